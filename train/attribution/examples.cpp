#include "train/attribution/examples.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "extract/attribution/attribution_features.hpp"
#include "extract/attribution/attributions.hpp"
#include "extract/attribution/run_on.hpp"
#include "extract/attribution/units.hpp"

namespace entente::train {
namespace {

bool covers(const std::vector<Span>& spans, Span token) {
  return std::ranges::any_of(spans, [&](Span span) { return span.overlaps(token); });
}

/// How many bytes of the units' words lie in the spans, and how many they have.
std::pair<std::size_t, std::size_t> overlap(const Syntax& syntax,
                                            const std::vector<std::size_t>& tokens,
                                            const std::vector<Span>& spans) {
  std::size_t inside = 0, all = 0;
  for (const auto token : tokens) {
    const auto size = syntax[token].span.size();
    all += size;
    if (covers(spans, syntax[token].span)) inside += size;
  }
  return {inside, all};
}

std::size_t size_of(const Syntax& syntax, const std::vector<Span>& spans) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (covers(spans, syntax[i].span)) sum += syntax[i].span.size();
  }
  return sum;
}

/// The head among a cue's words in this sentence: a word whose own head stands outside, verbs
/// before others.
std::size_t gold_head(const SentenceContext& context, const GoldAttribution& gold) {
  const auto& syntax = context.syntax();
  std::size_t found = kNoToken;
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (!covers(gold.cue, syntax[i].span) || !is_cue_class(context, i)) continue;
    const auto up = syntax.head(i);
    if (up != kNoToken && covers(gold.cue, syntax[up].span) && is_cue_class(context, up)) continue;
    const bool is_better =
        found == kNoToken || (syntax[found].upos != Upos::kVerb && syntax[i].upos == Upos::kVerb);
    if (is_better) found = i;
  }
  return found;
}

/// The gold attributions of one sentence by their cue's head.
std::map<std::size_t, const GoldAttribution*> gold_by_head(const SentenceContext& context,
                                                           const GoldArticle& gold, Span sentence) {
  std::map<std::size_t, const GoldAttribution*> found;
  for (const auto& attribution : gold.attributions) {
    if (!covers(attribution.cue, sentence)) continue;
    const auto head = gold_head(context, attribution);
    if (head != kNoToken) found.emplace(head, &attribution);
  }
  return found;
}

void add_units(const SentenceContext& context, std::size_t cue, const GoldAttribution& gold,
               Examples& examples) {
  const auto& syntax = context.syntax();
  const auto units = cut_units(syntax, cue);
  const auto facts = read_cue(context, cue);
  const auto source_size = size_of(syntax, gold.source);
  const auto content_size = size_of(syntax, gold.content);
  std::size_t best = units.size(), best_dice = 0, content_inside = 0, content_all = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto [inside, all] = overlap(syntax, units[i].tokens, gold.source);
    if (units[i].parent != kNoToken) continue;
    auto [whole_inside, whole] = std::pair(inside, all);
    for (const auto& aside : units) {
      if (aside.parent != units[i].head) continue;
      const auto [more_inside, more] = overlap(syntax, aside.tokens, gold.source);
      whole_inside += more_inside;
      whole += more;
    }
    if (source_size == 0) continue;
    const auto dice =
        std::max(2000 * inside / (all + source_size), 2000 * whole_inside / (whole + source_size));
    if (dice > best_dice) {
      best_dice = dice;
      best = i;
    }
  }
  for (std::size_t i = 0; i < units.size(); ++i) {
    Decision decision;
    unit_features(context, facts, units[i], decision.features);
    const auto [in_source, of_source] = overlap(syntax, units[i].tokens, gold.source);
    decision.is_yes =
        units[i].parent == kNoToken ? i == best && best_dice >= 500 : 2 * in_source > of_source;
    examples.source.push_back(decision);
    const auto [inside, all] = overlap(syntax, units[i].tokens, gold.content);
    decision.is_yes = 2 * inside > all;
    if (decision.is_yes) {
      content_inside += inside;
      content_all += all;
    }
    examples.content.push_back(std::move(decision));
  }
  examples.sources += gold.source.empty() ? 0 : 1;
  examples.source_fits += best_dice >= 500 ? 1 : 0;
  ++examples.contents;
  examples.content_fits += 4 * content_inside >= content_all + content_size ? 1 : 0;
}

/// The steps that the content of a gold attribution takes or does not take.
void add_steps(const DocumentContext& context, std::uint32_t sentence, std::size_t cue,
               const GoldAttribution& gold, Examples& examples) {
  const auto& home = context.sentences[sentence];
  if (home.quotation(cue) != kNoToken) return;
  const auto facts = read_cue(home, cue);
  for (const bool is_backward : {true, false}) {
    auto at = sentence;
    bool is_quoted = is_content_quoted(home, gold.content);
    while (auto step = find_step(context, at, is_backward)) {
      step->is_first = at == sentence;
      step->is_content_quoted = is_quoted;
      const auto [inside, all] = overlap(step->to->syntax(), step_words(*step), gold.content);
      Decision decision;
      step_features(facts, *step, decision.features);
      decision.is_yes = 2 * inside > all;
      const bool goes_on = decision.is_yes;
      examples.next.push_back(std::move(decision));
      if (!goes_on) break;
      is_quoted = step->to->has_quotation();
      at = step->to->sentence();
    }
  }
}

using GoldHeads = std::map<std::size_t, const GoldAttribution*>;

std::vector<GoldHeads> gold_by_sentence(const AnalysedGold& analysed,
                                        const DocumentContext& context) {
  std::vector<GoldHeads> found;
  for (const auto& sentence : context.sentences) {
    const Span span = analysed.document.sentences[sentence.sentence()].span;
    found.push_back(gold_by_head(sentence, analysed.gold, span));
  }
  return found;
}

void add_sentence(const SentenceContext& context, const GoldHeads& gold, Examples& examples) {
  examples.placed += gold.size();
  for (std::size_t i = 0; i < context.syntax().size(); ++i) {
    if (!is_cue_class(context, i) || !examples.cue_words.contains(cue_key(context, i))) continue;
    Decision decision;
    cue_features(context, i, decision.features);
    decision.is_yes = gold.contains(i);
    examples.cue.push_back(std::move(decision));
  }
  for (const auto& [head, attribution] : gold) add_units(context, head, *attribution, examples);
}

}  // namespace

void add_cue_words(const AnalysedGold& analysed, const AttributionTables& tables,
                   Examples& examples) {
  const DocumentContext context(analysed.article, analysed.document, tables);
  const auto gold = gold_by_sentence(analysed, context);
  for (const auto& sentence : context.sentences) {
    for (const auto& [head, attribution] : gold[sentence.sentence()]) {
      examples.cue_words.insert(cue_key(sentence, head));
    }
  }
}

void add_examples(const AnalysedGold& analysed, const AttributionTables& tables,
                  Examples& examples) {
  DocumentContext context(analysed.article, analysed.document, tables);
  const auto gold = gold_by_sentence(analysed, context);
  examples.gold += analysed.gold.attributions.size();
  for (const auto& sentence : context.sentences) {
    const auto s = sentence.sentence();
    for (const auto& [head, attribution] : gold[s]) {
      if (sentence.quotation(head) == kNoToken) context.has_own_cue[s] = true;
    }
  }
  for (const auto& sentence : context.sentences) {
    const auto s = sentence.sentence();
    add_sentence(sentence, gold[s], examples);
    for (const auto& [head, attribution] : gold[s]) {
      add_steps(context, s, head, *attribution, examples);
    }
  }
}

}  // namespace entente::train
