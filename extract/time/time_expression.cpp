#include "extract/time/time_expression.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "extract/text.hpp"

namespace entente {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 13> kNumbers = {"zero", "one",    "two",   "three", "four",
                                                       "five", "six",    "seven", "eight", "nine",
                                                       "ten",  "eleven", "twelve"};

std::string trim_word(std::string_view word) {
  while (!word.empty() && std::string_view(",.()'\"").find(word.back()) != word.npos) {
    word.remove_suffix(1);
  }
  return lower_ascii(word);
}

/// A whole number in digits ("19", "19th") or words ("two", "a"); nothing otherwise.
std::optional<int> number_of(std::string_view word) {
  if (word == "a" || word == "an") return 1;
  const auto named = std::ranges::find(kNumbers, word);
  if (named != kNumbers.end()) return static_cast<int>(named - kNumbers.begin());
  for (const std::string_view end : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(end)) word.remove_suffix(2);
  }
  if (word.empty() || word.size() > 4) return {};
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<unsigned> month_of(std::string_view word) {
  if (word.size() < 3) return {};
  for (unsigned m = 0; m < kMonths.size(); ++m) {
    const bool is_short = word.size() <= 4 && word != "marc" && kMonths[m].starts_with(word);
    if (kMonths[m] == word || is_short) return m + 1;
  }
  return {};
}

std::optional<unsigned> weekday_of(std::string_view word) {
  const auto found = std::ranges::find(kWeekdays, word);
  if (found == kWeekdays.end()) return {};
  return static_cast<unsigned>(found - kWeekdays.begin());
}

bool is_year(std::optional<int> number) { return number && *number >= 1000 && *number <= 2100; }

TimeRange day_range(sys_days day) { return {"", Date{day}, Date{day}, "day"}; }

TimeRange month_range(std::chrono::year_month month) {
  return {"", Date{month / 1}, Date{month / std::chrono::last}, "month"};
}

TimeRange year_range(int first, int last) {
  return {"", Date{std::chrono::year{first} / 1 / 1}, Date{std::chrono::year{last} / 12 / 31},
          "year"};
}

/// The words and the numbers and names of months among them.
struct Words {
  std::vector<std::string> words;

