// The rules of extract/time over plain words: no model, and so no tense.
#include <doctest/doctest.h>

#include <string>

#include "extract/time/find_times.hpp"

namespace entente {
namespace time_rules_test {

// Thursday.
constexpr Date kPublished{std::chrono::year{2024}, std::chrono::June, std::chrono::day{20}};

std::vector<TimeExpression> times_of(Article& article) {
  static const TimeTable table = TimeTable::load(ENTENTE_SOURCE_DIR "/extract/data");
  static const NumberWords numbers = NumberWords::load(ENTENTE_SOURCE_DIR "/extract/data");
  Document document;
  document.blocks = {{{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::kParagraph}};
  find_times(article, {table, numbers}, document);
  return document.times;
}

/// "words=value" of each expression, joined by "; ".
std::string read(const std::string& text, std::optional<Date> published = kPublished) {
  Article article;
  article.text = text;
  article.published = published;
  std::string shown;
  for (const auto& time : times_of(article)) {
    if (!shown.empty()) shown += "; ";
    shown += std::string(slice(article.text, time.span)) + "=" + time.value;
    if (!time.mod.empty()) shown += "/" + time.mod;
  }
  return shown;
}

struct Case {
  const char* text;
  const char* want;
};

void check(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.want);
  }
}

TEST_CASE("dates are read in every order they are written in") {
  check({
      {"The ferry sank on Wednesday, June 19, 2024.", "Wednesday, June 19, 2024=2024-06-19"},
      {"a letter of 19 June 2024", "19 June 2024=2024-06-19"},
      {"the 3rd of May 1901", "the 3rd of May 1901=1901-05-03"},
      {"updated 2024-06-18", "2024-06-18=2024-06-18"},
      {"on 25/12/2019", "25/12/2019=2019-12-25"},
      {"on 06/05/2019", ""},
      {"deadline: Sept. 30", "Sept. 30=2024-09-30"},
      {"from June 3-5, 2023", "June 3-5, 2023=2023-06-03"},
      {"between January and March 2023", "January=2023-01; March 2023=2023-03"},
      {"in October of last year", "October of last year=2023-10"},
      {"on February 30, 2024", ""},
      {"You may march in 40 towns.", ""},
  });
}

TEST_CASE("years, decades and centuries are told from mere numbers") {
  check({
      {"in 1989 and in 2003", "1989=1989; 2003=2003"},
      {"a 2000-seat hall for $1990", ""},
      {"fiscal 2021", "fiscal 2021=2021"},
      {"the 1980s", "the 1980s=198"},
      {"mid-1990s", "mid-1990s=199/MID"},
      {"in the '70s", "the '70s=197"},
      {"in her thirties", ""},
      {"the early eighties", "the early eighties=198/START"},
      {"in nineteen eighty-four", "nineteen eighty-four=1984"},
      {"a 19th-century mill", "19th-century=18"},
      {"the 20th century", "the 20th century=19"},
  });
}

TEST_CASE("quarters, halves and seasons take their year from the article's day") {
  check({
      {"the first quarter", "the first quarter=2024-Q1"},
      {"the third quarter of 2022", "the third quarter of 2022=2022-Q3"},
      {"last year's fourth quarter", "last year's fourth quarter=2023-Q4"},
      {"Q3 2021", "Q3 2021=2021-Q3"},
      {"the first half of 2023", "the first half of 2023=2023-H1"},
      {"They led in the first half.", ""},
      {"last summer", "last summer=2023-SU"},
      {"the spring of 2020", "the spring of 2020=2020-SP"},
      {"the fall of the wall", ""},
      {"sales of the first quarter rose from a year ago",
       "the first quarter=2024-Q1; a year ago=2023-Q1"},
  });
}

TEST_CASE("relative times count from the article's day") {
  check({
      {"today, yesterday and tomorrow night",
       "today=2024-06-20; yesterday=2024-06-19; tomorrow night=2024-06-21TNI"},
      {"last month, this week, next year",
       "last month=2024-05; this week=2024-W25; next year=2025"},
      {"two weeks ago", "two weeks ago=2024-06-06"},
      {"about three years ago", "about three years ago=2021/APPROX"},
      {"several years ago", "several years ago=PAST_REF"},
      {"last Thursday", "last Thursday=2024-06-13"},
      {"next Monday", "next Monday=2024-06-24"},
      {"last May", "last May=2024-05"},
      {"earlier this year", "earlier this year=2024/START"},
      {"late last week", "late last week=2024-W24/END"},
      {"the end of 2019", "the end of 2019=2019/END"},
      {"last night", "last night=2024-06-19TNI"},
      {"this morning", "this morning=2024-06-20TMO"},
      {"now, recently and in the near future",
       "now=PRESENT_REF; recently=PAST_REF; the near future=FUTURE_REF"},
      {"as soon as the tide turns", ""},
  });
}

TEST_CASE("what points back counts from the time mentioned last") {
  check({
      {"In 1912 a ship sank. Later that year a law was made.", "1912=1912; Later that year=1912"},
      {"On May 3, 2020 it rained; the following day it snowed.",
       "May 3, 2020=2020-05-03; the following day=2020-05-04"},
      {"On May 3, 2020 she left. Two weeks later she was back.",
       "May 3, 2020=2020-05-03; Two weeks later=2020-05-17"},
      {"In 1912 a ship sank. That day was long.", "1912=1912; That day=XXXX-XX-XX"},
  });
}

TEST_CASE("durations and sets") {
  check({
      {"three years", "three years=P3Y"},
      {"nearly twenty-four hours", "nearly twenty-four hours=PT24H/LESS_THAN"},
      {"a five-year plan for an 8-month-old", "five-year=P5Y; 8-month-old=P8M"},
      {"decades of drought", "decades=PXE"},
      {"two and a half years", "two and a half years=P2.5Y"},
      {"a year and a half", "a year and a half=P1.5Y"},
      {"the past three months", "the past three months=P3M"},
      {"two to three weeks", "two to three weeks=P2W"},
      {"every day", "every day=P1D"},
      {"each July", "each July=XXXX-07"},
      {"every two weeks", "every two weeks=P2W"},
      {"twice a week", "a week=P1W"},
      {"on Sundays", "Sundays=XXXX-WXX-7"},
  });
}

TEST_CASE("times of day join the day they belong to") {
  check({
      {"at 10 p.m. Wednesday", "10 p.m. Wednesday=2024-06-19T22:00"},
      {"at noon on June 3", "noon on June 3=2024-06-03T12:00"},
      {"at 5:30 a.m. EST, Nov. 6, 2023", "5:30 a.m. EST, Nov. 6, 2023=2023-11-06T05:30"},
      {"Friday night", "Friday night=2024-06-14TNI"},
      {"lost 10:3 and 25:11", ""},
  });
}

TEST_CASE("holidays that move are found in their year") {
  check({
      {"Christmas Eve 2019", "Christmas Eve 2019=2019-12-24"},
      {"Thanksgiving 2023", "Thanksgiving 2023=2023-11-23"},
      {"Easter 2024", "Easter 2024=2024-03-31"},
      {"Memorial Day 2022", "Memorial Day 2022=2022-05-30"},
  });
}

TEST_CASE("without a day of publication nothing relative is invented") {
  CHECK(read("Wednesday", {}) == "Wednesday=XXXX-WXX-3");
  CHECK(read("last month", {}) == "last month=XXXX-XX");
  CHECK(read("September", {}) == "September=XXXX-09");
  CHECK(read("June 2021", {}) == "June 2021=2021-06");
  CHECK(read("two years ago", {}) == "two years ago=XXXX");
}

TEST_CASE("the days that a time covers stand beside its value") {
  const struct {
    const char* text;
    const char* want;
  } cases[] = {
      {"this week", "2024-06-17..2024-06-23 day"},
      {"February 2024", "2024-02-01..2024-02-29 month"},
      {"the first quarter of 2023", "2023-01-01..2023-03-31 month"},
      {"the winter of 2022", "2022-12-01..2023-02-28 month"},
      {"the 1990s", "1990-01-01..1999-12-31 year"},
      {"the past two years", "2022-06-20..2024-06-20 year"},
      {"June 3-5, 2023", "2023-06-03..2023-06-05 day"},
      {"three years", "none"},
      {"recently", "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    Article article;
    article.text = c.text;
    article.published = kPublished;
    const auto times = times_of(article);
    CHECK(times.size() == 1);
    for (const auto& time : times) {
      const std::string days =
          time.from ? format_date(*time.from) + ".." + format_date(*time.to) + " " : "";
      CHECK(days + time.precision == c.want);
    }
  }
}

}  // namespace time_rules_test
}  // namespace entente
