#pragma once

#include "extract/document.hpp"
#include "graph/actors/actors.hpp"
#include "graph/article.hpp"

namespace entente {

class Lexicon;

/// Carries the learned links between phrases over to the mentions: pronouns and definite nouns
/// ("the country", "both leaders") join the chains of names. Stricter than the phrases' own links,
/// since a wrong one poisons the graph: pronouns must fit the type, all must be likely. "I" is
/// whom a quotation's speaker is, else whom the link names; "we" may be a body, "you" stays
/// unlinked. Groups ("the two leaders") become chains with members; "the country" follows the last
/// one, "the government" of which nothing says whose the one that the article names most. Needs
/// link_names and CoreferenceModel::link first.
void link_references(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                     Document& document);

}  // namespace entente
