#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "extract/triple/clause_tuples.hpp"

namespace entente {
namespace {
bool flag(char c) {
  static const char* e = getenv("TRI");
  return e && strchr(e, c);
}

WordList complement_words(const Syntax& syntax, const Clause& clause,
                          const Complement& complement) {
  const auto predicate = clause.frame->predicate;
  if (is_clausal(complement.kind)) return clause_words(syntax, complement.head, predicate);
  return phrase_words(syntax, complement.head, {.without = predicate});
}

void append(WordList& to, const WordList& from) { to.insert(to.end(), from.begin(), from.end()); }

/// "works hard for": where nothing else is asked for, the first oblique behind the verb is told
/// first, its preposition and the adverbs before it with the verb.
void join_oblique(const Syntax& syntax, std::vector<Complement>& complements, WordList& relation) {
  const auto oblique = std::ranges::find_if(
      complements, [](const Complement& c) { return c.kind != ComplementKind::kAdverb; });
  if (oblique == complements.end() || oblique->kind != ComplementKind::kOblique ||
      oblique->head < relation.back() || oblique->introduction.empty()) {
    return;
  }
  for (auto c = complements.begin(); c != oblique; ++c) {
    append(relation, phrase_words(syntax, c->head, {}));
  }
  append(relation, oblique->introduction);
  oblique->introduction.clear();
  complements.erase(complements.begin(), oblique);
}

/// "said that", "is in": what leads over to the first complement is told with the verb.
void join_introduction(const Syntax& syntax, std::vector<Complement>& complements,
                       WordList& relation) {
  if (complements.empty() || !is_core(complements.front().kind)) {
    join_oblique(syntax, complements, relation);
    return;
  }
  Complement& first = complements.front();
  if (first.head < relation.back()) return;
  append(relation, first.introduction);
  first.introduction.clear();
  if (flag('C') && first.kind == ComplementKind::kPredicate && complements.size() > 1 &&
      complements[1].kind == ComplementKind::kOblique && !complements[1].introduction.empty() &&
      syntax[first.head].upos == Upos::kAdj && complements[1].introduction.front() == first.head + 1) {
    append(relation, phrase_words(syntax, first.head, {}));
    complements.erase(complements.begin());
    append(relation, complements.front().introduction);
    complements.front().introduction.clear();
  }
}

}  // namespace

std::vector<std::size_t> members(const Syntax& syntax, std::size_t head) {
  if (syntax[head].upos != Upos::kAdj) return syntax.conjuncts(head);
  std::vector<std::size_t> m = {head};
  for (auto c : syntax.children(head)) if (syntax.deprel(c) == Deprel::kConj && syntax[c].upos == Upos::kAdj) m.push_back(c);
  return m;
}

std::vector<Tuple> merged_tuples(const Syntax& syntax, const Clause& clause) {
  if (clause.subjects.empty() || clause.verb.empty()) return {};
  Tuple tuple;
  tuple.kind = kind_of(clause);
  tuple.clause = &clause;
  tuple.relation = clause.verb;
  tuple.arguments.push_back(
      phrase_words(syntax, clause.subjects.front(), {.without = clause.frame->predicate}));
  auto complements = clause.complements;
  join_introduction(syntax, complements, tuple.relation);
  for (const Complement& complement : complements) {
    if (complement.kind == ComplementKind::kAdverbial) {
      const char* e = getenv("ADV"); const size_t n = e ? atoi(e) : 100;
      if (complement_words(syntax, clause, complement).size() > n) continue;
    }
    WordList words = complement.introduction;
    append(words, complement_words(syntax, clause, complement));
    tuple.arguments.push_back(std::move(words));
    tuple.has_clause_argument |= complement.kind == ComplementKind::kContent ||
                                 complement.kind == ComplementKind::kInfinitive;
    tuple.has_adverbial |= complement.kind == ComplementKind::kAdverbial;
    tuple.has_adverb |= complement.kind == ComplementKind::kAdverb;
  }
  if ((flag('x') || flag('y')) && !complements.empty() && !is_clausal(complements[0].kind) && complements[0].introduction.empty()) {
    std::vector<Tuple> all;
    auto heads = members(syntax, complements[0].head);
    if (flag('b') && clause.verb.size() && (syntax.form(tuple.relation.back())=="between" || syntax.form(tuple.relation.back())=="among")) heads.resize(1);
    if (heads.size() > 1) {
      for (auto h : heads) { auto t = tuple; t.arguments[1] = phrase_words(syntax, h, {.coordination = true}); all.push_back(t); }
      if (flag('y')) all.push_back(tuple);
      return all;
    }
  }
  if (flag('z')) {
    auto heads = clause.subjects;
    if (heads.size() > 1) {
      std::vector<Tuple> all;
      for (auto h : heads) { auto t = tuple; t.arguments[0] = phrase_words(syntax, h, {.coordination = true}); all.push_back(t); }
      return all;
    }
  }
  if (flag('i') && tuple.kind == TripleKind::kParticiple && clause.frame->is_passive)
    tuple.prefix = "be";
  return {tuple};
}

}  // namespace entente
