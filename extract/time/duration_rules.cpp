#include <fmt/format.h>

#include <cmath>

#include "extract/time/rules.hpp"

namespace entente {
namespace {

TimeReading duration(std::string_view unit, const ReadNumber& number) {
  TimeReading reading;
  reading.kind = ReadingKind::kDuration;
  reading.value = duration_value(unit, number);
  reading.unit = grain_of_unit(unit).value_or(Grain::kDay);
  reading.is_known_count = !number.is_vague && grain_of_unit(unit).has_value() &&
                           number.value == std::floor(number.value) && number.value < 1000;
  if (reading.is_known_count) reading.count = static_cast<int>(number.value);
  return reading;
}

/// "three", "two to three", "10-15": the first number, the second one's end.
std::optional<ReadNumber> find_count(const TimeWords& words, std::size_t at, bool takes_article) {
  auto number = words.number(at, takes_article);
  const bool is_period = words.is_any(at + 1, {"quarter", "period"});
  if (!number || (is_period && find_year_number(words, at))) {
    return {};  // "the 1988 quarter"
  }
  const bool is_range = words.is_any(number->end, {"to", "or", "-"});
  const auto second = is_range ? words.number(number->end + 1) : std::nullopt;
  if (second && second->value > number->value && !number->is_vague) number->end = second->end;
  return number;
}

bool is_adjective_between(const TimeWords& words, std::size_t at) {
  return words.is_any(at, {"more", "full", "whole", "long", "consecutive", "straight", "additional",
                           "trading", "working", "business", "short", "successive", "calendar",
                           "other", "extra", "further", "solid"});
}

/// A bare "week" or "year" that is no length: a title's part, a compound.
std::optional<TimeWords::Found> find_unit(const TimeWords& words, std::size_t at) {
  std::size_t noun = at;
  while (is_adjective_between(words, noun)) ++noun;
  auto unit = words.find(noun, TimeClass::kUnit);
  if (!unit) {  // "two nights", "three summers"
    const bool is_plural = noun < words.size() && words[noun].lower.ends_with('s');
    if (is_plural) unit = words.find(noun, TimeClass::kSeason);
    if (is_plural && !unit) unit = words.find(noun, TimeClass::kDaypart);
  }
  return unit;
}

}  // namespace

std::string duration_value(std::string_view unit, const ReadNumber& number) {
  double count = number.value;
  if (unit == "W2") {
    unit = "W";
    count *= 2;
  }
  const bool is_clock = unit.starts_with('T');
  const std::string_view letter = is_clock ? unit.substr(1) : unit;
  const bool is_untold = number.is_vague && number.value == 0;
  return fmt::format("P{}{}{}", is_clock ? "T" : "", is_untold ? "X" : fmt::format("{:g}", count),
                     letter);
}

// "three years", "a week", "five-year", "8-month-old", "two to three weeks", "decades"
std::optional<TimeMatch> read_duration(const TimeWords& words, std::size_t at) {
  const auto number = find_count(words, at, true);
  if (!number) {
    const auto bare = words.find(at, TimeClass::kUnit);
    const bool is_long = bare && words[at].lower.ends_with("long");
    if (!bare || (!words[at].lower.ends_with('s') && !is_long)) return {};
    const bool is_second = words.is_any(at, {"seconds", "minutes", "quarters", "mins", "halves"});
    if (is_second) return {};
    ReadNumber many{is_long ? 1.0 : 0.0, !is_long, false, at};
    return TimeMatch{at, bare->end, duration(bare->entry->value, many)};
  }
  const bool is_article = number->end == at + 1 && words.is_any(at, {"a", "an"});
  std::size_t next = words.skip(number->end, "-");
  const auto unit = find_unit(words, next);
  if (!unit) return {};
  // "a second" is an ordinal, "a quarter" a fraction, "a day" with a date behind it a date.
  if (is_article && words.is_any(next, {"second", "quarter", "half"})) return {};
  if (words.is_any(next, {"quarters", "halves"}) && words.is(unit->end, "of")) return {};
  std::size_t end = unit->end;
  ReadNumber count = *number;
  if (words.is(end, "and") && words.is(end + 1, "a") && words.is(end + 2, "half")) {
    count.value += 0.5;
    end += 3;
  }
  TimeReading reading = duration(unit->entry->value, count);
  if (words.is(end, "or") && words.is_any(end + 1, {"so", "more", "less"})) {
    if (words.is(end + 1, "so")) reading.mod = "APPROX";
    if (words.is(end + 1, "more")) reading.mod = "EQUAL_OR_MORE";
    if (words.is(end + 1, "less")) reading.mod = "EQUAL_OR_LESS";
    end += 2;
  }
  if (words.is(end, "-") && words.is_any(end + 1, {"old", "long"})) end += 2;
  return TimeMatch{at, end, reading};
}

// "the past three years", "the next few days", "recent weeks", "the first nine months"
std::optional<TimeMatch> read_window(const TimeWords& words, std::size_t at) {
  const std::size_t next = words.is_any(at, {"the", "these", "those", "its"}) ? at + 1 : at;
  const auto relation = words.find(next, TimeClass::kRelation);
  const bool is_other = words.is_any(
      next, {"recent", "first", "early", "latest", "final", "opening", "subsequent", "initial",
             "intervening", "remaining", "future"});
  std::size_t after = relation ? relation->end : next + (is_other ? 1 : 0);
  if (words.is(after, "-")) return {};
  const auto count = find_count(words, after, false);
  ReadNumber number = count.value_or(ReadNumber{0, true, false, after});
  const auto unit = find_unit(words, number.end);
  if (!unit) return {};
  const bool is_plural = words[unit->end - 1].lower.ends_with('s');
  if (!count && (!is_plural || after == at)) return {};
  if (count && after == at) return {};  // a plain duration
  TimeReading reading = duration(unit->entry->value, number);
  const bool is_recent = words.is(next, "recent");
  if (relation && relation->entry->number != 0) reading.relation = relation->entry->number;
  if (is_recent) reading.relation = -1;
  std::size_t end = unit->end;
  if (words.is(end, "or") && words.is(end + 1, "so")) {
    reading.mod = "APPROX";
    end += 2;
  }
  return TimeMatch{at, end, reading};
}

namespace {

TimeReading set_of(std::string value) {
  TimeReading reading;
  reading.kind = ReadingKind::kSet;
  reading.value = std::move(value);
  return reading;
}

/// "a year" behind an amount: "$5 a year", "twice a week", "40 tons a day".
bool is_rate(const TimeWords& words, std::size_t at) {
  if (at == 0) return false;
  if (words.is_any(at - 1, {"once", "twice", "times", "thrice", "%", "percent", "cents"})) return true;
  const auto lead = words.number(at - 1);
  if (lead && !lead->is_vague && lead->end == at) return true;
  const Token* before = words.token(at - 1);
  if (before == nullptr) return false;
  return before->xpos == "NNS" || before->upos == Upos::kNum || before->xpos == "CD";
}

/// The calendar times that come again: "each July", "every Monday", "Sundays".
std::optional<TimeMatch> read_recurring(const TimeWords& words, std::size_t at) {
  for (const TimeRule rule : {read_date, read_weekday, read_season}) {
    const auto match = rule(words, at);
    if (!match || match->reading.year) continue;
    CalendarTime time;
    const TimeReading& reading = match->reading;
    if (reading.weekday) {
      time = {Grain::kDay, {}, 0, *reading.weekday, reading.clock};
    } else if (reading.day) {
      time = {Grain::kDay, {}, *reading.month, *reading.day, ""};
    } else {
      time = {reading.month ? Grain::kMonth : Grain::kSeason, {},
              reading.month ? *reading.month : *reading.part, 0, ""};
    }
    return TimeMatch{at, match->end, set_of(timex_value(time))};
  }
  const auto season = words.find(at, TimeClass::kSeason);
  if (season) return TimeMatch{at, season->end, set_of("XXXX-" + season->entry->value)};
  if (const auto part = words.find(at, TimeClass::kDaypart)) {
    return TimeMatch{at, part->end, set_of("XXXX-XX-XXT" + part->entry->value)};
  }
  return {};
}

}  // namespace

// "every day", "each July", "a year" in "$5 a year", "daily", "on Mondays", "every two weeks"
std::optional<TimeMatch> read_set(const TimeWords& words, std::size_t at) {
  // How often it happens, not what kind it is: "paid quarterly", not "a quarterly dividend".
  const Token* token = words.token(at);
  const bool is_adjective = token != nullptr && token->upos == Upos::kAdj;
  if (const auto often = words.find(at, TimeClass::kOften); often && !is_adjective) {
    return TimeMatch{at, often->end, set_of(often->entry->value)};
  }
  if (at < words.size() && words.is_capital(at) && words[at].lower.ends_with("days")) {
    PlainWord word = words[at];
    static constexpr std::string_view kPlurals[] = {"mondays",   "tuesdays", "wednesdays",
                                                    "thursdays", "fridays",  "saturdays", "sundays"};
    for (unsigned day = 0; day < 7; ++day) {
      if (word.lower == kPlurals[day]) {
        return TimeMatch{at, at + 1, set_of(fmt::format("XXXX-WXX-{}", day + 1))};
      }
    }
  }
  const bool is_every = words.is_any(at, {"every", "each"});
  if (is_every || (words.is(at, "per") && words.is(at + 1, "night"))) {
    if (auto match = read_recurring(words, at + 1)) {
      match->begin = at;
      return match;
    }
  }
  const bool is_per = words.is_any(at, {"per", "any"});
  const bool is_article = words.is_any(at, {"a", "an"}) && is_rate(words, at);
  if (!is_every && !is_per && !is_article) return {};
  std::size_t next = at + 1;
  ReadNumber count{1, false, false, next};
  if (is_every) {
    if (words.is(next, "other")) {
      count = {2, false, false, next + 1};
    } else if (const auto number = words.number(next)) {
      count = *number;
    } else if (const auto nth = words.ordinal(next); nth && !words.is(next, "second")) {
      count = *nth;
    }
  }
  const auto unit = words.find(count.end, TimeClass::kUnit);
  if (!unit || words.is(at, "any")) return {};
  return TimeMatch{at, unit->end, set_of(duration_value(unit->entry->value, count))};
}

}  // namespace entente
