#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/syntax/control_verbs.hpp"
#include "extract/syntax/frame_finder.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

std::vector<std::size_t> FrameFinder::surface_subjects(std::size_t i, Rule& rule) const {
  std::vector<std::size_t> found;
  for (const auto c : syntax_.children(i)) {
    if (is_subject(syntax_.deprel(c))) append(found, heads(c));
  }
  if (found.empty()) found = subjects_of_auxiliary(i);
  if (!found.empty() || has_subject(i)) return found;
  const auto up = syntax_.head(i);
  if (up == kNoToken) return found;
  const Deprel deprel = syntax_.deprel(i);
  if (is_false_expletive(i)) return surface_subjects(up, rule);
  if (deprel == Deprel::kConj && is_predicate(up)) return surface_subjects(up, rule);
  if (is_headline_future(i, up)) return heads(up);
  if (deprel == Deprel::kXcomp || is_gerund_content(i, up)) return controllers(i, up, rule);
  if (is_advcl(deprel) && is_predicate(up)) return adverbial_subjects(i, up, rule);
  // "Far from helping Ben, Ada left."
  if (is_advcl(deprel) && syntax_.deprel(up) == Deprel::kAdvmod && is_gerund(syntax_, i) &&
      is_predicate(syntax_.head(up))) {
    rule = Rule::kAdverbial;
    return surface_subjects(syntax_.head(up), rule);
  }
  // "found Ben guilty of lying", "pleaded guilty to lying": whoever is so.
  const bool is_of_quality = is_advcl(deprel) && syntax_.deprel(up) == Deprel::kXcomp &&
                             !is_predicate(up) && is_gerund(syntax_, i);
  if (is_of_quality) return bearers_of_quality(up, rule);
  if (deprel == Deprel::kAclRelcl) {  // no subject of its own: "the man leaving"
    rule = Rule::kRelative;
    return {up};
  }
  if (deprel == Deprel::kAcl) {
    auto told = noun_subjects(i, up, rule);
    return told.empty() ? told_doers(i) : told;
  }
  return found;
}

std::vector<std::size_t> FrameFinder::bearers_of_quality(std::size_t adjective, Rule& rule) const {
  rule = Rule::kAdverbial;
  const auto own = syntax_.child(adjective, {Deprel::kNsubj, Deprel::kNsubjPass});
  if (own != kNoToken) return heads(own);
  const auto verb = syntax_.head(adjective);
  const auto object = syntax_.child(verb, Deprel::kObj);
  return object != kNoToken ? heads(object) : surface_subjects(verb, rule);
}

std::vector<std::size_t> FrameFinder::adverbial_subjects(std::size_t i, std::size_t up,
                                                         Rule& rule) const {
  static constexpr std::array<std::string_view, 5> kOfObject = {"of", "from", "against", "into",
                                                                "out of"};
  const auto marker = marker_of(syntax_, i);
  const auto given = recipient_inside(up);
  const auto object = given == kNoToken ? syntax_.child(up, {Deprel::kObj, Deprel::kIobj}) : given;
  const bool is_passive_up = syntax_.has_child(up, Deprel::kNsubjPass);
  static constexpr std::array<std::string_view, 4> kOfBlame = {"for", "on", "over", "about"};
  const bool is_of_object =
      is_gerund(syntax_, i) &&
      (is_in(kOfObject, marker) || (is_in(kOfBlame, marker) && is_blamed_for(up)));
  if (is_of_object && object != kNoToken && object < i && !is_passive_up) {
    rule = Rule::kControl;
    return heads(object);
  }
  if (marker == "to" && i > up) {
    const auto addressee = addressee_of(i, up);
    if (addressee != kNoToken) {
      rule = Rule::kControl;
      return heads(addressee);
    }
  }
  rule = Rule::kAdverbial;
  return surface_subjects(up, rule);
}

bool FrameFinder::is_gerund_content(std::size_t i, std::size_t up) const {
  if (syntax_.deprel(i) != Deprel::kCcomp || up > i || !marker_of(syntax_, i).empty()) return false;
  const auto verb = syntax_.lemma(up);
  const bool is_denial = lexicon_ != nullptr && lexicon_->is_denial(verb, syntax_[up].upos);
  return is_gerund(syntax_, i) &&
         (is_denial || (verb != "say" && has_gerund_auxiliary(syntax_, i)));
}

bool FrameFinder::is_blamed_for(std::size_t verb) const {
  const std::string lemma(syntax_.lemma(verb));
  return is_charge(lemma) ||
         (lexicon_ != nullptr && (lexicon_->find_operator(lemma + " for", Upos::kVerb) != nullptr ||
                                  lexicon_->find_operator(lemma + " on", Upos::kVerb) != nullptr));
}

bool FrameFinder::is_headline_future(std::size_t i, std::size_t up) const {
  const bool is_apart = syntax_.deprel(i) != Deprel::kAcl || syntax_[up].upos == Upos::kPropn;
  return is_apart && syntax_.head(up) == kNoToken && is_nominal(syntax_[up].upos) &&
         !is_copular(up) && up < i && syntax_[i].xpos == "VB" && marker_of(syntax_, i) == "to" &&
         !has_subject(i) && syntax_.child(up, {Deprel::kNsubj, Deprel::kNsubjPass}) == kNoToken;
}

std::size_t FrameFinder::addressee_of(std::size_t i, std::size_t up) const {
  if (lexicon_ == nullptr) return kNoToken;
  for (const auto c : syntax_.children(up)) {
    if (base_of(syntax_.deprel(c)) != Deprel::kObl || c < up || c > i) continue;
    const auto words = std::string(syntax_.lemma(up)) + " " + syntax_.preposition(c);
    const auto* row = lexicon_->find_operator(words, syntax_[up].upos);
    if (row != nullptr && row->kind == OperatorClass::kDemand) return c;
  }
  return kNoToken;
}

