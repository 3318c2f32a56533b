#include "train/reliability.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente::train {
namespace {

struct Bin {
  std::size_t size = 0;
  double confidence = 0;
  double right = 0;
};

std::array<Bin, 10> bins_of(const std::vector<Outcome>& outcomes) {
  std::array<Bin, 10> bins{};
  for (const Outcome& outcome : outcomes) {
    Bin& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(outcome.confidence * 10))];
    ++bin.size;
    bin.confidence += outcome.confidence;
    bin.right += outcome.is_right ? 1 : 0;
  }
  return bins;
}

}  // namespace

std::string reliability_table(const std::vector<Outcome>& outcomes) {
  const auto bins = bins_of(outcomes);
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

std::string reliability_plot(const std::vector<Outcome>& outcomes, const std::string& title) {
  constexpr double kLeft = 60, kTop = 40, kSide = 360;
  const auto x = [](double value) { return kLeft + value * kSide; };
  const auto y = [](double value) { return kTop + (1 - value) * kSide; };
  std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"460\" height=\"460\" "
      "viewBox=\"0 0 460 460\" font-family=\"sans-serif\" font-size=\"13\">\n"
      "<rect width=\"460\" height=\"460\" fill=\"white\"/>\n";
  svg += fmt::format("<text x=\"240\" y=\"24\" text-anchor=\"middle\">{}</text>\n", title);
  for (int tick = 0; tick <= 10; tick += 2) {
    const double value = tick / 10.0;
    svg += fmt::format(
        "<path d=\"M{0:.0f} {1:.0f}V{2:.0f}M{3:.0f} {4:.0f}H{5:.0f}\" stroke=\"#ddd\"/>\n"
        "<text x=\"{0:.0f}\" y=\"{6:.0f}\" text-anchor=\"middle\">{7:.1f}</text>\n"
        "<text x=\"{8:.0f}\" y=\"{9:.0f}\" text-anchor=\"end\">{7:.1f}</text>\n",
        x(value), y(0), y(1), x(0), y(value), x(1), y(0) + 18, value, x(0) - 8, y(value) + 4);
  }
  svg += fmt::format("<path d=\"M{:.0f} {:.0f}L{:.0f} {:.0f}\" stroke=\"#888\"/>\n", x(0), y(0),
                     x(1), y(1));
  for (const Bin& bin : bins_of(outcomes)) {
    if (bin.size == 0) continue;
    const auto size = static_cast<double>(bin.size);
    svg += fmt::format(
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" fill=\"#0072b2\"><title>{} claims, mean "
        "{:.2f}, right {:.2f}</title></circle>\n",
        x(bin.confidence / size), y(bin.right / size), 2 + std::sqrt(size) / 2, bin.size,
        bin.confidence / size, bin.right / size);
  }
  svg += fmt::format(
      "<text x=\"240\" y=\"442\" text-anchor=\"middle\">confidence</text>\n"
      "<text transform=\"translate(18 220) rotate(-90)\" text-anchor=\"middle\">share that readers "
      "kept</text>\n</svg>\n");
  return svg;
}

}  // namespace entente::train
