#include "extract/claim/event_participants.hpp"

#include <array>
#include <string>
#include <string_view>

#include "extract/lexicon.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

class ParticipantFinder {
 public:
  ParticipantFinder(const SentenceView& view, std::size_t noun)
      : view_(view), syntax_(view.syntax), lexicon_(view.tables.lexicon), noun_(noun) {}

  /// Whose deed a noun is: "Ada's visit", "the Russian invasion", "the attack by Chad".
  std::size_t doer() const {
    if (const auto by = agent(); by != kNoToken) return by;
    if (const auto arg0 = told(SemanticRole::kArg0); arg0 != kNoToken && is_actor(arg0))
      return arg0;
    const auto undergoer = told(SemanticRole::kArg1);
    for (const auto c : syntax_.children(noun_)) {
      const Deprel deprel = syntax_.deprel(c);
      const bool is_before =
          deprel == Deprel::kNmodPoss || deprel == Deprel::kAmod || deprel == Deprel::kCompound;
      // "the Parliament elections" are those of its members.
      const bool is_elected = deprel == Deprel::kCompound && syntax_.lemma(noun_) == "election";
      if (c < noun_ && is_before && !is_elected && c != undergoer && is_actor(c)) return c;
    }
    if (const auto of = visitor(); of != kNoToken) return of;
    if (const auto taker = part_taker(); taker != kNoToken) return taker;
    if (const auto charged = charged_with(); charged != kNoToken) return charged;
    return planner();
  }

  /// "the takeover of Acme by Ben", "Acme's takeover by Ben": whom who does what has undergo it,
  /// where the prepositions of the table do not tell.
  std::size_t undergoer(std::size_t doer) const {
    for (const auto role : {SemanticRole::kArg1, SemanticRole::kArg2}) {
      const auto word = told(role);
      if (word != kNoToken && word != doer && is_named(word)) return word;
    }
    if (const auto hit = burdened(); hit != kNoToken) return hit;
    if (agent() != doer || doer == kNoToken) return kNoToken;
    const auto owner = syntax_.child(noun_, Deprel::kNmodPoss);
    return owner != kNoToken && is_named(owner) ? owner : kNoToken;
  }

 private:
  bool is_actor(std::size_t head) const { return view_.resolver.is_actor(head); }

  /// What fills a role of the noun inside its own phrase, as who does what has it; or kNoToken.
  std::size_t told(SemanticRole role) const {
    const Predicate* predicate = syntax_.predicate_at(noun_);
    if (predicate == nullptr) return kNoToken;
    for (const auto& argument : predicate->arguments) {
      const bool is_told = argument.role == role && argument.part == ArgumentPart::kHead &&
                           !argument.is_of_tree && argument.token != noun_;
      if (is_told && syntax_.is_below(argument.token, noun_)) return argument.token;
    }
    return kNoToken;
  }

  /// The actor below the noun behind this preposition: "by Chad".
  std::size_t actor_behind(std::string_view preposition) const {
    for (const auto c : syntax_.children(noun_)) {
      if (base_of(syntax_.deprel(c)) == Deprel::kNmod && syntax_.preposition(c) == preposition &&
          is_actor(c)) {
        return c;
      }
    }
    return kNoToken;
  }

  /// "the visit of Ada to Chad": of a deed that is done to nobody "of" whoever it is.
  std::size_t visitor() const {
    const auto* nominal = lexicon_.verb_of_noun(syntax_.lemma(noun_));
    const bool has_visitor = nominal != nullptr && !is_listed(nominal->object_prepositions, "of");
    return has_visitor ? actor_behind("of") : kNoToken;
  }

