#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extract/syntax/operator.hpp"
#include "extract/syntax/stance_reader.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

std::optional<StanceStep> StanceReader::verdict(std::size_t noun) const {
  return is_statement(noun) ? judgement(noun) : std::nullopt;
}

std::optional<StanceStep> StanceReader::judged_part(std::size_t noun) const {
  static constexpr std::array<std::string_view, 5> kOf = {"in", "to", "of", "behind", "for"};
  const auto up = syntax_.head(noun);
  if (syntax_.deprel(noun) != Deprel::kNmod || !is_in(kOf, syntax_.preposition(noun))) return {};
  const auto* row = lexicon_.find_operator(syntax_.lemma(up), Upos::kNoun);
  if (row != nullptr && row->kind == OperatorClass::kVerdict) {
    return StanceStep{noted(up, is_missing(up) ? row->negated : row->affirmed), up};
  }
  // "not a grain of truth in the report", which may hang on the grain.
  for (const auto c : syntax_.children(up)) {
    if (c == noun || syntax_.deprel(c) != Deprel::kNmod || syntax_.preposition(c) != "of") continue;
    const auto* part = lexicon_.find_operator(syntax_.lemma(c), Upos::kNoun);
    if (part == nullptr || part->kind != OperatorClass::kVerdict) continue;
    return StanceStep{noted(c, is_missing(c) ? part->negated : part->affirmed), up};
  }
  return is_none(syntax_, up) ? judgement(up) : std::nullopt;
}

std::optional<StanceStep> StanceReader::judgement(std::size_t noun) const {
  const auto up = syntax_.head(noun);
  if (up == kNoToken) return {};
  if (const auto judged = judged_part(noun)) return judged;
  for (const auto c : syntax_.children(noun)) {  // "false reports that"
    const auto* row = syntax_.deprel(c) == Deprel::kAmod
                          ? lexicon_.find_operator(syntax_.lemma(c), Upos::kAdj)
                          : nullptr;
    if (row != nullptr && row->kind == OperatorClass::kVerdict) {
      return StanceStep{noted(c, row->affirmed)};
    }
  }
  const Deprel deprel = base_of(syntax_.deprel(noun));
  // "are untrue", "turned out to be false", "called them nonsense".
  const auto judging = syntax_[up].upos == Upos::kVerb ? syntax_.child(up, Deprel::kXcomp) : up;
  if (judging != kNoToken && (deprel == Deprel::kNsubj || deprel == Deprel::kObj)) {
    const auto* row = lexicon_.find_operator(syntax_.lemma(judging), syntax_[judging].upos);
    if (row != nullptr && row->kind == OperatorClass::kVerdict) {
      const auto outer = modifiers(judging);
      const bool is_negated = outer.is_negated != (judging != up && modifiers(up).is_negated);
      return StanceStep{
          compose(outer.mood, noted(judging, is_negated ? row->negated : row->affirmed)), up};
    }
  }
  // "described reports that Chad left as lies".
  for (const auto c : syntax_.children(up)) {
    const bool is_said = c != noun && syntax_.deprel(c) == Deprel::kObl &&
                         syntax_.preposition(c) == "as" && syntax_[up].upos == Upos::kVerb;
    const auto* row = is_said ? lexicon_.find_operator(syntax_.lemma(c), syntax_[c].upos) : nullptr;
    if (row != nullptr && row->kind == OperatorClass::kVerdict) {
      return StanceStep{judged(up, c, row->affirmed, row->negated), up};
    }
  }
  const bool is_object = deprel == Deprel::kObj || syntax_.deprel(noun) == Deprel::kNsubjPass ||
                         (deprel == Deprel::kObl &&
                          (syntax_.preposition(noun) == "as" || syntax_.preposition(noun) == "at" ||
                           syntax_.preposition(noun).empty()));
  if (!is_object || syntax_[up].upos != Upos::kVerb) return {};
  const auto* made_of_it = lexicon_.find_operator(phrasal_lemma(syntax_, up), Upos::kVerb);
  if (made_of_it != nullptr && made_of_it->kind == OperatorClass::kVerdict) {
    return StanceStep{judged(up, up, made_of_it->affirmed, made_of_it->negated), up};
  }
  const auto* cue = lexicon_.find_report(phrasal_lemma(syntax_, up), Upos::kVerb);
  const bool is_judging =
      cue != nullptr && (cue->kind == ReportClass::kDeny || cue->kind == ReportClass::kConfirm ||
                         cue->kind == ReportClass::kDoubt);
  if (!is_judging) return {};
  return StanceStep{judged(up, up, cue->affirmed, cue->negated), up};
}

std::optional<StanceStep> StanceReader::judged_teller(std::size_t clause,
                                                      std::size_t whoever) const {
  static constexpr std::array<std::string_view, 5> kWords = {"anyone", "anybody", "whoever",
                                                             "everyone", "those"};
  const auto up = syntax_.head(whoever);
  if (up == kNoToken || syntax_.deprel(whoever) != Deprel::kNsubj ||
      !is_in(kWords, lower_ascii(syntax_.form(whoever))) ||
      lexicon_.find_report(phrasal_lemma(syntax_, clause), Upos::kVerb) == nullptr) {
    return {};
  }
  if (syntax_.lemma(up) == "lie") return StanceStep{judged(up, up, kNegative, {}), up};
  const auto* row = lexicon_.find_operator(syntax_.lemma(up), syntax_[up].upos);
  if (row == nullptr || row->kind != OperatorClass::kVerdict) return {};
  return StanceStep{judged(up, up, row->affirmed, row->negated), up};
}

bool StanceReader::is_statement(std::size_t noun) const {
  static constexpr std::array<std::string_view, 6> kOthers = {"talk",   "tale",    "chatter",
                                                              "gossip", "whisper", "conspiracy"};
  const auto lemma = syntax_.lemma(noun);
  return lexicon_.find_report(lemma, Upos::kNoun) != nullptr || is_in(kOthers, lemma);
}

}  // namespace entente
