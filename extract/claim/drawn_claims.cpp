#include "extract/claim/drawn_claims.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "extract/claim/arrow.hpp"
#include "extract/claim/edge_words.hpp"
#include "extract/claim/told_claims.hpp"
#include "extract/syntax/stance.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// What is less surely told, in 1/1024 nats, is what its words say; chosen on short sentences of
/// known kinds.
constexpr std::int32_t kLeastTold = 5120;

/// "Ada never said that Ola was a liar", "Ada denied that Ola was a liar".
bool is_unsaid(const SentenceView& view, std::size_t cue) {
  const auto& lexicon = view.tables.lexicon;
  return lexicon.is_denial(view.syntax.lemma(cue), view.syntax[cue].upos) ||
         find_stance(view.syntax, lexicon, cue).polarity == Polarity::kNegative;
}

/// Does the arrow tell more than its words, in words that are said?
bool is_told(const SentenceView& view, const ArrowReading& arrow) {
  if (arrow.told < kLeastTold) return false;
  const auto word = view.syntax[arrow.predicate].span;
  return std::ranges::none_of(view.document.attributions, [&](const AttributionRelation& said) {
    return said.sentence == view.sentence && is_unsaid(view, said.cue_head) &&
           std::ranges::any_of(said.content, [&](Span span) { return span.contains(word); });
  });
}

/// The surest to be worth a line first.
std::vector<ArrowReading> by_worth(const Sentence& sentence) {
  auto arrows = sentence.arrows;
  std::ranges::stable_sort(arrows, std::greater<>{}, &ArrowReading::worth);
  return arrows;
}

/// Does the tree itself say that somebody else does it? "The minister said that Chad had left."
bool is_done_by_others(const SentenceView& view, const Frame* frame, const ArrowReading& arrow) {
  if (frame == nullptr || frame->subjects.empty()) return false;
  const auto& resolver = view.resolver;
  const auto* chain = resolver.chain_at(arrow.subject);
  const auto is_same = [&](std::size_t word) {
    return word == arrow.subject || (chain != nullptr && resolver.chain_at(word) == chain);
  };
  return std::ranges::none_of(frame->subjects, is_same) &&
         std::ranges::none_of(frame->objects, is_same);
}

/// Who only vouches for the sentence does nothing to whom it is about: "As Egypt sees it, Fiji has
/// lost", "By Egypt's account Fiji has lost".
bool joins_source(const SentenceView& view, const ArrowReading& arrow) {
  const auto& tokens = view.document.sentences[view.sentence].tokens;
  const auto has = [&](const auto& spans, std::size_t word) {
    return std::ranges::any_of(spans, [&](Span span) { return span.contains(tokens[word].span); });
  };
  return std::ranges::any_of(view.document.attributions, [&](const AttributionRelation& said) {
    if (said.sentence != view.sentence || said.source_head == kNoHead) return false;
    const auto source = static_cast<std::size_t>(said.source_head);
    const bool is_subject = source == arrow.subject;
    if (!is_subject && source != arrow.object) return false;
    const std::size_t other = is_subject ? arrow.object : arrow.subject;
    if (has(said.content, arrow.predicate)) return true;
    if (!has(said.cue, arrow.predicate)) return false;
    return said.is_unspoken ||
           (has(said.content, other) && !view.syntax.is_below(other, arrow.predicate));
  });
}

/// Is an arrow whose subject stands in another sentence its speaker's: "She is a liar", in a
/// quotation?
bool is_speakers(const SentenceView& view, const ArrowReading& arrow) {
  const auto* name = view.resolver.name_at(arrow.predicate);
  return is_attitude(arrow.relation) && view.resolver.is_actor(arrow.object) &&
         (name == nullptr || name != view.resolver.name_at(arrow.object)) && is_told(view, arrow);
}

/// The phrase beside a verb that is left out, of which the word is a part; or kNoToken.
std::size_t gap_of(const Syntax& syntax, std::size_t word) {
  for (auto w = word; w != kNoToken; w = syntax.head(w)) {
    if (syntax.deprel(w) == Deprel::kConj && syntax.has_child(w, Deprel::kOrphan)) return w;
  }
  return kNoToken;
}

