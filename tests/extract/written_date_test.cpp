#include "extract/read/written_date.hpp"

#include <doctest/doctest.h>

namespace entente {
namespace written_date_test {

TEST_CASE("a date is read as it is written") {
  struct Case {
    const char* text;
    const char* want;  // empty: no date with a year
  };
  const Case cases[] = {
      {"2024-06-19", "2024-06-19"},
      {"2024-06-19T23:59:59-11:00", "2024-06-19"},
      {"2024/6/9", "2024-06-09"},
      {"2024.06.19", "2024-06-19"},
      {"19.06.2024", "2024-06-19"},
      {"19/6/2024 10:00", "2024-06-19"},
      {"6/19/2024", "2024-06-19"},
      {"06/06/2024", "2024-06-06"},
      {"06/05/2024", ""},  // which is the month?
      {"26-FEB-1987 15:01:01.79", "1987-02-26"},
      {"Wed, 19 Jun 2024 17:45:00 +0900", "2024-06-19"},
      {"June 19, 2024", "2024-06-19"},
      {"Jun. 19 2024", "2024-06-19"},
      {"JUNE 19TH, 2024", "2024-06-19"},
      {"Wednesday, Sept 4, 2024 4:00 PM ET", "2024-09-04"},
      {"the 19th of June, 2024", "2024-06-19"},
      {"19 June 2024", "2024-06-19"},
      {"Posted on : 2024-06-24 17:45 KST", "2024-06-24"},
      {"on June 19 and on July 2, 2023", "2023-07-02"},
      {"31 June 2024", ""},
      {"29 February 2023", ""},
      {"29 February 2024", "2024-02-29"},
      {"2024-13-01", ""},
      {"June 2024", ""},
      {"in 2024", ""},
      {"version 1.2.3", ""},
      {"12345-06-19", ""},
      {"", ""},
  };
  for (const auto& test : cases) {
    CAPTURE(test.text);
    const auto date = find_date(test.text);
    CHECK((date ? format_date(*date) : "") == test.want);
  }
}

TEST_CASE("a date without a year needs a capital") {
  const auto found = find_written_date("SEOUL, June 19 (Wire)");
  REQUIRE(found);
  CHECK(!found->year);
  CHECK(found->begin == 7);
  CHECK(found->end == 14);
  CHECK(!find_written_date("they may 5 times"));
  CHECK(!find_written_date("they march 3 abreast"));
}

}  // namespace written_date_test
}  // namespace entente
