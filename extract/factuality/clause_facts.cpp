#include "extract/factuality/clause_facts.hpp"

#include <string>

#include "extract/attribution/sentence_context.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {
namespace {

bool is_content(Upos upos) {
  return upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kNoun || upos == Upos::kAdj ||
         upos == Upos::kPropn || upos == Upos::kPron || upos == Upos::kAdv;
}

bool is_negation(std::string_view lemma) {
  return lemma == "not" || lemma == "never" || lemma == "no" || lemma == "neither" ||
         lemma == "nor" || lemma == "without" || lemma == "hardly" || lemma == "n't";
}

bool is_nobody(std::string_view lemma) {
  return lemma == "nobody" || lemma == "nothing" || lemma == "none" || lemma == "neither";
}

}  // namespace

FactualityContext::FactualityContext(const Sentence& sentence, std::string_view text,
                                     const FactualityTables& tables)
    : syntax_(sentence, text), tables_(tables), lemmas_(syntax_.size()), clauses_(syntax_.size()) {
  for (std::size_t i = 0; i < syntax_.size(); ++i) {
    lemmas_[i] = word_hash(syntax_.lemma(i));
    if (i + 3 > syntax_.size() && syntax_.form(i) == "?") is_question_ = true;
  }
  for (std::size_t i = 0; i < syntax_.size(); ++i) {
    if (is_content(syntax_[i].upos)) clauses_[i] = read_clause(i);
  }
}

ClauseFacts FactualityContext::read_clause(std::size_t token) const {
  ClauseFacts facts;
  std::uint64_t tense = word_hash(syntax_[token].xpos), aspect = 0;
  bool has_finite = false;
  for (const auto c : syntax_.children(token)) {
    read_child(token, c, facts);
    const auto deprel = base_of(syntax_.deprel(c));
    if (deprel != Deprel::kAux && deprel != Deprel::kCop) continue;
    if (!has_finite) {
      tense = word_hash(syntax_[c].xpos);
      has_finite = true;
    }
    if (syntax_[c].xpos == "MD") facts.modal = lemmas_[c];
    if (syntax_.deprel(c) == Deprel::kAuxPass) aspect |= 1;
    if (syntax_.deprel(c) == Deprel::kCop) aspect |= 2;
    if (syntax_.deprel(c) == Deprel::kAux && syntax_.lemma(c) == "have") aspect |= 4;
    if (syntax_.deprel(c) == Deprel::kAux && syntax_.lemma(c) == "be") aspect |= 8;
    if (syntax_.deprel(c) == Deprel::kAux && syntax_.lemma(c) == "do") aspect |= 16;
  }
  facts.tense = tense;
  facts.form =
      feature_hash(1, facts.modal, tense, feature_hash(2, aspect, word_hash(syntax_[token].xpos)));
  const auto upos = syntax_[token].upos;
  if (upos == Upos::kVerb) {
    facts.word_class = word_hash(tables_.wordnet.verb_class(syntax_.lemma(token)));
  } else if (upos == Upos::kNoun) {
    facts.word_class =
        1 + static_cast<std::uint64_t>(tables_.wordnet.noun_class(syntax_.lemma(token)));
  }
  facts.stance_class = stance_class(token);
  return facts;
}

void FactualityContext::read_child(std::size_t token, std::size_t child, ClauseFacts& facts) const {
  const auto deprel = syntax_.deprel(child);
  const auto lemma = syntax_.lemma(child);
  switch (deprel) {
    case Deprel::kPunct:
      return;
    case Deprel::kMark:
    case Deprel::kCase:
      if (facts.mark == 0) facts.mark = lemmas_[child];
      [[fallthrough]];
    case Deprel::kAdvmod:
    case Deprel::kDet:
    case Deprel::kCcPreconj:
    case Deprel::kCc:
      if (is_negation(lemma)) facts.is_negated = !facts.is_negated;
      break;
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kExpl:
    case Deprel::kCsubj:
      facts.subject = subject_class(child);
      if (child < token) {
        for (const auto c : syntax_.children(token)) {
          const bool is_aux =
              syntax_.deprel(c) == Deprel::kAux || syntax_.deprel(c) == Deprel::kCop;
          if (is_aux && c < child) facts.is_asked = true;
        }
      }
      [[fallthrough]];
    case Deprel::kObj:
      if (is_nobody(lemma)) facts.is_negated = !facts.is_negated;
      for (const auto c : syntax_.children(child)) {
        const auto word = syntax_.lemma(c);
        if (syntax_.deprel(c) == Deprel::kDet && (word == "no" || word == "neither")) {
          facts.is_negated = !facts.is_negated;
        }
      }
      break;
    case Deprel::kAdvcl:
      for (const auto c : syntax_.children(child)) {
        if (syntax_.deprel(c) != Deprel::kMark) continue;
        if (syntax_.lemma(c) == "if" || syntax_.lemma(c) == "unless") facts.is_conditional = true;
      }
      break;
    default:
      break;
  }
  facts.frame |= std::uint64_t{1} << static_cast<unsigned>(deprel);
}

std::uint64_t FactualityContext::subject_class(std::size_t subject) const {
  const Token& word = syntax_[subject];
  if (word.upos == Upos::kPron) return lemmas_[subject];
  if (word.ner.size() > 2) return word_hash(std::string_view(word.ner).substr(2));
  for (const auto c : syntax_.children(subject)) {
    if (syntax_.deprel(c) != Deprel::kDet) continue;
    return feature_hash(3, lemmas_[c]);
  }
  return 1 + static_cast<std::uint64_t>(word.upos);
}

/// The stance table's row, else the report table's, as a class with its values.
std::uint64_t FactualityContext::stance_class(std::size_t token) const {
  const auto upos = syntax_[token].upos;
  const auto code = [](std::uint64_t kind, Stance a, Stance b) {
    return 1 + kind * 64 + static_cast<std::uint64_t>(a.polarity) * 32 +
           static_cast<std::uint64_t>(a.factuality) * 8 +
           static_cast<std::uint64_t>(b.polarity) * 4 + static_cast<std::uint64_t>(b.factuality);
  };
  const auto look_up = [&](std::string_view word) -> std::uint64_t {
    if (const auto* entry = tables_.lexicon.find_stance(word, upos)) {
      return code(static_cast<std::uint64_t>(entry->kind), entry->affirmed, entry->negated);
    }
    if (const auto* cue = tables_.lexicon.find_report(word, upos)) {
      return code(32 + static_cast<std::uint64_t>(cue->kind), cue->affirmed, cue->negated);
    }
    return 0;
  };
  const auto particle = syntax_.child(token, Deprel::kCompoundPrt);
  if (particle != kNoToken) {
    const auto full =
        std::string(syntax_.lemma(token)) + " " + std::string(syntax_.lemma(particle));
    if (const auto found = look_up(full)) return found;
  }
  return look_up(syntax_.lemma(token));
}

}  // namespace entente