  [[nodiscard]] bool has(std::string_view word) const {
    return std::ranges::find(words, word) != words.end();
  }
  /// The unit named, singular: day, week, month, year; empty when none is.
  [[nodiscard]] std::string_view unit() const {
    for (const std::string_view unit : {"day", "week", "month", "year", "decade"}) {
      if (has(unit) || has(std::string(unit) + "s")) return unit;
    }
    return {};
  }
};

std::optional<TimeRange> read_calendar(const Words& w, std::optional<Date> published) {
  std::optional<unsigned> month;
  std::optional<int> day;
  std::optional<int> year;
  for (const auto& word : w.words) {
    if (const auto m = month_of(word); m && !month) month = m;
    const auto number = number_of(word);
    if (word == "a" || word == "an") continue;
    if (is_year(number)) {
      year = number;
    } else if (number && *number >= 1 && *number <= 31 && !day) {
      day = number;
    }
    if (word.size() == 5 && word.ends_with("0s") && is_year(number_of(word.substr(0, 4)))) {
      const int decade = *number_of(word.substr(0, 4));
      return year_range(decade, decade + 9);
    }
  }
  if (!month) return year ? std::optional(year_range(*year, *year)) : std::nullopt;
  const bool has_year = year.has_value();
  if (!has_year) {
    if (!published) return TimeRange{"", {}, {}, "none"};
    year = static_cast<int>(published->year());
  }
  const auto as_month = std::chrono::year{*year} / std::chrono::month{*month};
  if (day && !w.unit().empty()) day.reset();
  if (day) {
    Date date = as_month / std::chrono::day{static_cast<unsigned>(*day)};
    if (!date.ok()) return {};
    // A day without a year is the nearest one: more than half a year ahead means last year.
    if (!has_year && sys_days{date} > sys_days{*published} + days{180}) date -= years{1};
    if (!date.ok()) return {};
    return day_range(date);
  }
  const bool is_ahead = !has_year && as_month > published->year() / published->month();
  return month_range(is_ahead && !w.has("next") ? as_month - years{1} : as_month);
}

std::optional<TimeRange> read_weekday(const Words& w, Date published) {
  for (const auto& word : w.words) {
    const auto weekday = weekday_of(word);
    if (!weekday) continue;
    const auto today = std::chrono::weekday{sys_days{published}};
    auto back = today - std::chrono::weekday{*weekday};
    sys_days day = sys_days{published} - back;
    if (w.has("next") || w.has("coming")) {
      day += days{7};
    } else if (w.has("last") && back == days{0}) {
      day -= days{7};
    }
    return day_range(day);
  }
  return {};
}

TimeRange shifted(Date published, std::string_view unit, int by) {
  if (unit == "day") return day_range(sys_days{published} + days{by});
  if (unit == "week") {
    const auto monday = std::chrono::weekday{sys_days{published}} - std::chrono::Monday;
    const sys_days first = sys_days{published} - monday + days{7 * by};
    return {"", Date{first}, Date{first + days{6}}, "day"};
  }
  if (unit == "month") {
    return month_range(published.year() / published.month() + months{by});
  }
  const int year = static_cast<int>(published.year());
  if (unit == "decade") return year_range(year + 10 * by, year);
  return year_range(year + by, year + by);
}

std::optional<TimeRange> read_relative(const Words& w, Date published) {
  if (w.has("yesterday")) return day_range(sys_days{published} - days{1});
  if (w.has("today") || w.has("tonight")) return day_range(sys_days{published});
  if (w.has("tomorrow")) return day_range(sys_days{published} + days{1});
  const auto unit = w.unit();
  if (unit.empty()) return {};
  if (w.has("ago") || w.has("earlier")) {
    for (const auto& word : w.words) {
      const auto count = number_of(word);
      if (count && *count < 200) {
        if (unit == "week") return day_range(sys_days{published} - days{7 * *count});
        return shifted(published, unit, -*count);
      }
    }
  }
  const bool is_plural = w.has(std::string(unit) + "s");
  if (is_plural) return {};
  if (w.has("last") || w.has("previous")) return shifted(published, unit, -1);
  if (w.has("this") || w.has("earlier") || w.has("current")) return shifted(published, unit, 0);
  if (w.has("next")) return shifted(published, unit, 1);
  return {};
}

bool is_vague_time(const Words& w) {
  static constexpr std::array<std::string_view, 17> kVague = {
      "recently", "now",   "currently", "soon",   "time",    "period",    "ago",     "since", "day",
      "week",     "month", "year",      "decade", "century", "afternoon", "morning", "night"};
  return std::ranges::any_of(w.words, [](std::string_view word) {
    if (word.ends_with("s") && word.size() > 3) word.remove_suffix(1);
    return std::ranges::find(kVague, word) != kVague.end();
  });
}

}  // namespace

std::optional<TimeRange> read_time(std::string_view words, std::optional<Date> published) {
  Words w;
  for (const auto word : split_blanks(words)) w.words.push_back(trim_word(word));
  std::optional<TimeRange> found;
  if (const auto iso = parse_iso_date(words.substr(0, std::min<std::size_t>(10, words.size())))) {
    found = day_range(*iso);
  }
  if (!found) found = read_calendar(w, published);
  if (!found && published) found = read_weekday(w, *published);
  if (!found && published) found = read_relative(w, *published);
  if (!found) {
    const bool is_named = std::ranges::any_of(
        w.words, [](const std::string& word) { return weekday_of(word).has_value(); });
    if (!is_named && !is_vague_time(w)) return {};
    found = TimeRange{"", {}, {}, "none"};
  }
  found->text = std::string(words);
  return found;
}

}  // namespace entente
