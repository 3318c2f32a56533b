#pragma once

#include <span>
#include <vector>

#include "export/draw/drawing.hpp"

namespace entente {

/// Where each line of text in a box stands, a hair wider than its letters; `line_widths` are
/// measured.
[[nodiscard]] std::vector<Box> text_areas(const TextBox& box, std::span<const double> line_widths);

/// Sets Stroke::pieces so that the line stops at text rather than running beneath it. Pieces too
/// short to be taken for a line are left out; the head always stays.
void interrupt(Stroke& stroke, std::span<const Box> areas);

}  // namespace entente
