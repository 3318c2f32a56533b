#include "extract/pattern/pattern_claims.hpp"

#include <string>

#include "extract/text.hpp"

namespace entente {
namespace {

/// How sure a pattern's reading is; somebody wrote it for these very words.
constexpr double kConfidence = 0.9;

/// "Price" → "price": the role of an argument that a pattern names.
std::string role_of(const PatternWord& word) { return lower_ascii(word.capture); }

}  // namespace

Draft draft_of(const SentenceView& view, const Match& match) {
  const Pattern& pattern = *match.pattern;
  Draft draft;
  draft.predicate = match.top;
  draft.subjects = {match.subject};
  draft.object = match.object;
  draft.label = pattern.label;
  draft.key = {{}, pattern.predicate, {}, {}};
  draft.verb = pattern.verb;
  if (match.theme != kNoToken) draft.folded = std::string(view.syntax.lemma(match.theme));
  if (!pattern.particle.empty()) draft.particles = {pattern.particle};
  for (const auto& [word, token] : match.arguments)
    draft.arguments.push_back({role_of(*word), token});
  draft.extractor = "pattern";
  draft.pattern = pattern.name;
  draft.event = pattern.event;
  draft.is_symmetric = pattern.is_symmetric;
  draft.confidence = kConfidence;
  return draft;
}

}  // namespace entente
