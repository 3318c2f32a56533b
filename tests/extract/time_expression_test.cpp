#include "extract/time/time_expression.hpp"

#include <doctest/doctest.h>

#include <string>

namespace entente {
namespace {

std::string show(const std::optional<TimeRange>& time) {
  if (!time) return "no time";
  if (!time->from) return time->precision;
  return format_date(*time->from) + ".." + format_date(*time->to) + " " + time->precision;
}

// The articles below were published on Thursday, 20 June 2024.
constexpr Date kPublished{std::chrono::year{2024}, std::chrono::June, std::chrono::day{20}};

TEST_CASE("time expressions are read against the article's day") {
  const struct {
    const char* words;
    const char* want;
  } cases[] = {
      {"Wednesday, June 19, 2024", "2024-06-19..2024-06-19 day"},
      {"19 June 2024", "2024-06-19..2024-06-19 day"},
      {"2024-06-19", "2024-06-19..2024-06-19 day"},
      {"Wednesday", "2024-06-19..2024-06-19 day"},
      {"Thursday", "2024-06-20..2024-06-20 day"},
      {"last Thursday", "2024-06-13..2024-06-13 day"},
      {"next Monday", "2024-06-24..2024-06-24 day"},
      {"September", "2023-09-01..2023-09-30 month"},
      {"September 2021", "2021-09-01..2021-09-30 month"},
      {"April", "2024-04-01..2024-04-30 month"},
      {"December 25", "2023-12-25..2023-12-25 day"},
      {"yesterday", "2024-06-19..2024-06-19 day"},
      {"two weeks ago", "2024-06-06..2024-06-06 day"},
      {"3 years ago", "2021-01-01..2021-12-31 year"},
      {"last month", "2024-05-01..2024-05-31 month"},
      {"this week", "2024-06-17..2024-06-23 day"},
      {"last year", "2023-01-01..2023-12-31 year"},
      {"2022", "2022-01-01..2022-12-31 year"},
      {"the 1990s", "1990-01-01..1999-12-31 year"},
      {"recent months", "none"},
      {"recently", "none"},
      {"February 30, 2024", "no time"},
      {"the treaty", "no time"},
      {"", "no time"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.words);
    CHECK(show(read_time(c.words, kPublished)) == c.want);
  }
}

TEST_CASE("without a published date nothing relative is invented") {
  CHECK(show(read_time("Wednesday", {})) == "none");
  CHECK(show(read_time("last month", {})) == "none");
  CHECK(show(read_time("September", {})) == "none");
  CHECK(show(read_time("June 2021", {})) == "2021-06-01..2021-06-30 month");
}

}  // namespace
}  // namespace entente
