#include "extract/claim/clause_claims.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "extract/claim/attitude_claims.hpp"
#include "extract/claim/clause_view.hpp"
#include "extract/claim/collective_claims.hpp"
#include "extract/claim/complement.hpp"
#include "extract/claim/content_claims.hpp"
#include "extract/claim/copula_claims.hpp"
#include "extract/claim/office_body.hpp"
#include "extract/claim/outcome.hpp"
#include "extract/claim/role_wording.hpp"
#include "extract/claim/targets.hpp"
#include "extract/claim/trace.hpp"
#include "extract/claim/victim_claims.hpp"
#include "extract/participant/phrase_country.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

class VerbReader {
 public:
  explicit VerbReader(const ClauseView& clause)
      : clause_(clause),
        frame_(clause.frame),
        syntax_(clause.syntax()),
        lexicon_(clause.view.tables.lexicon) {}

  std::vector<Draft> read() {
    drafts_ = read_victims(clause_);
    if (!drafts_.empty()) return std::move(drafts_);
    drafts_ = read_collective(clause_);
    if (frame_.is_passive && frame_.subjects.empty()) {
      if (drafts_.empty()) read_agentless();
    } else {
      if (drafts_.empty() || !frame_.objects.empty()) read_participants();
    }
    if (drafts_.empty()) drop("nothing beside the subject that an edge could go to");
    return std::move(drafts_);
  }

 private:
  void drop(std::string_view reason, std::size_t word = kNoToken) const {
    clause_.drop(reason, word);
  }

  void add(std::size_t object, std::size_t folded, std::string_view preposition,
           std::optional<Rule> rule) {
    drafts_.push_back(clause_.edge(object, folded, preposition, rule));
  }

  /// "supplies Chad with tanks" supplies tanks; but "arms Chad with tanks".
  void add_given_with(std::size_t object, std::size_t given) {
    add(object, given, "", Rule::kDitransitiveWith);
    if (lexicon_.is_listed(RuleWords::kEquipping, syntax_.lemma(frame_.predicate))) {
      auto& label = drafts_.back().label;
      const auto words = folded_words(syntax_, given, object);
      label.insert(label.size() - words.size(), "with ");
    }
  }

  /// "fined Acme ten euros": that it is money the verb says already.
  bool takes_money() const {
    return lexicon_.is_listed(RuleWords::kCosting, syntax_.lemma(frame_.predicate));
  }

  void read_participants() {
    const auto is_actor = [&](std::size_t head) { return clause_.is_actor(head); };
    if (std::ranges::any_of(frame_.recipients, is_actor)) {
      for (const auto recipient : frame_.recipients) {
        add(recipient, given_to(recipient), "", Rule::kRecipient);
        if (drafts_.back().folded_head == kNoToken) say_complement(clause_.view, drafts_.back());
      }
      return;
    }
    for (const auto object : frame_.objects) read_object(object);
    for (Draft& draft : drafts_) say_as_what(clause_, draft);
    if (frame_.objects.empty()) read_obliques();
  }

  /// What the recipient gets, or kNoToken: "leads Ada, 48 to 40", "tells Ben what", "supports [Ada]
  /// Ben" give nothing.
  std::size_t given_to(std::size_t recipient) const {
    if (frame_.objects.empty() || takes_money()) return kNoToken;
    const auto object = counted_noun(syntax_, frame_.objects.front());
    const Upos upos = syntax_[object].upos;
    const bool is_thing = upos == Upos::kNoun || upos == Upos::kPropn;
    if (!is_thing || syntax_.lemma(object) == "percent") return kNoToken;
    if (clause_.is_actor(object)) return kNoToken;
    return is_object(recipient) && !syntax_.has_child(object, Deprel::kDet) ? kNoToken : object;
  }

  /// Does who does what have it undergo the deed?
  bool is_object(std::size_t word) const {
    return syntax_.told_role(frame_.predicate, word) == SemanticRole::kArg1;
  }

  /// "makes Ada feel safe", "lets Ben go": the object only acts in the clause below.
  bool is_causative() const {
    return lexicon_.is_listed(RuleWords::kCausative, syntax_.lemma(frame_.predicate)) &&
           syntax_.has_child(frame_.predicate, Deprel::kXcomp);
  }

