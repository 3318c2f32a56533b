#pragma once

#include "export/draw/figure.hpp"

namespace entente {

// All move nodes and labels to where the figure reads best on a page of this size, centred on the
// origin (layout_cost.hpp says what "best" is), and return the cost of what they leave. They climb:
// a move stays if it lowers the cost. Deterministic. O(rounds · boxes · (boxes + lines)).

/// Long moves: finds who should stand beside whom. Best on a page with much room.
double untangle(Figure& figure, Size page);

/// Short moves: finds each box's exact place.
double settle(Figure& figure, Size page);

/// What a figure costs as it stands.
[[nodiscard]] double layout_cost(const Figure& figure, Size page);

/// The shortest moves: makes room where boxes or lines touch, and leaves the rest as it is.
double nudge(Figure& figure, Size page);

}  // namespace entente
