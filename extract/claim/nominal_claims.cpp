#include "extract/claim/nominal_claims.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "extract/claim/owner_claims.hpp"
#include "extract/claim/title_claims.hpp"
#include "extract/claim/trace.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

class NominalReader {
 public:
  NominalReader(const SentenceView& view, std::size_t noun)
      : view_(view), syntax_(view.syntax), lexicon_(view.tables.lexicon), noun_(noun) {}

  std::vector<Draft> read() {
    read_event();
    read_reached();
    read_pair();
    return std::move(drafts_);
  }

 private:
  bool is_actor(std::size_t head) const { return view_.resolver.is_actor(head); }

  void add(std::size_t subject, std::size_t object, std::string label, PredicateKey key,
           std::string_view verb, Rule rule) {
    drafts_.push_back(
        draft_of_noun(noun_, subject, object, std::move(label), std::move(key), verb, rule));
  }

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

  std::size_t agent() const { return actor_behind("by"); }

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

  /// "Ada's visit to Bern" → visits; "the deal between A and B" → agrees with.
  void read_event() {
    const auto* nominal = lexicon_.verb_of_noun(syntax_.lemma(noun_));
    if (nominal == nullptr) return;
    const auto agent = doer();
    if (agent == kNoToken)
      note_dropped(view_, noun_, to_string(Rule::kNominalisation), "says of nobody who does it",
                   noun_);
    const auto before = drafts_.size();
    for (const auto c : syntax_.children(noun_)) {
      if (base_of(syntax_.deprel(c)) != Deprel::kNmod || c < noun_ || !is_named(c)) continue;
      const auto preposition = syntax_.preposition(c);
      if (preposition == "between" || preposition == "among" ||
          (preposition == "of" && is_mutual(*nominal) && is_coordinated(c))) {
        add_pair(syntax_.conjuncts(c), *nominal);
      } else if (preposition == "of" && agent == kNoToken && is_mutual(*nominal)) {
        // "the merger of Acme with Boltwerk".
        for (const auto other : syntax_.children(noun_)) {
          if (other > c && syntax_.preposition(other) == "with" && is_named(other)) {
            add_pair({c, other}, *nominal);
          }
        }
      } else if (agent != kNoToken && is_listed(nominal->object_prepositions, preposition)) {
        for (const auto doer : syntax_.conjuncts(agent)) {
          for (const auto object : syntax_.conjuncts(c)) add_event(doer, object, *nominal);
        }
      }
    }
    if (agent == kNoToken || drafts_.size() > before) return;
    const auto object = undergoer(agent);
    if (object == kNoToken) return;
    for (const auto doer : syntax_.conjuncts(agent)) {
      for (const auto head : syntax_.conjuncts(object)) add_event(doer, head, *nominal);
    }
  }

  bool is_mutual(const NominalVerb& nominal) const {
    return lexicon_.is_symmetric(nominal.verb, nominal.verb_preposition) ||
           lexicon_.is_symmetric(nominal.verb, "with") || lexicon_.is_symmetric(nominal.verb, "");
  }

  bool is_coordinated(std::size_t head) const {
    const auto heads = syntax_.conjuncts(head);
    return heads.size() > 1 &&
           std::ranges::all_of(heads, [&](std::size_t each) { return is_named(each); });
  }

  bool is_named(std::size_t head) const {
    return is_actor(head) || view_.resolver.name_at(head) != nullptr;
  }

  void add_event(std::size_t doer, std::size_t object, const NominalVerb& nominal) {
    const auto verb = std::string(nominal.verb);
    add(doer, object, join_words({third_person(verb), nominal.verb_preposition}),
        {{}, verb, {}, std::string(nominal.verb_preposition)}, verb, Rule::kNominalisation);
    finish_event(nominal);
  }

