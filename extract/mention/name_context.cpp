#include "extract/mention/name_context.hpp"

#include <algorithm>
#include <string_view>

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

namespace {

/// "Moscow's mayor", "Tokyo governor", "the chairman of Acme": the name at `head` is whose an
/// office of the list is.
bool has_office_of(const Syntax& syntax, const Lexicon& lexicon, std::size_t head, RuleWords list) {
  const auto office = syntax.head(head);
  if (office == kNoToken) return false;
  // "mayoral candidate" has the list's word in its adjective.
  const bool is_listed = lexicon.is_listed(list, lower_ascii(syntax.lemma(office))) ||
                         std::ranges::any_of(syntax.children(office), [&](std::size_t c) {
                           return syntax.deprel(c) == Deprel::kAmod && c > head &&
                                  lexicon.is_listed(list, lower_ascii(syntax.lemma(c)));
                         });
  if (!is_listed) return false;
  const Deprel deprel = syntax.deprel(head);
  return (deprel == Deprel::kCompound || deprel == Deprel::kNmodPoss) ||
         (deprel == Deprel::kNmod && syntax.preposition(head) == "of");
}

/// "the Nairobi-based foundation", "London-born".
bool is_in_compound(const Syntax& syntax, std::size_t head) {
  const bool is_joined = syntax.touches_next(head) && syntax.form(head + 1) == "-";
  return is_joined && head + 2 < syntax.size() && syntax[head + 2].xpos == "VBN";
}

/// "left Downing Street", "a bid for the White House".
bool is_entered(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  const auto up = syntax.head(head);
  if (up == kNoToken) return false;
  return syntax.deprel(head) == Deprel::kObj
             ? lexicon.is_listed(RuleWords::kEntering, syntax.lemma(up))
             : syntax.preposition(head) == "for" &&
                   lexicon.is_listed(RuleWords::kContest, syntax.lemma(up));
}

}  // namespace

bool has_office(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  return has_office_of(syntax, lexicon, head, RuleWords::kBodyOffice);
}

bool is_constituency(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  const auto member = syntax.head(head);
  return member != kNoToken && member < head && syntax.preposition(head) == "for" &&
         lexicon.is_listed(RuleWords::kMember, lower_ascii(syntax.lemma(member)));
}

bool is_ministers_field(const Syntax& syntax, std::size_t head) {
  const auto office = syntax.head(head);
  return office != kNoToken && office < head && lower_ascii(syntax.lemma(office)) == "minister" &&
         core_first(syntax, office) == office && syntax.form(office + 1) == "of" &&
         core_first(syntax, head) == office + 2;
}

bool stands_as_place(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  static constexpr std::string_view kPlacePrepositions[] = {
      "in", "at", "near", "outside", "inside", "around", "across", "through", "throughout", "into"};
  const auto preposition = syntax.preposition(head);
  if (std::ranges::find(kPlacePrepositions, preposition) != std::end(kPlacePrepositions))
    return true;
  if (has_office_of(syntax, lexicon, head, RuleWords::kTownOffice) ||
      is_entered(syntax, lexicon, head))
    return true;
  if (is_in_compound(syntax, head)) return true;
  // "Pyongyang, North Korea": a city placed by its country.
  const auto up = syntax.head(head);
  const bool is_second = syntax.deprel(head) == Deprel::kConj && up != kNoToken;
  return is_second && stands_as_place(syntax, lexicon, up);
}

bool fits_article(const Syntax& syntax, std::size_t word, const Actor& actor) {
  const auto determiner = syntax.child(word, Deprel::kDet);
  const bool has_article = determiner != kNoToken && syntax.lemma(determiner) == "the";
  // Some write "the MBS".
  const bool is_capitals = lower_ascii(syntax.form(word).substr(1)) != syntax.form(word).substr(1);
  if (actor.type == EntityType::kPerson) return !has_article || is_capitals;
  return has_article || !actor.name.starts_with("The ");
}

bool is_seat(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  const auto member = syntax.head(head);
  return member != kNoToken && head < member && syntax.deprel(head) == Deprel::kCompound &&
         lexicon.is_listed(RuleWords::kMember, lower_ascii(syntax.lemma(member)));
}

bool stands_for_language(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  while (syntax.deprel(head) == Deprel::kConj) head = syntax.head(head);  // "Arabic and Chinese"
  const auto up = syntax.head(head);
  const Deprel deprel = base_of(syntax.deprel(head));
  if (up == kNoToken || syntax.has_child(head, Deprel::kDet)) return false;
  if (deprel == Deprel::kObj) return lexicon.is_listed(RuleWords::kSpeaking, syntax.lemma(up));
  if (deprel != Deprel::kObl && deprel != Deprel::kNmod) return false;
  const auto preposition = syntax.preposition(head);
  return preposition == "in" || preposition == "into" ||
         ((preposition == "of" || preposition == "from") &&
          lexicon.is_listed(RuleWords::kSpeaking, syntax.lemma(up)));
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

bool stands_for_members(const Syntax& syntax, std::size_t head) {
  const bool is_plural = syntax[head].xpos == "NNPS" || syntax[head].xpos == "NNS";
  static constexpr std::string_view kSome[] = {"some", "many",  "most",  "few",  "several",
                                               "more", "fewer", "these", "those"};
  for (const auto c : syntax.children(head)) {
    const Deprel deprel = syntax.deprel(c);
    const auto lemma = lower_ascii(syntax.lemma(c));
    if (c > head) continue;
    if (deprel == Deprel::kNummod) return true;
    if (deprel == Deprel::kDet && lemma == "a" && base_of(syntax.deprel(head)) != Deprel::kCompound)
      return true;
    const bool is_modifier = deprel == Deprel::kDet || deprel == Deprel::kAmod;
    if (!is_plural || !is_modifier || lemma == "the") continue;
    if (std::ranges::find(kSome, lemma) != std::end(kSome)) return true;
    if (deprel == Deprel::kAmod && syntax[c].upos == Upos::kAdj) return true;
  }
  const auto above = syntax.head(head);
  static constexpr std::string_view kParts[] = {"percent", "cent",    "half",   "dozen",
                                                "third",   "quarter", "number", "handful",
                                                "%",       "some",    "many",   "most"};
  return is_plural && above != kNoToken && syntax.deprel(head) == Deprel::kNmod &&
         (syntax.preposition(head) == "of" || syntax.preposition(head) == "among") &&
         (syntax[above].upos == Upos::kNum ||
          std::ranges::find(kParts, lower_ascii(syntax.lemma(above))) != std::end(kParts));
}

bool takes_part(const Syntax& syntax, std::size_t head) {
  const Deprel deprel = base_of(syntax.deprel(head));
  const bool is_participant = deprel == Deprel::kNsubj || deprel == Deprel::kObj ||
                              deprel == Deprel::kIobj || deprel == Deprel::kConj ||
                              deprel == Deprel::kRoot || syntax.deprel(head) == Deprel::kOblAgent;
  return is_participant && !syntax.has_child(head, Deprel::kDet);
}

}  // namespace entente
