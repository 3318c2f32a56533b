#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"
#include "graph/actors/actors.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

/// Says who or what the noun phrases of one sentence name. Holds references to all it is given.
class ParticipantResolver {
 public:
  ParticipantResolver(const Article& article, const Document& document, std::uint32_t sentence,
                      const Syntax& syntax, const Lexicon& lexicon, const ActorTable& actors);

  /// What `head`'s phrase names: its chain's entity, or what it acts for ("Russian officials" →
  /// Russia), or the thing itself. A group gives each member. Empty for a pronoun without an
  /// antecedent, a time, or words that name nothing; "I" gives `speaker`.
  [[nodiscard]] std::vector<Participant> resolve(std::size_t head,
                                                 const std::optional<Participant>& speaker) const;

  /// The phrase as a thing, whomever it describes: "a doctor" in "Ada, a doctor".
  [[nodiscard]] std::vector<Participant> describe(std::size_t head) const;

  /// Does the phrase name a person, organization or country (not a mere thing)?
  [[nodiscard]] bool is_actor(std::size_t head) const;

  /// An actor, or people and bodies without a name: "rebels", "Swiss doctors".
  [[nodiscard]] bool is_party(std::size_t head) const;

  /// The chain of a name at or around this token, or of a pronoun or noun with it as head.
  [[nodiscard]] const Chain* chain_at(std::size_t token) const;
  /// The same for names alone: the mention that covers the token.
  [[nodiscard]] const Mention* name_at(std::size_t token) const;

  /// The phrases of the sentence.
  [[nodiscard]] std::span<const Phrase> phrases() const;

  [[nodiscard]] Participant from_chain(const Chain& chain, Span span) const;
  [[nodiscard]] Participant from_actor(const Actor& actor, Span span) const;

  [[nodiscard]] const Syntax& syntax() const { return syntax_; }

 private:
  [[nodiscard]] const Chain* own_chain(std::size_t head) const;
  [[nodiscard]] const Chain* chain_of_which(std::size_t head) const;
  [[nodiscard]] std::vector<Participant> acted_for(std::size_t head) const;
  [[nodiscard]] std::vector<Participant> spoken_for(std::size_t head) const;
  [[nodiscard]] std::vector<Participant> seated_state(std::size_t head) const;
  [[nodiscard]] std::vector<Participant> listed(std::size_t head) const;
  [[nodiscard]] bool names_party(std::size_t noun) const;
  [[nodiscard]] std::size_t antecedent(std::size_t pronoun) const;
  [[nodiscard]] std::optional<Participant> thing(std::size_t head) const;
  [[nodiscard]] std::size_t whole_last(std::size_t head) const;

  const Article& article_;
  const Document& document_;
  std::uint32_t sentence_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  const ActorTable& actors_;
  std::vector<const Mention*> names_;       // by token: the name that covers it
  std::vector<const Mention*> references_;  // by token: pronoun or noun with this head
};

}  // namespace entente
