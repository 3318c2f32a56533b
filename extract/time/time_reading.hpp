#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "extract/time/calendar.hpp"

namespace entente {

/// What kind of thing the words of a time expression say.
enum class ReadingKind {
  kCalendar,   ///< parts of a date, each of which may be missing: "Sept. 30", "last May"
  kShift,      ///< so many units away: "two weeks ago", "last month", "today"
  kReference,  ///< "recently": past, present or future, no more
  kDuration,   ///< "three years"
  kSet,        ///< "every day"
};

/// From where a relation or a shift counts.
enum class Base {
  kArticle,    ///< the article's day: "ago", "last month"
  kMentioned,  ///< the time mentioned last: "that year", "a week later"
  kQuarter,    ///< a quarter that was mentioned, as for "a year ago" in results; else the article
};

/// The meaning of an expression before it is placed in the calendar.
struct TimeReading {
  ReadingKind kind = ReadingKind::kCalendar;
  std::string mod;    ///< TIMEX3's modifier: START, APPROX …; or empty
  std::string value;  ///< of a reference, duration or set, as TIMEX3 writes it

  // A calendar time.
  std::optional<int> year;     ///< a decade's or century's first
  std::optional<int> year_by;  ///< "last year's": counted from the article's year
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  std::optional<unsigned> weekday;
  std::optional<unsigned> part;  ///< quarter, season, half
  std::optional<int> easter;     ///< days from Easter
  unsigned nth_week = 0;         ///< with month and weekday: the n-th such weekday, 5: the last
  Grain grain = Grain::kDay;     ///< of `part`, or kDecade, kCentury; else it follows
  std::string clock;
  std::optional<int> relation;  ///< last -1, this 0, next 1
  Base base = Base::kArticle;

  // A shift or the length of a duration.
  Grain unit = Grain::kDay;
  int count = 0;
  bool is_exact_day = false;   ///< a week's shift names a day: "two weeks ago"
  bool is_known_count = true;  ///< of a duration: not "several"
};

/// The words [begin, end) and what they say.
struct TimeMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  TimeReading reading;
};

}  // namespace entente
