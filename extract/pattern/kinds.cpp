#include "extract/pattern/kinds.hpp"

#include <algorithm>
#include <string>

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// How many senses of a word may be meant by "kind of": the two commonest.
constexpr int kKindSenses = 2;

/// A phrase's properties, each found when it is first asked for.
class PhraseKinds {
 public:
  PhraseKinds(const SentenceView& view, const WordNet& wordnet, std::size_t head)
      : view_(view), wordnet_(wordnet), head_(head), token_(view.syntax[head]) {}

  [[nodiscard]] bool is(const KindTest& test) const {
    if (test.upos && *test.upos == token_.upos) return true;
    if (test.is_name && view_.resolver.name_at(head_) != nullptr) return true;
    if (test.is_actor && view_.resolver.is_actor(head_)) return true;
    if (test.type && names(*test.type)) return true;
    if (!test.ancestor.empty()) return is_kind_of(test.ancestor);
    if (has_class(test.classes, NounClass::kMoney) && token_.ner.ends_with("-Money")) return true;
    if (test.word_class == WordClass::kTime && token_.ner.ends_with("-Date")) return true;
    if (token_.upos != Upos::kNoun) return false;
    if (has_class(classes(), test.classes)) return true;
    return test.word_class && wordnet_.noun_class(lower_ascii(token_.lemma)) == *test.word_class;
  }

 private:
  /// "Harbour Holdings", "the company" or "it" for a company of the article.
  [[nodiscard]] bool names(EntityType type) const {
    const auto named = view_.resolver.resolve(head_, {});
    return std::ranges::any_of(named, [&](const Participant& p) { return p.type == type; });
  }

  /// "minister" and "prime minister".
  [[nodiscard]] NounClass classes() const {
    const auto& lexicon = view_.tables.lexicon;
    return lexicon.noun_info(lower_ascii(token_.lemma)).classes |
           lexicon.noun_info(folded_lemmas(view_.syntax, head_)).classes;
  }

  [[nodiscard]] bool is_kind_of(const std::string& ancestor) const {
    const auto lemma = lower_ascii(token_.lemma);
    if (token_.upos == Upos::kVerb)
      return wordnet_.is_kind_of(lemma, ancestor, WordNetPos::kVerb, kKindSenses);
    return token_.upos == Upos::kNoun &&
           wordnet_.is_kind_of(lemma, ancestor, WordNetPos::kNoun, kKindSenses);
  }

  const SentenceView& view_;
  const WordNet& wordnet_;
  std::size_t head_;
  const Token& token_;
};

}  // namespace

bool is_of_kinds(const SentenceView& view, const WordNet& wordnet, std::size_t head,
                 const std::vector<KindSet>& kinds) {
  const PhraseKinds phrase(view, wordnet, head);
  return std::ranges::all_of(kinds, [&](const KindSet& set) {
    const bool is_any =
        std::ranges::any_of(set.any_of, [&](const KindTest& test) { return phrase.is(test); });
    return is_any != set.is_negated;
  });
}

}  // namespace entente
