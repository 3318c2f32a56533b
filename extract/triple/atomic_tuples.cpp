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

void append(WordList& to, const WordList& from) { to.insert(to.end(), from.begin(), from.end()); }

class AtomReader {
 public:
  AtomReader(const Syntax& syntax, const Clause& clause) : syntax_(syntax), clause_(clause) {}

  std::vector<Tuple> read() {
    const auto object = std::ranges::find_if(clause_.complements, [&](const Complement& c) {
      return c.kind == ComplementKind::kObject || c.kind == ComplementKind::kPredicate ||
             c.kind == ComplementKind::kRecipient;
    });
    for (const Complement& complement : clause_.complements) {
      WordList relation = clause_.verb;
      const bool is_object = object != clause_.complements.end() && &complement == &*object;
      if (!is_object && object != clause_.complements.end() && object->head > clause_.verb.back() &&
          (!flag('F') || complement.head > clause_.verb.back())) {
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
  WordList short_words(std::size_t head) const {
    return phrase_words(
        syntax_, head,
        {.coordination = true, .postmodifiers = true, .without = clause_.frame->predicate});
  }
  WordList full_words(std::size_t head) const {
    return phrase_words(syntax_, head,
                        {.coordination = true,
                         .postmodifiers = flag('s'),
                         .only_of = flag('O'),
                         .without = clause_.frame->predicate});
  }

  void add(WordList relation, WordList object, ComplementKind kind = ComplementKind::kObject) {
    for (const auto subject : clause_.subjects) {
      Tuple tuple;
      tuple.kind = kind_of(clause_);
      tuple.clause = &clause_;
      tuple.relation = relation;
      tuple.arguments.push_back(phrase_words(syntax_, subject,
                                             {.coordination = true,
                                              .postmodifiers = !flag('S'),
                                              .only_of = flag('P'),
                                              .without = clause_.frame->predicate}));
      tuple.arguments.push_back(object);
      tuple.has_clause_argument =
          kind == ComplementKind::kContent || kind == ComplementKind::kInfinitive;
      tuple.has_adverbial = kind == ComplementKind::kAdverbial;
      tuple.has_adverb = kind == ComplementKind::kAdverb;
      tuples_.push_back(std::move(tuple));
    }
  }

  void add_complement(const Complement& complement, WordList relation) {
    switch (complement.kind) {
      case ComplementKind::kContent:
        if (flag('c')) return;
        append(relation, complement.introduction);
        return add(relation, clause_words(syntax_, complement.head, clause_.frame->predicate),
                   complement.kind);
      case ComplementKind::kInfinitive:
        if (flag('f')) return;
        return add(relation, clause_words(syntax_, complement.head), complement.kind);
      case ComplementKind::kAdverbial:
        if (flag('v')) return;
        if (flag('V') && syntax_[complement.head].xpos != "VBG") return;
        append(relation, complement.introduction);
        return add(relation, clause_words(syntax_, complement.head), complement.kind);
      case ComplementKind::kAdverb:
        if (flag('a') && clause_.complements.size() > 1) return;
        return add(relation, phrase_words(syntax_, complement.head, {}), complement.kind);
      default:
        append(relation, complement.introduction);
        for (const auto head : syntax_.conjuncts(complement.head)) {
          add(relation, full_words(head));
          if (!flag('n')) add_nested(head, relation);
        }
    }
  }

  /// "became a judge of the court": became a judge of → the court.
  void add_nested(std::size_t head, WordList relation) {
    append(relation, short_words(head));
    for (const auto c : syntax_.children(head)) {
      if (base_of(syntax_.deprel(c)) != Deprel::kNmod || c < head) continue;
      const auto preposition = preposition_words(syntax_, c);
      if (preposition.empty()) continue;
      WordList longer = relation;
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
