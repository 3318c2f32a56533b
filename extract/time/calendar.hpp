#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "graph/date.hpp"

namespace entente {

/// How fine a calendar time is, from fine to coarse.
enum class Grain {
  kDay,
  kWeek,
  kWeekend,
  kMonth,
  kQuarter,
  kSeason,
  kHalf,
  kYear,
  kDecade,
  kCentury,
};

/// A stretch of the calendar. `year` is the decade's or century's first one (1980, 1900), the ISO
/// year of a week; without one the stretch recurs ("September") and has no place.
struct CalendarTime {
  Grain grain = Grain::kDay;
  std::optional<int> year;
  unsigned part = 0;  ///< month of a day or month; ISO week; quarter, season or half from 1
  unsigned day = 0;   ///< of the month; of the week (Monday is 1) where `part` is 0
  std::string clock;  ///< "T22:00", "TMO", or empty

  bool operator==(const CalendarTime&) const = default;
};

/// The stretch of this grain in which a day lies. Winter (season 4) begins in December and takes
/// its year from there; a January day lies in the winter of the year before.
[[nodiscard]] CalendarTime containing(Grain grain, Date day);

/// The n-th next of its own grain. It must have a year.
[[nodiscard]] CalendarTime stepped(const CalendarTime& time, int steps);

/// The same stretch so many years later: "the third quarter" a year earlier.
[[nodiscard]] CalendarTime years_later(CalendarTime time, int years);

/// TIMEX3's value: "2024-06-19", "2024-W25", "2024-Q3", "2024-SU", "198", "XXXX-09".
[[nodiscard]] std::string timex_value(const CalendarTime& time);

/// Its first and last day; nothing without a year.
[[nodiscard]] std::optional<std::pair<Date, Date>> days_of(const CalendarTime& time);

/// How exactly days_of places it: "day" up to a weekend, "month" up to a half, else "year".
[[nodiscard]] std::string_view precision_of(Grain grain);

/// The grain of a unit of the table ("D", "Q", …); nothing for units below a day.
[[nodiscard]] std::optional<Grain> grain_of_unit(std::string_view unit);

/// A day so many units away, months and years by the calendar (31 May a month earlier: 30 April).
[[nodiscard]] Date moved(Date day, Grain unit, int count);

}  // namespace entente
