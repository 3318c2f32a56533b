#include <array>

#include "extract/time/rules.hpp"

namespace entente {
namespace {

/// All rules, in the order in which they win where two read as many words.
constexpr std::array<TimeRule, 18> kRules = {
    read_clock,    read_date,     read_numeric_date, read_holiday,   read_quarter,  read_decade,
    read_century,  read_ago,      read_set,          read_relation,  read_weekday,  read_deictic,
    read_mentioned, read_window,  read_duration,     read_season,    read_year, read_year_end};

std::optional<TimeMatch> read_plain(const TimeWords& words, std::size_t at) {
  std::optional<TimeMatch> best;
  for (const TimeRule rule : kRules) {
    auto match = rule(words, at);
    if (match && (!best || match->end > best->end)) best = std::move(match);
  }
  auto reference = read_reference(words, at);  // "these days" before "days"
  const bool is_phrase = reference && reference->end > at + 1;
  if (reference && (!best || (is_phrase && reference->end >= best->end))) best = reference;
  return best;
}

bool is_in_calendar(const TimeReading& reading) {
  return reading.kind == ReadingKind::kCalendar || reading.kind == ReadingKind::kShift;
}

/// "early last month", "the end of 1994", "mid-1990s", "later this afternoon"
std::optional<TimeMatch> read_edge(const TimeWords& words, std::size_t at) {
  for (const std::size_t start : {at, words.skip(at, "the")}) {
    const auto edge = words.find(start, TimeClass::kEdge);
    if (!edge) continue;
    const std::size_t next = words.skip(edge->end, "-");
    auto match = read_plain(words, next);
    // "the early 1990s": the article stands before the edge.
    if (!match || !is_in_calendar(match->reading)) continue;
    match->begin = at;
    if (edge->entry->value != "-") match->reading.mod = edge->entry->value;
    return match;
  }
  return {};
}

/// "nearly three years", "about two years ago", "around Nov. 1"; not "over the past year".
std::optional<TimeMatch> read_bound(const TimeWords& words, std::size_t at) {
  const auto bound = words.find(at, TimeClass::kBound);
  if (!bound || words.is(bound->end, "the")) return {};
  auto match = read_plain(words, bound->end);
  if (!match || match->reading.relation || match->reading.kind == ReadingKind::kReference) return {};
  const bool is_length = match->reading.kind == ReadingKind::kDuration ||
                         match->reading.kind == ReadingKind::kShift;
  if (!is_length && bound->entry->value != "APPROX") return {};
  if (match->reading.kind == ReadingKind::kSet) return {};
  match->begin = at;
  match->reading.mod = bound->entry->value;
  return match;
}

}  // namespace

std::optional<TimeMatch> read_time(const TimeWords& words, std::size_t at) {
  auto best = read_plain(words, at);
  for (const TimeRule rule : {TimeRule{read_edge}, TimeRule{read_bound}}) {
    auto match = rule(words, at);
    if (match && (!best || match->end > best->end)) best = std::move(match);
  }
  return best;
}

}  // namespace entente
