#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "graph/actors/actors.hpp"
#include "graph/article.hpp"

namespace entente {

class Lexicon;

/// Finds the names, definite nouns and pronouns of every sentence: names from the model's NER tags
/// and the actor table (the longer of the two where they overlap), and runs of proper nouns that
/// neither knows. Fills `document.mentions`, in order and without overlaps among names.
void find_mentions(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                   Document& document);

/// The words of a mention.
[[nodiscard]] std::string_view mention_text(const Article& article, const Document& document,
                                            const Mention& mention);

}  // namespace entente
