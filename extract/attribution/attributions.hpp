#pragma once

#include <cstdint>
#include <vector>

#include "extract/attribution/sentence_context.hpp"
#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

struct AttributionModel;

/// Fills `document.attributions` of an analysed article: who says, thinks, wants or shows what, in
/// text order, with the outer one where one stands inside another's content. Deterministic; a few
/// microseconds a word.
void find_attributions(const Article& article, const AttributionTables& tables,
                       const AttributionModel& model, Document& document);

/// May this word be a cue, before its surroundings are looked at?
[[nodiscard]] bool is_cue_class(const SentenceContext& context, std::size_t token);

}  // namespace entente
