#include "train/coreference/labelled_document.hpp"

#include <map>
#include <utility>

namespace entente::train {
namespace {

/// Number of each sentence's first word in its document.
std::vector<std::uint32_t> sentence_starts(const Document& document) {
  std::vector<std::uint32_t> starts;
  std::uint32_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    starts.push_back(at);
    at += static_cast<std::uint32_t>(sentence.tokens.size());
  }
  return starts;
}

/// The longest phrase whose head stands in the span, or kNoPhrase.
std::int32_t phrase_of(const Document& document, Span span) {
  std::int32_t best = kNoPhrase;
  std::uint32_t longest = 0;
  for (std::size_t i = 0; i < document.phrases.size(); ++i) {
    const Phrase& phrase = document.phrases[i];
    const Token& head = document.sentences[phrase.sentence].tokens[phrase.head];
    const std::uint32_t size = phrase.last - phrase.first;
    if (phrase.is_coordination || !span.contains(head.span) || size <= longest) continue;
    best = static_cast<std::int32_t>(i);
    longest = size;
  }
  return best;
}

/// The chain of the name at each phrase's head, or kNoChain.
std::vector<std::int32_t> chains_of(const Document& document) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int32_t> names;
  for (const Mention& mention : document.mentions)
    if (mention.kind == MentionKind::kName) names[{mention.sentence, mention.head}] = mention.chain;
  std::vector<std::int32_t> chains;
  for (const Phrase& phrase : document.phrases) {
    const auto name = names.find({phrase.sentence, phrase.head});
    const bool is_named = name != names.end() && !phrase.is_coordination;
    chains.push_back(is_named ? name->second : kNoChain);
  }
  return chains;
}

}  // namespace

std::vector<std::int32_t> label_mentions(const Document& document, const Entities& gold) {
  std::map<WordRange, std::int32_t> places;
  for (std::size_t e = 0; e < gold.size(); ++e)
    for (const WordRange& mention : gold[e]) places[mention] = static_cast<std::int32_t>(e);
  const auto starts = sentence_starts(document);
  std::vector<std::int32_t> entities;
  for (const Phrase& phrase : document.phrases) {
    const std::uint32_t start = starts[phrase.sentence];
    const auto place = places.find({start + phrase.first, start + phrase.last - 1});
    entities.push_back(place == places.end() ? kUnknown : place->second);
  }
  return entities;
}

std::vector<std::int32_t> label_spans(const Document& document,
                                      const std::vector<std::vector<Span>>& entities) {
  std::vector<std::int32_t> labels(document.phrases.size(), kUnknown);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    for (const Span span : entities[e]) {
      const std::int32_t phrase = phrase_of(document, span);
      if (phrase != kNoPhrase) {
        labels[static_cast<std::size_t>(phrase)] = static_cast<std::int32_t>(e);
      }
    }
  }
  const std::vector<std::int32_t> chains = chains_of(document);
  std::map<std::int32_t, std::int32_t> named;
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i] != kUnknown && chains[i] != kNoChain) named.emplace(chains[i], labels[i]);
  auto next = static_cast<std::int32_t>(entities.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != kUnknown || chains[i] == kNoChain) continue;
    const auto [known, is_new] = named.emplace(chains[i], next);
    if (is_new) ++next;
    labels[i] = known->second;
  }
  return labels;
}

}  // namespace entente::train