  void finish_event(const NominalVerb& nominal) {
    Draft& draft = drafts_.back();
    if (!nominal.verb_preposition.empty()) {
      draft.particles.emplace_back(nominal.verb_preposition);
    }
    draft.is_symmetric = lexicon_.is_symmetric(nominal.verb, nominal.verb_preposition);
  }

  /// Each pair of a coordination once: "between A, B and C".
  void add_pair(const std::vector<std::size_t>& heads, const NominalVerb& nominal) {
    for (std::size_t a = 0; a < heads.size(); ++a) {
      for (std::size_t b = a + 1; b < heads.size(); ++b) {
        add_event(heads[a], heads[b], nominal);
        drafts_.back().rules = Rule::kBetween;
        drafts_.back().is_symmetric = true;
      }
    }
  }

  /// "Ada's treaty reached with Ben": a participle shares the noun's owner as its doer.
  void read_reached() {
    const auto owner = doer();
    if (owner == kNoToken) return;
    for (const auto c : syntax_.children(noun_)) {
      if (syntax_.deprel(c) != Deprel::kAcl || syntax_[c].upos != Upos::kVerb) continue;
      if (syntax_.has_child(c, Deprel::kMark) || syntax_[c].xpos != "VBN") continue;
      for (const auto part : syntax_.children(c)) {
        if (base_of(syntax_.deprel(part)) != Deprel::kObl || !is_actor(part)) continue;
        const auto preposition = syntax_.preposition(part);
        if (preposition != "with" && preposition != "against" && preposition != "to") continue;
        const auto verb = std::string(syntax_.lemma(c));
        add(owner, part,
            join_words({third_person(verb), folded_words(syntax_, noun_), preposition}),
            {{}, verb, folded_lemmas(syntax_, noun_), preposition}, verb, Rule::kReached);
        drafts_.back().predicate = c;
        drafts_.back().folded = std::string(syntax_.lemma(noun_));
        drafts_.back().particles = {preposition};
      }
    }
  }

  /// "the Putin-Kim summit", "U.S.-South Korea alliance": two names joined by a hyphen in front.
  void read_pair() {
    const auto lemma = syntax_.lemma(noun_);
    const auto* nominal = lexicon_.verb_of_noun(lemma);
    if (nominal == nullptr && !has_class(lexicon_.noun_info(lemma).classes, kTyingNouns)) return;
    std::vector<std::size_t> names;
    for (std::size_t i = syntax_.first(noun_); i + 1 < noun_; ++i) {
      const auto form = syntax_.form(i + 1);
      const bool is_hyphen = form == "-" || form == "\u2013" || form == "/";
      if (!is_hyphen || i + 2 >= noun_) continue;
      const auto* left = view_.resolver.name_at(i);
      const auto* right = view_.resolver.name_at(i + 2);
      if (left == nullptr || right == nullptr || left == right) continue;
      if (!is_actor(left->head) || !is_actor(right->head)) continue;
      names = {left->head, right->head};
    }
    if (names.empty()) return;
    if (nominal != nullptr) {
      add_pair(names, *nominal);
    } else {
      add(names[0], names[1], "has " + std::string(lemma) + " with",
          {{}, "have", std::string(lemma), "with"}, "have", Rule::kPair);
      drafts_.back().folded = std::string(lemma);
      drafts_.back().particles = {"with"};
    }
    drafts_.back().rules = Rule::kPair;
    drafts_.back().is_symmetric = true;
  }

  const SentenceView& view_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::size_t noun_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_noun(const SentenceView& view, std::size_t noun) {
  if (!is_nominal(view.syntax[noun].upos)) return {};
  auto drafts = read_titles(view, noun);
  std::ranges::move(read_owners(view, noun), std::back_inserter(drafts));
  if (view.syntax[noun].upos == Upos::kNoun && view.resolver.name_at(noun) == nullptr) {
    std::ranges::move(NominalReader(view, noun).read(), std::back_inserter(drafts));
  }
  return drafts;
}

}  // namespace entente
