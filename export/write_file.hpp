#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

namespace entente {

/// True for "-" and the names that systems give the stream: "/dev/stdout".
[[nodiscard]] bool is_standard_output(std::string_view path);

/// Calls `write` with a stream whose bytes become the file `path`, or go to standard output. A file
/// appears whole or not at all: it is written under another name in the same folder, closed, then
/// renamed; whatever goes wrong (or is thrown), an older file stays as it was. A link's target is
/// replaced or made, not the link; a device or a pipe is written straight. Throws Error (storage)
/// with the system's reason.
void write_file(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace entente
