#include "extract/claim/nominal_claims.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "extract/claim/event_participants.hpp"
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

  /// "Ada's visit to Bern" → visits; "the deal between A and B" → agrees with.
  void read_event() {
    const auto* nominal = lexicon_.verb_of_noun(syntax_.lemma(noun_));
    if (nominal == nullptr) return;
    const auto agent = event_doer(view_, noun_);
    if (agent == kNoToken)
      note_dropped(view_, noun_, to_string(Rule::kNominalisation), "says of nobody who does it",
                   noun_);
    const auto before = drafts_.size();
    for (const auto c : syntax_.children(noun_)) {
      if (base_of(syntax_.deprel(c)) != Deprel::kNmod || c < noun_ || !is_named(view_, c)) continue;
      const auto preposition = syntax_.preposition(c);
      if (preposition == "between" || preposition == "among" ||
          (preposition == "of" && is_mutual(*nominal) && is_coordinated(c))) {
        add_pair(syntax_.conjuncts(c), *nominal);
      } else if (preposition == "of" && agent == kNoToken && is_mutual(*nominal)) {
        // "the merger of Acme with Boltwerk".
        for (const auto other : syntax_.children(noun_)) {
          if (other > c && syntax_.preposition(other) == "with" && is_named(view_, other)) {
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
    const auto object = event_undergoer(view_, noun_, agent);
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
           std::ranges::all_of(heads, [&](std::size_t each) { return is_named(view_, each); });
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
    const auto owner = event_doer(view_, noun_);
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
