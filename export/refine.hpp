#pragma once

#include "export/figure.hpp"

namespace entente {

/// Rough: long moves only, to compare starts. Fine: what is left to do after a rough one.
enum class Effort { kRough, kFine };

/// Moves nodes and labels to where the figure reads best: no box over another, no line beneath a
/// strange box, few crossings, gentle bends, short lines, all within a page of the given
/// proportions. Returns the cost of what it leaves (less is better). Hill climbing after Davidson
/// and Harel (1996): a move stays if it lowers the cost; deterministic. O(rounds · boxes · (boxes +
/// lines)).
double refine(Figure& figure, Size page, Effort effort);

}  // namespace entente
