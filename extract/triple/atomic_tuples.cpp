#include <algorithm>
#include <utility>

#include "extract/triple/clause_tuples.hpp"

namespace entente {
namespace {

class AtomReader {
 public:
  AtomReader(const Syntax& syntax, const Clause& clause) : syntax_(syntax), clause_(clause) {}

  std::vector<Tuple> read() {
    if (clause_.complements.empty()) add(clause_.verb, {}, ComplementKind::kObject);
    const Complement* object = find(ComplementKind::kObject);
    if (object == nullptr) object = find(ComplementKind::kPredicate);
    const Complement* recipient = find(ComplementKind::kRecipient);
    if (object == nullptr) std::swap(object, recipient);
    for (const Complement& complement : clause_.complements) {
      // "sold Ben" + "a boat": nobody sold Ben.
      if (&complement == recipient) continue;
      WordList relation = clause_.verb;
      const Complement* inner = &complement == object ? recipient : object;
      if (inner != nullptr && inner->head > clause_.verb.back()) {
        append(relation, inner->introduction);
        append(relation, words(inner->head, PhraseTail::kNone));
      }
      read_complement(complement, std::move(relation));
    }
    return std::move(tuples_);
  }

 private:
  const Complement* find(ComplementKind kind) const {
    const auto found = std::ranges::find(clause_.complements, kind, &Complement::kind);
    return found == clause_.complements.end() ? nullptr : &*found;
  }

  WordList words(std::size_t head, PhraseTail tail) const {
    return phrase_words(syntax_, head,
                        {.coordination = true, .tail = tail, .without = clause_.frame->predicate});
  }

  void add(const WordList& relation, const WordList& object, ComplementKind kind) {
    for (const auto subject : clause_.subjects) {
      Tuple tuple;
      tuple.kind = kind_of(clause_);
      tuple.clause = &clause_;
      tuple.relation = relation;
      tuple.arguments = {words(subject, PhraseTail::kAll)};
      if (!object.empty()) tuple.arguments.push_back(object);
      mark(tuple, kind);
      tuples_.push_back(std::move(tuple));
    }
  }

  /// "between Bern and Basel": true of both together alone.
  bool is_of_all(const WordList& preposition) const {
    if (preposition.empty()) return false;
    const auto lemma = syntax_.lemma(preposition.back());
    return lemma == "between" || lemma == "among";
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
    if (is_of_all(complement.introduction)) {
      return add(relation, phrase_words(syntax_, complement.head, {}), complement.kind);
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
        const WordList preposition = preposition_words(syntax_, c);
        if (preposition.empty() || is_of_all(preposition)) continue;
        WordList inner = longer;
        append(inner, preposition);
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
