#include "extract/claim/draft.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/claim/claim_amount.hpp"
#include "extract/claim/claim_confidence.hpp"
#include "extract/claim/claim_features.hpp"
#include "extract/claim/claim_time.hpp"
#include "extract/claim/event_class.hpp"
#include "extract/claim/objection.hpp"
#include "extract/claim/trace.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/stance.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// What no rule reads must be likely enough, right and worth a line; chosen on the dev part of the
/// articles that were read.
constexpr double kLeastRight = 0.42;
constexpr double kLeastWorth = 0.20;

bool is_clause(Deprel deprel) {
  const Deprel base = base_of(deprel);
  return base == Deprel::kAcl || base == Deprel::kAdvcl || base == Deprel::kParataxis ||
         base == Deprel::kAppos;
}

std::string_view text_of(const SentenceView& view, Span span) {
  return slice(view.article.text, span);
}

std::vector<Argument> arguments_of(const SentenceView& view, const Draft& draft,
                                   const std::optional<Participant>& speaker) {
  std::vector<Argument> arguments;
  for (const auto& part : draft.arguments) {
    Argument argument;
    argument.role = is_time_phrase(view, part.head) ? "time" : part.role;
    argument.span = phrase_span(view.syntax, part.head);
    argument.text = std::string(text_of(view, argument.span));
    if (argument.role != "time") {
      auto named = view.resolver.resolve(part.head, speaker);
      if (named.size() == 1) argument.entity = std::move(named.front());
      argument.amount = find_amount(view, part.head);
    }
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

/// "Ada promised [to sell]", "Ada warned and [punished] Ben", "Ada talked Ben into [selling]": what
/// is meant, or done beside the words, the article tells; but "Ada denied having sold", "Ada
/// expects Ben to sell", "Ada accused Ben of selling" are Ada's words.
bool is_own_intention(const SentenceView& view, std::size_t cue, std::size_t predicate) {
  const auto& syntax = view.syntax;
  auto below = kNoToken;
  auto at = predicate;
  for (; at != kNoToken && at != cue; below = at, at = syntax.head(at)) {
  }
  if (at == kNoToken || below == kNoToken) return false;
  const auto* report = view.tables.lexicon.find_report(syntax.lemma(cue), syntax[cue].upos);
  const bool is_denial = report != nullptr && (report->kind == ReportClass::kDeny ||
                                               report->kind == ReportClass::kAccuse);
  const Deprel deprel = base_of(syntax.deprel(below));
  const bool is_verb = syntax[cue].upos == Upos::kVerb;
  if (is_denial && deprel != Deprel::kConj) return false;
  if (deprel == Deprel::kConj && is_verb && below > cue) {
    return syntax.child(below, Deprel::kNsubj) == kNoToken;
  }
  if (deprel == Deprel::kXcomp) {
    return syntax.has_child(below, Deprel::kMark) && !syntax.has_child(cue, Deprel::kObj);
  }
  return deprel == Deprel::kAdvcl && is_verb && syntax[below].xpos == "VBG" && below > cue;
}

/// Is the noun of the inner attribution what the outer one's verb denies?
bool is_denied(const SentenceView& view, const AttributionRelation& outer, std::size_t inner) {
  const auto& syntax = view.syntax;
  const auto& said = view.document.attributions[inner];
  if (outer.sentence != view.sentence || said.sentence != view.sentence) return false;
  return view.tables.lexicon.is_denial(phrasal_lemma(syntax, outer.cue_head), Upos::kVerb) &&
         syntax[said.cue_head].upos == Upos::kNoun && syntax.head(said.cue_head) == outer.cue_head;
}

/// The nearest attribution around this one that somebody answers for.
std::optional<OuterSpeaker> outer_speaker(const SentenceView& view, std::size_t inner) {
  const auto& relations = view.document.attributions;
  for (auto at = relations[inner].outer; at != kNoAttribution;
       at = relations[static_cast<std::size_t>(at)].outer) {
    const auto& outer = view.testimonies.attributions[static_cast<std::size_t>(at)];
    if (outer) return OuterSpeaker{outer->speaker, outer->verb};
  }
  return {};
}

Evidence evidence_of(const SentenceView& view, const Draft& draft) {
  const Span span = view.document.sentences[view.sentence].span;
  const Article& article = view.article;
  return {article.document,
          article.title,
          article.publisher,
          article.url,
          article.published,
          std::string(slice(article.text, span)),
          span,
          draft.extractor,
          reader_name(draft)};
}

/// The rules' stance beside the learned value; that was learned from verbs and events and knows
/// little of what a copula says ("elephants are a key species") and of what is denied twice ("never
/// stopped arming").
Stance stance_of(const SentenceView& view, std::size_t predicate) {
  std::vector<StanceCue> cues;
  const Stance stance = find_stance(view.syntax, view.tables.lexicon, predicate, &cues);
  const bool is_denied_twice =
      stance == Stance{} && std::ranges::any_of(cues, [](const StanceCue& cue) {
        return cue.stance.polarity == Polarity::kNegative;
      });
  const Token& word = view.syntax[predicate];
  return word.upos == Upos::kVerb && !is_denied_twice ? temper(stance, word.factuality) : stance;
}

/// What the sentence says of all of them, said of one: "but not Chad" is taken out.
Stance stance_for(const SentenceView& view, std::size_t subject, std::size_t object, Stance all) {
  const bool is_out = is_excepted(view.syntax, view.tables.lexicon, subject) !=
                      is_excepted(view.syntax, view.tables.lexicon, object);
  if (is_out) {
    all.polarity = all.polarity == Polarity::kPositive ? Polarity::kNegative : Polarity::kPositive;
  }
  return all;
}

/// "sells tanks to" of "buys tanks from".
std::string turned_label(const SentenceView& view, const Draft& draft, const Sense& sense) {
  const bool says_object = sense.keeps_object && draft.folded_head != kNoToken;
  const auto object =
      says_object ? folded_words(view.syntax, draft.folded_head, draft.object) : std::string();
  const auto verb =
      sense.verb.starts_with("be ") ? "is" + sense.verb.substr(2) : third_person(sense.verb);
  return join_words({verb, object, sense.link});
}

}  // namespace

Span phrase_span(const Syntax& syntax, std::size_t head) {
  std::size_t first = head;
  std::size_t last = head;
  for (const auto c : syntax.children(head)) {
    const Deprel deprel = base_of(syntax.deprel(c));
    if (deprel == Deprel::kCase || deprel == Deprel::kMark || deprel == Deprel::kPunct ||
        deprel == Deprel::kCc || deprel == Deprel::kConj || is_clause(deprel)) {
      continue;
    }
    first = std::min(first, syntax.first(c));
    last = std::max(last, syntax.last(c));
  }
  return syntax.span(first, last);
}

bool is_time_phrase(const SentenceView& view, std::size_t head) {
  const Mention* name = view.resolver.name_at(head);
  const TimeExpression* time = time_at(view, head);
  if (name == nullptr) return time != nullptr || view.syntax[head].ner.ends_with("-Date");
  // "September" is capitalised as a name is; "Black September" is one.
  return time != nullptr && time->span.contains(view.syntax.span(name->first, name->last - 1));
}

std::optional<Attribution> attribute(const SentenceView& view, const Draft& draft) {
  const Span at = view.syntax[draft.predicate].span;
  const auto& relations = view.document.attributions;
  std::optional<std::size_t> found;
  std::uint32_t narrowest = 0;
  for (const auto i : view.testimonies.by_sentence[view.sentence]) {
    const bool is_here = relations[i].sentence == view.sentence;
    // "Ada said that Mayor Ben left": the title is the article's own.
    const bool is_quoted = !is_here || slice(view.article.text, relations[i].cue.front()) == ":";
    if (draft.is_aside && !draft.is_speakers && !is_quoted) continue;
    if (is_here && is_own_intention(view, relations[i].cue_head, draft.predicate)) continue;
    const auto& content = relations[i].content;
    if (std::ranges::none_of(content, [&](Span span) { return span.contains(at); })) continue;
    const std::uint32_t size = content.back().end - content.front().begin;
    if (found && size >= narrowest) continue;
    found = i;
    narrowest = size;
  }
  if (!found) return {};
  // "Chad rejected Niger's claim that …": what Chad denies it answers for.
  const auto outer = relations[*found].outer;
  if (outer != kNoAttribution &&
      is_denied(view, relations[static_cast<std::size_t>(outer)], *found)) {
    found = static_cast<std::size_t>(outer);
  }
  auto attribution = view.testimonies.attributions[*found];
  if (attribution) attribution->outer = outer_speaker(view, *found);
  return attribution;
}

Draft draft_of_noun(std::size_t noun, std::size_t subject, std::size_t object, std::string label,
                    PredicateKey key, std::string_view verb, Rule rule) {
  Draft draft;
  draft.predicate = noun;
  draft.subjects = {subject};
  draft.object = object;
  draft.label = std::move(label);
  draft.key = std::move(key);
  draft.verb = std::string(verb);
  draft.extractor = "nominal";
  draft.rules = rule;
  return draft;
}

std::string reader_name(const Draft& draft) {
  return draft.pattern.empty() ? to_string(draft.rules) : "pattern:" + draft.pattern;
}

std::vector<FoundClaim> finish(const SentenceView& view, const Draft& draft) {
  std::vector<FoundClaim> claims;
  if (const auto objection = find_objection(view, draft); !objection.reason.empty()) {
    note_dropped(view, draft, objection.reason, objection.word);
    return claims;
  }
  auto attribution = attribute(view, draft);
  std::optional<Participant> speaker;
  if (attribution) speaker = attribution->speaker;
  std::vector<std::size_t> subjects = draft.subjects;
  if (draft.is_speakers) {
    if (!speaker || !is_actor(speaker->type)) return claims;
    subjects = {kNoToken};
    attribution.reset();  // that they say so the article tells
  }
  const auto objects = draft.is_description ? view.resolver.describe(draft.object)
                                            : view.resolver.resolve(draft.object, speaker);
  if (objects.empty()) {
    note_dropped(view, draft, kNamesNothing, draft.object);
    return claims;
  }
  if (subjects.empty()) note_dropped(view, draft, "nobody is named as doing it");
  const Stance said = draft.is_aside ? Stance{} : stance_of(view, draft.predicate);
  const Sense sense = sense_of(view.tables.lexicon, draft.key);
  const auto time = claim_time(view, draft);
  const auto arguments = arguments_of(view, draft, speaker);
  for (const auto subject : subjects) {
    const auto objection = subject == kNoToken ? Objection{} : find_objection(view, subject);
    if (!objection.reason.empty()) {
      note_dropped(view, draft, objection.reason, objection.word);
      continue;
    }
    const auto doers = subject == kNoToken ? std::vector<Participant>{*speaker}
                                           : view.resolver.resolve(subject, speaker);
    const Stance stance =
        subject == kNoToken ? said : stance_for(view, subject, draft.object, said);
    if (doers.empty()) note_dropped(view, draft, kNamesNothing, subject);
    for (const auto& from : doers) {
      for (const auto& to : objects) {
        if (from.id == to.id || from.id.empty() || to.id.empty()) {
          note_dropped(view, draft, from.id == to.id ? "both ends are one" : "has no letters");
          continue;
        }
        // "the two leaders met": each pair of them once.
        if (subject == draft.object && to.id < from.id) continue;
        Claim claim;
        claim.subject = from;
        claim.object = to;
        if (subject != kNoToken) claim.subject_amount = find_amount(view, subject);
        claim.object_amount = find_amount(view, draft.object);
        claim.relation = draft.label;
        claim.verb = draft.verb;
        claim.predicate = to_string(draft.key);
        // What a user's own pattern is merged by, its file says; things are merged as they are
        // told.
        const bool is_named = to.type != EntityType::kThing ||
                              view.syntax[draft.object].upos == Upos::kPropn ||
                              view.resolver.name_at(draft.object) != nullptr;
        const bool has_sense = is_named && !draft.confidence;
        if (has_sense && sense.words != claim.predicate) claim.sense = sense.words;
        if (has_sense && sense.is_turned) claim.turned = turned_label(view, draft, sense);
        claim.event = find_event(view, draft, to, stance);
        claim.arguments = arguments;
        claim.stance = stance;
        // Who finds fault with somebody in words of their own: that they do the article tells.
        const bool is_own = draft.is_told && attribution && attribution->speaker.id == from.id;
        if (!is_own) claim.attribution = attribution;
        claim.time = time;
        claim.predicate_span = view.syntax[draft.predicate].span;
        claim.is_symmetric = draft.is_symmetric || (has_sense && sense.is_symmetric);
        claim.evidence = {evidence_of(view, draft)};
        claim.id = claim_id(claim);
        const auto features = claim_features(view, draft, subject, claim);
        const auto [any, printed] =
            view.tables.confidence.judge(features, is_between_actors(claim));
        const bool is_likely = any.right >= kLeastRight && any.worth >= kLeastWorth;
        claim.confidence = draft.confidence.value_or(printed.worth);
        claim.right = draft.confidence.value_or(printed.right);
        note_made(view, draft, claim, features, printed);
        claims.push_back({std::move(claim), draft.rules, is_likely});
      }
    }
  }
  return claims;
}

}  // namespace entente
