#include "extract/attribution/attributions.hpp"

#include <algorithm>
#include <utility>

#include "extract/attribution/attribution_features.hpp"
#include "extract/attribution/attribution_model.hpp"
#include "extract/attribution/run_on.hpp"
#include "extract/attribution/units.hpp"

namespace entente {
namespace {

/// The spans of a set of tokens, ascending: those side by side in one, punctuation between them
/// included, and none that begins or ends with a comma.
std::vector<Span> spans_of(const SentenceContext& context, std::vector<std::size_t> tokens) {
  const auto& syntax = context.syntax();
  const auto is_trimmed = [&](std::size_t token) {
    return syntax[token].upos == Upos::kPunct && context.quotation(token) == kNoToken;
  };
  std::vector<Span> spans;
  for (std::size_t i = 0; i < tokens.size();) {
    auto end = i + 1;
    while (end < tokens.size()) {
      auto gap = tokens[end - 1] + 1;
      while (gap < tokens[end] && syntax[gap].upos == Upos::kPunct) ++gap;
      if (gap != tokens[end]) break;
      ++end;
    }
    auto first = i;
    auto last = end;
    while (first < last && is_trimmed(tokens[first])) ++first;
    while (first < last && is_trimmed(tokens[last - 1])) --last;
    if (first < last) spans.push_back(syntax.span(tokens[first], tokens[last - 1]));
    i = end;
  }
  return spans;
}

class SentenceReader {
 public:
  SentenceReader(const SentenceContext& context, const AttributionModel& model)
      : context_(context), model_(model) {}

  void read(std::vector<AttributionRelation>& found) {
    for (std::size_t i = 0; i < context_.syntax().size(); ++i) {
      if (!is_cue_class(context_, i)) continue;
      if (!model_.cue_words.contains(cue_key(context_, i))) continue;
      cue_features(context_, i, features_);
      if (score(model_.cue, features_) > 0) found.push_back(relation(i));
    }
  }

 private:
  AttributionRelation relation(std::size_t cue) {
    AttributionRelation made;
    made.sentence = context_.sentence();
    made.cue_head = static_cast<std::uint32_t>(cue);
    made.cue = spans_of(context_, cue_words(context_.syntax(), cue));
    if (made.cue.empty()) made.cue = {context_.syntax()[cue].span};
    const auto facts = read_cue(context_, cue);
    const auto units = cut_units(context_.syntax(), cue);
    const Unit* source = nullptr;
    std::int32_t best_source = 0;
    std::vector<std::int32_t> source_scores;
    std::vector<std::int32_t> scores;
    for (const auto& unit : units) {
      unit_features(context_, facts, unit, features_);
      const auto as_source = score(model_.source, features_);
      source_scores.push_back(as_source);
      scores.push_back(score(model_.content, features_));
      if (unit.parent == kNoToken && as_source > best_source) {
        best_source = as_source;
        source = &unit;
      }
    }
    if (source != nullptr) {
      made.source = spans_of(context_, with_asides(units, source_scores, *source));
      made.source_head = static_cast<std::int32_t>(source->head);
    }
    made.content = spans_of(context_, content(units, scores, source));
    return made;
  }

  /// The source's words, with those asides that belong to it.
  static std::vector<std::size_t> with_asides(const std::vector<Unit>& units,
                                              const std::vector<std::int32_t>& scores,
                                              const Unit& source) {
    auto tokens = source.tokens;
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].parent != source.head || scores[i] <= 0) continue;
      tokens.insert(tokens.end(), units[i].tokens.begin(), units[i].tokens.end());
    }
    std::ranges::sort(tokens);
    return tokens;
  }

  /// The units that are content; the likeliest one when none is for sure.
  static std::vector<std::size_t> content(const std::vector<Unit>& units,
                                          const std::vector<std::int32_t>& scores,
                                          const Unit* source) {
    std::vector<std::size_t> tokens;
    const Unit* best = nullptr;
    std::int32_t best_score = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const bool is_source = source != nullptr && (&units[i] == source ||
                                                   units[i].parent == source->head);
      if (is_source) continue;
      if (best == nullptr || scores[i] > best_score) {
        best = &units[i];
        best_score = scores[i];
      }
      if (scores[i] > 0) {
        tokens.insert(tokens.end(), units[i].tokens.begin(), units[i].tokens.end());
      }
    }
    if (tokens.empty() && best != nullptr) tokens = best->tokens;
    std::ranges::sort(tokens);
    return tokens;
  }

  const SentenceContext& context_;
  const AttributionModel& model_;
  Features features_;
};

/// Lets a content run on into the neighbouring sentences: the rest of a quotation, or more quoted
/// words of the same paragraph.
void run_on(const DocumentContext& context, const AttributionModel& model,
            AttributionRelation& relation) {
  const auto& home = context.sentences[relation.sentence];
  if (home.quotation(relation.cue_head) != kNoToken) return;
  const auto cue = read_cue(home, relation.cue_head);
  Features features;
  for (const bool is_backward : {true, false}) {
    auto at = relation.sentence;
    bool is_quoted = is_content_quoted(home, relation.content);
    while (auto step = find_step(context, at, is_backward)) {
      step->is_first = at == relation.sentence;
      step->is_content_quoted = is_quoted;
      step_features(cue, *step, features);
      if (!(step->is_forced && is_quoted) && score(model.next, features) <= 0) break;
      const auto spans = spans_of(*step->to, step_words(*step));
      relation.content.insert(relation.content.end(), spans.begin(), spans.end());
      is_quoted = step->to->has_quotation();
      at = step->to->sentence();
    }
  }
  std::ranges::sort(relation.content);
}

/// Sets each one's outer: the narrowest other content that holds its cue.
void nest(std::vector<AttributionRelation>& relations) {
  const auto holds = [](const AttributionRelation& outer, Span cue) {
    return std::ranges::any_of(outer.content, [&](Span span) { return span.contains(cue); });
  };
  const auto size = [](const AttributionRelation& relation) {
    std::uint32_t sum = 0;
    for (const Span span : relation.content) sum += span.size();
    return sum;
  };
  for (std::size_t i = 0; i < relations.size(); ++i) {
    for (std::size_t j = 0; j < relations.size(); ++j) {
      if (i == j || !holds(relations[j], relations[i].cue.front())) continue;
      auto& outer = relations[i].outer;
      if (outer == kNoAttribution ||
          size(relations[j]) < size(relations[static_cast<std::size_t>(outer)])) {
        outer = static_cast<std::int32_t>(j);
      }
    }
  }
}

}  // namespace

bool is_cue_class(const SentenceContext& context, std::size_t token) {
  switch (context.syntax()[token].upos) {
    case Upos::kVerb:
    case Upos::kNoun:
    case Upos::kAdj:
    case Upos::kAdv:
    case Upos::kAdp:
    case Upos::kAux:
    case Upos::kPropn:
    case Upos::kSconj:
      return true;
    case Upos::kPunct:
      return context.syntax().form(token) == ":";
    default:
      return false;
  }
}

void find_attributions(const Article& article, const Lexicon& lexicon,
                       const AttributionModel& model, Document& document) {
  DocumentContext context(article, document, lexicon);
  auto& found = document.attributions;
  found.clear();
  for (const auto& sentence : context.sentences) SentenceReader(sentence, model).read(found);
  for (const auto& relation : found) {
    const auto& sentence = context.sentences[relation.sentence];
    if (sentence.quotation(relation.cue_head) == kNoToken) {
      context.has_own_cue[relation.sentence] = true;
    }
  }
  for (auto& relation : found) run_on(context, model, relation);
  nest(found);
}

}  // namespace entente
