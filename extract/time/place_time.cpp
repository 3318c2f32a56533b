#include "extract/time/place_time.hpp"

#include <chrono>

namespace entente {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// How far behind it a quarter is still meant by "a year ago", in bytes.
constexpr std::uint32_t kQuarterReach = 1200;

/// Western Easter (the anonymous Gregorian algorithm; Meeus 1991).
Date easter_of(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return std::chrono::year{year} / (f / 31) / (f % 31 + 1);
}

/// A reading's time in one year; nothing for a day that the year lacks.
std::optional<CalendarTime> in_year(const TimeReading& reading, int year) {
  CalendarTime time{reading.grain, year, 0, 0, ""};
  if (reading.easter) {
    return containing(Grain::kDay, Date{sys_days{easter_of(year)} + days{*reading.easter}});
  }
  if (reading.month && reading.nth_week > 0) {  // "Thanksgiving"
    const std::chrono::weekday weekday{*reading.weekday};
    const auto month = std::chrono::year{year} / static_cast<int>(*reading.month);
    const Date day = reading.nth_week == 5 ? Date{sys_days{month / weekday[std::chrono::last]}}
                                           : Date{sys_days{month / weekday[reading.nth_week]}};
    return containing(Grain::kDay, day);
  }
  if (reading.month) {
    time.part = *reading.month;
    time.day = reading.day.value_or(0);
    time.grain = reading.day ? Grain::kDay : Grain::kMonth;
    if (reading.day && !days_of(time)) return {};
  } else if (reading.part) {
    time.part = *reading.part;
  } else if (reading.grain == Grain::kDay) {
    time.grain = Grain::kYear;
  }
  return time;
}

/// Its value where no year is known: "XXXX-09".
CalendarTime without_year(const TimeReading& reading) {
  CalendarTime time{reading.grain, {}, reading.part.value_or(0), 0, ""};
  if (reading.month) {
    time.part = *reading.month;
    time.day = reading.day.value_or(0);
    time.grain = reading.day ? Grain::kDay : Grain::kMonth;
  } else if (reading.weekday) {
    time.day = *reading.weekday;
    time.grain = Grain::kDay;
  }
  return time;
}

/// Of the times before and after a day the one that relation and tense choose. Without either it is
/// the one before, unless the one after is near.
CalendarTime choose(const CalendarTime& past, const CalendarTime& future,
                    const TimeReading& reading, Tense tense, Date today) {
  if (reading.relation == -1) return past;
  if (reading.relation == 1) return future;
  const auto behind = std::max(sys_days{today} - sys_days{days_of(past)->second}, days{0});
  const auto ahead = std::max(sys_days{days_of(future)->first} - sys_days{today}, days{0});
  // "Set the deadline for Nov. 20": near days ahead are meant, whatever the tense of the verb.
  if (tense == Tense::kPast) return reading.day && ahead * 5 < behind ? future : past;
  if (tense == Tense::kFuture) {
    const bool is_result = reading.grain == Grain::kQuarter || reading.grain == Grain::kHalf;
    return behind * (is_result ? 1 : 3) < ahead ? past : future;
  }
  return ahead * 2 < behind ? future : past;
}

CalendarTime place_weekday(const TimeReading& reading, Tense tense, Date today) {
  const std::chrono::weekday wanted{*reading.weekday};
  const sys_days now{today};
  const auto back = std::chrono::weekday{now} - wanted;
  const auto ahead = wanted - std::chrono::weekday{now};
  sys_days day = tense == Tense::kFuture ? now + ahead : now - back;
  if (reading.relation == -1) day = back == days{0} ? now - days{7} : now - back;
  if (reading.relation == 1) day = ahead == days{0} ? now + days{7} : now + ahead;
  if (reading.relation == 0) {  // "this Friday" is the one of this week
    const auto from_monday = std::chrono::weekday{now} - std::chrono::Monday;
    day = now - from_monday + (wanted - std::chrono::Monday);
  }
  return containing(Grain::kDay, Date{day});
}

}  // namespace

std::optional<int> TimePlacer::year_of(const TimeReading& reading) const {
  if (reading.year) return reading.year;
  if (!published_) return {};
  const int now = static_cast<int>(published_->year());
  if (reading.year_by) return now + *reading.year_by;
  if (reading.base == Base::kMentioned && mentioned_ && reading.month && reading.relation == 0) {
    return mentioned_->year;  // "that September"
  }
  if (reading.relation == 0 && !reading.weekday) return now;
  return {};
}

