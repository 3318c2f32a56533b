#include <fmt/format.h>

#include <charconv>

#include "extract/time/rules.hpp"

namespace entente {
namespace {

struct Clock {
  std::string value;
  std::size_t end = 0;
};

/// "10", "10:30" as hours and minutes; more than a clock has is none.
struct HourMinute {
  int hour = 0;
  std::optional<int> minute;
};
std::optional<HourMinute> parse_clock(std::string_view word) {
  HourMinute time;
  const char* const last = word.data() + word.size();
  const auto [end, error] = std::from_chars(word.data(), last, time.hour);
  if (error != std::errc{} || time.hour > 24 || time.hour < 0) return {};
  if (end == last) return time;
  if (*end != ':' && *end != '.') return {};
  int minute = 0;
  const auto [rest, wrong] = std::from_chars(end + 1, last, minute);
  if (wrong != std::errc{} || rest != end + 3 || minute > 59) return {};
  if (rest != last && *rest != ':') return {};
  time.minute = minute;
  return time;
}

std::string clock_value(HourMinute time) {
  return time.minute ? fmt::format("T{:02}:{:02}", time.hour, *time.minute)
                     : fmt::format("T{:02}:00", time.hour);
}

/// "10 p.m.", "10:30am", "5 o'clock", "14:30", "noon"; then a zone.
std::optional<Clock> find_clock(const TimeWords& words, std::size_t at) {
  if (at >= words.size()) return {};
  if (const auto named = words.find(at, TimeClass::kClock)) {
    return Clock{named->entry->value, named->end};
  }
  std::string_view word = words[at].lower;
  std::string_view half;  // "am" or "pm"
  std::size_t end = at + 1;
  if (word.size() > 2 && (word.ends_with("am") || word.ends_with("pm"))) {
    half = word.substr(word.size() - 2);
    word.remove_suffix(2);
  } else if (words.is_any(end, {"am", "pm"})) {
    half = words[end].lower;
    ++end;
  }
  auto time = parse_clock(word);
  if (!time) {
    const auto spelled = words.number(at);  // "five o'clock"
    if (!spelled || spelled->is_digits || spelled->value < 1 || spelled->value > 12) return {};
    time = HourMinute{static_cast<int>(spelled->value), {}};
    end = spelled->end;
    if (words.is_any(end, {"am", "pm"})) half = words[end++].lower;
  }
  const bool has_oclock =
      words.is(end, "o") && words.is(end + 1, "'") && words.is(end + 2, "clock");
  if (has_oclock) end += 3;
  const bool is_full_clock = word.find(':') != word.npos;
  if (half.empty() && !has_oclock && !is_full_clock) return {};
  if (!half.empty() && (time->hour > 12 || time->hour == 0)) return {};
  if (half == "pm" && time->hour < 12) time->hour += 12;
  if (half == "am" && time->hour == 12) time->hour = 0;
  if (const auto zone = words.find(end, TimeClass::kZone)) {
    if (half.size() + words.is_capital(end) > 0)
      end = words.is(zone->end, "time") ? zone->end + 1 : zone->end;
  }
  return Clock{clock_value(*time), end};
}

/// The day a clock time belongs to: "Friday", "on Nov. 6", "yesterday", "this morning".
std::optional<TimeMatch> find_clock_day(const TimeWords& words, std::size_t at) {
  for (const TimeRule rule : {read_date, read_weekday, read_deictic}) {
    auto match = rule(words, at);
    if (!match) continue;
    const TimeReading& reading = match->reading;
    if (reading.kind == ReadingKind::kShift || reading.day || reading.weekday) return match;
  }
  return {};
}

}  // namespace

// "10 p.m. Wednesday", "noon", "5 p.m. EST, Nov. 6", "Friday at 10:30 a.m."
std::optional<TimeMatch> read_clock(const TimeWords& words, std::size_t at) {
  if (const auto clock = find_clock(words, at)) {
    std::size_t next = words.skip(words.skip(clock->end, ","), "on");
    auto day = find_clock_day(words, next);
    TimeMatch match{at, clock->end, {}};
    if (day) {
      match.reading = day->reading;
      match.end = day->end;
    } else {
      match.reading.kind = ReadingKind::kShift;
      match.reading.base = Base::kMentioned;
    }
    match.reading.clock = clock->value;
    return match;
  }
  auto day = find_clock_day(words, at);
  if (!day) return {};
  const std::size_t next = words.skip(words.skip(day->end, ","), "at");
  const auto clock = find_clock(words, next);
  if (!clock) return {};
  day->reading.clock = clock->value;
  return TimeMatch{at, clock->end, day->reading};
}

}  // namespace entente