std::vector<std::size_t> FrameFinder::told_doers(std::size_t i) const {
  const Predicate* predicate = syntax_.predicate_at(i);
  if (predicate == nullptr) return {};
  for (const auto& argument : predicate->arguments) {
    const bool is_doer = argument.role == SemanticRole::kArg0 &&
                         argument.part == ArgumentPart::kHead && !argument.is_of_tree;
    if (is_doer && is_nominal(syntax_[argument.token].upos)) return heads(argument.token);
  }
  return {};
}

std::vector<std::size_t> FrameFinder::subjects_of_auxiliary(std::size_t i) const {
  std::vector<std::size_t> found;
  for (const auto aux : syntax_.children(i)) {
    if (syntax_.deprel(aux) != Deprel::kAux) continue;
    for (const auto c : syntax_.children(aux)) {
      if (is_subject(syntax_.deprel(c))) append(found, heads(c));
    }
  }
  return found;
}

bool FrameFinder::is_false_expletive(std::size_t i) const {
  static constexpr std::array<std::string_view, 7> kWilling = {
      "willing", "ready", "prepared", "determined", "eager", "unwilling", "reluctant"};
  return syntax_.deprel(i) == Deprel::kCcomp && syntax_.has_child(i, Deprel::kExpl) &&
         std::ranges::find(kWilling, syntax_.lemma(i)) != kWilling.end() &&
         is_predicate(syntax_.head(i));
}

bool FrameFinder::is_done_by_subject(std::size_t verb) const {
  const auto* row =
      lexicon_ == nullptr ? nullptr : lexicon_->find_operator(syntax_.lemma(verb), Upos::kVerb);
  return lexicon_ == nullptr ? is_subject_control(syntax_.lemma(verb))
                             : row != nullptr && row->is_done_by_subject;
}

std::vector<std::size_t> FrameFinder::controllers(std::size_t i, std::size_t up, Rule& rule) const {
  rule = Rule::kControl;
  if (!is_predicate(up)) return {};
  const auto object = syntax_.child(up, {Deprel::kObj, Deprel::kIobj});
  if (object != kNoToken && object != i && !is_done_by_subject(up)) return heads(object);
  const auto addressee = marker_of(syntax_, i) == "to" ? addressee_of(i, up) : kNoToken;
  if (addressee != kNoToken) return heads(addressee);
  return surface_subjects(up, rule);
}

std::vector<std::size_t> FrameFinder::noun_subjects(std::size_t i, std::size_t noun,
                                                    Rule& rule) const {
  rule = Rule::kParticiple;
  const bool is_infinitive = syntax_[i].xpos == "VB" || syntax_.has_child(i, Deprel::kMark);
  if (!is_infinitive) {
    const auto issuer = syntax_.head(noun);
    if (is_utterance(syntax_.lemma(noun)) && syntax_[i].xpos == "VBG" && issuer != kNoToken &&
        syntax_.deprel(noun) == Deprel::kObj && is_predicate(issuer)) {
      return surface_subjects(issuer, rule);
    }
    return {noun};
  }
  rule = Rule::kNounInfinitive;
  const auto owner = syntax_.child(noun, Deprel::kNmodPoss);
  const auto governs = syntax_.head(noun);
  // "Breaking his promise to marry her, Ben fled": whoever breaks it has promised.
  const bool is_own = owner != kNoToken && syntax_[owner].upos == Upos::kPron &&
                      governs != kNoToken && syntax_.deprel(noun) == Deprel::kObj &&
                      is_predicate(governs);
  if (owner != kNoToken) return is_own ? surface_subjects(governs, rule) : heads(owner);
  for (const std::string_view preposition : {"by", "from", "of"}) {
    for (const auto c : syntax_.children(noun)) {
      if (base_of(syntax_.deprel(c)) == Deprel::kNmod && c < i && syntax_[c].upos != Upos::kNoun &&
          syntax_.preposition(c) == preposition) {
        return heads(c);
      }
    }
  }
  // "the Chadian plan to sell".
  for (const auto c : syntax_.children(noun)) {
    const bool is_name = syntax_[c].ner.ends_with("-NORP") || syntax_[c].upos == Upos::kPropn;
    const Deprel deprel = syntax_.deprel(c);
    if (c < noun && is_name && (deprel == Deprel::kAmod || deprel == Deprel::kCompound)) {
      return heads(c);
    }
  }
  // "Iran has a plan to send": whoever has it.
  const auto governor = syntax_.head(noun);
  // "accused the army of killing", hung on the army: not what the accuser does.
  if (is_gerund(syntax_, i) && governor != kNoToken && is_charge(syntax_.lemma(governor)))
    return {};
  if (governor != kNoToken && syntax_.deprel(noun) == Deprel::kObj && is_predicate(governor)) {
    return surface_subjects(governor, rule);
  }
  // "is on the verge of selling", "stands on the brink of selling".
  if (is_copular(noun)) return surface_subjects(noun, rule);
  if (governor != kNoToken && base_of(syntax_.deprel(noun)) == Deprel::kObl &&
      is_predicate(governor) && syntax_.preposition(noun) != "by") {
    return surface_subjects(governor, rule);
  }
  // "Chad in talks to buy Niger's port", a headline: the noun's own noun.
  if (governor != kNoToken && syntax_[governor].upos == Upos::kPropn &&
      base_of(syntax_.deprel(noun)) == Deprel::kNmod) {
    return heads(governor);
  }
  return {};
}

}  // namespace entente
