#include "extract/claim/drawn_claims.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "extract/claim/drawn.hpp"
#include "extract/claim/edge_words.hpp"

namespace entente {
namespace {

/// What is less sure is not proposed, in nats; chosen on the dev part of the articles that were
/// read.
constexpr double kLeastProposed = -2.2;

struct Triple {
  std::size_t predicate, subject, object;
  double least;
};

/// All pairs of ends of all facts that are sure enough, the surest first.
std::vector<Triple> find_triples(const Sentence& sentence) {
  std::vector<Triple> triples;
  for (const auto& fact : sentence.facts) {
    for (const auto& subject : fact.ends) {
      for (const auto& object : fact.ends) {
        if (subject.token == object.token || subject.token == fact.token) continue;
        if (object.token == fact.token) continue;
        if (subject.subject < subject.object || object.object < object.subject) continue;
        const Triple triple{fact.token, subject.token, object.token,
                            find_drawn(fact, subject.token, object.token).least()};
        if (triple.least >= kLeastProposed) triples.push_back(triple);
      }
    }
  }
  std::ranges::stable_sort(triples, std::greater<>{}, &Triple::least);
  return triples;
}

/// Does the tree itself say that somebody else does it? "The minister said that Chad had left."
bool is_done_by_others(const SentenceView& view, const std::vector<Frame>& frames,
                       const Triple& triple) {
  const auto frame = std::ranges::find(frames, triple.predicate, &Frame::predicate);
  if (frame == frames.end() || frame->subjects.empty()) return false;
  const auto& resolver = view.resolver;
  const auto* chain = resolver.chain_at(triple.subject);
  const auto is_same = [&](std::size_t word) {
    return word == triple.subject || (chain != nullptr && resolver.chain_at(word) == chain);
  };
  return std::ranges::none_of(frame->subjects, is_same) &&
         std::ranges::none_of(frame->objects, is_same);
}

/// Who only vouches for the sentence does nothing to whom it is about: "As Egypt sees it, Fiji has
/// lost", "By Egypt's account Fiji has lost".
bool joins_speaker(const SentenceView& view, const Triple& triple) {
  const auto& tokens = view.document.sentences[view.sentence].tokens;
  const auto has = [&](const auto& spans, std::size_t word) {
    return std::ranges::any_of(spans, [&](Span span) { return span.contains(tokens[word].span); });
  };
  return std::ranges::any_of(view.document.attributions, [&](const AttributionRelation& said) {
    if (said.sentence != view.sentence || said.source_head == kNoHead) return false;
    const auto source = static_cast<std::size_t>(said.source_head);
    const bool is_subject = source == triple.subject;
    if (!is_subject && source != triple.object) return false;
    const std::size_t other = is_subject ? triple.object : triple.subject;
    if (has(said.content, triple.predicate)) return true;
    if (!has(said.cue, triple.predicate)) return false;
    return said.is_unspoken ||
           (has(said.content, other) && !view.syntax.is_below(other, triple.predicate));
  });
}

/// An arrow needs somebody at one end, no time at the other, and its word outside of both names.
bool is_arrow(const SentenceView& view, const Triple& triple) {
  const auto& resolver = view.resolver;
  if (!resolver.is_actor(triple.subject) && !resolver.is_actor(triple.object)) return false;
  if (is_time_phrase(view, triple.object) || is_time_phrase(view, triple.subject)) return false;
  const auto* name = resolver.name_at(triple.predicate);
  return name == nullptr ||
         (name != resolver.name_at(triple.subject) && name != resolver.name_at(triple.object));
}

}  // namespace

std::vector<Draft> read_drawn(const SentenceView& view, const std::vector<Frame>& frames) {
  std::vector<Draft> drafts;
  for (const auto& triple : find_triples(view.document.sentences[view.sentence])) {
    if (!is_arrow(view, triple) || is_done_by_others(view, frames, triple)) continue;
    if (joins_speaker(view, triple)) continue;
    auto draft = join_ends(view, frames, triple.predicate, triple.subject, triple.object);
    if (draft) drafts.push_back(std::move(*draft));
  }
  return drafts;
}

}  // namespace entente
