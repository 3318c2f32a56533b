#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"
#include "graph/span.hpp"

namespace entente {

/// A sentence whose words are hung anew. References: made and dropped by who mends it.
class MendedTree {
 public:
  MendedTree(Sentence& sentence, std::string_view text, const Lexicon& lexicon)
      : sentence_(sentence), text_(text), lexicon_(lexicon) {}

 protected:
  std::string_view form(std::size_t w) const { return slice(text_, sentence_.tokens[w].span); }

  /// The word above; kNoToken above the root.
  std::size_t head(std::size_t w) const {
    const auto up = sentence_.tokens[w].head;
    return up == kNoHead ? kNoToken : static_cast<std::size_t>(up);
  }

  /// Whether `w` is `ancestor` or hangs below it.
  bool is_below(std::size_t w, std::size_t ancestor) const {
    for (std::size_t steps = 0; w != kNoToken && steps <= sentence_.tokens.size(); ++steps) {
      if (w == ancestor) return true;
      w = head(w);
    }
    return false;
  }

  /// The first word that hangs below `w`, or `w`.
  std::size_t first_below(std::size_t w) const {
    auto first = w;
    while (first > 0 && is_below(first - 1, w)) --first;
    return first;
  }

  /// The first word that hangs on `up` by this relation; or kNoToken.
  std::size_t child(std::size_t up, Deprel deprel) const {
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (head(w) == up && sentence_.tokens[w].deprel == deprel) return w;
    }
    return kNoToken;
  }

  /// The same by the relation or a subtype of it: a passive's subject too.
  std::size_t child_of_base(std::size_t up, Deprel base) const {
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (head(w) == up && base_of(sentence_.tokens[w].deprel) == base) return w;
    }
    return kNoToken;
  }

  /// "left", "leaves": a form that a subject of its own goes with.
  bool is_finite(std::size_t w) const {
    const auto xpos = sentence_.tokens[w].xpos;
    return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP";
  }

  void hang(std::size_t w, std::size_t up, Deprel deprel) {
    sentence_.tokens[w].head = static_cast<std::int32_t>(up);
    sentence_.tokens[w].deprel = deprel;
  }

  /// Hangs `w` where `of` hangs.
  void take_place(std::size_t w, std::size_t of) {
    sentence_.tokens[w].head = sentence_.tokens[of].head;
    sentence_.tokens[w].deprel = sentence_.tokens[of].deprel;
  }

  /// Hangs on `to` what hangs on `from`, but for `to` itself.
  void hang_children(std::size_t from, std::size_t to) {
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (head(w) == from && w != to) hang(w, to, sentence_.tokens[w].deprel);
    }
  }

  Sentence& sentence_;
  std::string_view text_;
  const Lexicon& lexicon_;
};

}  // namespace entente
