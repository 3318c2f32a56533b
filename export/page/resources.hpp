#pragma once

#include <string_view>

namespace entente {

/// A file as it stood when the program was built: "page.html", "page.css", "report.css",
/// "marked_text.css" or "page.js", the scripts one after another. The program carries them, so it
/// can be moved.
[[nodiscard]] std::string_view page_resource(std::string_view name);

}  // namespace entente
