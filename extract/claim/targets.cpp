#include "extract/claim/targets.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Prepositions that introduce somebody affected, likeliest first; "in", "at" and the like only
/// say where.
constexpr std::array<std::string_view, 14> kTargetWords = {
    "to",   "with", "against", "for",     "on",      "from",  "of",
    "over", "upon", "toward",  "towards", "between", "about", "by"};

bool is_target_word(std::string_view word) {
  return std::ranges::find(kTargetWords, word) != kTargetWords.end();
}

}  // namespace

Nested nested_actor(const ClauseView& clause, std::size_t head) {
  const Syntax& syntax = clause.syntax();
  for (const auto c : syntax.children(head)) {
    const Deprel deprel = syntax.deprel(c);
    if (base_of(deprel) != Deprel::kNmod || !clause.is_actor(c)) continue;
    if (std::ranges::find(clause.frame.subjects, c) != clause.frame.subjects.end()) continue;
    if (deprel == Deprel::kNmodPoss) {
      if (clause.is_subject(c)) continue;
      return {c, "of"};
    }
    const auto preposition = syntax.preposition(c);
    if (is_target_word(preposition) && preposition != "by") return {c, preposition};
  }
  return {};
}

std::vector<Oblique> find_targets(const ClauseView& clause) {
  std::vector<Oblique> found;
  for (const auto word : kTargetWords) {
    for (const auto& oblique : clause.frame.obliques) {
      const bool is_one = oblique.preposition == word && clause.is_actor(oblique.head);
      if (is_one && !is_time_phrase(clause.view, oblique.head)) found.push_back(oblique);
    }
    if (!found.empty()) break;
  }
  return found;
}

}  // namespace entente
