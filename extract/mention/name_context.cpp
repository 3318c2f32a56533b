#include "extract/mention/name_context.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

bool is_city_office(std::string_view lemma) {
  static constexpr std::array<std::string_view, 6> kOffices = {
      "mayor", "governor", "councillor", "councilor", "alderman", "prefect"};
  return is_in(kOffices, lemma);
}

bool is_of_city_office(const Syntax& syntax, std::size_t head) {
  const auto office = syntax.head(head);
  if (office == kNoToken || !is_city_office(lower_ascii(syntax.lemma(office)))) return false;
  const Deprel deprel = syntax.deprel(head);
  return (deprel == Deprel::kCompound || deprel == Deprel::kNmodPoss) ||
         (deprel == Deprel::kNmod && syntax.preposition(head) == "of");
}

bool is_constituency(const Syntax& syntax, std::size_t head) {
  static constexpr std::array<std::string_view, 9> kMembers = {
      "mp",         "msp",      "mep",        "senator", "congressman", "congresswoman",
      "councillor", "lawmaker", "assemblyman"};
  const auto member = syntax.head(head);
  return member != kNoToken && member < head && syntax.preposition(head) == "for" &&
         is_in(kMembers, lower_ascii(syntax.lemma(member)));
}

bool stands_as_place(const Syntax& syntax, std::size_t head) {
  static constexpr std::string_view kPlacePrepositions[] = {
      "in", "at", "near", "outside", "inside", "around", "across", "through", "throughout", "into"};
  const auto preposition = syntax.preposition(head);
  if (std::ranges::find(kPlacePrepositions, preposition) != std::end(kPlacePrepositions))
    return true;
  if (is_of_city_office(syntax, head)) return true;
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
