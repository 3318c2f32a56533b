#include "train/articles/labelled_document.hpp"

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

/// The phrase of that span, else the longest whose head stands in it, or kNoPhrase.
std::int32_t phrase_of(const Document& document, Span span) {
  std::int32_t best = kNoPhrase;
  std::uint32_t longest = 0;
  for (std::size_t i = 0; i < document.phrases.size(); ++i) {
    const Phrase& phrase = document.phrases[i];
    const auto& tokens = document.sentences[phrase.sentence].tokens;
    if (Span{tokens[phrase.first].span.begin, tokens[phrase.last - 1].span.end} == span)
      return static_cast<std::int32_t>(i);
    const Token& head = tokens[phrase.head];
    const std::uint32_t size = phrase.last - phrase.first;
    if (phrase.is_coordination || !span.contains(head.span) || size <= longest) continue;
    best = static_cast<std::int32_t>(i);
    longest = size;
  }
  return best;
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

std::vector<std::int32_t> label_phrases(const Document& document,
                                        const std::vector<std::vector<Span>>& entities) {
  std::vector<std::int32_t> labels(document.phrases.size(), kUnknown);
  for (std::size_t e = 0; e < entities.size(); ++e) {
    for (const Span span : entities[e]) {
      const std::int32_t phrase = phrase_of(document, span);
      if (phrase != kNoPhrase)
        labels[static_cast<std::size_t>(phrase)] = static_cast<std::int32_t>(e);
    }
  }
  return labels;
}

std::optional<WordPlace> find_head(const Document& document, Span span) {
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const auto& tokens = document.sentences[s].tokens;
    for (std::size_t w = 0; w < tokens.size(); ++w) {
      const auto lies_within = [&](const Token& token) {
        return token.span.begin < span.end && span.begin < token.span.end;
      };
      if (!lies_within(tokens[w])) continue;
      const std::int32_t head = tokens[w].head;
      if (head == kNoHead || !lies_within(tokens[static_cast<std::size_t>(head)]))
        return WordPlace{static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(w)};
    }
  }
  return std::nullopt;
}

}  // namespace entente::train
