#include "train/coreference/learner.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace entente::train {
namespace {

constexpr std::size_t kWeights = 1U << 18;
constexpr float kRate = 0.03F;
constexpr float kDecay = 2e-5F;
constexpr float kUnit = 1.F / 1024.F;  ///< of a weight in the model file

/// What each kind of error costs while learning.
constexpr float kFalseLink = 0.1F;  ///< something new follows an earlier phrase
constexpr float kFalseNew = 3.0F;   ///< something known is taken for new
constexpr float kWrongLink = 1.0F;

/// Number of each document's first word of a sentence.
std::vector<std::uint32_t> sentence_starts(const Document& document) {
  std::vector<std::uint32_t> starts;
  std::uint32_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    starts.push_back(at);
    at += static_cast<std::uint32_t>(sentence.tokens.size());
  }
  return starts;
}

WordRange range_of(const Phrase& phrase, const std::vector<std::uint32_t>& starts) {
  return {starts[phrase.sentence] + phrase.first, starts[phrase.sentence] + phrase.last - 1};
}

/// The gold entity of each phrase, or -1.
std::vector<std::int32_t> gold_of(const CoreferenceExample& example) {
  std::map<WordRange, std::int32_t> places;
  for (std::size_t e = 0; e < example.gold.size(); ++e)
    for (const WordRange& mention : example.gold[e]) places[mention] = static_cast<std::int32_t>(e);
  const auto starts = sentence_starts(example.document);
  std::vector<std::int32_t> gold;
  for (const Phrase& phrase : example.document.phrases) {
    const auto place = places.find(range_of(phrase, starts));
    gold.push_back(place == places.end() ? -1 : place->second);
  }
  return gold;
}

/// "he" and "she", whom every treebank of entities annotates.
bool is_personal(const PhraseTraits& phrase) {
  return phrase.pronoun == PronounClass::kHe || phrase.pronoun == PronounClass::kShe;
}

std::size_t nearest_right(const std::vector<bool>& is_right) {
  return static_cast<std::size_t>(std::ranges::find(is_right, true) - is_right.begin());
}

}  // namespace

CoreferenceLearner::CoreferenceLearner(const CoreferenceOptions& options)
    : options_(options), weights_(kWeights, 0.F), squares_(kWeights, 1.F), sums_(kWeights, 0.F) {}

float CoreferenceLearner::score(const Features& features) const {
  float sum = 0.F;
  for (const std::uint64_t feature : features) sum += weights_[feature & (kWeights - 1)];
  return sum;
}

void CoreferenceLearner::update(const Features& features, float gradient) {
  for (const std::uint64_t feature : features) {
    float& weight = weights_[feature & (kWeights - 1)];
    float& square = squares_[feature & (kWeights - 1)];
    const float slope = gradient + kDecay * weight;
    square += slope * slope;
    weight -= kRate * slope / std::sqrt(square);
  }
}

LinkChoice CoreferenceLearner::learn_phrase(std::span<const LinkOption> options,
                                            const std::vector<bool>& is_right, bool follows_gold) {
  std::vector<float> plain, charged;
  for (std::size_t k = 0; k < options.size(); ++k) {
    plain.push_back(score(options[k].features));
    const float cost = is_right[k]   ? 0.F
                       : k == 0      ? kFalseNew
                       : is_right[0] ? kFalseLink
                                     : kWrongLink;
    charged.push_back(plain.back() + cost);
  }
  const float highest = *std::ranges::max_element(charged);
  float all = 0.F, right = 0.F;
  for (std::size_t k = 0; k < options.size(); ++k) {
    charged[k] = std::exp(charged[k] - highest);
    all += charged[k];
    if (is_right[k]) right += charged[k];
  }
  for (std::size_t k = 0; k < options.size(); ++k) {
    const float wanted = is_right[k] ? charged[k] / std::max(right, 1e-20F) : 0.F;
    const float gradient = charged[k] / all - wanted;
    if (std::abs(gradient) > 1e-4F) update(options[k].features, gradient);
  }
  if (follows_gold) {
    return {nearest_right(is_right), 0};
  }
  return {static_cast<std::size_t>(std::ranges::max_element(plain) - plain.begin()), 0};
}

void CoreferenceLearner::learn_document(CoreferenceExample& example, bool follows_gold) {
  const auto gold = gold_of(example);
  std::vector<bool> is_right;
  resolve(
      example.document, example.traits,
      [&](std::uint32_t i, std::span<const LinkOption> options) {
        is_right.assign(options.size(), false);
        bool is_known = false;
        for (std::size_t k = 1; k < options.size(); ++k) {
          const auto j = static_cast<std::size_t>(options[k].antecedent);
          is_right[k] = gold[i] >= 0 && gold[j] == gold[i];
          is_known = is_known || is_right[k];
        }
        is_right[0] = !is_known;
        if (example.is_partial && !is_personal(example.traits.phrases[i])) {
          return LinkChoice{nearest_right(is_right), 0};
        }
        return learn_phrase(options, is_right, follows_gold);
      },
      [&](const Document& document, const Phrase& later, const Phrase& earlier) {
        return meaning(document, later, earlier) + options_.noise * unit_(random_);
      });
}

void CoreferenceLearner::learn(std::vector<CoreferenceExample>& examples) {
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(options_.seed);
  for (int epoch = 0; epoch < options_.epochs; ++epoch) {
    std::ranges::shuffle(order, random);
    for (const std::size_t e : order) learn_document(examples[e], epoch == 0);
    if (epoch * 2 < options_.epochs) continue;
    for (std::size_t w = 0; w < kWeights; ++w) sums_[w] += weights_[w];
    ++summed_;
  }
}

std::vector<std::int16_t> CoreferenceLearner::weights() const {
  std::vector<std::int16_t> out;
  for (const float sum : sums_) {
    const float weight = sum / static_cast<float>(std::max(summed_, 1));
    out.push_back(
        static_cast<std::int16_t>(std::lround(std::clamp(weight / kUnit, -32767.F, 32767.F))));
  }
  return out;
}

void link_with(const std::vector<std::int16_t>& weights, std::int32_t new_bias,
               CoreferenceExample& example) {
  const HashedWeights hashed{weights};
  resolve(example.document, example.traits,
          [&](std::uint32_t i, std::span<const LinkOption> options) {
            return choose_highest(hashed, new_bias, example.traits.phrases[i], options);
          });
}

Entities entities_of(const Document& document) {
  const auto starts = sentence_starts(document);
  std::map<std::uint32_t, std::set<WordRange>> entities;
  for (const Phrase& phrase : document.phrases)
    entities[phrase.entity].insert(range_of(phrase, starts));
  Entities found;
  for (auto& [first, mentions] : entities) found.push_back(std::move(mentions));
  return found;
}

}  // namespace entente::train
