#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// The turns of an interview: paragraphs that open with a name and a colon ("Aum: The US is …").
/// The name is one of the article's, or opens several paragraphs. By place; source, cue and content
/// are filled, the cue's head is the colon.
[[nodiscard]] std::vector<AttributionRelation> find_turns(const Article& article,
                                                          const Document& document);

/// The chain of an actor that is called so, by its whole name or the end of it; null when there is
/// none.
[[nodiscard]] const Chain* find_called(const Document& document, std::string_view name);

}  // namespace entente
