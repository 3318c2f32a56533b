#include <doctest/doctest.h>

#include "tests/export/round_trip.hpp"

namespace entente {
namespace round_trip_json_test {

TEST_CASE("JSON goes out and back through other people's readers") {
  check_formats({"node-link", "graphology", "cytoscape"});
}

}  // namespace round_trip_json_test
}  // namespace entente
