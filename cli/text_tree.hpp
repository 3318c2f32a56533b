#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"

namespace entente {

/// How many columns of a terminal text takes: characters, not bytes.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// A sentence's tree in box characters, lying on its side with the root at the left: one line a
/// word, all of one width, the word to be printed behind it.
///
///     ╭─── Ada
///   ──┼─── sold
///     ╰─── boats
[[nodiscard]] std::vector<std::string> draw_text_tree(const Sentence& sentence);

}  // namespace entente
