#pragma once

#include <string>
#include <vector>

#include "extract/document.hpp"

namespace entente {

/// A sentence's tree in box characters, lying on its side with the root at the left: one line a
/// word, all of one width, the word to be printed behind it.
///
///     ╭─── Ada
///   ──┼─── sold
///     ╰─── boats
[[nodiscard]] std::vector<std::string> draw_text_tree(const Sentence& sentence);

}  // namespace entente
