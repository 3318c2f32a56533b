#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "export/fields.hpp"

namespace entente {

// How data formats that other programs draw say what a picture's lines look like.

/// Width of a line in points, by its independent sources.
[[nodiscard]] inline double line_width(std::uint32_t source_count) {
  return std::min(0.35 + 0.55 * std::max(source_count, 1U), 4.0);
}

/// "solid" = stated, "dashed" = possible, "dotted" = denied.
[[nodiscard]] inline std::string_view line_style_name(const StanceCounts& stances) {
  const std::string_view stance = main_stance(stances);
  return stance == "stated" ? "solid" : stance == "possible" ? "dashed" : "dotted";
}

}  // namespace entente
