#pragma once

#include <string>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "graph/actors/actors.hpp"
#include "graph/article.hpp"

namespace entente {

/// The attributions of an article as JSON Lines, each with a line end: document, source, cue,
/// content ({"start","end","text"}, a list where broken, null where there is none), speaker (the
/// source's entity or null) and outer (the line's place in the article of the one it stands in,
/// with its source and cue, or null). Offsets are bytes.
[[nodiscard]] std::string write_attribution_lines(const Article& article, const Document& document,
                                                  const Lexicon& lexicon, const ActorTable& actors);

}  // namespace entente
