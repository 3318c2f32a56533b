#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extract/time/time_reading.hpp"
#include "extract/time/time_words.hpp"

namespace entente {

/// A rule reads one kind of expression whose first word stands at `at`; nothing when there is none.
using TimeRule = std::optional<TimeMatch> (*)(const TimeWords& words, std::size_t at);

// Dates (date_rules.cpp).
std::optional<TimeMatch> read_date(const TimeWords& words, std::size_t at);  ///< "June 19, 2024"
std::optional<TimeMatch> read_numeric_date(const TimeWords& words,
                                           std::size_t at);                     ///< "2024-06-19"
std::optional<TimeMatch> read_weekday(const TimeWords& words, std::size_t at);  ///< "Friday night"
std::optional<TimeMatch> read_holiday(const TimeWords& words, std::size_t at);  ///< "Christmas Eve"

// Years and what they are made of (year_rules.cpp).
std::optional<TimeMatch> read_year(const TimeWords& words, std::size_t at);     ///< "fiscal 1989"
std::optional<TimeMatch> read_decade(const TimeWords& words, std::size_t at);   ///< "the 1980s"
std::optional<TimeMatch> read_century(const TimeWords& words, std::size_t at);  ///< "19th century"
std::optional<TimeMatch> read_quarter(const TimeWords& words, std::size_t at);  ///< "third quarter"
std::optional<TimeMatch> read_season(const TimeWords& words, std::size_t at);   ///< "the summer"

// Places relative to another time (relative_rules.cpp).
std::optional<TimeMatch> read_deictic(const TimeWords& words, std::size_t at);    ///< "yesterday"
std::optional<TimeMatch> read_relation(const TimeWords& words, std::size_t at);   ///< "last month"
std::optional<TimeMatch> read_ago(const TimeWords& words, std::size_t at);        ///< "a year ago"
std::optional<TimeMatch> read_year_end(const TimeWords& words, std::size_t at);   ///< "year's end"
std::optional<TimeMatch> read_mentioned(const TimeWords& words, std::size_t at);  ///< "that year"
std::optional<TimeMatch> read_reference(const TimeWords& words, std::size_t at);  ///< "recently"

// Lengths and sets (duration_rules.cpp).
std::optional<TimeMatch> read_duration(const TimeWords& words, std::size_t at);  ///< "three years"
std::optional<TimeMatch> read_window(const TimeWords& words, std::size_t at);  ///< "the past week"
std::optional<TimeMatch> read_set(const TimeWords& words, std::size_t at);     ///< "every day"

// Times of day (clock_rules.cpp).
std::optional<TimeMatch> read_clock(const TimeWords& words, std::size_t at);  ///< "10 p.m. Friday"

/// The longest match of all rules at `at`, with what modifies it: "nearly three years", "early
/// last month", "the end of 1994".
[[nodiscard]] std::optional<TimeMatch> read_time(const TimeWords& words, std::size_t at);

/// A year's end of an expression: ", 1989", "of last year"; sets `year` or `year_by` and returns
/// the position behind it, or `at` where there is none.
[[nodiscard]] std::size_t read_year_tail(const TimeWords& words, std::size_t at,
                                         TimeReading& reading);

/// A number of four digits from 1000 to 2100, or "nineteen ninety-six".
struct YearNumber {
  int year = 0;
  std::size_t end = 0;
  bool is_spelled = false;
};
[[nodiscard]] std::optional<YearNumber> find_year_number(const TimeWords& words, std::size_t at);

/// TIMEX3's duration: "P3Y", "PT4H", "PXM" where the number is not told.
[[nodiscard]] std::string duration_value(std::string_view unit, const ReadNumber& number);

}  // namespace entente
