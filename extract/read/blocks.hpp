#pragma once

#include <vector>

#include "extract/document.hpp"
#include "extract/read/block_rules.hpp"
#include "graph/article.hpp"

namespace entente {

/// Cuts an article's text into blocks and says what each is: title, heading, byline, dateline,
/// caption, paragraph or boilerplate (navigation, subscription notes, tag lists, credits, rights,
/// lists of other articles, lines said before, other scripts). A line is a block; lines wrapped at
/// a fixed width are joined. A report's dateline ("SEOUL, June 19 (Wire) —"), a picture's credit in
/// brackets and a note after the last sentence ("Follow him on Twitter.") are blocks of their own.
///
/// Works on the words and shape of a block and on its place; in doubt a sentence stays a
/// paragraph. Blocks are in text order, do not overlap and do not begin or end with white space;
/// every byte that is not white space lies in exactly one. The title is the line that equals
/// `article.title`, or the first line where it has the shape of a headline.
[[nodiscard]] std::vector<Block> find_blocks(const Article& article, const BlockRules& rules);

/// The whole text as one paragraph, so that nothing in it is taken for anything else.
[[nodiscard]] std::vector<Block> one_paragraph(const Article& article);

}  // namespace entente
