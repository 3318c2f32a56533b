#pragma once

#include "extract/document.hpp"
#include "graph/actors/actors.hpp"
#include "graph/article.hpp"

namespace entente {

class Lexicon;

/// Puts the name mentions of one article into chains: names of the actor table by what they name
/// ("Moscow" acting and "Russia" are one chain, "in Moscow" is a place), equal names, last names
/// after full names, and acronyms after what they abbreviate. Fills `document.chains` and each
/// name's `chain`; chains stand in the order of their first mention.
void link_names(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                Document& document);

}  // namespace entente
