#include "extract/claim/verb_phrase.hpp"

#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Governors that belong into a label: not "is going to sell", "is likely to sell", "is expected
/// to sell".
bool is_said(const SentenceView& view, std::size_t governor) {
  const Syntax& syntax = view.syntax;
  if (syntax[governor].upos != Upos::kVerb) return false;
  if (syntax.lemma(governor) == "go" && syntax[governor].xpos == "VBG") return false;
  return !syntax.has_child(governor, Deprel::kAuxPass) ||
         view.tables.lexicon.find_report(syntax.lemma(governor), Upos::kVerb) == nullptr;
}

/// The verbs of the label in their order, the predicate last.
std::vector<std::size_t> said_verbs(const SentenceView& view, const Frame& frame) {
  std::vector<std::size_t> verbs;
  for (const auto governor : frame.governors) {
    if (is_said(view, governor)) verbs.push_back(governor);
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
