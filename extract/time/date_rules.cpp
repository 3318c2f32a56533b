#include <charconv>

#include "extract/time/rules.hpp"

namespace entente {
namespace {

struct Named {
  unsigned number = 0;
  std::size_t end = 0;
};

/// "June", "Sept.": a capital, and behind a short form a dot or a number.
std::optional<Named> find_month(const TimeWords& words, std::size_t at) {
  if (!words.is_capital(at)) return {};
  if (const auto month = words.find(at, TimeClass::kMonth)) {
    return Named{static_cast<unsigned>(month->entry->number), month->end};
  }
  const auto month = words.find(at, TimeClass::kMonthShort);
  if (!month) return {};
  const bool has_dot = words.is(month->end, ".") && words.is_joined(month->end);
  const std::size_t end = has_dot ? month->end + 1 : month->end;
  const auto number = words.number(end);
  const bool has_number = number.has_value() && number->is_digits;
  if (!has_dot && !has_number) return {};
  return Named{static_cast<unsigned>(month->entry->number), end};
}

std::optional<Named> find_weekday(const TimeWords& words, std::size_t at) {
  if (const auto weekday = words.find(at, TimeClass::kWeekday)) {
    return Named{static_cast<unsigned>(weekday->entry->number), weekday->end};
  }
  if (!words.is_capital(at)) return {};
  const auto weekday = words.find(at, TimeClass::kWeekdayShort);
  if (!weekday) return {};
  std::size_t end = weekday->end;
  if (words.is(end, ".") && words.is_joined(end)) return Named{static_cast<unsigned>(weekday->entry->number), end + 1};
  end = words.skip(end, ",");
  if (!find_month(words, end)) return {};
  return Named{static_cast<unsigned>(weekday->entry->number), weekday->end};
}

/// A day of the month: "19", "19th", "the 19th", "first" only as "the first".
std::optional<Named> find_day(const TimeWords& words, std::size_t at) {
  const std::size_t next = words.skip(at, "the");
  auto number = words.ordinal(next);
  if (number && !number->is_digits && next == at) number.reset();
  if (!number) {
    number = words.number(next);
    if (number && (!number->is_digits || number->end != next + 1)) number.reset();
  }
  if (!number || number->value < 1 || number->value > 31) return {};
  if (words[next].lower.find('.') != std::string::npos) return {};
  return Named{static_cast<unsigned>(number->value), number->end};
}

/// Behind a month a number is a day, unless it counts something: "in May 20 people".
bool is_day_of_month(const TimeWords& words, std::size_t end) {
  return !words.is_any(end, {"%", "percent", "million", "billion", "people"}) &&
         !words.find(end, TimeClass::kUnit);
}

/// "June 19, 2024", "June 2024", "June"; the month stands at `at`.
std::optional<TimeMatch> read_month_first(const TimeWords& words, std::size_t at) {
  const auto month = find_month(words, at);
  if (!month) return {};
  TimeReading reading;
  reading.month = month->number;
  std::size_t end = month->end;
  const auto day = find_day(words, end);
  if (day && is_day_of_month(words, day->end)) {
    reading.day = day->number;
    end = day->end;
  }
  end = read_year_tail(words, end, reading);
  return TimeMatch{at, end, reading};
}

/// "19 June 2024", "the 19th of June"; the day stands at `at`.
std::optional<TimeMatch> read_day_first(const TimeWords& words, std::size_t at) {
  const auto day = find_day(words, at);
  if (!day) return {};
  auto month = find_month(words, words.skip(words.skip(day->end, "of"), "-"));
  if (!month) return {};
  TimeReading reading;
  reading.month = month->number;
  reading.day = day->number;
  const std::size_t end = read_year_tail(words, words.skip(month->end, "-"), reading);
  return TimeMatch{at, reading.year || reading.year_by ? end : month->end, reading};
}

std::optional<int> whole_number(const TimeWords& words, std::size_t at) {
  if (at >= words.size()) return {};
  const std::string& word = words[at].lower;
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return {};
  return value;
}

}  // namespace

// "Wednesday, June 19, 2024", "19 June", "Sept. 30"
std::optional<TimeMatch> read_date(const TimeWords& words, std::size_t at) {
  std::size_t next = at;
  const auto weekday = find_weekday(words, at);
  if (weekday) {
    next = words.skip(weekday->end, ",");
    if (words.is(next, "the")) ++next;
  }
  auto match = read_month_first(words, next);
  if (!match) match = read_day_first(words, next);
  if (!match || (weekday && !match->reading.day)) return {};
  match->begin = at;
  return match;
}

// "2024-06-19", "10/30/1989"; "06/05/2024" may be read in two ways and is not.
std::optional<TimeMatch> read_numeric_date(const TimeWords& words, std::size_t at) {
  const auto first = whole_number(words, at);
  if (!first || (at > 0 && words.is_joined(at))) return {};
  const bool is_iso = words.is(at + 1, "-") && words.is(at + 3, "-") && words[at].lower.size() == 4;
  const bool is_slash = words.is(at + 1, "/") && words.is(at + 3, "/");
  if ((!is_iso && !is_slash) || words.size() < at + 5) return {};
  for (std::size_t i = at + 1; i < at + 5; ++i) {
    if (!words.is_joined(i)) return {};
  }
  const auto second = whole_number(words, at + 2);
  const auto third = whole_number(words, at + 4);
  if (!second || !third) return {};
  int year = *first;
  int month = *second;
  int day = *third;
  if (is_slash) {
    const std::size_t digits = words[at + 4].lower.size();
    year = digits == 2 ? *third + (*third < 40 ? 2000 : 1900) : *third;
    const bool is_month_first = *second > 12 && *first <= 12;
    if (!is_month_first && *first <= 12 && *first != *second) return {};
    month = is_month_first ? *first : *second;
    day = is_month_first ? *second : *first;
  }
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 1000 || year > 2200 || !date.ok()) return {};
  TimeReading reading;
  reading.year = year;
  reading.month = static_cast<unsigned>(month);
  reading.day = static_cast<unsigned>(day);
  return TimeMatch{at, at + 5, reading};
}

