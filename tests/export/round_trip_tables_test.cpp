#include <doctest/doctest.h>

#include "tests/export/round_trip.hpp"

namespace entente {
namespace round_trip_tables_test {

TEST_CASE("tables go out and back through other people's readers") {
  check_formats({"csv", "neo4j"});
}

}  // namespace round_trip_tables_test
}  // namespace entente
