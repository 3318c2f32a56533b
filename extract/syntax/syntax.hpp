#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"

namespace entente {

/// No token.
inline constexpr std::size_t kNoToken = static_cast<std::size_t>(-1);

/// A relation without its subtype: obl:agent → obl.
[[nodiscard]] Deprel base_of(Deprel deprel);

/// One sentence's tree, walked by token index. Holds references to the sentence and the article's
/// text, which must outlive it.
class Syntax {
 public:
  Syntax(const Sentence& sentence, std::string_view text);

  [[nodiscard]] std::size_t size() const { return sentence_.tokens.size(); }
  [[nodiscard]] const Token& operator[](std::size_t index) const { return sentence_.tokens[index]; }
  [[nodiscard]] std::string_view form(std::size_t index) const {
    return slice(text_, sentence_.tokens[index].span);
  }
  /// Does the next token follow without a blank?
  [[nodiscard]] bool touches_next(std::size_t index) const {
    return index + 1 < size() &&
           sentence_.tokens[index].span.end == sentence_.tokens[index + 1].span.begin;
  }
  /// The head's index, or kNoToken for the root.
  [[nodiscard]] std::size_t head(std::size_t index) const;
  [[nodiscard]] Deprel deprel(std::size_t index) const { return sentence_.tokens[index].deprel; }
  [[nodiscard]] std::string_view lemma(std::size_t index) const {
    return sentence_.tokens[index].lemma;
  }
  /// Dependents in text order.
  [[nodiscard]] const std::vector<std::size_t>& children(std::size_t index) const {
    return children_[index];
  }
  /// The first dependent with this exact relation, or kNoToken.
  [[nodiscard]] std::size_t child(std::size_t index, Deprel deprel) const;
  /// The first dependent with one of these exact relations, or kNoToken.
  [[nodiscard]] std::size_t child(std::size_t index, std::initializer_list<Deprel> deprels) const;
  [[nodiscard]] bool has_child(std::size_t index, Deprel deprel) const {
    return child(index, deprel) != kNoToken;
  }
  /// Who does what, of the predicate at this token; null where it is none.
  [[nodiscard]] const Predicate* predicate_at(std::size_t index) const;
  /// The role that it gives the word as its argument's head; none where the head of roles gives
  /// none, whatever the tree tells.
  [[nodiscard]] std::optional<SemanticRole> told_role(std::size_t predicate,
                                                      std::size_t word) const;
  /// First and last token of the subtree (projective or not: the outermost ones).
  [[nodiscard]] std::size_t first(std::size_t index) const { return first_[index]; }
  [[nodiscard]] std::size_t last(std::size_t index) const { return last_[index]; }
  /// Is `index` inside the subtree of `ancestor` (or it)?
  [[nodiscard]] bool is_below(std::size_t index, std::size_t ancestor) const;

  /// `head` and the nouns coordinated with it, in text order.
  [[nodiscard]] std::vector<std::size_t> conjuncts(std::size_t head) const;

  /// The preposition of a nominal: its case words joined, lemmas, but verbs as they stand ("because
  /// of", "following", "based on"), without the possessive 's; empty when it has none.
  [[nodiscard]] std::string preposition(std::size_t index) const;

  /// The bytes from token `first` to token `last`, both included.
  [[nodiscard]] Span span(std::size_t first, std::size_t last) const {
    return {sentence_.tokens[first].span.begin, sentence_.tokens[last].span.end};
  }

 private:
  [[nodiscard]] bool is_ampersand(std::size_t conjunct) const;

  const Sentence& sentence_;
  std::string_view text_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::size_t> first_;
  std::vector<std::size_t> last_;
};

/// "in providing arms" in "denied any part in providing arms", which parsers hang on the verb.
[[nodiscard]] bool is_marked_gerund(const Syntax& syntax, std::size_t clause);

/// The source that a cue's sentence names for it: the head of its words, or kNoToken.
[[nodiscard]] std::size_t source_head(const Syntax& syntax, const CueReading& cue);

[[nodiscard]] bool is_nominal(Upos upos);  ///< NOUN, PROPN, PRON, NUM, SYM
[[nodiscard]] bool has_feature(const Token& token, std::string_view feature);  ///< "Tense=Past"

}  // namespace entente
