#pragma once

#include "export/draw/drawing.hpp"
#include "export/draw/scene.hpp"

namespace entente {

/// Adds what the colours and lines mean (those that occur in the scene) in rows no wider than
/// `width`, left aligned from `origin`. Returns the height it took.
double add_legend(Drawing& drawing, const Scene& scene, const Theme& theme, Point origin,
                  double width);

}  // namespace entente
