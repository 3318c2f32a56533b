#include "extract/claim/event_class.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/participant/phrase_country.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Only these deeds are announced or threatened; accusing and refusing are done by words alone.
bool is_hostile_deed(Event event) {
  return event == Event::kSanction || event == Event::kMobilize || event == Event::kCoerce ||
         event == Event::kAssault;
}

/// A deed that is still to come: an agreement when it is friendly, a threat when it is hostile.
/// "agreed to help", "will bomb".
Event announced(Event deed) {
  if (sign_of(deed) > 0) return Event::kAgree;
  // Troops that are to be sent threaten nobody by that alone.
  return is_hostile_deed(deed) && deed != Event::kMobilize ? Event::kThreaten : deed;
}

/// A friendly deed that is refused is a rejection; a hostile one that is not done is none.
Event refused(Event deed) { return sign_of(deed) > 0 ? Event::kReject : Event::kNone; }

/// A friendly deed that ends is a sanction, a hostile one a retreat: "stopped supplying", "ceased
/// to shell".
Event ended(Event deed) {
  if (sign_of(deed) > 0) return Event::kSanction;
  return is_hostile_deed(deed) ? Event::kRetreat : Event::kNone;
}

/// The class of the last word that names an event: "a military offensive", "a mediation effort".
Event event_in(const Lexicon& lexicon, std::string_view noun) {
  if (const auto event = lexicon.event_of_noun(noun); event != Event::kNone) return event;
  while (!noun.empty()) {
    const auto blank = noun.rfind(' ');
    const auto word = blank == std::string_view::npos ? noun : noun.substr(blank + 1);
    if (const auto event = lexicon.event_of_noun(word); event != Event::kNone) return event;
    noun = blank == std::string_view::npos ? std::string_view{} : noun.substr(0, blank);
  }
  return Event::kNone;
}

/// The lexicon's class; but what the object of "launch", "announce", "order" names says more than
/// such a verb alone.
Event with_object(const Lexicon& lexicon, EventQuery query) {
  const auto event = lexicon.event_of(query);
  if (lexicon.find_light_verb(query.verb, "@event", {}) == nullptr) return event;
  const auto object = query.object;
  query.object = {};
  query.object_classes = NounClass::kNone;
  if (event != lexicon.event_of(query)) return event;
  const auto named = event_in(lexicon, object);
  return named == Event::kNone ? event : named;
}

/// The class of a deed below a word that has a class of its own: "a threat to attack", "agreed to
/// meet". Only an agreement looks at what is agreed on.
Event below(Event said, Event deed) {
  if (said != Event::kAgree) return said;
  return deed == Event::kNone ? Event::kAgree : announced(deed);
}

class EventReader {
 public:
  EventReader(const SentenceView& view, const Draft& draft)
      : view_(view), draft_(draft), syntax_(view.syntax), lexicon_(view.tables.lexicon) {}

  Event read(const Participant& object, Stance stance) const {
    if (!draft_.particles.empty() && draft_.particles.back() == "without") return Event::kNone;
    Event event = own(object);
    const auto predicate = draft_.predicate;
    const bool is_clause = draft_.extractor == "clause";
    if (is_clause && is_negated(predicate)) {
      event = has_aux(predicate, kRefusing) ? refused(event) : Event::kNone;
    } else if (is_clause && (has_aux(predicate, kFuture) || is_reported_future(predicate))) {
      // "will boycott the vote unless": what depends on a condition is a threat, whatever it is.
      const bool is_warning = sign_of(event) < 0 && has_condition(predicate);
      event = is_warning ? Event::kThreaten : announced(event);
    }
    bool is_governed = false;
    auto below_it = predicate;
    for (auto g = draft_.governors.rbegin(); g != draft_.governors.rend(); below_it = *g, ++g) {
      const auto before = event;
      event = governed(*g, below_it, event);
      is_governed = is_governed || event != before;
    }
    if (draft_.rules.has(Rule::kNounInfinitive)) {
      const auto noun = lexicon_.event_of_noun(syntax_.lemma(syntax_.head(predicate)));
      // Who is to do what an invitation or proposal says, the tree does not tell.
      if (noun == Event::kRequest) return Event::kNone;
      if (noun != Event::kNone) return below(noun, event);
    }
    if (is_governed) return event;
    // "demanded that Chad pay", "if Chad attacks": nobody says that it happens.
    if (stance.factuality == Factuality::kUnderspecified) return Event::kNone;
    const bool is_denied = stance.polarity == Polarity::kNegative;
    return is_denied && event != Event::kReject ? Event::kNone : event;
  }

 private:
  static constexpr std::array<std::string_view, 4> kDoubt = {"may", "might", "could", "would"};
  static constexpr std::array<std::string_view, 3> kWilling = {"ready", "willing", "prepared"};
  static constexpr std::array<std::string_view, 2> kFuture = {"will", "shall"};
  static constexpr std::array<std::string_view, 4> kRefusing = {"will", "shall", "would", "can"};

  template <typename Words>
  bool has_aux(std::size_t verb, const Words& words) const {
    return std::ranges::any_of(syntax_.children(verb), [&](std::size_t c) {
      return syntax_.deprel(c) == Deprel::kAux &&
             std::ranges::find(words, syntax_.lemma(c)) != words.end();
    });
  }

  /// "said it would help".
  bool is_reported_future(std::size_t verb) const {
    static constexpr std::array<std::string_view, 1> kWould = {"would"};
    const auto up = syntax_.head(verb);
    return syntax_.deprel(verb) == Deprel::kCcomp && has_aux(verb, kWould) &&
           lexicon_.find_report(syntax_.lemma(up), Upos::kVerb) != nullptr;
  }

