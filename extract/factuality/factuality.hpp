#pragma once

#include <cstdint>
#include <string>

#include "extract/document.hpp"
#include "extract/factuality/clause_facts.hpp"
#include "graph/article.hpp"

namespace entente {

class FactualityModel;

/// Fills Token::factuality of each predicate of an analysed article, as the learned model holds it.
/// The article is taken for news or for web text as a whole. Deterministic; a few microseconds a
/// predicate.
void find_factuality(const Article& article, const FactualityTables& tables,
                     const FactualityModel& model, Document& document);

/// A value in tenths as it is printed: "3", "-2.5".
[[nodiscard]] std::string factuality_text(std::int8_t tenths);

}  // namespace entente
