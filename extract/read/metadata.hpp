#pragma once

#include <vector>

#include "extract/document.hpp"
#include "extract/read/block_rules.hpp"
#include "graph/article.hpp"

namespace entente {

/// Fills what is still empty of an article's title, publisher, address and date from its own text;
/// what the source stated is kept, and what the text does not say stays empty. `blocks` are those
/// of find_blocks for this article; the text is not touched.
///
/// title: the title block. publisher: the owner in a copyright notice that has a year. url: an
/// address alone among the first lines. published, the first that is found: a date line near the
/// top or the end ("posted" and "published" before "updated"), a report's dateline, the same
/// without a year where a date of the text or the address gives the year, the address
/// ("/2024/06/19/"), the document's name ("2024-06-19-title.txt").
void complete_metadata(Article& article, const std::vector<Block>& blocks);

/// The same for an article whose blocks are not known yet.
void complete_metadata(Article& article, const BlockRules& rules);

}  // namespace entente
