#pragma once

#include <cstddef>

#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"
#include "graph/actors/actors.hpp"

namespace entente {

/// "some Republicans", "36 percent of Democrats", "a Republican": some of a party, not the party.
[[nodiscard]] bool stands_for_members(const Syntax& syntax, std::size_t head);

/// "Acme chairman Ada Abba", "the founder of Acme": the name at `head` is a body's.
[[nodiscard]] bool has_office(const Syntax& syntax, const Lexicon& lexicon, std::size_t head);

/// "the MP for Gordon": a place, whatever the tagger takes it for.
[[nodiscard]] bool is_constituency(const Syntax& syntax, const Lexicon& lexicon, std::size_t head);

/// "Minister of Tourism": the name at `head` is that of a ministry.
[[nodiscard]] bool is_ministers_field(const Syntax& syntax, std::size_t head);

/// "in Moscow", "outside the Pentagon", "Moscow's mayor", "left Downing Street", "a bid for the
/// White House": the words name the place, not who sits there.
[[nodiscard]] bool stands_as_place(const Syntax& syntax, const Lexicon& lexicon, std::size_t head);

/// Whether a word may name the actor of the table there: "the Park" is no Mr Park, the "Hindu" of
/// "the Hindu god" no paper called The Hindu.
[[nodiscard]] bool fits_article(const Syntax& syntax, std::size_t word, const Actor& actor);

/// A constituency: the "Mumias East" of "Mumias East MP Ada Abba".
[[nodiscard]] bool is_seat(const Syntax& syntax, const Lexicon& lexicon, std::size_t head);

/// "speaks French", "translated it into Chinese", "a knowledge of Portuguese": a language, where a
/// people's adjective stands alone.
[[nodiscard]] bool stands_for_language(const Syntax& syntax, const Lexicon& lexicon,
                                       std::size_t head);

/// "Americans died", "two Britons", but "the Americans attacked", "Israelis and Palestinians met":
/// some people are not their country.
[[nodiscard]] bool stands_for_people(const Syntax& syntax, std::size_t head);

/// Does a bare name act, or is it acted on ("Israel condemned the mayor"), so that it may be
/// somebody's last name?
[[nodiscard]] bool takes_part(const Syntax& syntax, std::size_t head);

}  // namespace entente
