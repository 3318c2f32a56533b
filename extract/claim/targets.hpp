#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/clause_view.hpp"

namespace entente {

/// An actor inside a phrase: "ties with Iran", "Russia's war", "the computers of Chadian officers".
struct Nested {
  std::size_t head = kNoToken;
  std::string preposition;  ///< between the phrase's head and the actor
  std::string label;        ///< the same with the nouns on the way: "of links with"
  std::string key;          ///< by lemmas

  bool operator==(const Nested&) const = default;
};

/// The actor inside a phrase that the edge can go to: "strengthens ties with Iran". The nearest
/// one to the phrase's head, at most three prepositions away.
[[nodiscard]] Nested nested_actor(const ClauseView& clause, std::size_t head);

/// The same, and where nobody is named, people and bodies without a name: "a truce with rebels".
[[nodiscard]] Nested nested_party(const ClauseView& clause, std::size_t head);

/// The oblique that says who is affected, likeliest preposition first, with those coordinated with
/// it: "sent arms to Chad and Niger". Empty when none is an actor.
[[nodiscard]] std::vector<Oblique> find_targets(const ClauseView& clause);

/// May the noun of an oblique lead to somebody affected: "pays for the war on Chad"? A time or
/// place does not: "since Chad's war", "in Chad's capital".
[[nodiscard]] bool leads_to_target(const ClauseView& clause, const Oblique& oblique);

/// Where a deed strikes, when it has no other target: "imposed a curfew in Bern", "bombed a school
/// in Chad". Empty head when the words say of no such place.
[[nodiscard]] Oblique find_struck_place(const ClauseView& clause, std::size_t object);

/// How a label leads from a noun to whose it is: "of", but "by" where its owner does it to others:
/// "condemned Ada's arrest of Ben" → condemns arrest by.
[[nodiscard]] std::string_view owner_link(const SentenceView& view, std::size_t noun,
                                          std::size_t owner);

/// What a label says before a word: its preposition, before an owner's name owner_link().
[[nodiscard]] std::string link_before(const SentenceView& view, std::size_t word);

}  // namespace entente
