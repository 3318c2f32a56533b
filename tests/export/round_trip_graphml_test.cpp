#include <doctest/doctest.h>

#include "tests/export/round_trip.hpp"

namespace entente {
namespace round_trip_graphml_test {

TEST_CASE("GraphML goes out and back through other people's readers") {
  check_formats({"graphml"});
}

}  // namespace round_trip_graphml_test
}  // namespace entente