std::optional<CalendarTime> TimePlacer::place_calendar(const TimeReading& reading, Tense tense,
                                                       std::uint32_t at) const {
  if (reading.base == Base::kQuarter && has_quarter(at)) {
    CalendarTime time = *quarter_;
    time.year = reading.year;
    return time;
  }
  if (const auto year = year_of(reading)) return in_year(reading, *year);
  if (reading.year_by || !published_) {
    // A day that no year has is none, known year or not.
    if (reading.month && reading.day && !in_year(reading, 2000)) return {};
    return without_year(reading);
  }
  if (reading.weekday && !reading.month) return place_weekday(reading, tense, *published_);
  const int now = static_cast<int>(published_->year());
  std::optional<CalendarTime> past;
  std::optional<CalendarTime> future;
  const bool is_strict = reading.relation.has_value();
  for (int year = now - 9; year <= now + 9; ++year) {  // nine: a leap day, also around 2100
    const auto time = in_year(reading, year);
    if (!time) continue;
    const auto range = days_of(*time);
    const bool is_now = range->first <= *published_ && *published_ <= range->second;
    if ((range->first <= *published_ && !(is_now && is_strict))) past = time;
    if (!future && (range->first > *published_ || (is_now && !is_strict))) future = time;
  }
  if (!past || !future) return {};
  return choose(*past, *future, reading, tense, *published_);
}

bool TimePlacer::has_quarter(std::uint32_t at) const {
  return quarter_.has_value() && at - quarter_at_ < kQuarterReach;
}

CalendarTime TimePlacer::place_mentioned(const TimeReading& reading) const {
  const Date day = days_of(*mentioned_)->first;
  if (reading.count == 0) {
    // "that day" after a mere "in 1987" is none that the text tells.
    if (reading.unit < mentioned_->grain) return {reading.unit, {}, 0, 0, ""};
    return containing(reading.unit, day);
  }
  // "A week later" is as exact as what it counts from: after "in May" it is some time in May.
  const bool is_day = mentioned_->grain == Grain::kDay && reading.is_exact_day;
  const Grain grain = is_day ? Grain::kDay : std::max(reading.unit, mentioned_->grain);
  return containing(grain, moved(day, reading.unit, reading.count));
}

CalendarTime TimePlacer::place_shift(const TimeReading& reading, std::uint32_t at) const {
  if (reading.base == Base::kQuarter && has_quarter(at)) {
    const bool is_over = !published_ || days_of(*quarter_)->second < *published_;
    if (reading.unit != Grain::kQuarter) return years_later(*quarter_, reading.count);
    if (is_over) return *quarter_;
  }
  if (reading.base == Base::kMentioned && mentioned_) return place_mentioned(reading);
  CalendarTime unknown{reading.unit, {}, 0, 0, ""};
  const bool is_later_than_unknown = reading.base == Base::kMentioned && reading.count > 0;
  if (!published_ || is_later_than_unknown) return unknown;
  int count = reading.count;
  if (reading.base == Base::kQuarter && reading.unit == Grain::kQuarter) count = -1;
  const Grain grain = reading.is_exact_day ? Grain::kDay : reading.unit;
  return containing(grain, moved(*published_, reading.unit, count));
}

void TimePlacer::remember(const TimeReading& reading, const CalendarTime& time, std::uint32_t at) {
  if (!days_of(time)) return;
  if (reading.base != Base::kQuarter) mentioned_ = time;
  if (time.grain == Grain::kQuarter && reading.base != Base::kQuarter) {
    quarter_ = time;
    quarter_at_ = at;
  }
}

std::optional<TimeExpression> TimePlacer::place(const TimeReading& reading, Tense tense,
                                                std::uint32_t at) {
  TimeExpression placed;
  placed.mod = reading.mod;
  placed.value = reading.value;
  if (reading.kind == ReadingKind::kReference) return placed;
  if (reading.kind == ReadingKind::kSet) {
    placed.type = TimeType::kSet;
    return placed;
  }
  if (reading.kind == ReadingKind::kDuration) {
    placed.type = TimeType::kDuration;
    if (reading.relation && reading.is_known_count && published_) {
      const Date other = moved(*published_, reading.unit, *reading.relation * reading.count);
      placed.from = std::min(other, *published_);
      placed.to = std::max(other, *published_);
      placed.precision = precision_of(reading.unit);
    }
    return placed;
  }
  auto time = reading.kind == ReadingKind::kShift ? std::optional(place_shift(reading, at))
                                                  : place_calendar(reading, tense, at);
  if (!time) return {};
  time->clock = reading.clock;
  remember(reading, *time, at);
  placed.type = reading.clock.empty() ? TimeType::kDate : TimeType::kTime;
  placed.value = timex_value(*time);
  if (const auto range = days_of(*time)) {
    placed.from = range->first;
    placed.to = range->second;
    placed.precision = precision_of(time->grain);
    CalendarTime last = *time;
    last.day = reading.last_day.value_or(0);
    if (const auto end = days_of(last); reading.last_day && end) placed.to = end->second;
  }
  return placed;
}

}  // namespace entente
