#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "extract/syntax/syntax.hpp"

namespace entente {

/// "supply" → "supplies", "be" → "is", "take over" → "takes over": the third person singular
/// present of an English verb.
[[nodiscard]] std::string third_person(std::string_view lemma);

/// "rule out": a verb's lemma with its particle's.
[[nodiscard]] std::string phrasal_lemma(const Syntax& syntax, std::size_t verb);

/// First token of the noun phrase's core: adjectives, compounds and numbers right before the head,
/// without articles and possessors ("Russia's new war machine" → new).
[[nodiscard]] std::size_t core_first(const Syntax& syntax, std::size_t head);

/// Last token of the core: a name's flat parts behind its head.
[[nodiscard]] std::size_t core_last(const Syntax& syntax, std::size_t head);

/// What a folded object adds to a label: compounds and head, other modifiers dropped
/// ("about 40 heavy artillery shells" → "artillery shells") but for those without which it would be
/// wrong ("former owner"), numbers and hyphenated asides too; an abbreviation keeps its capitals. A
/// compound that ends in `without` is left out, where the edge goes to it ("the NATO summit" →
/// "summit").
[[nodiscard]] std::string folded_words(const Syntax& syntax, std::size_t head,
                                       std::size_t without = kNoToken);

/// The same for a predicate that merges edges: the head's lemma with its compounds' lemmas.
[[nodiscard]] std::string folded_lemmas(const Syntax& syntax, std::size_t head,
                                        std::size_t without = kNoToken);

/// What stands between two words of a label: a hyphen where the text has it ("secretary-general"),
/// else a blank.
[[nodiscard]] std::string_view separator(const Syntax& syntax, std::size_t before,
                                         std::size_t word);

/// An office's or a thing's word as a label has it: "Minister" → minister, but "MP", "CEO" as they
/// are.
[[nodiscard]] std::string label_word(std::string_view form);

/// An adjective without which a noun says something else: whoever is a "former owner" is no owner.
[[nodiscard]] bool is_privative(const Syntax& syntax, std::size_t word);

/// Is the word one of a rule's list?
[[nodiscard]] bool is_in(std::span<const std::string_view> words, std::string_view word);

/// Is the word one of the alternatives of a table's cell, '|' between them?
[[nodiscard]] bool is_listed(std::string_view alternatives, std::string_view word);

/// "vice" of "vice president": ranks an office below it, and names nobody by itself.
[[nodiscard]] bool is_rank(std::string_view word);

/// "shell" of "artillery shell": words of one blank between them.
[[nodiscard]] std::string_view last_word(std::string_view words);

/// Joins the parts that are not empty with single blanks.
[[nodiscard]] std::string join_words(std::initializer_list<std::string_view> parts);

/// "not", "n't" or "never" is an adverb of the word's own.
[[nodiscard]] bool has_not(const Syntax& syntax, std::size_t word);

/// "quoted Ada as saying": the participle below a verb that gives another's words; or kNoToken.
[[nodiscard]] std::size_t quoted_saying(const Syntax& syntax, std::size_t quoting);

}  // namespace entente
