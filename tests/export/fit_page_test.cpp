#include "export/draw/fit_page.hpp"

#include <doctest/doctest.h>

namespace entente {
namespace fit_page_test {

/// Boxes of one size that all lie on one place, without lines.
Figure heap(std::size_t count) {
  Figure figure;
  figure.boxes.assign(count, {{0, 0}, {40, 20}});
  figure.node_count = count;
  return figure;
}

TEST_CASE("boxes that lie on one another are parted, on a page that holds them") {
  Figure figure = heap(12);
  fit_page(figure, {400, 300});
  CHECK_FALSE(has_overlaps(figure));
  const Size size = bounds_of(figure).size;
  CHECK(size.width <= 400);
  CHECK(size.height <= 300);
}

TEST_CASE("boxes are parted on a page that is too small for them, and it costs") {
  Figure crowded = heap(12);
  const double cost = fit_page(crowded, {90, 60});
  CHECK_FALSE(has_overlaps(crowded));
  Figure roomy = heap(12);
  CHECK(fit_page(roomy, {400, 300}) < cost);
}

TEST_CASE("what stands over the edge is pressed onto the page") {
  Figure figure = heap(2);
  figure.boxes[0].center = {-300, 0};
  figure.boxes[1].center = {300, 0};
  fit_page(figure, {300, 200});
  CHECK(bounds_of(figure).size.width <= 300);
}

}  // namespace fit_page_test
}  // namespace entente
