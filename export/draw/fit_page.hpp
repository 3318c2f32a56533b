#pragma once

#include "export/draw/figure.hpp"

namespace entente {

/// Works on a settled figure around the origin until nothing in it lies over anything else and, as
/// far as that allows, it keeps to the page: presses what stands over the edge inwards, gives more
/// room where boxes overlap, and in the end pushes them apart. Returns its cost on the page; more
/// than the page counts as much as the paper would have to be larger.
double fit_page(Figure& figure, Size page);

}  // namespace entente
