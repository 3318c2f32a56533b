#include <algorithm>

#include "extract/triple/clause_tuples.hpp"

namespace entente {
namespace {

bool is_core(ComplementKind kind) {
  return kind != ComplementKind::kOblique && kind != ComplementKind::kAdverb &&
         kind != ComplementKind::kAdverbial;
}

Words complement_words(const Syntax& syntax, const Complement& complement) {
  switch (complement.kind) {
    case ComplementKind::kInfinitive:
    case ComplementKind::kContent:
    case ComplementKind::kAdverbial:
      return clause_words(syntax, complement.head);
    default:
      return phrase_words(syntax, complement.head, {});
  }
}

TripleKind kind_of(const Clause& clause) {
  const Frame& frame = *clause.frame;
  if (frame.rule == "participle" || frame.rule == "noun-infinitive") return TripleKind::kParticiple;
  if (frame.rule == "relative") return TripleKind::kRelative;
  if (frame.kind == FrameKind::kCopula) return TripleKind::kCopula;
  if (!clause.has_own_subject) return TripleKind::kInherited;
  return TripleKind::kVerb;
}

}  // namespace

std::vector<Tuple> merged_tuples(const Syntax& syntax, const Clause& clause) {
  if (clause.subjects.empty()) return {};
  Tuple tuple;
  tuple.kind = kind_of(clause);
  tuple.predicate = clause.frame->predicate;
  tuple.relation = clause.verb;
  tuple.arguments.push_back(phrase_words(syntax, clause.subjects.front(), {}));
  const bool has_core = std::ranges::any_of(
      clause.complements, [](const Complement& c) { return is_core(c.kind); });
  bool is_first = true;
  for (const Complement& complement : clause.complements) {
    Words words = complement_words(syntax, complement);
    const bool joins = is_first && (is_core(complement.kind) || !has_core) &&
                       (clause.verb.empty() || complement.head > clause.verb.back());
    auto& target = joins ? tuple.relation : words;
    target.insert(joins ? target.end() : target.begin(), complement.introduction.begin(),
                  complement.introduction.end());
    is_first = is_first && complement.kind == ComplementKind::kAdverb;
    tuple.arguments.push_back(std::move(words));
  }
  return {tuple};
}

}  // namespace entente
