#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "extract/triple/clause_tuples.hpp"

namespace entente {
namespace {
bool flag(char c) { static const char* e = getenv("TRI"); return e && strchr(e, c); }

TripleKind kind_of(const Clause& clause) {
  const Frame& frame = *clause.frame;
  if (frame.rule == "participle" || frame.rule == "noun-infinitive") return TripleKind::kParticiple;
  if (frame.rule == "relative") return TripleKind::kRelative;
  if (frame.kind == FrameKind::kCopula) return TripleKind::kCopula;
  if (!clause.has_own_subject) return TripleKind::kInherited;
  return TripleKind::kVerb;
}

void append(Words& to, const Words& from) { to.insert(to.end(), from.begin(), from.end()); }

class AtomReader {
 public:
  AtomReader(const Syntax& syntax, const Clause& clause) : syntax_(syntax), clause_(clause) {}

  std::vector<Tuple> read() {
    const auto object = std::ranges::find_if(clause_.complements, [&](const Complement& c) {
      return c.kind == ComplementKind::kObject || c.kind == ComplementKind::kPredicate ||
             c.kind == ComplementKind::kRecipient;
    });
    for (const Complement& complement : clause_.complements) {
      Words relation = clause_.verb;
      const bool is_object = object != clause_.complements.end() && &complement == &*object;
      if (!is_object && object != clause_.complements.end() && complement.head > clause_.verb.back()) {
        if (!flag('o')) {
          append(relation, object->introduction);
          append(relation, short_words(object->head));
        }
      }
      add_complement(complement, relation);
    }
    if (clause_.complements.empty() && flag('e')) add(clause_.verb, {});
    return std::move(tuples_);
  }

 private:
  Words short_words(std::size_t head) const {
    return phrase_words(syntax_, head, {.coordination = true, .postmodifiers = true, .without = clause_.frame->predicate});
  }
  Words full_words(std::size_t head) const {
    return phrase_words(syntax_, head, {.coordination = true, .postmodifiers = flag('s'), .without = clause_.frame->predicate});
  }

  void add(Words relation, Words object) {
    for (const auto subject : clause_.subjects) {
      Tuple tuple;
      tuple.kind = kind_of(clause_);
      tuple.predicate = clause_.frame->predicate;
      tuple.relation = relation;
      tuple.arguments.push_back(phrase_words(
          syntax_, subject, {.coordination = true, .postmodifiers = !flag('S'), .without = clause_.frame->predicate}));
      tuple.arguments.push_back(object);
      tuples_.push_back(std::move(tuple));
    }
  }

  void add_complement(const Complement& complement, Words relation) {
    switch (complement.kind) {
      case ComplementKind::kContent:
        if (flag('c')) return;
        append(relation, complement.introduction);
        return add(relation, clause_words(syntax_, complement.head, clause_.frame->predicate));
      case ComplementKind::kInfinitive:
        if (flag('f')) return;
        return add(relation, clause_words(syntax_, complement.head));
      case ComplementKind::kAdverbial:
        if (flag('v')) return;
        append(relation, complement.introduction);
        return add(relation, clause_words(syntax_, complement.head));
      case ComplementKind::kAdverb:
        if (flag('a')) return;
        return add(relation, phrase_words(syntax_, complement.head, {}));
      default:
        append(relation, complement.introduction);
        for (const auto head : syntax_.conjuncts(complement.head)) {
          add(relation, full_words(head));
          if (!flag('n')) add_nested(head, relation);
        }
    }
  }

  /// "became a judge of the court": became a judge of → the court.
  void add_nested(std::size_t head, Words relation) {
    append(relation, short_words(head));
    for (const auto c : syntax_.children(head)) {
      if (base_of(syntax_.deprel(c)) != Deprel::kNmod || c < head) continue;
      const auto preposition = preposition_words(syntax_, c);
      if (preposition.empty()) continue;
      Words longer = relation;
      append(longer, preposition);
      for (const auto inner : syntax_.conjuncts(c)) {
        add(longer, full_words(inner));
        if (!flag('N')) add_nested(inner, longer);
      }
    }
  }

  const Syntax& syntax_;
  const Clause& clause_;
  std::vector<Tuple> tuples_;
};

}  // namespace

std::vector<Tuple> atomic_tuples(const Syntax& syntax, const Clause& clause) {
  if (clause.subjects.empty() || clause.verb.empty()) return {};
  return AtomReader(syntax, clause).read();
}

}  // namespace entente
