#include <algorithm>

#include "extract/triple/clause_tuples.hpp"

namespace entente {
namespace {

bool is_phrase_object(ComplementKind kind) {
  return kind == ComplementKind::kObject || kind == ComplementKind::kPredicate ||
         kind == ComplementKind::kRecipient;
}

class AtomReader {
 public:
  AtomReader(const Syntax& syntax, const Clause& clause) : syntax_(syntax), clause_(clause) {}

  std::vector<Tuple> read() {
    const auto object = std::ranges::find_if(
        clause_.complements, [](const Complement& c) { return is_phrase_object(c.kind); });
    const bool has_object = object != clause_.complements.end();
    for (const Complement& complement : clause_.complements) {
      WordList relation = clause_.verb;
      // "sold a boat" + "to": the object stands in the relation of all others.
      const bool is_behind_verb = has_object && object->head > clause_.verb.back();
      if (is_behind_verb && complement.head != object->head) {
        append(relation, object->introduction);
        append(relation, words(object->head, PhraseTail::kNone));
      }
      read_complement(complement, std::move(relation));
    }
    return std::move(tuples_);
  }

 private:
  WordList words(std::size_t head, PhraseTail tail) const {
    return phrase_words(syntax_, head,
                        {.coordination = true, .tail = tail, .without = clause_.frame->predicate});
  }

  void add(const WordList& relation, const WordList& object, ComplementKind kind) {
    if (object.empty()) return;
    for (const auto subject : clause_.subjects) {
      Tuple tuple;
      tuple.kind = kind_of(clause_);
      tuple.clause = &clause_;
      tuple.relation = relation;
      tuple.arguments = {words(subject, PhraseTail::kAll), object};
      mark(tuple, kind);
      tuples_.push_back(std::move(tuple));
    }
  }

  void read_complement(const Complement& complement, WordList relation) {
    if (complement.kind == ComplementKind::kAdverb && clause_.complements.size() > 1) return;
    append(relation, complement.introduction);
    if (is_clausal(complement.kind)) {
      // "after she had left" is told by its own tuples; "after leaving Bern" says when.
      const bool is_told =
          complement.kind == ComplementKind::kAdverbial && syntax_[complement.head].xpos != "VBG";
      if (is_told) return;
      const auto around = clause_.frame->predicate;
      return add(relation, clause_words(syntax_, complement.head, around), complement.kind);
    }
    for (const auto head : syntax_.conjuncts(complement.head)) {
      add(relation, words(head, PhraseTail::kOf), complement.kind);
      read_nested(head, relation);
    }
  }

  /// "became a judge of the court of Bern": became a judge of → the court; became a judge of the
  /// court of → Bern.
  void read_nested(std::size_t outer, const WordList& relation) {
    std::vector<std::pair<std::size_t, WordList>> open = {{outer, relation}};
    while (!open.empty()) {
      auto [head, longer] = std::move(open.back());
      open.pop_back();
      append(longer, words(head, PhraseTail::kNone));
      for (const auto c : syntax_.children(head)) {
        if (base_of(syntax_.deprel(c)) != Deprel::kNmod || c < head) continue;
        WordList inner = longer;
        append(inner, preposition_words(syntax_, c));
        if (inner.size() == longer.size()) continue;
        for (const auto part : syntax_.conjuncts(c)) {
          add(inner, words(part, PhraseTail::kOf), ComplementKind::kOblique);
          open.emplace_back(part, inner);
        }
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
