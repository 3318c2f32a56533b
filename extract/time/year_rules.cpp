#include <cmath>

#include "extract/time/rules.hpp"

namespace entente {
namespace {

std::optional<int> four_digits(const TimeWords& words, std::size_t at) {
  if (at >= words.size() || words[at].lower.size() != 4) return {};
  int value = 0;
  for (const char c : words[at].lower) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "nineteen ninety-six", "two thousand six".
std::optional<YearNumber> find_spelled_year(const TimeWords& words, std::size_t at) {
  const auto first = words.number(at);
  if (!first || first->is_digits || first->is_vague) return {};
  if (first->value >= 2000 && first->value < 2100 && words.is(at, "two")) {
    return YearNumber{static_cast<int>(first->value), first->end, true};
  }
  if (first->value < 15 || first->value > 20 || first->end != at + 1) return {};
  const auto second = words.number(first->end);
  if (!second || second->is_digits || second->value < 10 || second->value > 99) return {};
  if (second->value != std::floor(second->value)) return {};
  return YearNumber{static_cast<int>(100 * first->value + second->value), second->end, true};
}

/// "$2000", "2000 people", "1990-seat", "No. 1989" are no years; "the 2012 elections" is one.
bool is_count(const TimeWords& words, std::size_t at, int value) {
  if (at > 0) {
    if (words.is_any(at - 1, {"$", "#", "£", "€", "¥", "no", "number", "page", "room"}))
      return true;
    if (words.is(at - 1, ".") && at > 1 && words.is_any(at - 2, {"no", "nos"})) return true;
    const bool is_behind_mark =
        words.is_joined(at) && words.is_any(at - 1, {"-", "/", ".", ":", "+", "_"});
    if (is_behind_mark && !four_digits(words, at - 2)) return true;
  }
  if (words.is_any(at + 1, {"%", "percent", "million", "billion", "km", "miles", "feet", "tons"})) {
    return true;
  }
  if (words.find(at + 1, TimeClass::kUnit)) return true;
  if (words.is(at + 1, "-") && words.is_joined(at + 1) && !words.number(at + 2)) {
    return words.is_joined(at + 2) && !words.is_any(at + 2, {"era", "style", "model", "vintage"});
  }
  const Token* next = words.token(at + 1);
  const bool is_many = next != nullptr && next->xpos == "NNS";
  return is_many && value % 100 == 0 && !(at > 0 && words.is(at - 1, "the"));
}

TimeReading year_reading(int year) {
  TimeReading reading;
  reading.year = year;
  reading.grain = Grain::kYear;
  return reading;
}

/// The decade of "1980s", "'80s", "eighties".
std::optional<YearNumber> find_decade(const TimeWords& words, std::size_t at) {
  struct NamedDecade {
    std::string_view word;
    int tens;
  };
  static constexpr NamedDecade kNamed[] = {{"twenties", 20}, {"thirties", 30}, {"forties", 40},
                                           {"fifties", 50},  {"sixties", 60},  {"seventies", 70},
                                           {"eighties", 80}, {"nineties", 90}};
  if (at >= words.size()) return {};
  const std::string& word = words[at].lower;
  if (word.size() == 5 && word.ends_with("0s") && word[0] >= '1' && word[0] <= '2') {
    return YearNumber{(word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10,
                      at + 1};
  }
  const auto century_of = [](int tens) { return tens >= 30 ? 1900 : 2000; };
  if (word.size() == 3 && word.ends_with("0s") && word[0] >= '2' && word[0] <= '9') {
    const int tens = (word[0] - '0') * 10;
    return YearNumber{century_of(tens) + tens, at + 1};
  }
  std::size_t name = at;
  std::optional<int> century;
  if (words.is(at, "nineteen")) century = 1900;
  if (words.is(at, "eighteen")) century = 1800;
  if (century) name = words.skip(at + 1, "-");
  for (const NamedDecade& named : kNamed) {
    if (words.is(name, named.word)) {
      return YearNumber{century.value_or(1900) + named.tens, name + 1, true};
    }
  }
  return {};
}

}  // namespace

std::optional<YearNumber> find_year_number(const TimeWords& words, std::size_t at) {
  const auto digits = four_digits(words, at);
  if (digits && *digits >= 1000 && *digits <= 2100) return YearNumber{*digits, at + 1, false};
  return find_spelled_year(words, at);
}

std::size_t read_year_tail(const TimeWords& words, std::size_t at, TimeReading& reading) {
  std::size_t next = words.skip(words.skip(at, ","), "of");
  next = words.skip(words.skip(next, "fiscal"), "year");
  if (const auto year = find_year_number(words, next); year && (!year->is_spelled || next == at)) {
    if (words.is(at, ",") && is_count(words, next, year->year)) return at;
    reading.year = year->year;
    return year->end;
  }
  // "October of last year", "the third quarter last year"; not "Friday, this year".
  const auto relation = words.find(words.skip(at, "of"), TimeClass::kRelation);
  if (relation && words.is(relation->end, "year")) {
    reading.year_by = relation->entry->number;
    return relation->end + 1;
  }
  if (words.is(next, "'") && words.is_joined(next + 1)) {  // "Oct. '89"
    const auto two = words.number(next + 1);
    if (two && two->is_digits && words[next + 1].lower.size() == 2) {
      reading.year = static_cast<int>(two->value) + (two->value < 40 ? 2000 : 1900);
      return two->end;
    }
  }
  return at;
}

// "1989", "fiscal 1989", "the year 2000", "nineteen ninety-six"
std::optional<TimeMatch> read_year(const TimeWords& words, std::size_t at) {
  std::size_t next = at;
  const bool has_year_word = words.is(words.skip(at, "the"), "year");
  if (has_year_word) next = words.skip(at, "the") + 1;
  if (words.is(at, "the") && find_year_number(words, at + 1) &&
      words.is_any(at + 2, {"period", "quarter"})) {
    next = at + 1;
  }
  if (words.is(next, "fiscal")) next = words.skip(next + 1, "year");
  const bool is_led = next > at;
  const auto year = find_year_number(words, next);
  if (!year) return {};
  if (is_count(words, next, year->year) && !is_led) return {};
  const bool is_usual = year->year >= 1900;
  const bool has_lead = is_led || (at > 0 && words.find(at - 1, TimeClass::kBefore).has_value());
  if (!is_usual && !(has_lead && !words.find(at + 1, TimeClass::kUnit))) return {};
  if (year->is_spelled && !has_lead && year->year < 1900) return {};
  TimeMatch match{at, year->end, year_reading(year->year)};
  // "the 1988 period": the quarter that is spoken of
  if (words.is_any(year->end, {"period", "quarter"})) {
    match.reading.base = Base::kQuarter;
    ++match.end;
  }
  return match;
}

// "the 1980s", "the eighties", "mid-1990s"; not "in her twenties".
std::optional<TimeMatch> read_decade(const TimeWords& words, std::size_t at) {
  const std::size_t next = words.skip(words.skip(at, "the"), "'");
  const auto decade = find_decade(words, next);
  if (!decade) return {};
  const bool is_whole = words[next].lower.size() == 5 && !decade->is_spelled;
  const bool is_led = next > at || (at > 0 && words.find(at - 1, TimeClass::kEdge).has_value()) ||
                      (at > 1 && words.is(at - 1, "-") && words.is(at - 2, "mid"));
  if (!is_whole && !is_led) return {};
  TimeReading reading = year_reading(decade->year);
  reading.grain = Grain::kDecade;
  return TimeMatch{at, decade->end, reading};
}

// "the 20th century", "nineteenth-century"
std::optional<TimeMatch> read_century(const TimeWords& words, std::size_t at) {
  const std::size_t next = words.skip(at, "the");
  const auto nth = words.ordinal(next);
  if (!nth || nth->value < 1 || nth->value > 22) return {};
  const std::size_t noun = words.skip(nth->end, "-");
  if (!words.is_any(noun, {"century", "centuries"})) return {};
  if (words.is_any(noun + 1, {"bc", "bce"})) return {};
  TimeReading reading = year_reading(100 * (static_cast<int>(nth->value) - 1));
  reading.grain = Grain::kCentury;
  return TimeMatch{at, noun + 1, reading};
}

namespace {

/// "third quarter", "first-half", "Q3", "3Q": the part and the position behind it.
struct Part {
  unsigned part = 0;
  Grain grain = Grain::kQuarter;
  std::size_t end = 0;
};
std::optional<Part> find_part(const TimeWords& words, std::size_t at) {
  if (at >= words.size()) return {};
  const std::string& word = words[at].lower;
  if (word.size() == 2 && (word[0] == 'q' || word[1] == 'q')) {
    const char digit = word[0] == 'q' ? word[1] : word[0];
    if (digit < '1' || digit > '4') return {};
    return Part{static_cast<unsigned>(digit - '0'), Grain::kQuarter, at + 1};
  }
  auto nth = words.ordinal(at);
  if (!nth && words.is_any(at, {"final", "last"})) nth = ReadNumber{4, false, false, at + 1};
  if (!nth || nth->value < 1) return {};
  const std::size_t noun = words.skip(nth->end, "-");
  if (words.is_any(noun, {"quarter", "quarters"}) && nth->value <= 4 && !words.is(at, "last")) {
    return Part{static_cast<unsigned>(nth->value), Grain::kQuarter, noun + 1};
  }
  if (!words.is(noun, "half") || nth->value > 2) return {};
  // A game has a first half too: only the year's.
  const bool is_joined = noun > nth->end;
  TimeReading tail;
  const bool has_year = read_year_tail(words, noun + 1, tail) > noun + 1 ||
                        (words.is(noun + 1, "of") && words.is_any(noun + 2, {"the", "this"}) &&
                         words.is(noun + 3, "year"));
  if (!is_joined && !has_year) return {};
  return Part{static_cast<unsigned>(nth->value), Grain::kHalf, noun + 1};
}

}  // namespace

// "the third quarter of 1990", "this year's fiscal first quarter", "the 1988 second quarter"
std::optional<TimeMatch> read_quarter(const TimeWords& words, std::size_t at) {
  TimeReading reading;
  std::size_t next = words.is_any(at, {"the", "its", "their", "his", "our"}) ? at + 1 : at;
  const auto relation = words.find(next, TimeClass::kRelation);
  if (relation && words.is(relation->end, "year") && words.is(relation->end + 1, "'s")) {
    reading.year_by = relation->entry->number;  // "last year's third quarter"
    next = relation->end + 2;
  } else if (words.is(next, "year") && words.is(next + 1, "-") && words.is(next + 2, "ago")) {
    reading.year_by = -1;
    next += 3;
  } else if (const auto year = find_year_number(words, next); year && !year->is_spelled) {
    reading.year = year->year;
    next = words.skip(year->end, "'s");
  }
  if (words.is(next, "fiscal")) next = words.skip(next + 1, "-");
  const auto part = find_part(words, next);
  if (!part) return {};
  reading.part = part->part;
  reading.grain = part->grain;
  std::size_t end = part->end;
  if (!reading.year && !reading.year_by) {
    end = read_year_tail(words, end, reading);
    if (end == part->end && words.is(end, "of") && words.is_any(end + 1, {"the", "this"}) &&
        words.is(end + 2, "year")) {
      reading.year_by = 0;
      end += 3;
    }
  }
  return TimeMatch{at, end, reading};
}

// "the summer", "in spring", "summer 2024", "the fall of 1989"; not "the fall of the wall".
std::optional<TimeMatch> read_season(const TimeWords& words, std::size_t at) {
  const std::size_t next = words.skip(at, "the");
  const auto season = words.find(next, TimeClass::kSeason);
  if (!season) return {};
  TimeReading reading;
  const std::size_t end = read_year_tail(words, season->end, reading);
  const bool is_led =
      next > at || (at > 0 && words.is_any(at - 1, {"in", "by", "since", "until", "early", "late",
                                                    "mid", "-", "during", "through"}));
  const Token* token = words.token(next);
  const bool is_verb =
      token != nullptr && (token->upos == Upos::kVerb || token->upos == Upos::kAdp);
  const bool is_modifier = words.is(season->end, "of") || words.is_any(season->end, {"in", "from"});
  if (end == season->end && (!is_led || is_verb || is_modifier)) return {};
  static constexpr std::string_view kOrder[] = {"SP", "SU", "FA", "WI"};
  for (unsigned s = 0; s < 4; ++s) {
    if (kOrder[s] == season->entry->value) reading.part = s + 1;
  }
  reading.grain = Grain::kSeason;
  return TimeMatch{at, end, reading};
}

}  // namespace entente
