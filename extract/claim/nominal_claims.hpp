#pragma once

#include <vector>

#include "extract/claim/draft.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Nouns that tie two actors but have no verb of their own: "the alliance of A and B".
inline constexpr NounClass kTyingNouns =
    NounClass::kRelation | NounClass::kAgreement | NounClass::kMeeting;

/// Claims that noun phrases make without a verb: titles ("Chadian minister Ada Abba"),
/// appositions ("Ada Abba, head of the bank"), events as nouns ("Ada's visit to Bern", "the deal
/// between A and B"), treaties reached with somebody, pairs ("the Bern–Rome summit").
[[nodiscard]] std::vector<Draft> read_noun(const SentenceView& view, std::size_t noun);

}  // namespace entente
