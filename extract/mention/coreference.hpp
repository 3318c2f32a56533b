#pragma once

#include "extract/document.hpp"
#include "graph/actors.hpp"
#include "graph/article.hpp"

namespace entente {

class Lexicon;

/// Links pronouns and definite nouns ("the country", "both leaders") to the chains of names, where
/// the antecedent is plain; precision before recall, since a wrong link poisons the graph. Needs
/// link_names first. First and second person stay unlinked: their speaker is found later.
/// Groups ("the two leaders") become chains with members.
void link_references(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                     Document& document);

}  // namespace entente