  bool has_condition(std::size_t verb) const {
    return std::ranges::any_of(syntax_.children(verb), [&](std::size_t c) {
      if (base_of(syntax_.deprel(c)) != Deprel::kAdvcl) return false;
      const auto mark = syntax_.child(c, Deprel::kMark);
      return mark != kNoToken && (syntax_.lemma(mark) == "unless" || syntax_.lemma(mark) == "if");
    });
  }

  bool is_negated(std::size_t verb) const {
    return std::ranges::any_of(syntax_.children(verb), [&](std::size_t c) {
      if (syntax_.deprel(c) != Deprel::kAdvmod) return false;
      const auto* word = lexicon_.find_operator(syntax_.lemma(c), syntax_[c].upos);
      return word != nullptr && word->kind == OperatorClass::kNegation;
    });
  }

  NounClass classes_of(const Participant& participant) const {
    switch (participant.type) {
      case EntityType::kPerson:
        return NounClass::kPerson;
      case EntityType::kOrganization:
        return NounClass::kOrganization;
      case EntityType::kCountry:
        return NounClass::kCountry;
      case EntityType::kPlace:
        return NounClass::kPlace;
      default:
        return lexicon_.noun_info(lower_ascii(syntax_.lemma(draft_.object))).classes;
    }
  }

  /// A noun with the word right before it, where an adjective stands there.
  std::string term_at(std::size_t head) const {
    if (head == kNoToken || head == 0 || syntax_.deprel(head - 1) != Deprel::kAmod) return {};
    return lower_ascii(syntax_.lemma(head - 1)) + " " + lower_ascii(syntax_.lemma(head));
  }

  /// The class of the predicate with its object, whatever governs it.
  Event own(const Participant& object) const {
    const auto preposition =
        draft_.particles.empty() ? std::string_view{} : draft_.particles.back();
    const auto whole = folded_lemmas(syntax_, draft_.object);  // "hunger strike"
    const std::string_view noun = draft_.folded.empty() ? whole : std::string_view(draft_.folded);
    const auto head = last_word(noun);
    // "held talks with Chad" is "talked with Chad".
    if (const auto* light = lexicon_.find_light_verb(draft_.verb, head, preposition)) {
      const std::array<std::string_view, 1> particles = {light->preposition};
      const auto event = lexicon_.event_of({light->verb, particles, {}, {}, {}, {}});
      if (event != Event::kNone) return event;
    }
    const std::vector<std::string_view> particles(draft_.particles.begin(), draft_.particles.end());
    EventQuery query;
    query.verb = draft_.verb;
    query.particles = particles;
    // "martial law": an adjective may belong to the term.
    const auto term = term_at(draft_.folded.empty() ? draft_.object : draft_.folded_head);
    query.object = term.empty() ? noun : std::string_view(term);
    const auto classes = classes_of(object);
    if (draft_.folded.empty()) query.object_classes = classes;
    if (!draft_.is_inside) query.target_classes = classes;
    if (!draft_.subjects.empty()) {
      const auto doer = counted_noun(syntax_, draft_.subjects.front());
      query.doer_classes = lexicon_.noun_info(lower_ascii(syntax_.lemma(doer))).classes;
    }
    const auto event = with_object(lexicon_, query);
    // "arrived for talks with Chad", "went on strike against Chad".
    static constexpr std::array<std::string_view, 4> kPurpose = {"for", "on", "in", "to"};
    const bool is_purpose =
        draft_.is_inside && std::ranges::find(kPurpose, preposition) != kPurpose.end();
    return event == Event::kNone && is_purpose ? event_in(lexicon_, noun) : event;
  }

  /// The class of a deed below a governing verb: "threatened to attack", "agreed to meet".
  Event governed(std::size_t governor, std::size_t governed, Event deed) const {
    const auto lemma = syntax_.lemma(governor);
    // "denied selling": what is told is that it did not sell.
    if (lexicon_.is_denial(lemma, syntax_[governor].upos)) return Event::kNone;
    constexpr std::array<std::string_view, 1> kTo = {"to"};
    const auto said = lexicon_.event_of({lemma, kTo, {}, {}, {}, {}});
    if (said == Event::kAgree && is_negated(governor)) return refused(deed);
    if (said == Event::kThreaten || said == Event::kReject || said == Event::kRequest ||
        said == Event::kAgree) {
      return below(said, deed);
    }
    if (lemma == "go" && syntax_[governor].xpos == "VBG") return announced(deed);
    const auto* word = operator_of(syntax_, lexicon_, governor, governed);
    if (word == nullptr) return deed;
    const bool stops = word->affirmed.polarity == Polarity::kNegative;
    if (stops && is_negated(governor)) return deed;  // "never stopped arming"
    switch (word->kind) {
      case OperatorClass::kAbility:  // "is ready to help", but not "is able to help"
        if (std::ranges::find(kWilling, lemma) == kWilling.end()) return deed;
        return has_aux(governor, kDoubt) ? Event::kNone : announced(deed);
      case OperatorClass::kIntention:
        return word->affirmed.factuality == Factuality::kProbable ? announced(deed) : deed;
      case OperatorClass::kAspect:
        return stops ? ended(deed) : deed;
      case OperatorClass::kImplicative:
        return stops ? (deed == Event::kAgree ? Event::kReject : Event::kNone) : deed;
      default:
        return deed;
    }
  }

  const SentenceView& view_;
  const Draft& draft_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
};

}  // namespace

Event find_event(const SentenceView& view, const Draft& draft, const Participant& object,
                 Stance stance) {
  return draft.event ? *draft.event : EventReader(view, draft).read(object, stance);
}

Event deed_of(const Lexicon& lexicon, std::string_view verb, std::string_view object) {
  return with_object(lexicon, {verb, {}, object, {}, {}, {}});
}

}  // namespace entente
