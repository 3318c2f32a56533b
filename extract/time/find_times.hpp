#pragma once

#include "extract/document.hpp"
#include "extract/time/time_words.hpp"
#include "graph/article.hpp"

namespace entente {

/// Fills `document.times` of an analysed article: the time expressions of all its blocks,
/// boilerplate too, with TIMEX3's values against the day of publication, in text order. Linear;
/// deterministic.
void find_times(const Article& article, const TimeTables& tables, Document& document);

}  // namespace entente
