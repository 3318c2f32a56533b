#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "graph/actors/actors.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

/// Who an attribution's source is, by index in `document.attributions`: an entity of the article,
/// or what the phrase names; "I" is the speaker of the outer attribution. Nothing when nobody is
/// named or the phrase names nothing.
[[nodiscard]] std::vector<std::optional<Participant>> find_speakers(const Article& article,
                                                                    const Document& document,
                                                                    const Lexicon& lexicon,
                                                                    const ActorTable& actors);

/// Who answers for what is said in an article.
struct Testimonies {
  std::vector<std::optional<Attribution>> attributions;  ///< by index in Document::attributions
  std::vector<std::vector<std::size_t>> by_sentence;     ///< those whose content reaches into it
};

/// The attributions that answer for claims; nothing for the others: the cue is one of speech or
/// belief (`Lexicon::find_report`), and its source may speak: a person, a body, or a text by name;
/// not "the treaty" or "the visit".
[[nodiscard]] Testimonies find_testimonies(const Article& article, const Document& document,
                                           const Lexicon& lexicon, const ActorTable& actors);

}  // namespace entente
