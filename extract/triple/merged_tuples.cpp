#include <algorithm>

#include "extract/triple/clause_tuples.hpp"

namespace entente {
namespace {

/// Longer adverbial clauses are left to their own tuples.
constexpr std::size_t kMaxAdverbialWords = 8;

class MergedReader {
 public:
  MergedReader(const Syntax& syntax, const Clause& clause)
      : syntax_(syntax), clause_(clause), complements_(clause.complements) {
    tuple_.kind = kind_of(clause);
    tuple_.clause = &clause;
    tuple_.relation = clause.verb;
  }

  std::vector<Tuple> read() {
    tuple_.arguments = {phrase_words(syntax_, clause_.subjects.front(), {.without = predicate()})};
    join_introduction();
    for (const Complement& complement : complements_) add_argument(complement);
    return distribute();
  }

 private:
  std::size_t predicate() const { return clause_.frame->predicate; }

  WordList words_of(const Complement& complement) const {
    return is_clausal(complement.kind)
               ? clause_words(syntax_, complement.head, predicate())
               : phrase_words(syntax_, complement.head, {.without = predicate()});
  }

  void add_argument(const Complement& complement) {
    const WordList words = words_of(complement);
    const bool is_adverbial = complement.kind == ComplementKind::kAdverbial;
    if (is_adverbial && words.size() > kMaxAdverbialWords) return;
    WordList argument = complement.introduction;
    append(argument, words);
    tuple_.arguments.push_back(std::move(argument));
    mark(tuple_, complement.kind);
  }

  /// "said that", "is in": what leads over to the first complement is told with the verb.
  void join_introduction() {
    if (complements_.empty() || !is_core(complements_.front().kind)) return join_oblique();
    if (complements_.front().head < tuple_.relation.back()) return;
    join_first();
    join_adjective();
  }

  void join_first() {
    append(tuple_.relation, complements_.front().introduction);
    complements_.front().introduction.clear();
  }

  /// "works hard for": where nothing is asked for, the first oblique behind the verb is told
  /// first, its preposition and the adverbs before it with the verb.
  void join_oblique() {
    const auto oblique = std::ranges::find_if(
        complements_, [](const Complement& c) { return c.kind != ComplementKind::kAdverb; });
    if (oblique == complements_.end() || oblique->kind != ComplementKind::kOblique ||
        oblique->head < tuple_.relation.back() || oblique->introduction.empty()) {
      return;
    }
    for (auto c = complements_.begin(); c != oblique; ++c) {
      append(tuple_.relation, phrase_words(syntax_, c->head, {}));
    }
    complements_.erase(complements_.begin(), oblique);
    join_first();
  }

  /// "is subject to" → "approval".
  void join_adjective() {
    if (complements_.size() < 2 || complements_[0].kind != ComplementKind::kPredicate) return;
    const auto adjective = complements_[0].head;
    const Complement& next = complements_[1];
    const bool is_joined = syntax_[adjective].upos == Upos::kAdj &&
                           next.kind == ComplementKind::kOblique && !next.introduction.empty() &&
                           next.introduction.front() == adjective + 1;
    if (!is_joined) return;
    append(tuple_.relation, phrase_words(syntax_, adjective, {}));
    complements_.erase(complements_.begin());
    join_first();
  }

  /// "bought a house and a car": a tuple for each; but "lies between Bern and Basel".
  std::vector<Tuple> distribute() const {
    if (complements_.empty() || is_clausal(complements_[0].kind) ||
        !complements_[0].introduction.empty() || tuple_.arguments.size() < 2) {
      return {tuple_};
    }
    const auto heads = syntax_.conjuncts(complements_[0].head);
    const auto last = syntax_.lemma(tuple_.relation.back());
    if (heads.size() == 1 || last == "between" || last == "among") return {tuple_};
    std::vector<Tuple> tuples;
    for (const auto head : heads) {
      tuples.push_back(tuple_);
      tuples.back().arguments[1] = phrase_words(syntax_, head, {.coordination = true});
    }
    return tuples;
  }

  const Syntax& syntax_;
  const Clause& clause_;
  std::vector<Complement> complements_;
  Tuple tuple_;
};

}  // namespace

std::vector<Tuple> merged_tuples(const Syntax& syntax, const Clause& clause) {
  if (clause.subjects.empty() || clause.verb.empty()) return {};
  return MergedReader(syntax, clause).read();
}

}  // namespace entente
