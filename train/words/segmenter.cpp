#include "train/words/segmenter.hpp"

#include <algorithm>
#include <map>

#include "extract/language/normal_form.hpp"
#include "extract/language/split_sentences.hpp"
#include "extract/language/tokenise.hpp"
#include "train/logistic.hpp"

namespace entente::train {
namespace {

constexpr int kRarestFusion = 20;  ///< a word that is two less often than one in so many is one
/// Added to each decision: a missed sentence end costs as much as one too many.
constexpr float kEndBias = 0.6F;

[[nodiscard]] LogisticOptions options_of(std::uint32_t seed, float bias = 0.F) {
  return {.weights = 1U << 18U, .epochs = 20, .averaged = 10, .bias = bias, .seed = seed};
}

/// The words of a treebank's article, across its sentences.
[[nodiscard]] std::vector<Word> words_of(const Document& document) {
  std::vector<Word> words;
  for (const Sentence& sentence : document.sentences)
    for (const Token& token : sentence.tokens) words.push_back({token.span, token.joins_next});
  return words;
}

class Collector {
 public:
  void add(const AnalysedArticle& analysed) {
    const std::string& text = analysed.article.text;
    const auto words = words_of(analysed.document);
    std::size_t word = 0;
    before_.clear();
    for (std::uint32_t at = 0; at < text.size();) {
      if (const std::size_t space = space_size(text, at); space > 0) {
        at += static_cast<std::uint32_t>(space);
        continue;
      }
      const std::uint32_t begin = at;
      while (at < text.size() && space_size(text, at) == 0) ++at;
      std::vector<Word> inside;
      for (; word < words.size() && words[word].span.begin < at; ++word)
        inside.push_back(words[word]);
      add_chunk(text, {begin, at}, inside);
    }
    add_sentence_ends(analysed);
  }

  std::vector<Decision> cuts, joins, ends;
  /// Each word, and whether it was two inside its letters.
  struct Fusion {
    std::string word;
    std::size_t first_size = 0;  ///< 0 when it was one word
    Decision decision;
  };
  std::vector<Fusion> fusions;

 private:
  std::string before_;  ///< the last word, in lower case

  void add_chunk(const std::string& text, Span span, const std::vector<Word>& words) {
    std::size_t next = span.end;
    while (next < text.size() && space_size(text, next) > 0) next += space_size(text, next);
    // A paragraph's last word sees nothing behind it.
    const bool ends_block =
        text.substr(span.end, next - span.end).find("\n\n") != std::string::npos;
    const Chunk chunk(slice(text, span),
                      ends_block ? std::string_view{} : std::string_view(text).substr(next));
    std::map<std::uint32_t, bool> begins;  // of words behind the first → joined to the one before
    for (std::size_t i = 1; i < words.size(); ++i)
      begins[words[i].span.begin - span.begin] = words[i - 1].joins_next;
    for (const std::size_t candidate : chunk.candidates()) {
      Decision decision;
      chunk.features(candidate, decision.features);
      const auto found = begins.find(static_cast<std::uint32_t>(chunk.byte_of(candidate)));
      decision.is_yes = found != begins.end();
      cuts.push_back(decision);
      if (!decision.is_yes) continue;
      decision.is_yes = found->second;
      joins.push_back(decision);
      begins.erase(found);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_cut =
          i + 1 < words.size() && begins.contains(words[i + 1].span.begin - span.begin);
      const Span whole = is_cut ? cover(words[i].span, words[i + 1].span) : words[i].span;
      Fusion& fusion = fusions.emplace_back();
      fusion.word = lower_case(slice(text, whole));
      fusion.first_size = is_cut ? words[i].span.size() : 0;
      fusion.decision.is_yes = is_cut;
      fusion_features(fusion.word, before_,
                      whole.end == span.end && !ends_block ? std::string_view(text).substr(next)
                                                           : std::string_view{},
                      fusion.decision.features);
      if (is_cut) ++i;
      before_ = lower_case(slice(text, words[i].span));
    }
  }

  void add_sentence_ends(const AnalysedArticle& analysed) {
    const auto& [article, document] = analysed;
    for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
      std::vector<Word> words;
      std::vector<bool> is_end;
      for (const Sentence& sentence : document.sentences) {
        if (sentence.block != b) continue;
        for (const Token& token : sentence.tokens) {
          words.push_back({token.span, token.joins_next});
          is_end.push_back(&token == &sentence.tokens.back());
        }
      }
      const SplitterView view(article.text, words);
      for (std::size_t at = 0, first = 0; at + 1 < words.size(); ++at) {
        Decision decision;
        view.features(first, at, decision.features);
        decision.is_yes = is_end[at];
        ends.push_back(std::move(decision));
        if (is_end[at]) first = at + 1;
      }
    }
  }
};

/// Keeps the words that were two at least twice and not by mere chance.
void learn_fusions(const std::vector<Collector::Fusion>& fusions, std::uint32_t seed,
                   SegmenterWeights& weights) {
  std::map<std::string, std::map<std::size_t, int>> sizes;  // word → first size → count
  for (const auto& fusion : fusions) ++sizes[fusion.word][fusion.first_size];
  for (const auto& [word, counts] : sizes) {
    int total = 0, most = 0;
    for (const auto& [size, count] : counts) {
      total += count;
      if (size == 0 || count <= most) continue;
      most = count;
      if (weights.fused.empty() || weights.fused.back() != word) {
        weights.fused.push_back(word);
        weights.fused_sizes.push_back(0);
      }
      weights.fused_sizes.back() = static_cast<std::uint8_t>(size);
    }
    if (most > 0 && (most < 2 || most * kRarestFusion < total)) {
      weights.fused.pop_back();
      weights.fused_sizes.pop_back();
    }
  }
  std::vector<Decision> decisions;
  for (const auto& fusion : fusions)
    if (std::ranges::binary_search(weights.fused, fusion.word))
      decisions.push_back(fusion.decision);
  weights.fusions = learn(decisions, options_of(seed));
}

}  // namespace

SegmenterWeights learn_segmenter(const std::vector<AnalysedArticle>& treebank, std::uint32_t seed) {
  Collector collector;
  for (const AnalysedArticle& analysed : treebank) collector.add(analysed);
  SegmenterWeights weights;
  weights.cuts = learn(collector.cuts, options_of(seed));
  weights.joins = learn(collector.joins, options_of(seed + 1));
  weights.sentence_ends = learn(collector.ends, options_of(seed + 2, kEndBias));
  learn_fusions(collector.fusions, seed + 3, weights);
  return weights;
}

}  // namespace entente::train
