#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {

/// What introduces a clause or phrase, in lower case: "if", "instead of", "as though", "to",
/// "against"; of "for Chad to leave" it is "to". Empty where nothing does.
[[nodiscard]] std::string marker_of(const Syntax& syntax, std::size_t head);

/// The row of such a marker, as a conjunction's or else a preposition's; null: none.
[[nodiscard]] const Operator* marker_row(const Lexicon& lexicon, std::string_view marker);

/// A word and what is fixed to it, in lower case: "rather than".
[[nodiscard]] std::string fixed_words(const Syntax& syntax, std::size_t word);

/// The row of the table that says what `governor` makes of the clause `complement` below it: the
/// longest of its words that the table knows ("stop short", "warn against", "call on", "warn").
/// Null where it is none. A clause with a tense and subject of its own ("warned that …") asks for
/// words that govern such clauses, which the table of reports has.
[[nodiscard]] const Operator* operator_of(const Syntax& syntax, const Lexicon& lexicon,
                                          std::size_t governor, std::size_t complement);

/// The same for a noun that names an event, as object, subject or oblique of `governor` or with
/// the adjective `governor` before it: "held talks", "called for an attack", "the planned visit".
[[nodiscard]] const Operator* operator_of_event(const Syntax& syntax, const Lexicon& lexicon,
                                                std::size_t governor, std::size_t event);

/// "falsely claimed that Chad left", "was wrongly accused of leaving": the adverb by which the text
/// itself judges what is told; kNoToken: none.
[[nodiscard]] std::size_t falsifying_adverb(const Syntax& syntax, const Lexicon& lexicon,
                                            std::size_t telling);

/// Has the clause a subject and a tense of its own ("that Ada left"), so that it is no infinitive
/// and no participle?
[[nodiscard]] bool is_finite(const Syntax& syntax, std::size_t clause);

/// "brought herself to leave".
[[nodiscard]] bool has_reflexive(const Syntax& syntax, std::size_t verb);

/// "of having left", "for being late".
[[nodiscard]] bool has_gerund_auxiliary(const Syntax& syntax, std::size_t clause);

/// "leaving", "having left".
[[nodiscard]] bool is_gerund(const Syntax& syntax, std::size_t clause);

/// "no country", "neither side", "nobody": nothing of that kind takes part.
[[nodiscard]] bool is_none(const Syntax& syntax, std::size_t noun);

/// Is a participant taken out of what its predicate says: "but not Kenya", "not Kenya but Mali",
/// "everyone except Kenya"?
[[nodiscard]] bool is_excepted(const Syntax& syntax, const Lexicon& lexicon, std::size_t head);

/// "everyone but Kenya", "no country except Kenya": the nouns that are taken out of `head`; also
/// who is named instead of somebody: "Kenya instead of Mali", "Kenya, though not Mali".
[[nodiscard]] std::vector<std::size_t> exceptions_of(const Syntax& syntax, const Lexicon& lexicon,
                                                     std::size_t head);

}  // namespace entente
