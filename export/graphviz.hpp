#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/drawing.hpp"

namespace entente {

// The one place where gvc is called. gvc keeps global state: one call at a time (a lock inside).

/// The room each box's text takes, without any margin, as gvc will draw it.
[[nodiscard]] std::vector<Size> measure_text(const std::vector<TextBox>& boxes);

/// Boxes joined by lines, to be laid out.
struct Network2d {
  std::vector<Size> sizes;
  std::vector<std::pair<std::size_t, std::size_t>> lines;  ///< indexes in sizes
  std::vector<std::vector<std::size_t>> clusters;          ///< kept together by dot and fdp
};

/// Positions of the boxes' centres by a layout engine ("dot", "neato", "fdp", "sfdp"); boxes may
/// overlap. Equal input and seed give equal positions. Throws Error (usage) on another name.
[[nodiscard]] std::vector<Point> place(const Network2d& network, std::string_view engine,
                                       std::uint32_t seed);

enum class ImageFormat { kSvg, kPng, kPdf };

/// The drawing as a file's bytes; no date and no version in it, so equal drawings give equal bytes.
/// In SVG the elements have ids: "s" and the index of a stroke, "b" and that of a box.
[[nodiscard]] std::string render(const Drawing& drawing, ImageFormat format);

}  // namespace entente
