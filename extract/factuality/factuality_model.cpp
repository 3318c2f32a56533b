#include "extract/factuality/factuality_model.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/language/exponential.hpp"

namespace entente {
namespace {

constexpr float kLogitUnit = 1024.F;  ///< of the weights that train/logistic learns
/// The value lies between the median, which errs least, and the mean, which follows the odds.
constexpr float kMeanShare = 0.1F;

using Odds = std::array<float, kSteps>;

void add_softmax(const std::int32_t* sums, float share, Odds& odds) {
  const std::int32_t top = *std::max_element(sums, sums + kSteps);
  Odds own;
  float total = 0.F;
  for (std::size_t i = 0; i < kSteps; ++i) {
    own[i] = exponential(static_cast<float>(sums[i] - top) / kStepUnit);
    total += own[i];
  }
  for (std::size_t i = 0; i < kSteps; ++i) odds[i] += share * own[i] / total;
}

float mean(const Odds& odds) {
  float sum = 0.F;
  for (std::size_t i = 0; i < kSteps; ++i) sum += odds[i] * kStepValues[i];
  return sum;
}

/// Values lie evenly within a step, those of the last one at 3.
float median(const Odds& odds) {
  float below = 0.F;
  for (std::size_t i = 0; i + 1 < kSteps; ++i) {
    if (below + odds[i] >= 0.5F) {
      const float begin = i == 0 ? -3.F : kStepEnds[i - 1];
      return begin + (kStepEnds[i] - begin) * (0.5F - below) / odds[i];
    }
    below += odds[i];
  }
  return 3.F;
}

}  // namespace

FactualityModel::FactualityModel(ModelFile file)
    : file_(std::move(file)),
      news_{file_.get_array<std::int16_t>("news")},
      strict_{file_.get_array<std::int16_t>("strict")},
      steps_(file_.get_array<std::int8_t>("steps")) {}

FactualityModel FactualityModel::load(const std::string& path) {
  return FactualityModel(ModelFile(path));
}

float FactualityModel::news(const Features& genre) const {
  return static_cast<float>(news_.sum(genre)) / kLogitUnit;
}

float FactualityModel::strict(const Features& genre) const {
  return static_cast<float>(strict_.sum(genre)) / kLogitUnit;
}

CustomShares FactualityModel::shares(float news, float strict) {
  const float is_news = sigmoid(news), is_strict = sigmoid(strict);
  return {is_news * (1.F - is_strict), 1.F - is_news, is_news * is_strict};
}

std::int8_t FactualityModel::value(const Features& features, const CustomShares& shares) const {
  StepSums sums{};
  const std::size_t mask = steps_.size() / kRow - 1;
  for (const std::uint64_t feature : features) {
    const std::int8_t* row = steps_.data() + (feature & mask) * kRow;
    for (std::size_t i = 0; i < kRow; ++i) sums[i] += row[i];
  }
  Odds odds{};
  for (std::size_t c = 0; c < kCustoms; ++c) {
    add_softmax(sums.data() + c * kSteps, shares[c], odds);
  }
  const float value = median(odds) * (1.F - kMeanShare) + mean(odds) * kMeanShare;
  return static_cast<std::int8_t>(std::lround(std::clamp(value, -3.F, 3.F) * 10.F));
}

}  // namespace entente
