#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// Graphviz's SVG with the title of each element whose id is listed replaced (or dropped, when the
/// new one is empty), and without the comments that name Graphviz's version.
[[nodiscard]] std::string with_titles(
    std::string_view svg, const std::vector<std::pair<std::string, std::string>>& titles);

}  // namespace entente
