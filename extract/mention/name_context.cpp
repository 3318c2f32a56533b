#include "extract/mention/name_context.hpp"

#include <algorithm>
#include <string_view>

namespace entente {

bool stands_as_place(const Syntax& syntax, std::size_t head) {
  static constexpr std::string_view kPlacePrepositions[] = {
      "in", "at", "near", "outside", "inside", "around", "across", "through", "throughout", "into"};
  const auto preposition = syntax.preposition(head);
  if (std::ranges::find(kPlacePrepositions, preposition) != std::end(kPlacePrepositions))
    return true;
  // "Pyongyang, North Korea": a city placed by its country.
  const auto up = syntax.head(head);
  const bool is_second = syntax.deprel(head) == Deprel::kConj && up != kNoToken;
  return is_second && stands_as_place(syntax, up);
}

bool stands_for_people(const Syntax& syntax, std::size_t head) {
  const Token& word = syntax[head];
  const bool is_plural = word.xpos == "NNPS" || word.xpos == "NNS";
  if (!is_plural || syntax.deprel(head) == Deprel::kAmod) return false;
  if (syntax.deprel(head) == Deprel::kConj || syntax.has_child(head, Deprel::kConj)) return false;
  const auto determiner = syntax.child(head, Deprel::kDet);
  const bool is_the = determiner != kNoToken && syntax.lemma(determiner) == "the";
  return !is_the || syntax.has_child(head, Deprel::kNummod) ||
         syntax.has_child(head, Deprel::kAclRelcl);
}

bool takes_part(const Syntax& syntax, std::size_t head) {
  const Deprel deprel = base_of(syntax.deprel(head));
  const bool is_participant = deprel == Deprel::kNsubj || deprel == Deprel::kObj ||
                              deprel == Deprel::kIobj || deprel == Deprel::kConj ||
                              deprel == Deprel::kRoot || syntax.deprel(head) == Deprel::kOblAgent;
  return is_participant && !syntax.has_child(head, Deprel::kDet);
}

}  // namespace entente