/// "Chad sued Niger, and Mali Togo": Chad did nothing to Mali.
bool crosses_gap(const Syntax& syntax, const ArrowReading& arrow) {
  return gap_of(syntax, arrow.subject) != gap_of(syntax, arrow.object);
}

/// An arrow needs somebody at one end, no time and no "vice" of its own president at the other, and
/// its word outside of both names.
bool is_arrow(const SentenceView& view, const ArrowReading& arrow) {
  const auto& resolver = view.resolver;
  if (!resolver.is_actor(arrow.subject) && !resolver.is_actor(arrow.object)) return false;
  if (arrow.object < arrow.predicate && is_rank(view.syntax.form(arrow.object))) return false;
  if (crosses_gap(view.syntax, arrow)) return false;
  if (is_time_phrase(view, arrow.object) || is_time_phrase(view, arrow.subject)) return false;
  const auto* name = resolver.name_at(arrow.predicate);
  return name == nullptr ||
         (name != resolver.name_at(arrow.subject) && name != resolver.name_at(arrow.object));
}

/// What somebody else does to its object is not what the subject thinks of that: "barred Ben from
/// praising Acme"; nor is what is done to another: "urged Ben to support Acme".
bool is_of_others(const SentenceView& view, const Frame* frame, const ArrowReading& arrow,
                  bool is_by_others) {
  if (frame == nullptr || frame->kind != FrameKind::kVerb) return false;
  auto objects = frame->objects;
  objects.insert(objects.end(), frame->recipients.begin(), frame->recipients.end());
  if (std::ranges::find(objects, arrow.object) != objects.end()) return is_by_others;
  auto verb = lower_ascii(view.syntax.lemma(arrow.predicate));
  if (verb.ends_with("ise")) verb[verb.size() - 2] = 'z';  // "criticise"
  return verb == verb_of(arrow.relation) && !frame->is_passive &&
         std::ranges::any_of(objects,
                             [&](std::size_t object) { return view.resolver.is_actor(object); });
}

/// "accused Ben of showing support for Chad": whose support the object of a verb is, its subject
/// says, unless it has an owner.
bool is_shown_by_others(const SentenceView& view, const std::vector<Frame>& frames,
                        const ArrowReading& arrow) {
  const Syntax& syntax = view.syntax;
  if (!is_nominal(syntax[arrow.predicate].upos) ||
      base_of(syntax.deprel(arrow.predicate)) != Deprel::kObj ||
      syntax.has_child(arrow.predicate, Deprel::kNmodPoss)) {
    return false;
  }
  const Frame* const frame = find_frame(frames, syntax.head(arrow.predicate));
  return frame != nullptr && frame->kind == FrameKind::kVerb &&
         is_done_by_others(view, frame, arrow);
}

/// Below another word in its phrase, and not beside it: "Ada and her firm", "Ada, the mayor".
bool is_part_of(const Syntax& syntax, std::size_t word, std::size_t phrase) {
  for (auto w = word; w != kNoToken && w != phrase; w = syntax.head(w)) {
    const Deprel deprel = syntax.deprel(w);
    if (deprel == Deprel::kConj || deprel == Deprel::kAppos) return false;
  }
  return word != phrase && syntax.is_below(word, phrase);
}

/// "Chad, led by Ada, sued Niger", "Ada's firm, Acme, sued Niger": who is told of inside the phrase
/// of a named subject, which has the same object, does not do it too.
bool is_inside_subject(const SentenceView& view, const Frame* frame, const ArrowReading& arrow) {
  if (frame == nullptr || frame->kind != FrameKind::kVerb) return false;
  const auto& objects = frame->objects;
  if (std::ranges::find(objects, arrow.object) == objects.end()) return false;
  return std::ranges::any_of(frame->subjects, [&](std::size_t subject) {
    const auto* name = view.resolver.name_at(subject);
    return name != nullptr && name != view.resolver.name_at(arrow.subject) &&
           is_part_of(view.syntax, arrow.subject, subject) && view.resolver.is_actor(subject);
  });
}

