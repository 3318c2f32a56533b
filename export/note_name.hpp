#pragma once

#include <string>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente {

/// File names for the notes of all entities, without folder and ending: their names without what
/// Windows, macOS or a link of Obsidian forbid, no longer than a file's name may be. Where two
/// would differ in case or accents alone, the later entity's has its id behind it.
[[nodiscard]] std::vector<std::string> note_names(const std::vector<Entity>& entities);

}  // namespace entente
