#include "extract/time/calendar.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace entente {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::years;

constexpr std::array<std::string_view, 4> kSeasons = {"SP", "SU", "FA", "WI"};

/// Monday of an ISO week: week 1 holds the fourth of January.
sys_days monday_of(int iso_year, unsigned week) {
  const sys_days fourth{year{iso_year} / 1 / 4};
  const auto back = std::chrono::weekday{fourth} - std::chrono::Monday;
  return fourth - back + days{7 * (static_cast<int>(week) - 1)};
}

CalendarTime week_of(Date day, Grain grain) {
  const sys_days at{day};
  const sys_days thursday =
      at - (std::chrono::weekday{at} - std::chrono::Monday) + days{3};  // tells the ISO year
  const int iso_year = static_cast<int>(Date{thursday}.year());
  const auto week = (thursday - days{3} - monday_of(iso_year, 1)).count() / 7 + 1;
  return {grain, iso_year, static_cast<unsigned>(week), 0, ""};
}

/// The months a stretch begins with and how many it has; nothing for other grains.
struct MonthRun {
  int first = 1;
  int count = 1;
};
MonthRun months_of(const CalendarTime& time) {
  const int part = static_cast<int>(time.part);
  switch (time.grain) {
    case Grain::kQuarter:
      return {3 * part - 2, 3};
    case Grain::kSeason:
      return {3 * part, 3};
    case Grain::kHalf:
      return {6 * part - 5, 6};
    case Grain::kYear:
      return {1, 12};
    case Grain::kDecade:
      return {1, 120};
    case Grain::kCentury:
      return {1, 1200};
    default:
      return {part, 1};
  }
}

std::string date_value(const CalendarTime& time, const std::string& year) {
  switch (time.grain) {
    case Grain::kDay:
      if (time.part == 0 && time.day == 0) return year + "-XX-XX";
      if (time.part == 0) return fmt::format("{}-WXX-{}", year, time.day);
      return fmt::format("{}-{:02}-{:02}", year, time.part, time.day);
    case Grain::kWeek:
      return time.part == 0 ? year + "-WXX" : fmt::format("{}-W{:02}", year, time.part);
    case Grain::kWeekend:
      return time.part == 0 ? year + "-WXX-WE" : fmt::format("{}-W{:02}-WE", year, time.part);
    case Grain::kMonth:
      return time.part == 0 ? year + "-XX" : fmt::format("{}-{:02}", year, time.part);
    case Grain::kQuarter:
      return time.part == 0 ? year + "-QX" : fmt::format("{}-Q{}", year, time.part);
    case Grain::kSeason:
      return fmt::format("{}-{}", year, kSeasons[time.part - 1]);
    case Grain::kHalf:
      return time.part == 0 ? year + "-HX" : fmt::format("{}-H{}", year, time.part);
    case Grain::kDecade:
      return year.substr(0, 3);
    case Grain::kCentury:
      return year.substr(0, 2);
    default:
      return year;
  }
}

}  // namespace

CalendarTime containing(Grain grain, Date day) {
  const int in_year = static_cast<int>(day.year());
  const unsigned month = static_cast<unsigned>(day.month());
  switch (grain) {
    case Grain::kDay:
      return {grain, in_year, month, static_cast<unsigned>(day.day()), ""};
    case Grain::kWeek:
    case Grain::kWeekend:
      return week_of(day, grain);
    case Grain::kMonth:
      return {grain, in_year, month, 0, ""};
    case Grain::kQuarter:
      return {grain, in_year, (month + 2) / 3, 0, ""};
    case Grain::kSeason:
      return month < 3 ? CalendarTime{grain, in_year - 1, 4, 0, ""}
                       : CalendarTime{grain, in_year, month / 3, 0, ""};
    case Grain::kHalf:
      return {grain, in_year, month < 7 ? 1U : 2U, 0, ""};
    case Grain::kYear:
      return {grain, in_year, 0, 0, ""};
    case Grain::kDecade:
      return {grain, in_year - in_year % 10, 0, 0, ""};
    case Grain::kCentury:
      return {grain, in_year - in_year % 100, 0, 0, ""};
  }
  return {};
}

CalendarTime stepped(const CalendarTime& time, int steps) {
  const auto range = days_of(time);
  if (!range) return time;
  CalendarTime next = containing(time.grain, moved(range->first, time.grain, steps));
  next.clock = time.clock;
  return next;
}

CalendarTime years_later(CalendarTime time, int count) {
  if (time.year) *time.year += count;
  return time;
}

std::string timex_value(const CalendarTime& time) {
  return date_value(time, time.year ? fmt::format("{:04}", *time.year) : "XXXX") + time.clock;
}

std::optional<std::pair<Date, Date>> days_of(const CalendarTime& time) {
  if (!time.year) return {};
  if (time.grain == Grain::kWeek || time.grain == Grain::kWeekend) {
    if (time.part == 0) return {};
    const sys_days monday = monday_of(*time.year, time.part);
    const int first = time.grain == Grain::kWeekend ? 5 : 0;
    return std::pair{Date{monday + days{first}}, Date{monday + days{6}}};
  }
  if (time.grain == Grain::kDay) {
    const Date day = year{*time.year} / static_cast<int>(time.part) / static_cast<int>(time.day);
    if (time.part == 0 || !day.ok()) return {};
    return std::pair{day, day};
  }
  const MonthRun run = months_of(time);
  const auto first = year{*time.year} / run.first;
  const auto last = first + months{run.count - 1};
  return std::pair{Date{first / 1}, Date{last / std::chrono::last}};
}

std::string_view precision_of(Grain grain) {
  if (grain <= Grain::kWeekend) return "day";
  return grain <= Grain::kHalf ? "month" : "year";
}

std::optional<Grain> grain_of_unit(std::string_view unit) {
  struct Named {
    std::string_view unit;
    Grain grain;
  };
  static constexpr std::array kNamed = {
      Named{"D", Grain::kDay},   Named{"W", Grain::kWeek},    Named{"WE", Grain::kWeekend},
      Named{"M", Grain::kMonth}, Named{"Q", Grain::kQuarter}, Named{"H", Grain::kHalf},
      Named{"Y", Grain::kYear},  Named{"E", Grain::kDecade},  Named{"C", Grain::kCentury}};
  for (const Named& named : kNamed) {
    if (named.unit == unit) return named.grain;
  }
  return {};
}

Date moved(Date day, Grain unit, int count) {
  const auto by_months = [&](int size) {
    const auto month = day.year() / day.month() + months{size * count};
    const Date same = month / day.day();
    return same.ok() ? same : Date{month / std::chrono::last};
  };
  switch (unit) {
    case Grain::kDay:
      return Date{sys_days{day} + days{count}};
    case Grain::kWeek:
    case Grain::kWeekend:
      return Date{sys_days{day} + days{7 * count}};
    case Grain::kMonth:
      return by_months(1);
    case Grain::kQuarter:
      return by_months(3);
    case Grain::kHalf:
      return by_months(6);
    case Grain::kSeason:
      return by_months(3);
    case Grain::kYear:
      return by_months(12);
    case Grain::kDecade:
      return by_months(120);
    case Grain::kCentury:
      return by_months(1200);
  }
  return day;
}

}  // namespace entente
