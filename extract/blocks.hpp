#pragma once

#include <vector>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// Cuts an article's text into blocks (lines or runs of lines between blank ones) and says what
/// each is: title, heading, byline, dateline, caption, paragraph or boilerplate (navigation,
/// subscription notes, tag lists, credits, copyright). Works on the words and shape of a block and
/// its place in the article; every byte that is not white space lies in exactly one block.
[[nodiscard]] std::vector<Block> find_blocks(const Article& article);

}  // namespace entente
