#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "extract/coreference/resolve.hpp"
#include "extract/coreference/traits.hpp"
#include "extract/document.hpp"
#include "train/coreference/gold_entities.hpp"
#include "train/coreference/score.hpp"

namespace entente::train {

/// A document with its phrases' traits and what its annotators say.
struct CoreferenceExample {
  Document document;
  Traits traits;
  Entities gold;
  bool is_partial = false;  ///< other genres, other rules: only "he" and "she" teach
};

struct CoreferenceOptions {
  int epochs = 12;
  std::uint32_t seed = 1;
  /// Nats (of a normal distribution's deviation) added to what the encoder holds of each pair: it
  /// has learned from these documents itself, and is not that sure of others.
  float noise = 3.F;
  float new_bias = 0.F;  ///< nats added to naming something new, once learned
};

/// Learns to rank antecedents: log-linear, with the costs of Durrett and Klein (2013), AdaGrad,
/// the mean of the weights over all steps' ends; earlier phrases are linked as the learner itself
/// links them.
class CoreferenceLearner {
 public:
  explicit CoreferenceLearner(const CoreferenceOptions& options);

  void learn(std::vector<CoreferenceExample>& examples);

  /// In units of 1/1024, as they stand in the model file.
  [[nodiscard]] std::vector<std::int16_t> weights() const;

 private:
  void learn_document(CoreferenceExample& example, bool follows_gold);
  LinkChoice learn_phrase(std::span<const LinkOption> options, const std::vector<bool>& is_right,
                          bool follows_gold);
  void update(const Features& features, float gradient);
  [[nodiscard]] float score(const Features& features) const;

  CoreferenceOptions options_;
  std::vector<float> weights_, squares_, sums_;
  int summed_ = 0;
  std::mt19937 random_;
  std::normal_distribution<float> unit_;
};

/// Links a document with finished weights.
void link_with(const std::vector<std::int16_t>& weights, std::int32_t new_bias,
               CoreferenceExample& example);

/// The entities that the phrases' links make.
[[nodiscard]] Entities entities_of(const Document& document);

}  // namespace entente::train
