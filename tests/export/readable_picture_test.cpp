// What pictures of usual sizes look like on paper: nothing lies over anything else, and all is
// legible.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "export/draw/picture.hpp"
#include "picture_checks.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace readable_picture_test {

void check(const Drawing& drawing) {
  CHECK(overlaps_in(drawing) == std::vector<std::string>{});
  CHECK(lies_on_page(drawing));
}

TEST_CASE("thirty relations can be read on A4, and so can a hundred") {
  const Drawing thirty = make_picture(grow_sample(22, 30), {});
  check(thirty);
  CHECK(smallest_text_on(thirty, kA4) >= 9);
  const Drawing hundred = make_picture(grow_sample(50, 100), {});
  check(hundred);
  CHECK(smallest_text_on(hundred, kA4) >= 9);
}

}  // namespace readable_picture_test
}  // namespace entente
