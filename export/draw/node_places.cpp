#include "export/draw/node_places.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "export/draw/picture.hpp"
#include "export/fields.hpp"

namespace entente {
namespace {

/// Larger graphs take too long to lay out while somebody waits for a file.
constexpr std::size_t kMostLaidOut = 120;

constexpr double kSpiralStep = 40;

/// The pictures' nodes stand in the order of the entities.
std::vector<Point> places_in_picture(const Snapshot& snapshot) {
  const Drawing drawing = make_picture(snapshot, {});
  std::vector<Point> places;
  for (const TextBox& box : drawing.boxes) {
    if (!box.kind.starts_with("entity")) continue;
    const Point center = box.box.center;
    places.push_back({center.x - drawing.size.width / 2, drawing.size.height / 2 - center.y});
  }
  return places;
}

}  // namespace

/// Vogel's spiral: equally dense everywhere.
std::vector<Point> places_on_spiral(const Snapshot& snapshot) {
  const std::vector<double> degrees = weighted_degrees(snapshot);
  std::vector<std::size_t> order(degrees.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return degrees[i]; });
  constexpr double kGoldenAngle = std::numbers::pi * (3 - 2.23606797749978969);
  std::vector<Point> places(degrees.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const auto turn = static_cast<double>(rank);
    const double radius = kSpiralStep * std::sqrt(turn);
    places[order[rank]] = {radius * std::cos(turn * kGoldenAngle),
                           radius * std::sin(turn * kGoldenAngle)};
  }
  return places;
}

std::vector<Point> node_places(const Snapshot& snapshot) {
  const bool fits =
      snapshot.relations.size() <= kMostLaidOut && snapshot.entities.size() <= kMostLaidOut;
  return fits ? places_in_picture(snapshot) : places_on_spiral(snapshot);
}

std::vector<double> weighted_degrees(const Snapshot& snapshot) {
  std::vector<double> degrees(snapshot.entities.size());
  for (const Relation& relation : snapshot.relations) {
    degrees[relation.subject] += weight_of(relation);
    if (relation.object != relation.subject) degrees[relation.object] += weight_of(relation);
  }
  return degrees;
}

}  // namespace entente
