#include "graph/date.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_CASE("a month or year stands for its first or its last day") {
  const struct {
    std::string text;
    std::string first;
    std::string last;
  } rows[] = {
      {"2031-05-07", "2031-05-07", "2031-05-07"},
      {"2031-05-07T23:00:00Z", "2031-05-07", "2031-05-07"},
      {"2031-04", "2031-04-01", "2031-04-30"},
      {"2032-02", "2032-02-01", "2032-02-29"},
      {"2031", "2031-01-01", "2031-12-31"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto first = parse_partial_date(row.text, DateEnd::kFirst);
    const auto last = parse_partial_date(row.text, DateEnd::kLast);
    REQUIRE(first);
    REQUIRE(last);
    CHECK(format_date(*first) == row.first);
    CHECK(format_date(*last) == row.last);
  }
}

TEST_CASE("what is no date is none at either end") {
  for (const std::string text :
       {"", "31", "203", "20311", "2031-", "2031-5", "2031-13", "2031-00", "-031", "2031-02-30",
        "2031/05", "2031-05-0", "May 2031", "2031-05-07x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_partial_date(text, DateEnd::kFirst));
    CHECK_FALSE(parse_partial_date(text, DateEnd::kLast));
  }
}
