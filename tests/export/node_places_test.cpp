#include "export/draw/node_places.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "export/draw/picture.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace node_places_test {

bool is_same(Point a, Point b) { return std::abs(a.x - b.x) < 0.01 && std::abs(a.y - b.y) < 0.01; }

TEST_CASE("nodes of a small graph stand where the picture has them") {
  const Snapshot snapshot = read_sample("harbour.tsv");
  const std::vector<Point> places = node_places(snapshot);
  REQUIRE(places.size() == snapshot.entities.size());
  const Drawing drawing = make_picture(snapshot, {});
  for (std::size_t i = 0; i < places.size(); ++i) {
    CAPTURE(snapshot.entities[i].name);
    const Point drawn{places[i].x + drawing.size.width / 2, drawing.size.height / 2 - places[i].y};
    CHECK(std::ranges::any_of(drawing.boxes, [&](const TextBox& box) {
      return box.title.starts_with(snapshot.entities[i].name + " (") &&
             is_same(box.box.center, drawn);
    }));
  }
}

TEST_CASE("nodes of a large graph stand apart, the best connected inside") {
  const Snapshot snapshot = grow_sample(400, 900);
  const std::vector<Point> places = node_places(snapshot);
  REQUIRE(places.size() == snapshot.entities.size());
  const std::vector<double> degrees = weighted_degrees(snapshot);
  const std::size_t most =
      static_cast<std::size_t>(std::ranges::max_element(degrees) - degrees.begin());
  CHECK(is_same(places[most], {0, 0}));
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      CHECK_FALSE(std::hypot(places[i].x - places[j].x, places[i].y - places[j].y) < 20);
    }
  }
}

}  // namespace node_places_test
}  // namespace entente
