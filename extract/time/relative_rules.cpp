#include <cmath>

#include "extract/time/rules.hpp"

namespace entente {
namespace {

TimeReading shift(Grain unit, int count, Base base = Base::kArticle) {
  TimeReading reading;
  reading.kind = ReadingKind::kShift;
  reading.unit = unit;
  reading.count = count;
  reading.base = base;
  return reading;
}

/// "quarter" is a fraction too; a unit is told by its noun alone.
struct Unit {
  Grain grain = Grain::kDay;
  std::string_view value;
  bool is_plural = false;
  std::size_t end = 0;
};
std::optional<Unit> find_calendar_unit(const TimeWords& words, std::size_t at) {
  const auto unit = words.find(at, TimeClass::kUnit);
  if (!unit) return {};
  const auto grain = grain_of_unit(unit->entry->value);
  if (!grain) return {};
  return Unit{*grain, unit->entry->value, words[at].lower.ends_with('s'), unit->end};
}

/// Behind "the", "that", "last": a month, season or part of the day, as a reading of its own.
std::optional<TimeMatch> read_named_part(const TimeWords& words, std::size_t at) {
  if (auto date = read_date(words, at); date && !date->reading.day && !date->reading.year) {
    return date;
  }
  if (const auto season = words.find(at, TimeClass::kSeason)) {
    TimeReading reading;
    static constexpr std::string_view kOrder[] = {"SP", "SU", "FA", "WI"};
    for (unsigned s = 0; s < 4; ++s) {
      if (kOrder[s] == season->entry->value) reading.part = s + 1;
    }
    reading.grain = Grain::kSeason;
    return TimeMatch{at, season->end, reading};
  }
  if (const auto part = words.find(at, TimeClass::kDaypart)) {
    TimeReading reading = shift(Grain::kDay, 0);
    reading.clock = "T" + part->entry->value;
    return TimeMatch{at, part->end, reading};
  }
  return {};
}

/// What a word of relation ("last", "that") says of what stands behind it.
std::optional<TimeMatch> read_related(const TimeWords& words, std::size_t at, int relation,
                                      Base base) {
  if (auto part = read_named_part(words, at)) {
    TimeReading& reading = part->reading;
    reading.base = base;
    if (reading.kind == ReadingKind::kShift) {
      // "last night" is the night before the article's day; "next morning" the one after.
      reading.count = relation;
    } else {
      reading.relation = relation;
    }
    return part;
  }
  std::size_t noun = at;
  if (words.is_any(at, {"fiscal", "calendar", "business", "trading", "academic", "full"})) ++noun;
  const auto unit = find_calendar_unit(words, noun);
  if (!unit || unit->is_plural) return {};
  // "this day" means a date only after "that", "same" and the like.
  if (unit->grain == Grain::kDay && base == Base::kArticle && relation == 0) return {};
  TimeReading reading = shift(unit->grain, relation, base);
  return TimeMatch{at, unit->end, reading};
}

}  // namespace

// "today", "yesterday afternoon", "tonight"
std::optional<TimeMatch> read_deictic(const TimeWords& words, std::size_t at) {
  if (words.is(at, "tonight")) {
    TimeReading reading = shift(Grain::kDay, 0);
    reading.clock = "TNI";
    return TimeMatch{at, at + 1, reading};
  }
  const std::size_t next = words.skip(at, "the");
  const auto day = words.find(next, TimeClass::kDeictic);
  if (!day || (next > at && day->end == next + 1)) return {};
  TimeReading reading = shift(Grain::kDay, day->entry->number);
  std::size_t end = day->end;
  if (const auto part = words.find(end, TimeClass::kDaypart)) {
    reading.clock = "T" + part->entry->value;
    end = part->end;
  }
  return TimeMatch{at, end, reading};
}

// "last month", "this morning", "the past year", "next May", "last night"
std::optional<TimeMatch> read_relation(const TimeWords& words, std::size_t at) {
  const std::size_t next = words.skip(at, "the");
  const auto relation = words.find(next, TimeClass::kRelation);
  if (!relation) return {};
  auto match = read_related(words, relation->end, relation->entry->number, Base::kArticle);
  if (!match) return {};
  match->begin = at;
  // "the following month" and "the previous day" count from what was mentioned.
  const bool is_mentioned = words.find(next, TimeClass::kMentioned).has_value();
  const bool is_next_day = next > at && words.is(next, "next") && words.is(next + 1, "day");
  if (is_mentioned || is_next_day) match->reading.base = Base::kMentioned;
  return match;
}

// "year end", "the year's end"
std::optional<TimeMatch> read_year_end(const TimeWords& words, std::size_t at) {
  const std::size_t next = words.skip(at, "the");
  if (!words.is(next, "year")) return {};
  const std::size_t end = words.is_any(next + 1, {"-", "'s"}) ? next + 2 : next + 1;
  if (!words.is(end, "end")) return {};
  TimeReading reading = shift(Grain::kYear, 0);
  reading.mod = "END";
  return TimeMatch{at, end + 1, reading};
}

// "that year", "the same day", "the quarter", "the latest period", "the year-ago quarter"
std::optional<TimeMatch> read_mentioned(const TimeWords& words, std::size_t at) {
  if (words.is_any(at, {"the", "its", "that", "same"})) {
    const bool has_the = words.is_any(at, {"the", "its"});
    std::size_t next = has_the ? at + 1 : at;
    const bool is_latest = words.is_any(next, {"latest", "most", "current"});
    if (words.is(next, "most")) ++next;
    if (is_latest) ++next;
    const bool has_that = words.is_any(next, {"that", "same", "very"});
    while (words.is_any(next, {"that", "same", "very"})) ++next;
    if (words.is(next, "quarter") || (is_latest && words.is(next, "period"))) {
      return TimeMatch{at, next + 1, shift(Grain::kQuarter, 0, Base::kQuarter)};
    }
    if (has_that) {
      auto match = read_related(words, next, 0, Base::kMentioned);
      if (match) match->begin = at;
      return match;
    }
    if (!has_the || words.is(at, "its") || is_latest) return {};
    const bool is_full = words.is_any(next, {"full", "whole", "entire", "fiscal", "calendar"});
    const auto unit = find_calendar_unit(words, is_full ? next + 1 : next);
    if (!unit || unit->is_plural || unit->grain >= Grain::kDecade) return {};
    if (unit->grain == Grain::kDay && words.is(unit->end, "of")) return {};
    // "the year ended June 30" is a length, not a place.
    if (words.is_any(unit->end, {"ended", "ending", "through", "to"}) && unit->grain == Grain::kYear) {
      TimeReading reading;
      reading.kind = ReadingKind::kDuration;
      reading.value = "P1Y";
      return TimeMatch{at, unit->end, reading};
    }
    const bool is_recent = unit->grain != Grain::kDay;
    // "The weekend" is mostly the one that is over.
    const int count = unit->grain == Grain::kWeekend ? -1 : 0;
    const Base base = is_recent ? Base::kArticle : Base::kMentioned;
    return TimeMatch{at, unit->end, shift(unit->grain, count, base)};
  }
  return {};
}

// "two weeks ago", "a year earlier", "three days later", "year-ago", "years ago"
std::optional<TimeMatch> read_ago(const TimeWords& words, std::size_t begin) {
  // "the year-ago quarter"
  const bool has_the = words.is(begin, "the") && words.is(begin + 1, "year") && words.is(begin + 2, "-");
  const std::size_t at = has_the ? begin + 1 : begin;
  ReadNumber count{1, false, false, at};
  const auto number = words.number(at, true);
  if (number) {
    count = *number;
  } else if (const auto bare = words.find(at, TimeClass::kUnit)) {
    // "years ago", "a few"; "year-ago" is one
    count.is_vague = words[at].lower.ends_with('s');
    if (!count.is_vague && !words.is(bare->end, "-")) return {};
  } else {
    return {};
  }
  const std::size_t noun = words.skip(count.end, "-");
  const auto unit = words.find(noun, TimeClass::kUnit);
  if (!unit) return {};
  std::size_t next = unit->end;
  bool has_half = false;
  if (words.is(next, "and") && words.is(next + 1, "a") && words.is(next + 2, "half")) {
    has_half = true;
    next += 3;
  }
  next = words.skip(next, "-");
  const bool is_ago = words.is(next, "ago");
  const bool is_earlier = words.is(next, "earlier");
  const bool is_later = words.is(next, "later");
  const bool is_hence = words.is(next, "hence") || (words.is(next, "from") && words.is(next + 1, "now"));
  if (!is_ago && !is_earlier && !is_later && !is_hence) return {};
  const std::size_t end = words.is(next, "from") ? next + 2 : next + 1;
  TimeReading reading;
  if (count.is_vague && count.value == 0) {
    reading.kind = ReadingKind::kReference;
    reading.value = is_ago || is_earlier ? "PAST_REF" : "FUTURE_REF";
    return TimeMatch{begin, end, reading};
  }
  const int sign = is_ago || is_earlier ? -1 : 1;
  const auto grain = grain_of_unit(unit->entry->value);
  const Base base = is_ago || is_hence ? Base::kArticle : Base::kMentioned;
  if (!grain) {  // "two hours ago": the article's own day, no finer
    reading = shift(Grain::kDay, 0, base);
    reading.mod = "APPROX";
    return TimeMatch{begin, end, reading};
  }
  const double amount = has_half ? count.value + 0.5 : count.value;
  reading = shift(*grain, sign * static_cast<int>(std::floor(amount)), base);
  if (*grain == Grain::kYear && amount == 1 && !is_later && !is_hence) reading.base = Base::kQuarter;
  if (amount != std::floor(amount) && *grain == Grain::kYear) {
    reading = shift(Grain::kMonth, sign * static_cast<int>(12 * amount), base);
  }
  reading.is_exact_day = *grain == Grain::kWeek;
  const bool is_period = words.is_any(end, {"period", "quarter"});
  return TimeMatch{begin, is_period ? end + 1 : end, reading};
}

// "now", "recently", "the near future", "one day"
std::optional<TimeMatch> read_reference(const TimeWords& words, std::size_t at) {
  const auto found = words.find(at, TimeClass::kReference);
  if (!found) return {};
  if (at > 0 && words.is(at - 1, "as") && words.is(found->end, "as")) return {};  // "as soon as"
  TimeReading reading;
  reading.kind = ReadingKind::kReference;
  reading.value = found->entry->value;
  return TimeMatch{at, found->end, reading};
}

}  // namespace entente
