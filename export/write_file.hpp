#pragma once

#include <functional>
#include <ostream>
#include <string>

namespace entente {

/// Calls `write` with a stream whose bytes become the file `path`, or go to standard output for
/// "-". A file appears whole or not at all: it is written under another name in the same folder,
/// closed, then renamed; whatever goes wrong (or is thrown), an older file stays as it was. A
/// link's target is replaced, not the link; a device or a pipe is written straight. Throws Error
/// (storage) with the system's reason.
void write_file(const std::string& path, const std::function<void(std::ostream&)>& write);

}  // namespace entente
