#pragma once

#include "export/drawing.hpp"
#include "export/scene.hpp"
#include "export/theme.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Sets the clusters of a scene made from `snapshot`: its communities of three and more, unless all
/// belong to one. The titles ("around Kenya") have no size yet.
void set_clusters(Scene& scene, const Snapshot& snapshot, const Theme& theme);

/// Adds a shaded field with its title beneath each cluster of a scene that stands on the drawing
/// already, strokes included.
void add_clusters(Drawing& drawing, const Scene& scene, const Theme& theme);

}  // namespace entente
