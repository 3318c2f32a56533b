#include "extract/claim/complement.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/lexicon.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Of labels of a verb, so many at least tell what readers do with it.
constexpr std::size_t kLeastHabit = 3;
/// Whose share of bare labels is higher needs no infinitive behind it, or no phrase.
constexpr double kBareOfInfinitive = 0.8;
constexpr double kBareOfPhrase = 0.6;
/// Whose share is this low takes whatever phrase follows.
constexpr double kBareOfAny = 0.1;

class ComplementReader {
 public:
  ComplementReader(const SentenceView& view, std::size_t verb, std::size_t object)
      : view_(view),
        syntax_(view.syntax),
        lexicon_(view.tables.lexicon),
        verb_(verb),
        object_(object) {
    const auto habit = lexicon_.label_habit(phrasal_lemma(syntax_, verb_));
    if (habit.told >= kLeastHabit) {
      is_known_ = true;
      bare_ = static_cast<double>(habit.bare) / static_cast<double>(habit.told);
    }
  }

  std::string read() const {
    // Of a passive what is said of the object stands behind the verb.
    const auto before = syntax_.head(object_) == verb_ ? std::max(verb_, object_) : verb_;
    for (const auto c : syntax_.children(verb_)) {
      if (c <= before) continue;
      if (auto words = words_of(c); !words.empty()) return words;
    }
    return {};
  }

  /// Is something said of the object without which readers hardly ever write the verb, outside of
  /// `end`: "compared [Ada's] speech to a hymn"?
  bool needs_more(std::size_t end) const {
    if (!is_known_ || bare_ > kBareOfAny) return false;
    for (auto i = object_ + 1; i < syntax_.size(); ++i) {
      if (i == end || syntax_.is_below(end, i) || syntax_.deprel(i) == Deprel::kOblAgent) continue;
      if (is_of_frame(i) || is_result(i)) return true;
    }
    return false;
  }

 private:
  std::string words_of(std::size_t child) const {
    const Deprel base = base_of(syntax_.deprel(child));
    if (base == Deprel::kXcomp) return infinitive_or_result(child);
    if (is_result(child)) return infinitive_or_result(child);
    if (base == Deprel::kAdvcl || base == Deprel::kCcomp) return gerund(child);
    if (syntax_.deprel(child) == Deprel::kObl) return phrase(child);
    return {};
  }

  /// "called Ada [the best]": a clause to the parser, without a verb.
  bool is_result(std::size_t word) const {
    const Deprel base = base_of(syntax_.deprel(word));
    return (base == Deprel::kXcomp || base == Deprel::kCcomp) && syntax_.head(word) == verb_ &&
           is_known_ && bare_ <= kBareOfAny && syntax_[word].upos != Upos::kVerb &&
           !syntax_.has_child(word, Deprel::kCop) && !syntax_.has_child(word, Deprel::kMark) &&
           !syntax_.has_child(word, Deprel::kNsubj);
  }

  bool is_told_with(double most) const { return !is_known_ || bare_ <= most; }

  /// "to resign", "to sue Acme", "disappear"; "liar", "guilty".
  std::string infinitive_or_result(std::size_t word) const {
    if (syntax_[word].upos != Upos::kVerb) {
      const bool is_plain = (syntax_[word].upos == Upos::kAdj || is_nominal(syntax_[word].upos)) &&
                            !syntax_.has_child(word, Deprel::kCop);
      return is_plain && is_told_with(kBareOfInfinitive)
                 ? join_words({syntax_.preposition(word), described(word)})
                 : "";
    }
    if (!is_told_with(kBareOfInfinitive)) return {};
    const auto mark = syntax_.child(word, Deprel::kMark);
    const bool is_negative = std::ranges::any_of(syntax_.children(word), [&](std::size_t c) {
      return c < word && (syntax_.lemma(c) == "not" || syntax_.lemma(c) == "never");
    });
    if (syntax_[word].xpos != "VB") return gerund(word);
    return join_words({is_negative ? "not" : "", mark == kNoToken ? "" : "to",
                       phrasal_lemma(syntax_, word), objects_of(word)});
  }

