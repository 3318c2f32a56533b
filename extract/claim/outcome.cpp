#include "extract/claim/outcome.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/claim/verb_phrase.hpp"
#include "extract/lexicon.hpp"
#include "extract/participant/phrase_country.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "extract/wordnet.hpp"

namespace entente {
namespace {

class OutcomeReader {
 public:
  explicit OutcomeReader(const ClauseView& clause)
      : clause_(clause),
        frame_(clause.frame),
        syntax_(clause.syntax()),
        lexicon_(clause.view.tables.lexicon) {}

  /// "[to justice]" of "brought Ada to justice": what such verbs do is told behind their object.
  Outcome read() const {
    static constexpr std::array<std::string_view, 8> kLinks = {"to", "into",   "on",  "in",
                                                               "at", "out of", "off", "under"};
    // "hit Acme with a fine": with what, not that, is told.
    if (const auto result = result_of(frame_.predicate); result != kNoToken) {
      return {folded_words(syntax_, result), folded_lemmas(syntax_, result), true};
    }
    if (drives_out()) return {"out", "out"};
    const auto verb = syntax_.lemma(frame_.predicate);
    const bool is_burdening = lexicon_.is_listed(RuleWords::kBurdening, verb);
    if (!lexicon_.is_listed(RuleWords::kPlacing, verb) && !is_burdening) return {};
    for (const auto& oblique : frame_.obliques) {
      const auto& resolver = clause_.view.resolver;
      const bool is_link = is_burdening ? oblique.preposition == "with"
                                        : is_in(kLinks, oblique.preposition) ||
                                              (verb == "put" && oblique.preposition == "for");
      if (!is_link || clause_.is_circumstance(oblique) ||
          syntax_[oblique.head].upos != Upos::kNoun || resolver.is_party(oblique.head) ||
          oblique.head < frame_.predicate || is_concrete(oblique.head) || is_on_account(oblique)) {
        continue;
      }
      const auto noun = counted_noun(syntax_, oblique.head);
      Outcome outcome{join_words({oblique.preposition, folded_words(syntax_, noun)}),
                      join_words({oblique.preposition, folded_lemmas(syntax_, noun)})};
      if (is_burdening) outcome.event = lexicon_.event_of_noun(lower_ascii(syntax_.lemma(noun)));
      return outcome;
    }
    return {};
  }

 private:
  /// "took Ada to a park", "put Ada in a car": only where.
  bool is_concrete(std::size_t noun) const {
    const auto noun_class = clause_.view.tables.wordnet.noun_class(syntax_.lemma(noun));
    return noun_class >= WordClass::kPlace && noun_class <= WordClass::kArtifact;
  }

  /// "threw Ada out of the party", "knocked Chad out of the cup": that it is out matters.
  bool drives_out() const {
    return lexicon_.is_listed(RuleWords::kDriving, syntax_.lemma(frame_.predicate)) &&
           std::ranges::find(frame_.obliques, "out of", &Oblique::preposition) !=
               frame_.obliques.end();
  }

  bool is_on_account(const Oblique& oblique) const {
    return oblique.preposition == "on" && syntax_.lemma(oblique.head) == "account";
  }

  /// "found Ada guilty", "took Ben hostage", "elected Ada president": what becomes of the object.
  std::size_t result_of(std::size_t verb) const {
    for (const auto c : syntax_.children(verb)) {
      const bool is_result = syntax_.deprel(c) == Deprel::kXcomp && c > verb &&
                             (syntax_[c].upos == Upos::kAdj || syntax_[c].upos == Upos::kNoun);
      if (is_result && syntax_.first(c) == c && syntax_.preposition(c).empty()) return c;
    }
    return kNoToken;
  }

  const ClauseView& clause_;
  const Frame& frame_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
};

}  // namespace

Outcome read_outcome(const ClauseView& clause) { return OutcomeReader(clause).read(); }

void say_as_what(const ClauseView& clause, Draft& draft) {
  const Syntax& syntax = clause.syntax();
  const Lexicon& lexicon = clause.view.tables.lexicon;
  const auto particle = clause.particle();
  if (!lexicon.is_listed(RuleWords::kQualifying, join_words({draft.verb, particle}))) return;
  const auto verb = join_words({verb_words(clause.view, clause.frame), particle});
  if (!draft.label.starts_with(verb)) return;
  for (const auto c : syntax.children(clause.frame.predicate)) {
    const bool is_said = c > clause.frame.predicate && syntax.preposition(c) == "as" &&
                         (syntax[c].upos == Upos::kAdj || syntax[c].upos == Upos::kNoun);
    if (!is_said) continue;
    std::string words = "as";
    for (std::size_t i = core_first(syntax, c); i <= c; ++i) {
      if (syntax[i].upos == Upos::kAdj || syntax[i].upos == Upos::kNoun) {
        words += " " + lower_ascii(syntax.form(i));
      }
    }
    draft.label = join_words({verb, words}) + draft.label.substr(verb.size());
    draft.tells_result = true;
    return;
  }
}

}  // namespace entente
