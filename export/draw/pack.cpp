#include "export/draw/pack.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>

namespace entente {
namespace {

constexpr double kCell = 12;
constexpr double kGap = 9;  ///< kept free around each box and line
constexpr int kSamples = 24;

struct Cell {
  int x = 0;
  int y = 0;

  auto operator<=>(const Cell&) const = default;
};

/// The grid's cells that a figure touches, as it stands.
std::vector<Cell> cells_of(const Figure& figure) {
  std::set<Cell> cells;
  const auto cover = [&](const Box& box) {
    const auto low = [](double v) { return static_cast<int>(std::floor(v / kCell)); };
    for (int x = low(box.left()); x <= low(box.right()); ++x) {
      for (int y = low(box.top()); y <= low(box.bottom()); ++y) cells.insert({x, y});
    }
  };
  for (const Box& box : figure.boxes) cover(box.grown(kGap));
  for (const Extent& field : cluster_fields(figure)) cover(box_of(field).grown(kGap));
  for (const FigureLine& line : figure.lines) {
    const Curve curve = curve_of(figure, line);
    for (int i = 0; i <= kSamples; ++i) {
      cover(Box{curve.at(static_cast<double>(i) / kSamples), {kGap, kGap}});
    }
  }
  return {cells.begin(), cells.end()};
}

struct CellRange {
  Cell low{std::numeric_limits<int>::max(), std::numeric_limits<int>::max()};
  Cell high{std::numeric_limits<int>::min(), std::numeric_limits<int>::min()};

  void add(Cell cell) {
    low = {std::min(low.x, cell.x), std::min(low.y, cell.y)};
    high = {std::max(high.x, cell.x), std::max(high.y, cell.y)};
  }
};

CellRange range_of(const std::vector<Cell>& cells) {
  CellRange extent;
  for (const Cell cell : cells) extent.add(cell);
  return extent;
}

/// The cells taken so far; grows as needed.
class Grid {
 public:
  [[nodiscard]] bool is_free(const std::vector<Cell>& cells, Cell shift) const {
    return std::ranges::none_of(cells, [&](Cell cell) {
      return taken_.contains({cell.x + shift.x, cell.y + shift.y});
    });
  }

  void take(const std::vector<Cell>& cells, Cell shift) {
    for (const Cell cell : cells) {
      const Cell moved{cell.x + shift.x, cell.y + shift.y};
      taken_.insert(moved);
      extent_.add(moved);
    }
  }

  /// Where the cells fit so that the whole stays smallest in the given proportion.
  [[nodiscard]] Cell find_place(const std::vector<Cell>& cells, double proportion) const {
    if (taken_.empty()) return {};
    const CellRange own = range_of(cells);
    const Cell first{extent_.low.x - own.high.x - 1, extent_.low.y - own.high.y - 1};
    const Cell last{extent_.high.x - own.low.x + 1, extent_.high.y - own.low.y + 1};
    Cell best = last;
    double least = std::numeric_limits<double>::infinity();
    for (int x = first.x; x <= last.x; ++x) {
      for (int y = first.y; y <= last.y; ++y) {
        const double cost = cost_at(own, {x, y}, proportion);
        if (cost >= least || !is_free(cells, {x, y})) continue;
        least = cost;
        best = {x, y};
      }
    }
    return best;
  }

 private:
  [[nodiscard]] double cost_at(const CellRange& own, Cell shift, double proportion) const {
    CellRange whole = extent_;
    whole.add({own.low.x + shift.x, own.low.y + shift.y});
    whole.add({own.high.x + shift.x, own.high.y + shift.y});
    const double width = whole.high.x - whole.low.x + 1;
    const double height = whole.high.y - whole.low.y + 1;
    const double x = (own.low.x + own.high.x) / 2.0 + shift.x;
    const double y = (own.low.y + own.high.y) / 2.0 + shift.y;
    const double off_x = x - (extent_.low.x + extent_.high.x) / 2.0;
    const double off_y = y - (extent_.low.y + extent_.high.y) / 2.0;
    return std::max(width, height * proportion) + 0.01 * std::sqrt(off_x * off_x + off_y * off_y);
  }

  std::set<Cell> taken_;
  CellRange extent_;
};

}  // namespace

Box pack(std::vector<Figure>& figures, double proportion) {
  Grid grid;
  Box bounds;
  bool is_first = true;
  for (Figure& figure : figures) {
    const std::vector<Cell> cells = cells_of(figure);
    const Cell place = grid.find_place(cells, proportion);
    grid.take(cells, place);
    for (Box& box : figure.boxes) {
      box.center = box.center + Point{place.x * kCell, place.y * kCell};
    }
    bounds = is_first ? bounds_of(figure) : united(bounds, bounds_of(figure));
    is_first = false;
  }
  return bounds;
}

}  // namespace entente