// "Friday", "Friday night", "last Friday", "Mondays" (a set)
std::optional<TimeMatch> read_weekday(const TimeWords& words, std::size_t at) {
  TimeReading reading;
  std::size_t next = at;
  const auto relation = words.find(words.skip(at, "the"), TimeClass::kRelation);
  if (relation && find_weekday(words, relation->end)) {
    reading.relation = relation->entry->number;
    if (words.is_any(words.skip(at, "the"), {"following", "previous", "preceding"})) {
      reading.base = Base::kMentioned;
    }
    next = relation->end;
  } else if (words.is(at, "that")) {
    ++next;
  }
  const auto weekday = find_weekday(words, next);
  if (!weekday) return {};
  reading.weekday = weekday->number;
  std::size_t end = weekday->end;
  if (const auto part = words.find(end, TimeClass::kDaypart)) {
    reading.clock = "T" + part->entry->value;
    end = part->end;
  }
  if (words.is(at, "that") && end == next) return {};
  return TimeMatch{at, end, reading};
}

// "Christmas Eve", "Thanksgiving 1989"
std::optional<TimeMatch> read_holiday(const TimeWords& words, std::size_t at) {
  const auto holiday = words.find(at, TimeClass::kHoliday);
  if (!holiday || !words.is_capital(at)) return {};
  TimeReading reading;
  const std::string& value = holiday->entry->value;
  if (value.starts_with("easter")) {
    reading.easter = std::stoi(value.substr(6));
  } else {
    reading.month = static_cast<unsigned>(std::stoi(value.substr(0, 2)));
    if (value.size() == 5) {
      reading.day = static_cast<unsigned>(std::stoi(value.substr(3)));
    } else {
      reading.nth_week = static_cast<unsigned>(value[3] - '0');
      reading.weekday = static_cast<unsigned>(value[5] - '0');
    }
  }
  const std::size_t end = read_year_tail(words, holiday->end, reading);
  return TimeMatch{at, end, reading};
}

}  // namespace entente
