#include "extract/claim/trace.hpp"

#include <algorithm>
#include <tuple>

#include "extract/claim/event_reason.hpp"

namespace entente {
namespace {

/// The last step that made this claim, or null.
TraceStep* find_made(const SentenceView& view, const Claim& claim) {
  if (view.trace == nullptr) return nullptr;
  auto& steps = view.trace->steps;
  const auto found = std::find_if(steps.rbegin(), steps.rend(), [&](const TraceStep& step) {
    return step.reason.empty() && step.claim.id == claim.id;
  });
  return found == steps.rend() ? nullptr : &*found;
}

}  // namespace

bool ClaimTrace::tells_of(std::uint32_t sentence, std::size_t predicate) const {
  return std::ranges::any_of(steps, [&](const TraceStep& step) {
    return step.sentence == sentence && step.predicate == predicate;
  });
}

void note_dropped(const SentenceView& view, std::size_t predicate, std::string_view rule,
                  std::string_view reason, std::size_t word) {
  if (view.trace == nullptr) return;
  TraceStep step;
  step.sentence = view.sentence;
  step.predicate = predicate;
  step.rule = rule;
  step.word = word;
  step.reason = reason;
  view.trace->steps.push_back(std::move(step));
}

void note_dropped(const SentenceView& view, const Draft& draft, std::string_view reason,
                  std::size_t word) {
  if (view.trace == nullptr) return;
  note_dropped(view, draft.predicate, reader_name(draft), reason, word);
  view.trace->steps.back().label = draft.label;
}

void note_made(const SentenceView& view, const Draft& draft, const Claim& claim,
               const ClaimFeatures& features, const ClaimJudgement& printed) {
  if (view.trace == nullptr) return;
  note_dropped(view, draft, "");
  TraceStep& step = view.trace->steps.back();
  step.claim = claim;
  step.features = features;
  step.judgement = printed;
  for (const auto& feature : features) {
    const auto weights = view.tables.confidence.weights(feature.name);
    const auto& weight = is_between_actors(claim) ? weights.between : weights.any;
    step.shares.push_back({weight.right * feature.value, weight.worth * feature.value});
  }
  if (!draft.is_aside) {
    std::ignore = find_stance(view.syntax, view.tables.lexicon, draft.predicate, &step.stances);
  }
  step.event = event_reason(view, draft, claim);
}

void note_discarded(const SentenceView& view, const Claim& claim, std::string_view reason) {
  if (auto* step = find_made(view, claim)) step->reason = reason;
}

void note_unlikely(const SentenceView& view, const Claim& claim) {
  if (auto* step = find_made(view, claim)) {
    step->reason = "is hardly what the text says";
    step->is_unlikely = true;
  }
}

}  // namespace entente
