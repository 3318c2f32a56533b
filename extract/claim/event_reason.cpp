#include "extract/claim/event_reason.hpp"

#include <string_view>
#include <vector>

#include "extract/claim/event_class.hpp"

namespace entente {
namespace {

/// An object that is in no table.
constexpr std::string_view kNoObject = "-";

/// The draft with no more than this of what the lexicon is asked by.
Draft reduced(const Draft& draft, bool with_object, std::string_view particle) {
  Draft less = draft;
  if (!with_object) less.folded = kNoObject;
  less.particles.clear();
  if (!particle.empty()) less.particles.emplace_back(particle);
  return less;
}

}  // namespace

std::string event_reason(const SentenceView& view, const Draft& draft, const Claim& claim) {
  if (claim.event == Event::kNone) return {};
  if (draft.event) return "the rule";
  const std::string_view object =
      draft.folded.empty() ? view.syntax.lemma(draft.object) : std::string_view(draft.folded);
  std::vector<std::string_view> particles = {""};
  particles.insert(particles.end(), draft.particles.begin(), draft.particles.end());
  // "threatened to attack": what governs the deed decides.
  Draft ungoverned = draft;
  ungoverned.governors.clear();
  if (find_event(view, ungoverned, claim.object, claim.stance) != claim.event) {
    return std::string(view.syntax.lemma(draft.governors.front()));
  }
  for (const bool with_object : {false, true}) {
    for (const auto particle : particles) {
      const auto less = reduced(draft, with_object, particle);
      if (find_event(view, less, claim.object, claim.stance) != claim.event) continue;
      auto words = draft.verb;
      if (!particle.empty()) words += " + " + std::string(particle);
      if (with_object) words += " + " + std::string(object);
      return words;
    }
  }
  return to_string(draft.key);
}

}  // namespace entente
