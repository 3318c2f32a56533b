#include "train/reliability.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente::train {

std::string reliability_table(const std::vector<Outcome>& outcomes) {
  struct Bin {
    std::size_t size = 0;
    double confidence = 0;
    double right = 0;
  };
  std::array<Bin, 10> bins{};
  for (const Outcome& outcome : outcomes) {
    Bin& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(outcome.confidence * 10))];
    ++bin.size;
    bin.confidence += outcome.confidence;
    bin.right += outcome.is_right ? 1 : 0;
  }
  std::string table = "confidence  triples  mean  right\n";
  double error = 0;
  for (std::size_t b = 0; b < bins.size(); ++b) {
    if (bins[b].size == 0) continue;
    const auto size = static_cast<double>(bins[b].size);
    table += fmt::format("{:.1f}-{:.1f}     {:7}  {:.2f}  {:.2f}\n", static_cast<double>(b) / 10,
                         static_cast<double>(b + 1) / 10, bins[b].size, bins[b].confidence / size,
                         bins[b].right / size);
    error += std::abs(bins[b].confidence - bins[b].right);
  }
  const auto all = static_cast<double>(std::max<std::size_t>(1, outcomes.size()));
  return table + fmt::format("expected calibration error {:.3f}\n", error / all);
}

}  // namespace entente::train
