#pragma once

#include <string>
#include <string_view>

#include "graph/types.hpp"

namespace entente {

/// The colours of a picture. Nodes: Paul Tol's "light" scheme, made for text on filled fields;
/// lines: blue and vermilion of Okabe and Ito. Both stay apart under the common colour blindnesses.
struct Theme {
  std::string_view background;
  std::string_view text;        ///< title and legend
  std::string_view faint_text;  ///< caption, and labels of what is less sure
  std::string_view node_text;   ///< on any node's fill: contrast at least 7 : 1
  std::string_view node_border;
  std::string_view field;  ///< of a cluster
  std::string_view field_border;
  std::string_view lines[3];        ///< conflict, neutral, cooperation
  std::string_view faint_lines[3];  ///< of what is less sure: to be seen, not to catch the eye
  std::string_view labels[3];       ///< the same, dark (or light) enough for small text: 4.5 : 1
};

inline constexpr Theme kLightTheme = {"#ffffff",
                                      "#222222",
                                      "#666666",
                                      "#111111",
                                      "#3c3c3c",
                                      "#f0f2f4",
                                      "#c9ced4",
                                      {"#d55e00", "#878787", "#0072b2"},
                                      {"#e69e66", "#b7b7b7", "#66aad1"},
                                      {"#a34700", "#555555", "#005f94"}};
inline constexpr Theme kDarkTheme = {"#16191d",
                                     "#eeeeee",
                                     "#a0a0a0",
                                     "#111111",
                                     "#16191d",
                                     "#22272d",
                                     "#3d454e",
                                     {"#e8743b", "#8a8f96", "#56a8e0"},
                                     {"#8a4b2e", "#565a60", "#396888"},
                                     {"#f59a6c", "#b9bec5", "#86c5f0"}};

[[nodiscard]] std::string_view fill_of(EntityType type);

/// The colour for a sign (-1, 0, +1) out of `lines`, `faint_lines` or `labels`.
[[nodiscard]] inline std::string_view pick(const std::string_view (&colors)[3], int sign) {
  return colors[sign + 1];
}

}  // namespace entente
