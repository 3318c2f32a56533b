#include "export/draw/fit_page.hpp"

#include <algorithm>

#include "export/draw/refine.hpp"

namespace entente {
namespace {

constexpr int kPresses = 4;
constexpr double kOvershoot = 0.99;  ///< settling takes a little of it back
constexpr int kGrowths = 4;
constexpr double kGrowth = 1.07;
constexpr double kMostPressed = 0.85;  ///< what is pressed harder cannot settle

void stretch(Figure& figure, double x, double y) {
  for (Box& box : figure.boxes) box.center = {box.center.x * x, box.center.y * y};
}

void center(Figure& figure) {
  const Point middle = bounds_of(figure).center;
  for (Box& box : figure.boxes) box.center = box.center - middle;
}

/// How many times as large the paper would have to be.
double excess(const Figure& figure, Size page) {
  const Size size = bounds_of(figure).size;
  return std::max({1.0, size.width / page.width, size.height / page.height});
}

[[nodiscard]] bool is_legible(const Figure& figure) {
  return !has_overlaps(figure) && has_clean_fields(figure);
}

/// Pushes boxes out of each other along the shorter way. Where they are too crowded for that, all
/// of them move away from the middle, which parts any two that do not share their centre.
void push_apart(Figure& figure) {
  constexpr int kRounds = 40;
  constexpr int kMostRounds = 50 * kRounds;
  constexpr double kGap = kLeastGap + 0.1;
  for (int round = 0; round < kMostRounds && has_overlaps(figure); ++round) {
    if (round % kRounds == kRounds - 1) stretch(figure, kGrowth, kGrowth);
    for (std::size_t i = 0; i < figure.boxes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        Box& a = figure.boxes[i];
        Box& b = figure.boxes[j];
        const double missing = overlap_depth(a, b) + kGap;
        if (missing <= kGap - kLeastGap) continue;
        const Point off = a.center - b.center;
        const double x = (a.size.width + b.size.width) / 2 - std::abs(off.x);
        const double y = (a.size.height + b.size.height) / 2 - std::abs(off.y);
        const Point way = x < y ? Point{off.x < 0 ? -missing / 2 : missing / 2, 0}
                                : Point{0, off.y < 0 ? -missing / 2 : missing / 2};
        a.center = a.center + way;
        b.center = b.center - way;
      }
    }
  }
}

/// What a figure costs on the page; more than the page counts as much as if much were wrong.
double rate(const Figure& figure, Size page) {
  constexpr double kExcessCost = 20'000;
  return layout_cost(figure, page) + kExcessCost * (excess(figure, page) - 1) +
         (is_legible(figure) ? 0 : kExcessCost);
}

Figure parted(Figure figure) {
  push_apart(figure);
  center(figure);
  return figure;
}

/// Presses what stands over the edge inwards. Returns the best of what comes of it, parted.
Figure press(Figure figure, Size page) {
  Figure best = parted(figure);
  Size target = page;
  for (int i = 0; i < kPresses && excess(best, page) > 1; ++i) {
    const Size size = bounds_of(figure).size;
    const double x = std::clamp(kOvershoot * page.width / size.width, kMostPressed, 1.0);
    const double y = std::clamp(kOvershoot * page.height / size.height, kMostPressed, 1.0);
    target = {target.width * x, target.height * y};
    stretch(figure, x, y);
    settle(figure, target);
    center(figure);
    Figure candidate = parted(figure);
    if (rate(candidate, page) < rate(best, page)) best = std::move(candidate);
  }
  return best;
}

/// Gives more room until nothing lies over anything else.
Figure grow(Figure figure, Size page) {
  for (int i = 0; i < kGrowths && !is_legible(figure); ++i) {
    page = {page.width * kGrowth, page.height * kGrowth};
    settle(figure, page);
  }
  return parted(std::move(figure));
}

}  // namespace

double fit_page(Figure& figure, Size page) {
  center(figure);
  Figure pressed = press(figure, page);
  if (!is_legible(pressed) || excess(pressed, page) > 1) {
    Figure grown = grow(std::move(figure), page);
    if (rate(grown, page) < rate(pressed, page)) pressed = std::move(grown);
  }
  figure = std::move(pressed);
  return rate(figure, page);
}

}  // namespace entente