  /// "Chad's role in the attack", "denied any part in the murder", "accused of involvement in it":
  /// whose part it is.
  std::size_t part_taker() const {
    const auto part = syntax_.head(noun_);
    const bool is_part =
        part != kNoToken && base_of(syntax_.deprel(noun_)) == Deprel::kNmod &&
        syntax_[part].upos == Upos::kNoun &&
        (syntax_.preposition(noun_) == "in" || syntax_.preposition(noun_) == "for");
    if (!is_part || !lexicon_.is_listed(RuleWords::kPart, syntax_.lemma(part))) return kNoToken;
    const auto owner = syntax_.child(part, Deprel::kNmodPoss);
    if (owner != kNoToken) return is_actor(owner) ? owner : kNoToken;
    const auto verb = syntax_.head(part);
    if (verb == kNoToken || syntax_[verb].upos != Upos::kVerb) return kNoToken;
    const auto taker = syntax_.child(verb, {Deprel::kNsubj, Deprel::kNsubjPass});
    const bool is_told = syntax_.deprel(part) == Deprel::kObj ||
                         syntax_.preposition(part) == "of" || syntax_.preposition(part) == "to";
    return is_told && taker != kNoToken && is_actor(taker) ? taker : kNoToken;
  }

  /// "charged Ada with the murder of Ben", "confessed to the murder of Ben", "found guilty of it":
  /// of whom a verb with the preposition before the deed tells that.
  std::size_t charged_with() const {
    auto verb = syntax_.head(noun_);
    if (verb == kNoToken || base_of(syntax_.deprel(noun_)) != Deprel::kObl) return kNoToken;
    const auto row_at = [&](std::size_t word) {
      const auto words = std::string(syntax_.lemma(word)) + " " + syntax_.preposition(noun_);
      return lexicon_.find_operator(words, Upos::kVerb);
    };
    const auto* row = row_at(verb);
    if (row == nullptr) return kNoToken;
    if (syntax_.deprel(verb) == Deprel::kXcomp) verb = syntax_.head(verb);  // "found guilty of"
    if (syntax_[verb].upos != Upos::kVerb) return kNoToken;
    auto whom = syntax_.child(verb, {Deprel::kObj, Deprel::kNsubjPass});
    // "confessed to", but who calls for an attack does not attack.
    const bool is_own = row->kind == OperatorClass::kImplicative;
    if (is_own && (whom == kNoToken || row->is_done_by_subject)) {
      whom = syntax_.child(verb, Deprel::kNsubj);
    }
    return whom != kNoToken && is_actor(whom) ? whom : kNoToken;
  }

  /// "ruled out an attack on Chad", "plans a visit to Chad": whoever rules it out or plans it.
  std::size_t planner() const {
    const auto verb = syntax_.head(noun_);
    if (verb == kNoToken || syntax_[verb].upos != Upos::kVerb ||
        syntax_.deprel(noun_) != Deprel::kObj) {
      return kNoToken;
    }
    const auto* row = operator_of_event(syntax_, lexicon_, verb, noun_);
    if (row == nullptr || !row->is_done_by_subject) return kNoToken;
    const auto subject = syntax_.child(verb, Deprel::kNsubj);
    return subject != kNoToken && is_actor(subject) ? subject : kNoToken;
  }

  /// "hit with a Chadian fine", "hit by Chadian sanctions": whom the verb of it tells.
  std::size_t burdened() const {
    const auto verb = syntax_.head(noun_);
    const auto preposition = syntax_.preposition(noun_);
    if (verb == kNoToken || (preposition != "with" && preposition != "by") ||
        !lexicon_.is_listed(RuleWords::kBurdening, syntax_.lemma(verb))) {
      return kNoToken;
    }
    auto whom = syntax_.child(verb, {Deprel::kObj, Deprel::kNsubjPass});
    if (whom == kNoToken) whom = syntax_.child(verb, Deprel::kNsubj);
    return whom != kNoToken && is_named(whom) ? whom : kNoToken;
  }

  std::size_t agent() const { return actor_behind("by"); }

  bool is_named(std::size_t head) const { return entente::is_named(view_, head); }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::size_t noun_;
};

}  // namespace

std::size_t event_doer(const SentenceView& view, std::size_t noun) {
  return ParticipantFinder(view, noun).doer();
}

std::size_t event_undergoer(const SentenceView& view, std::size_t noun, std::size_t doer) {
  return ParticipantFinder(view, noun).undergoer(doer);
}

bool is_named(const SentenceView& view, std::size_t head) {
  return view.resolver.is_actor(head) || view.resolver.name_at(head) != nullptr;
}

}  // namespace entente
