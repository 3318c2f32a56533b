#pragma once

#include <cstddef>
#include <string>

#include "extract/lexicon.hpp"
#include "extract/participant/participant.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

/// The country (ISO 3166-1 alpha-3) that people, bodies and things without a name belong to by
/// their own phrase: "Swiss doctors", "Israeli army bulldozers", "demonstrators in Baghdad". Empty
/// when the phrase does not say, and for acts and ideas, which belong to nobody.
[[nodiscard]] std::string country_of(const ParticipantResolver& resolver, const Syntax& syntax,
                                     const Lexicon& lexicon, std::size_t head);

/// What is counted or grouped: "a group of diplomats", "thousands of refugees" → the noun behind
/// "of"; any other word itself.
[[nodiscard]] std::size_t counted_noun(const Syntax& syntax, std::size_t head);

}  // namespace entente