  void read_object(std::size_t object) {
    object = counted_noun(syntax_, object);
    if (is_time_phrase(clause_.view, object)) return drop("is a time", object);
    if (is_causative()) return drop("only acts in the clause below", object);
    if (clause_.is_actor(object)) {
      const auto* given = given_with();
      if (given != nullptr) return add_given_with(object, given->head);
      return add_object(object);
    }
    if (const auto targets = find_targets(clause_); !targets.empty()) {
      // "took nothing from Chad": that it was nothing the stance says.
      const auto folded = syntax_.lemma(object) == "nothing" ? kNoToken : object;
      for (const auto& target : targets)
        add(target.head, folded, target.preposition, Rule::kTarget);
      return;
    }
    const auto nested = nested_party(clause_, object);
    if (nested.head != kNoToken) {
      if (is_told_by_noun(object)) return drop("is told by its noun", object);
      if (is_given(object, nested)) return add(nested.head, object, "", Rule::kRecipient);
      for (const auto head : syntax_.conjuncts(nested.head)) {
        drafts_.push_back(clause_.edge(head, object, {nested.label, nested.key, nested.preposition},
                                       Rule::kNested));
      }
      return;
    }
    if (const auto place = find_struck_place(clause_, object); place.head != kNoToken) {
      return add(place.head, object, place.preposition, Rule::kPlace);
    }
    add_object(object);
  }

  void add_object(std::size_t object) {
    const Outcome outcome = read_outcome(clause_);
    drafts_.push_back(clause_.edge(object, kNoToken, {outcome.label, "", ""}));
    drafts_.back().key.verb = join_words({drafts_.back().key.verb, outcome.key});
    drafts_.back().tells_result = outcome.is_result && clause_.is_actor(object);
    if (outcome.event) drafts_.back().event = outcome.event;
    if (outcome.label.empty()) say_complement(clause_.view, drafts_.back());
  }

  /// "ruled out an attack on Chad", "plans a visit to Chad": the event is claimed for itself, with
  /// what the verb makes of it.
  bool is_told_by_noun(std::size_t object) const {
    const auto* row = operator_of_event(syntax_, lexicon_, frame_.predicate, object);
    return row != nullptr && row->is_done_by_subject &&
           lexicon_.verb_of_noun(syntax_.lemma(object)) != nullptr && !frame_.subjects.empty() &&
           clause_.is_actor(frame_.subjects.front());
  }

  /// "gave Chad access to the port": two bare nouns behind a verb of giving are whom and what,
  /// though the parser took the first for a part of the second.
  bool is_given(std::size_t object, const Nested& nested) const {
    return lexicon_.is_listed(RuleWords::kHanding, syntax_.lemma(frame_.predicate)) &&
           syntax_.deprel(nested.head) == Deprel::kCompound &&
           syntax_.head(nested.head) == object && nested.head <= syntax_.first(object) + 1 &&
           !syntax_.has_child(object, Deprel::kDet);
  }

  const Oblique* given_with() const {
    if (!lexicon_.is_listed(RuleWords::kGiving, syntax_.lemma(frame_.predicate))) return nullptr;
    for (const auto& oblique : frame_.obliques) {
      if (oblique.preposition == "with") return &oblique;
    }
    return nullptr;
  }

  /// "came under attack from Chad": who does what the noun says stands behind it.
  bool read_undergone() {
    for (const auto& oblique : frame_.obliques) {
      if (oblique.preposition != "under") continue;
      const auto agent = agent_of(oblique.head);
      if (agent.head == kNoToken) continue;
      Draft draft = clause_.edge(agent.head, kNoToken, agent.preposition, Rule::kOblique);
      if (!tell_received(lexicon_, syntax_.lemma(oblique.head), agent.preposition,
                         syntax_.conjuncts(agent.head), draft)) {
        continue;
      }
      drafts_.push_back(std::move(draft));
      return true;
    }
    return false;
  }

  /// "from Chad" behind a noun, wherever the parser hangs it.
  Oblique agent_of(std::size_t noun) const {
    const auto is_agent = [&](std::size_t word, std::string_view preposition) {
      return (preposition == "from" || preposition == "by") && clause_.is_actor(word);
    };
    for (const auto c : syntax_.children(noun)) {
      if (is_agent(c, syntax_.preposition(c))) return {c, syntax_.preposition(c)};
    }
    for (const auto& oblique : frame_.obliques) {
      if (is_agent(oblique.head, oblique.preposition)) return oblique;
    }
    return {};
  }