  /// "from voting", "of lying".
  std::string gerund(std::size_t word) const {
    if (syntax_[word].xpos != "VBG" || !is_told_with(kBareOfPhrase)) return {};
    const auto mark = syntax_.child(word, Deprel::kMark);
    static constexpr std::array<std::string_view, 5> kMarks = {"from", "of", "into", "for", "with"};
    if (mark == kNoToken || !is_in(kMarks, syntax_.lemma(mark))) return {};
    const auto object = objects_of(word);
    // "accused Ben of faking a Chad report", where the label has no room for what is faked.
    if (object.empty() && syntax_.has_child(word, Deprel::kObj)) return {};
    return join_words({syntax_.lemma(mark), lower_ascii(syntax_.form(word)), object});
  }

  /// "as hero", "under bus", "to Ben": what the verb's frame has it do with the object.
  std::string phrase(std::size_t word) const {
    const auto preposition = syntax_.preposition(word);
    const bool is_noun = syntax_[word].upos == Upos::kNoun || syntax_[word].upos == Upos::kPropn;
    if (preposition.empty() || preposition == "by" || !is_noun || is_time_phrase(view_, word) ||
        syntax_.lemma(word) == "account" || !is_told_with(kBareOfPhrase)) {
      return {};
    }
    if (preposition != "as")
      return is_of_frame(word) || takes_any() ? join_words({preposition, nominal_words(word)}) : "";
    const bool is_said_elsewhere =
        syntax_[word].upos == Upos::kNoun &&
        lexicon_.is_listed(RuleWords::kQualifying, phrasal_lemma(syntax_, verb_));
    return is_said_elsewhere ? "" : join_words({preposition, described(word)});
  }

  /// "threw Ben [under the bus]": whatever phrase follows is needed.
  bool takes_any() const {
    return is_known_ ? bare_ <= kBareOfAny
                     : lexicon_.is_listed(RuleWords::kPlacing, syntax_.lemma(verb_));
  }

  /// Does who does what give the phrase a role of the verb's own?
  bool is_of_frame(std::size_t word) const {
    const auto role = syntax_.told_role(verb_, word);
    return role && (is_core(*role) || *role == SemanticRole::kPredication ||
                    *role == SemanticRole::kGoal || *role == SemanticRole::kDirection);
  }

  /// With its adjectives: "petulant child".
  std::string described(std::size_t word) const {
    if (view_.resolver.name_at(word) != nullptr) return nominal_words(word);
    std::string words;
    for (std::size_t i = core_first(syntax_, word); i <= word; ++i) {
      if (syntax_[i].upos != Upos::kPunct) words = join_words({words, label_word(syntax_.form(i))});
    }
    return words;
  }

  std::string objects_of(std::size_t verb) const {
    const auto object = syntax_.child(verb, Deprel::kObj);
    if (object == kNoToken || syntax_[object].upos == Upos::kPron || object < verb) return {};
    return nominal_words(object);
  }

  std::string nominal_words(std::size_t word) const {
    if (const auto* name = view_.resolver.name_at(word)) {
      return std::string(slice(view_.article.text, syntax_.span(name->first, name->last - 1)));
    }
    if (syntax_[word].upos == Upos::kAdj) return lower_ascii(syntax_.form(word));
    return folded_words(syntax_, word, object_);
  }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::size_t verb_;
  std::size_t object_;
  bool is_known_ = false;
  double bare_ = 0;
};

}  // namespace

void say_complement(const SentenceView& view, Draft& draft) {
  const auto words = ComplementReader(view, draft.predicate, draft.object).read();
  if (words.empty()) return;
  draft.label = join_words({draft.label, words});
  draft.tells_result = true;
}

bool lacks_complement(const SentenceView& view, const Draft& draft) {
  const auto noun = draft.folded_head;
  const Syntax& syntax = view.syntax;
  return noun != kNoToken && noun > draft.predicate && syntax.head(noun) == draft.predicate &&
         base_of(syntax.deprel(noun)) == Deprel::kObj && noun != draft.object &&
         syntax.is_below(draft.object, noun) &&
         ComplementReader(view, draft.predicate, noun).needs_more(draft.object);
}

}  // namespace entente
