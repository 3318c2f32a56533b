#pragma once

#include <vector>

#include "export/draw/figure.hpp"

namespace entente {

/// Moves whole figures, first to last, close to one another without any line or box of one touching
/// another's, so that together they keep near to width : height = `proportion`. Works on a grid, as
/// Freivalds, Dogrusoz and Kikusts (2002). Returns the box around all. O(figures · grid · cells).
Box pack(std::vector<Figure>& figures, double proportion);

}  // namespace entente
