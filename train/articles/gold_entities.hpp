#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace entente::train {

/// A mention's first and last word, counted over its document.
using WordRange = std::pair<std::uint32_t, std::uint32_t>;

/// The entities of one document: each a set of mentions.
using Entities = std::vector<std::set<WordRange>>;

/// Reads `Entity=` (CorefUD) of a treebank, one entry a `# newdoc`, in its order. Throws Error
/// (input) when the file cannot be opened.
[[nodiscard]] std::vector<Entities> read_gold_entities(const std::string& path);

}  // namespace entente::train
