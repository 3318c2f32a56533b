#pragma once

#include <string>
#include <vector>

#include "export/draw/drawing.hpp"

namespace entente {

/// Pairs of boxes of which one hides a part of another: "Chile lies over Peru".
std::vector<std::string> overlaps_in(const Drawing& drawing);

/// Lines that run beneath a node they do not belong to.
int count_hidden_lines(const Drawing& drawing);

/// How often a line that is drawn crosses another.
int count_crossings(const Drawing& drawing);

/// Lines of a picture whose own text or that of others leaves nothing of them to be seen.
int count_lost_lines(const Drawing& drawing);

/// Whether all boxes, lines and fields lie on the page.
bool lies_on_page(const Drawing& drawing);

inline constexpr Size kA4{842, 595};
inline constexpr Size kA3{1191, 842};

/// The smallest font size, in points, when the drawing is shrunk to fit on a sheet either way up.
double smallest_text_on(const Drawing& drawing, Size sheet);

}  // namespace entente
