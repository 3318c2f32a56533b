#pragma once

#include "export/write_folder.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Writes a vault for Obsidian: a note for each entity, in a folder for each type, with its aliases
/// in front matter, its relations with their quotes and sources, and links to the notes of the
/// others. No two notes have names that differ in case or accents alone.
void write_obsidian(const Snapshot& snapshot, FolderWriter& folder);

}  // namespace entente
