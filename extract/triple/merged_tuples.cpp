#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "extract/triple/clause_tuples.hpp"

namespace entente {
namespace {
bool flag(char c) { static const char* e = getenv("TRI"); return e && strchr(e, c); }

Words complement_words(const Syntax& syntax, const Clause& clause, const Complement& complement) {
  switch (complement.kind) {
    case ComplementKind::kInfinitive:
    case ComplementKind::kContent:
    case ComplementKind::kAdverbial:
      return clause_words(syntax, complement.head, clause.frame->predicate);
    default: {
      const bool is_around = syntax.is_below(clause.frame->predicate, complement.head);
      return phrase_words(syntax, complement.head,
                          {.without = is_around ? clause.frame->predicate : kNoToken});
    }
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

void append(Words& to, const Words& from) { to.insert(to.end(), from.begin(), from.end()); }

/// "works hard for": where nothing else is asked for, the first oblique behind the verb is told
/// first, its preposition and the adverbs before it with the verb.
void join_oblique(const Syntax& syntax, std::vector<Complement>& complements, Words& relation) {
  const auto oblique = std::ranges::find_if(complements, [&](const Complement& c) {
    return c.kind != ComplementKind::kAdverb;
  });
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

}  // namespace

std::vector<Tuple> merged_tuples(const Syntax& syntax, const Clause& clause) {
  if (clause.subjects.empty() || clause.verb.empty()) return {};
  Tuple tuple;
  tuple.kind = kind_of(clause);
  tuple.predicate = clause.frame->predicate;
  tuple.relation = clause.verb;
  tuple.arguments.push_back(
      phrase_words(syntax, clause.subjects.front(), {.without = clause.frame->predicate}));
  auto complements = clause.complements;
  if (!complements.empty() && is_core(complements.front().kind)) {
    auto& first = complements.front();
    if (first.head > clause.verb.back()) {
      append(tuple.relation, first.introduction);
      first.introduction.clear();
    }
  } else {
    join_oblique(syntax, complements, tuple.relation);
  }
  for (const Complement& complement : complements) {
    if (flag('b') && complement.kind == ComplementKind::kAdverbial) continue;
    if (flag('n') && tuple.arguments.size() >= 3) continue;
    if (flag('N') && tuple.arguments.size() >= 4) continue;
    Words words = complement.introduction;
    append(words, complement_words(syntax, clause, complement));
    tuple.arguments.push_back(std::move(words));
  }
  if (flag('i') && tuple.kind == TripleKind::kParticiple && clause.frame->is_passive) tuple.prefix = "be";
  if (flag('j') && tuple.kind == TripleKind::kParticiple && clause.frame->is_passive) tuple.prefix = "is";
  if (flag('w') && tuple.kind == TripleKind::kParticiple && clause.frame->is_passive) tuple.prefix = "was";
  return {tuple};
}

}  // namespace entente
