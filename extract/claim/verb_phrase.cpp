#include "extract/claim/verb_phrase.hpp"

#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Governors that belong into a label: not "is going to sell", "is expected to sell", and none that
/// denies what it governs, since that is told by the stance: "fails to sell", "denies selling".
bool is_said(const SentenceView& view, std::size_t governor, std::size_t governed) {
  const Syntax& syntax = view.syntax;
  if (syntax[governor].upos != Upos::kVerb) return false;
  if (syntax.lemma(governor) == "go" && syntax[governor].xpos == "VBG") return false;
  if (syntax.lemma(governor) == "use" && syntax[governor].xpos == "VBD" &&
      governed == governor + 2) {
    return false;  // "used to sell"
  }
  const auto* report = view.tables.lexicon.find_report(syntax.lemma(governor), Upos::kVerb);
  if (report != nullptr && report->kind == ReportClass::kDeny) return false;
  const auto* row = operator_of(syntax, view.tables.lexicon, governor, governed);
  if (row != nullptr && row->affirmed.polarity == Polarity::kNegative) return false;
  // "a song known to rouse crowds": nobody in the sentence knows it.
  const bool is_participle =
      syntax[governor].xpos == "VBN" && base_of(syntax.deprel(governor)) == Deprel::kAcl;
  const bool is_passive = is_participle || syntax.has_child(governor, Deprel::kAuxPass);
  return !is_passive || report == nullptr;
}

/// The verbs of the label in their order, the predicate last.
std::vector<std::size_t> said_verbs(const SentenceView& view, const Frame& frame) {
  std::vector<std::size_t> verbs;
  for (std::size_t k = 0; k < frame.governors.size(); ++k) {
    const auto governed = k + 1 < frame.governors.size() ? frame.governors[k + 1] : frame.predicate;
    if (is_said(view, frame.governors[k], governed)) verbs.push_back(frame.governors[k]);
  }
  verbs.push_back(frame.predicate);
  return verbs;
}

/// "to sell"; the second of "to buy and sell" shares the first one's.
bool has_to_mark(const Syntax& syntax, std::size_t verb) {
  for (auto at = verb; at != kNoToken; at = syntax.head(at)) {
    for (const auto c : syntax.children(at)) {
      if (syntax.deprel(c) == Deprel::kMark && syntax.lemma(c) == "to") return true;
    }
    if (syntax.deprel(at) != Deprel::kConj) break;
  }
  return false;
}

}  // namespace

std::string verb_words(const SentenceView& view, const Frame& frame) {
  const Syntax& syntax = view.syntax;
  const auto verbs = said_verbs(view, frame);
  const auto first = verbs.front();
  const bool is_passive =
      syntax.has_child(first, Deprel::kAuxPass) && (verbs.size() > 1 || frame.subjects.empty());
  std::string words =
      is_passive ? "is " + lower_ascii(syntax.form(first)) : third_person(syntax.lemma(first));
  for (std::size_t k = 1; k < verbs.size(); ++k) {
    const bool is_gerund = syntax[verbs[k]].xpos == "VBG";
    words += has_to_mark(syntax, verbs[k]) ? " to " : " ";
    words += is_gerund ? lower_ascii(syntax.form(verbs[k])) : std::string(syntax.lemma(verbs[k]));
  }
  return words;
}

std::string verb_key(const SentenceView& view, const Frame& frame) {
  std::string key;
  for (const auto verb : said_verbs(view, frame)) {
    key += (key.empty() ? "" : " ") + std::string(view.syntax.lemma(verb));
  }
  return key;
}

}  // namespace entente
