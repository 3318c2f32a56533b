#pragma once

#include <cstddef>

#include "extract/claim/draft.hpp"

namespace entente {

/// Whose deed a noun tells of: "Ada's visit", "the Russian invasion", "the attack by Chad",
/// "accused Ben of the murder"; kNoToken where nobody's.
[[nodiscard]] std::size_t event_doer(const SentenceView& view, std::size_t noun);

/// To whom it is done, where the prepositions of the table of nouns do not tell: "the takeover of
/// Acme by Ben", "hit Chad with sanctions"; kNoToken where that tells nobody.
[[nodiscard]] std::size_t event_undergoer(const SentenceView& view, std::size_t noun,
                                          std::size_t doer);

/// An actor, or something else with a name.
[[nodiscard]] bool is_named(const SentenceView& view, std::size_t head);

}  // namespace entente