/// "Chad condemned the murder of a teacher by Ada": who is told of inside the object did not do it.
bool is_inside_object(const Syntax& syntax, const Frame* frame, const ArrowReading& arrow) {
  return frame != nullptr && frame->kind == FrameKind::kVerb &&
         std::ranges::any_of(frame->objects, [&](std::size_t object) {
           return is_part_of(syntax, arrow.subject, object);
         });
}

/// "the murdered Chadian journalist Ada": what is done to the noun neither it nor its country does,
/// and nothing is done to anybody else.
bool is_astray(const Syntax& syntax, const ArrowReading& arrow) {
  const auto noun = syntax.head(arrow.predicate);
  const bool is_attribute = syntax[arrow.predicate].xpos == "VBN" && noun != kNoToken &&
                            syntax.deprel(arrow.predicate) == Deprel::kAmod &&
                            arrow.predicate < noun;
  if (!is_attribute) return false;
  const bool is_agent = syntax.head(arrow.subject) == arrow.predicate;  // "the EU-backed firm"
  return !is_agent && syntax.is_below(arrow.subject, noun);
}

/// "Supporters of Ada attacked Chad", "Ada's wife sued Acme": whose they are did not do it.
bool is_kins_deed(const SentenceView& view, const Frame* frame, const ArrowReading& arrow) {
  if (frame == nullptr || frame->kind != FrameKind::kVerb) return false;
  const Syntax& syntax = view.syntax;
  const Lexicon& lexicon = view.tables.lexicon;
  return std::ranges::any_of(frame->subjects, [&](std::size_t subject) {
    const auto noun = lower_ascii(syntax.lemma(subject));
    return (lexicon.is_relative(noun) || lexicon.is_listed(RuleWords::kFollowing, noun)) &&
           is_part_of(syntax, arrow.subject, subject);
  });
}

/// Does a verb of its own join the two: "Ada sued Acme"?
bool is_joined(const Frame* frame, const ArrowReading& arrow) {
  return frame != nullptr && frame->kind == FrameKind::kVerb &&
         std::ranges::find(frame->subjects, arrow.subject) != frame->subjects.end() &&
         std::ranges::find(frame->objects, arrow.object) != frame->objects.end();
}

}  // namespace

std::vector<Draft> read_drawn(const SentenceView& view, const std::vector<Frame>& frames) {
  std::vector<Draft> drafts;
  for (const auto& arrow : by_worth(view.document.sentences[view.sentence])) {
    if (arrow.subject == arrow.predicate) {  // it stands in another sentence
      if (is_speakers(view, arrow)) drafts.push_back(draft_of_told(arrow));
      continue;
    }
    if (!is_arrow(view, arrow)) continue;
    const bool told = is_told(view, arrow);
    // Who finds fault with somebody does so by saying it.
    if (!told && joins_source(view, arrow)) continue;
    const Frame* const frame = find_frame(frames, arrow.predicate);
    const bool is_by_others = is_done_by_others(view, frame, arrow);
    // Whose doing an infinitive is, its governor knows: "barred Chad from leaving". A clause with
    // a subject of its own may be misread.
    if (is_by_others && (frame->surface.empty() || is_inside_subject(view, frame, arrow) ||
                         is_inside_object(view.syntax, frame, arrow))) {
      continue;
    }
    if (!told && (is_astray(view.syntax, arrow) || is_kins_deed(view, frame, arrow))) continue;
    if (told && (is_of_others(view, frame, arrow, is_by_others) ||
                 is_shown_by_others(view, frames, arrow))) {
      continue;
    }
    auto draft = told && !is_joined(frame, arrow)
                     ? std::optional(draft_of_told(arrow))
                     : join_ends(view, frames, arrow.predicate, arrow.subject, arrow.object);
    if (!draft) continue;
    draft->is_by_others = is_by_others;
    drafts.push_back(std::move(*draft));
  }
  return drafts;
}

}  // namespace entente
