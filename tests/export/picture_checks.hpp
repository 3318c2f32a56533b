#pragma once

#include "export/drawing.hpp"

namespace entente {

/// Pairs of boxes of which one hides a part of another.
int count_overlaps(const Drawing& drawing);

/// Lines that run beneath a node they do not belong to.
int count_hidden_lines(const Drawing& drawing);

/// Whether all boxes, lines and fields lie on the page.
bool lies_on_page(const Drawing& drawing);

inline constexpr Size kA4{842, 595};
inline constexpr Size kA3{1191, 842};

/// The smallest font size, in points, when the drawing is shrunk to fit on a sheet either way up.
double smallest_text_on(const Drawing& drawing, Size sheet);

}  // namespace entente
