#pragma once

#include <string>

#include "export/draw/scene.hpp"

namespace entente {

/// Sets the places of all nodes and labels of a scene whose boxes have their sizes: each connected
/// part is laid out by a Graphviz engine, refined, and packed close to the others, on a page of the
/// size `sheet` where they can fit on one, else in its proportions. `engine` empty: chosen by size.
/// Returns the box around it all, whose upper left corner is the origin.
[[nodiscard]] Box arrange(Scene& scene, const std::string& engine, Size sheet);

}  // namespace entente
