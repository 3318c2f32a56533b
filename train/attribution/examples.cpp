#include "train/attribution/examples.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "extract/attribution/attribution_features.hpp"
#include "extract/attribution/attributions.hpp"
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

template <typename Work>
void for_each_sentence(const AnalysedGold& analysed, const Lexicon& lexicon, Work work) {
  const auto& [gold, article, document] = analysed;
  const auto quotations = quotations_by_block(article, document);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const auto& sentence = document.sentences[s];
    const SentenceContext context(document, s, article.text, lexicon,
                                  quotations.at(sentence.block));
    work(context, gold_by_head(context, gold, sentence.span));
  }
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
    const auto dice = all + source_size == 0 ? 0 : 2000 * inside / (all + source_size);
    if (dice > best_dice) {
      best_dice = dice;
      best = i;
    }
  }
  for (std::size_t i = 0; i < units.size(); ++i) {
    Decision decision;
    unit_features(context, facts, units[i], decision.features);
    decision.is_yes = i == best && best_dice >= 500;
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

}  // namespace

void add_cue_words(const AnalysedGold& analysed, const Lexicon& lexicon, Examples& examples) {
  for_each_sentence(analysed, lexicon, [&](const SentenceContext& context, const auto& gold) {
    for (const auto& [head, attribution] : gold) {
      examples.cue_words.insert(cue_key(context, head));
    }
  });
}

void add_examples(const AnalysedGold& analysed, const Lexicon& lexicon, Examples& examples) {
  examples.gold += analysed.gold.attributions.size();
  for_each_sentence(analysed, lexicon, [&](const SentenceContext& context, const auto& gold) {
    examples.placed += gold.size();
    for (std::size_t i = 0; i < context.syntax().size(); ++i) {
      if (!is_cue_class(context, i) || !examples.cue_words.contains(cue_key(context, i))) continue;
      Decision decision;
      cue_features(context, i, decision.features);
      decision.is_yes = gold.contains(i);
      examples.cue.push_back(std::move(decision));
    }
    for (const auto& [head, attribution] : gold) {
      add_units(context, head, *attribution, examples);
    }
  });
}

}  // namespace entente::train
