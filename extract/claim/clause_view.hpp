#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extract/claim/draft.hpp"
#include "extract/rule.hpp"
#include "extract/syntax/frame.hpp"

namespace entente {

/// Does the preposition lead to a time, a reason, a manner or a role? "after", "because of", "as".
[[nodiscard]] bool says_when_or_why(std::string_view preposition);

/// One predicate in its sentence: what the rules of clauses share. References only.
struct ClauseView {
  const SentenceView& view;
  const Frame& frame;

  [[nodiscard]] const Syntax& syntax() const { return view.syntax; }
  [[nodiscard]] bool is_actor(std::size_t head) const { return view.resolver.is_actor(head); }

  /// What a relative pronoun stands for ("whose head"), or the word itself.
  [[nodiscard]] std::size_t antecedent_of(std::size_t word) const;

  /// "its", "his": the owner is the subject itself.
  [[nodiscard]] bool is_subject(std::size_t owner) const;

  /// Times, bare extents and "according to Ada" say nothing of what was done to whom.
  [[nodiscard]] bool is_circumstance(const Oblique& oblique) const;

  /// "up" in "set up", or empty.
  [[nodiscard]] std::string particle() const;

  /// Notes, where somebody asks, why a rule leaves the predicate alone; `word` is in its way.
  void drop(std::string_view reason, std::size_t word = kNoToken) const;

  /// A draft of the predicate with its subjects, still without an object.
  [[nodiscard]] Draft blank() const;

  /// An edge to `object`, with what is folded into the label (or kNoToken) and the preposition
  /// before it; `rule` is added to the frame's own.
  [[nodiscard]] Draft edge(std::size_t object, std::size_t folded, std::string_view preposition,
                           std::optional<Rule> rule = {}) const;

  /// The same to an actor inside the object: `label` and `key` are the words between the folded
  /// object and the actor, of which `preposition` is the last.
  struct Link {
    std::string_view label;
    std::string_view key;
    std::string_view preposition;
  };
  [[nodiscard]] Draft edge(std::size_t object, std::size_t folded, const Link& link,
                           std::optional<Rule> rule = {}) const;
};

}  // namespace entente