  /// "relies on China", "comes to Ben's aid", "turned away from Ben".
  void read_obliques() {
    if (read_undergone()) return;
    if (const auto targets = find_targets(clause_); !targets.empty()) {
      for (const auto& target : targets) add_oblique(target);
      return;
    }
    for (const auto& oblique : frame_.obliques) {
      if (clause_.is_circumstance(oblique) || !leads_to_target(clause_, oblique)) continue;
      const auto nested = nested_party(clause_, oblique.head);
      if (nested.head == kNoToken) continue;
      const auto label =
          join_words({oblique.preposition, folded_words(syntax_, oblique.head), nested.label});
      const auto key =
          join_words({oblique.preposition, folded_lemmas(syntax_, oblique.head), nested.key});
      drafts_.push_back(
          clause_.edge(nested.head, kNoToken, {label, key, oblique.preposition}, Rule::kNested));
      drafts_.back().folded = syntax_.lemma(oblique.head);
      drafts_.back().is_inside = true;
      return;
    }
    if (auto content = read_content(clause_)) {
      drafts_ = std::move(*content);
      return;
    }
    for (const auto& oblique : frame_.obliques) {
      if (clause_.is_circumstance(oblique)) continue;
      return add_oblique(oblique);
    }
  }

  /// "served [as chief of staff] to Ada".
  void add_oblique(const Oblique& oblique) {
    std::string role;
    for (const auto& other : frame_.obliques) {
      const bool is_role = other.preposition == "as" && other.head < oblique.head &&
                           syntax_[other.head].upos == Upos::kNoun;
      if (!is_role) continue;
      role = join_words({"as", words_of_office(clause_.view, other.head, oblique.head)});
    }
    const auto link = join_words({role, oblique.preposition});
    drafts_.push_back(
        clause_.edge(oblique.head, kNoToken, {link, link, oblique.preposition}, Rule::kOblique));
  }

  /// "The arms were shipped to Chad": nobody is named as doing it.
  void read_agentless() {
    if (frame_.objects.empty()) return drop("a passive without a subject");
    for (const auto& oblique : frame_.obliques) {
      if (clause_.is_circumstance(oblique)) continue;
      Draft draft = clause_.blank();
      draft.subjects = frame_.objects;
      draft.object = oblique.head;
      auto words = oblique.preposition;
      auto lemmas = oblique.preposition;
      // "was wounded in clashes with rebels", "was taken to a camp in Chad".
      const bool is_end =
          !leads_to_target(clause_, oblique) || clause_.view.resolver.is_party(oblique.head);
      const auto nested = is_end ? Nested{} : nested_actor(clause_, oblique.head);
      if (nested.head != kNoToken) {
        draft.object = nested.head;
        words = join_words({words, folded_words(syntax_, oblique.head, nested.head), nested.label});
        lemmas =
            join_words({lemmas, folded_lemmas(syntax_, oblique.head, nested.head), nested.key});
      }
      const auto participle = lower_ascii(syntax_.form(frame_.predicate));
      draft.label = join_words({"is", participle, clause_.particle(), words});
      draft.key = {{}, join_words({"be", participle, clause_.particle()}), {}, lemmas};
      draft.particles = {oblique.preposition};
      draft.rules.add(Rule::kAgentless);
      draft.event = Event::kNone;  // the subject suffers it
      drafts_.push_back(std::move(draft));
      return;
    }
  }

  const ClauseView& clause_;
  const Frame& frame_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::vector<Draft> drafts_;
};

/// "There is a treaty between Chad and Niger" names nobody as doing something.
bool is_existential(const Syntax& syntax, const Frame& frame) {
  return frame.kind == FrameKind::kVerb && syntax.lemma(frame.predicate) == "be" &&
         syntax.has_child(frame.predicate, Deprel::kExpl);
}

/// "as Chad sees it": only says whose words the rest is.
bool is_source(const SentenceView& view, const Frame& frame) {
  return std::ranges::any_of(view.document.attributions, [&](const AttributionRelation& each) {
    return each.is_unspoken && each.sentence == view.sentence && each.cue_head == frame.predicate;
  });
}

}  // namespace

std::vector<Draft> read_clause(const SentenceView& view, const Frame& frame) {
  const ClauseView clause{view, frame};
  if (is_existential(view.syntax, frame)) {
    auto between = read_collective(clause);  // "there was no call between Chad and Niger"
    if (between.empty()) clause.drop("only says that there is something");
    return between;
  }
  if (is_source(view, frame)) {
    clause.drop("only says whose words the rest is");
    return {};
  }
  auto drafts = frame.kind == FrameKind::kCopula ? read_copula(clause) : VerbReader(clause).read();
  std::ranges::move(read_attitudes(clause), std::back_inserter(drafts));
  return drafts;
}

}  // namespace entente
