#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "extract/learned/hashed_weights.hpp"
#include "extract/learned/model_file.hpp"

namespace entente {

/// By whose rules a value was given. Readers of news gave shades ("will": 2.6); readers of web text
/// were asked whether it has happened ("will": -2.5); the strict take what is told for certain
/// unless a word denies or doubts it ("will": 3).
enum class Custom : std::uint8_t { kNews, kWeb, kStrict };
inline constexpr std::size_t kCustoms = 3;

/// Steps of the scale, from "surely not" to "surely".
inline constexpr std::size_t kSteps = 9;
/// Where one step ends and the next begins; the last reaches to 3 and stands for 3.
inline constexpr std::array<float, kSteps - 1> kStepEnds = {-2.4F, -1.7F, -0.7F, 0.45F,
                                                            1.1F,  1.7F,  2.3F,  2.75F};
/// What a step stands for.
inline constexpr std::array<float, kSteps> kStepValues = {-2.7F, -2.1F, -1.3F, 0.F, 0.8F,
                                                          1.4F,  2.0F,  2.5F,  3.F};
/// Weights of one feature: a row of steps for each custom, filled up to a power of two.
inline constexpr std::size_t kRow = 32;
using StepSums = std::array<std::int32_t, kRow>;
/// Whole numbers that make one in a sum of weights of steps.
inline constexpr float kStepUnit = 40.F;

/// How likely a text follows each custom; sums to one.
using CustomShares = std::array<float, kCustoms>;

/// The learned part of factuality (extract/data/factuality.model): log-linear models of the step
/// that a predicate stands on, one for each custom, and two classifiers that tell from the words
/// of a text which custom it would be read by. Weights are whole numbers; what follows is float
/// arithmetic in fixed order without library calls: the same values on every machine.
class FactualityModel {
 public:
  /// Throws Error (input) when the file is missing, truncated or of another version.
  [[nodiscard]] static FactualityModel load(const std::string& path);

  /// `news` and `strict` are sums of logits over the sentences of a text.
  [[nodiscard]] static CustomShares shares(float news, float strict);
  /// A sentence's logits of being news rather than web text, and of being read strictly.
  [[nodiscard]] float news(const Features& genre) const;
  [[nodiscard]] float strict(const Features& genre) const;

  /// The value of a predicate in tenths, 30 … -30.
  [[nodiscard]] std::int8_t value(const Features& features, const CustomShares& shares) const;

 private:
  explicit FactualityModel(ModelFile file);

  ModelFile file_;
  HashedWeights news_, strict_;
  std::span<const std::int8_t> steps_;
};

}  // namespace entente
