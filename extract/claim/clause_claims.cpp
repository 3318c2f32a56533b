#include "extract/claim/clause_claims.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/claim/trace.hpp"
#include "extract/claim/verb_phrase.hpp"
#include "extract/claim/wording.hpp"
#include "extract/lexicon.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Prepositions that introduce somebody affected, likeliest first; "in", "at" and the like only
/// say where.
constexpr std::array<std::string_view, 14> kTargetWords = {
    "to",   "with", "against", "for",     "on",      "from",  "of",
    "over", "upon", "toward",  "towards", "between", "about", "by"};

/// Verbs whose "with" names what is given: "supplied Moscow with shells".
constexpr std::array<std::string_view, 7> kGivingVerbs = {"supply",  "provide", "arm",    "equip",
                                                          "furnish", "present", "entrust"};

template <typename Range>
bool is_in(const Range& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// An actor inside a phrase: "ties with Iran", "Russia's war".
struct Nested {
  std::size_t head = kNoToken;
  std::string preposition;
};

class ClauseReader {
 public:
  ClauseReader(const SentenceView& view, const Frame& frame)
      : view_(view), frame_(frame), syntax_(view.syntax) {}

  std::vector<Draft> read() {
    if (syntax_.has_child(frame_.predicate, Deprel::kExpl) && frame_.kind == FrameKind::kVerb &&
        syntax_.lemma(frame_.predicate) == "be") {
      drop("only says that there is something");
      return {};
    }
    if (frame_.kind == FrameKind::kCopula) {
      read_copula();
    } else if (frame_.is_passive && frame_.subjects.empty()) {
      read_agentless();
    } else {
      read_verb();
    }
    if (drafts_.empty()) drop("nothing beside the subject that an edge could go to");
    return std::move(drafts_);
  }

 private:
  void drop(std::string_view reason, std::size_t word = kNoToken) const {
    note_dropped(view_, frame_.predicate, frame_.rule, reason, word);
  }
  bool is_actor(std::size_t head) const { return view_.resolver.is_actor(head); }
  bool is_time(std::size_t head) const { return is_time_phrase(view_, head); }

  std::string particle() const {
    return frame_.particle == kNoToken ? "" : std::string(syntax_.lemma(frame_.particle));
  }

  Draft blank() const {
    Draft draft;
    draft.predicate = frame_.predicate;
    draft.subjects = frame_.subjects;
    draft.verb = std::string(syntax_.lemma(frame_.predicate));
    draft.extractor = "clause";
    draft.rule = frame_.rule;
    draft.confidence = frame_.rule == "clause" ? 0.95 : 0.85;
    return draft;
  }

  /// An edge to `object`, with what is folded into the label and the preposition before it.
  void add(std::size_t object, std::size_t folded, std::string_view preposition,
           std::string_view rule) {
    Draft draft = blank();
    draft.object = object;
    const auto folded_label = folded == kNoToken ? "" : folded_words(syntax_, folded);
    const auto folded_key = folded == kNoToken ? "" : folded_lemmas(syntax_, folded);
    draft.label = join_words({verb_words(view_, frame_), particle(), folded_label, preposition});
    draft.key = join_words({verb_key(view_, frame_), particle(), folded_key, preposition});
    if (folded != kNoToken) draft.folded = std::string(syntax_.lemma(folded));
    if (!particle().empty()) draft.particles.push_back(particle());
    if (!preposition.empty()) draft.particles.emplace_back(preposition);
    if (!rule.empty()) draft.rule += std::string("-") + std::string(rule);
    draft.is_symmetric = view_.tables.lexicon.is_symmetric(draft.verb, preposition);
    add_arguments(draft);
    drafts_.push_back(std::move(draft));
  }

  /// Everything but the subject and the edge's own object.
  void add_arguments(Draft& draft) const {
    const auto keep = [&](std::string_view role, std::size_t head) {
      if (head != draft.object) draft.arguments.push_back({std::string(role), head});
    };
    for (const auto head : frame_.recipients) keep("recipient", head);
    for (const auto head : frame_.objects) keep("object", head);
    for (const auto& oblique : frame_.obliques) {
      keep(oblique.preposition.empty() ? "extent" : oblique.preposition, oblique.head);
    }
  }

  /// The actor inside a phrase that the edge can go to: "strengthens ties with Iran".
  Nested nested_actor(std::size_t head) const {
    for (const auto c : syntax_.children(head)) {
      const Deprel deprel = syntax_.deprel(c);
      if (base_of(deprel) != Deprel::kNmod || !is_actor(c)) continue;
      if (std::ranges::find(frame_.subjects, c) != frame_.subjects.end()) continue;
      if (deprel == Deprel::kNmodPoss) {
        if (is_same_as_subject(c)) continue;
        return {c, "of"};
      }
      const auto preposition = syntax_.preposition(c);
      if (is_in(kTargetWords, preposition) && preposition != "by") return {c, preposition};
    }
    return {};
  }

  /// "its", "his": the owner is the subject itself.
  bool is_same_as_subject(std::size_t owner) const {
    const auto* chain = view_.resolver.chain_at(owner);
    return chain != nullptr && std::ranges::any_of(frame_.subjects, [&](std::size_t subject) {
             return view_.resolver.chain_at(subject) == chain;
           });
  }

  const Oblique* target() const {
    for (const auto word : kTargetWords) {
      for (const auto& oblique : frame_.obliques) {
        if (oblique.preposition == word && is_actor(oblique.head) && !is_time(oblique.head)) {
          return &oblique;
        }
      }
    }
    return nullptr;
  }

  void read_verb() {
    const auto actor_recipient =
        std::ranges::find_if(frame_.recipients, [&](std::size_t head) { return is_actor(head); });
    if (actor_recipient != frame_.recipients.end()) {
      const auto folded = frame_.objects.empty() ? kNoToken : frame_.objects.front();
      for (const auto recipient : frame_.recipients) add(recipient, folded, "", "recipient");
      return;
    }
    for (const auto object : frame_.objects) read_object(object);
    if (frame_.objects.empty()) read_obliques();
  }

  /// "makes Ada feel safe", "lets Ben go": the object only acts in the clause below.
  bool is_causative() const {
    static constexpr std::array<std::string_view, 7> kVerbs = {"make", "let",  "have", "keep",
                                                               "get",  "want", "see"};
    return is_in(kVerbs, syntax_.lemma(frame_.predicate)) &&
           syntax_.has_child(frame_.predicate, Deprel::kXcomp);
  }

  void read_object(std::size_t object) {
    if (is_time(object)) return drop("is a time", object);
    if (is_causative()) return drop("only acts in the clause below", object);
    if (is_actor(object)) {
      const auto* given = given_with();
      if (given != nullptr) return add(object, given->head, "", "ditransitive-with");
      return add(object, kNoToken, "", "");
    }
    if (const auto* oblique = target()) {
      for (const auto& other : frame_.obliques) {
        if (other.preposition == oblique->preposition && is_actor(other.head)) {
          add(other.head, object, other.preposition, "target");
        }
      }
      return;
    }
    if (const auto nested = nested_actor(object); nested.head != kNoToken) {
      for (const auto head : syntax_.conjuncts(nested.head)) {
        add(head, object, nested.preposition, "nested");
      }
      return;
    }
    add(object, kNoToken, "", "");
  }

  const Oblique* given_with() const {
    if (!is_in(kGivingVerbs, syntax_.lemma(frame_.predicate))) return nullptr;
    for (const auto& oblique : frame_.obliques) {
      if (oblique.preposition == "with") return &oblique;
    }
    return nullptr;
  }

  /// "relies on China", "comes to Ben's aid", "turned away from Ben".
  void read_obliques() {
    if (const auto* oblique = target()) {
      for (const auto& other : frame_.obliques) {
        if (other.preposition == oblique->preposition && is_actor(other.head)) {
          add(other.head, kNoToken, other.preposition, "oblique");
        }
      }
      return;
    }
    for (const auto& oblique : frame_.obliques) {
      if (is_circumstance(oblique)) continue;
      const auto nested = nested_actor(oblique.head);
      if (nested.head == kNoToken || oblique.preposition == "by") continue;
      const auto words = join_words(
          {oblique.preposition, folded_words(syntax_, oblique.head), nested.preposition});
      return add(nested.head, kNoToken, words, "nested");
    }
    if (read_content()) return;
    for (const auto& oblique : frame_.obliques) {
      if (!is_circumstance(oblique)) {
        return add(oblique.head, kNoToken, oblique.preposition, "oblique");
      }
    }
  }

  /// Times, bare extents and "according to Ada" say nothing of what was done to whom.
  bool is_circumstance(const Oblique& oblique) const {
    return is_time(oblique.head) || oblique.preposition.empty() ||
           oblique.preposition.starts_with("accord") ||
           view_.tables.lexicon.find_report(oblique.preposition, Upos::kAdp) != nullptr;
  }

  /// "Ada said Ben had sold the boat": what is talked about is Ben.
  /// True for a verb of saying: what else stands beside it is no participant.
  bool read_content() {
    if (frame_.subjects.empty()) return false;
    const auto* cue =
        view_.tables.lexicon.find_report(syntax_.lemma(frame_.predicate), Upos::kVerb);
    if (cue == nullptr || !cue->has_speaker) return false;
    if (!is_actor(frame_.subjects.front())) {
      drop("speaks, but is no actor", frame_.subjects.front());
      return true;
    }
    const auto content =
        syntax_.child(frame_.predicate, {Deprel::kCcomp, Deprel::kParataxis, Deprel::kAdvcl});
    const auto topic = content == kNoToken ? kNoToken : topic_of(content);
    if (topic == kNoToken) {
      drop("what is said is about no actor");
      return true;
    }
    Draft draft = blank();
    draft.object = topic;
    draft.label = "comments on";
    draft.key = "comment on";
    draft.rule = "content";
    draft.confidence = 0.5;
    draft.arguments.push_back({"content", content});
    drafts_.push_back(std::move(draft));
    return true;
  }

  /// The actor that a clause is about: its subject, or one inside its subject, or its object.
  std::size_t topic_of(std::size_t clause) const {
    for (const auto c : syntax_.children(clause)) {
      const Deprel deprel = base_of(syntax_.deprel(c));
      if (deprel != Deprel::kNsubj && deprel != Deprel::kObj && deprel != Deprel::kObl) continue;
      if (is_actor(c) && !is_same_as_subject(c)) return c;
      if (const auto nested = nested_actor(c); nested.head != kNoToken) return nested.head;
    }
    return kNoToken;
  }

  /// "The arms were shipped to Chad": nobody is named as doing it.
  void read_agentless() {
    if (frame_.objects.empty()) return drop("a passive without a subject");
    for (const auto& oblique : frame_.obliques) {
      if (is_circumstance(oblique)) continue;
      Draft draft = blank();
      draft.subjects = frame_.objects;
      draft.object = oblique.head;
      const auto participle = lower_ascii(syntax_.form(frame_.predicate));
      draft.label = join_words({"is", participle, particle(), oblique.preposition});
      draft.key = join_words({"be", participle, particle(), oblique.preposition});
      draft.particles = {oblique.preposition};
      draft.rule += "-agentless";
      draft.confidence = is_actor(oblique.head) ? 0.75 : 0.5;
      drafts_.push_back(std::move(draft));
      return;
    }
  }

  /// "Ada is mayor of Bern", "Ada is afraid of Ben", "Ada is a doctor".
  void read_copula() {
    const auto predicate = frame_.predicate;
    const bool is_noun = is_nominal(syntax_[predicate].upos);
    if (is_noun && view_.resolver.name_at(predicate) != nullptr)
      return add_copula(predicate, "is", "");
    for (const auto c : syntax_.children(predicate)) {
      const Deprel base = base_of(syntax_.deprel(c));
      if ((base != Deprel::kNmod && base != Deprel::kObl) || !is_actor(c)) continue;
      const auto preposition =
          syntax_.deprel(c) == Deprel::kNmodPoss ? "of" : syntax_.preposition(c);
      if (preposition.empty()) continue;
      return add_copula(c, copula_words(is_noun), preposition);
    }
    if (is_noun && syntax_[predicate].upos != Upos::kPron) return add_copula(predicate, "is", "");
    for (const auto& oblique : frame_.obliques) {
      if (is_circumstance(oblique)) continue;
      return add_copula(oblique.head, copula_words(is_noun), oblique.preposition);
    }
  }

  std::string copula_words(bool is_noun) const {
    // "was in Moscow": the place word itself is the predicate.
    return is_noun ? join_words({"is", syntax_.preposition(frame_.predicate),
                                 folded_words(syntax_, frame_.predicate)})
                   : join_words({"is", lower_ascii(syntax_.form(frame_.predicate))});
  }

  void add_copula(std::size_t object, std::string_view words, std::string_view preposition) {
    Draft draft = blank();
    draft.object = object;
    const auto place =
        object == frame_.predicate ? syntax_.preposition(frame_.predicate) : std::string();
    draft.label = join_words({words, place, preposition});
    draft.key = join_words({"be", std::string_view(words).substr(2), place, preposition});
    std::erase_if(draft.key, [previous = ' '](char c) mutable {
      const bool is_double = c == ' ' && previous == ' ';
      previous = c;
      return is_double;
    });
    draft.verb = "be";
    draft.rule = "copula";
    draft.confidence = 0.85;
    for (const auto& oblique : frame_.obliques) {
      if (oblique.head != object) {
        draft.arguments.push_back(
            {oblique.preposition.empty() ? "extent" : oblique.preposition, oblique.head});
      }
    }
    drafts_.push_back(std::move(draft));
  }

  const SentenceView& view_;
  const Frame& frame_;
  const Syntax& syntax_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_clause(const SentenceView& view, const Frame& frame) {
  return ClauseReader(view, frame).read();
}

}  // namespace entente
