#include "extract/claim/claim_time.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Expressions this near behind one another may be joined by a dash.
constexpr std::uint32_t kDashBytes = 5;

bool is_placed(const TimeExpression& time) { return time.from && time.to; }

/// A head of a time below another word, with what it names.
struct Found {
  std::size_t head = kNoToken;
  const TimeExpression* time = nullptr;
};

bool may_be_time(const Syntax& syntax, std::size_t word) {
  const Deprel base = base_of(syntax.deprel(word));
  const auto up = syntax.head(word);
  // "its 1979 invasion", "last year's attack".
  const bool is_of_noun =
      up != kNoToken && syntax[up].upos == Upos::kNoun &&
      (base == Deprel::kNummod || base == Deprel::kCompound || base == Deprel::kAmod);
  return is_of_noun || base == Deprel::kObl || base == Deprel::kNmod || base == Deprel::kAdvmod;
}

/// The first expression among a word's own dependents that says when: a date or time of day, or a
/// window with days ("the past three years"). Placed ones come first.
std::optional<Found> find_below(const SentenceView& view, std::size_t head) {
  std::optional<Found> vague;
  for (const auto c : view.syntax.children(head)) {
    if (!may_be_time(view.syntax, c) || !is_time_phrase(view, c)) continue;
    const auto* time = time_at(view, c);
    if (time == nullptr) continue;
    if (is_placed(*time)) return Found{c, time};
    const bool says_when = time->type == TimeType::kDate || time->type == TimeType::kTime;
    if (says_when && !vague) vague = Found{c, time};
  }
  return vague;
}

/// "On Friday Ada began to build": what opens the clause above holds for the one below too.
std::optional<Found> find_before(const SentenceView& view, std::size_t predicate) {
  const auto& syntax = view.syntax;
  const Deprel deprel = base_of(syntax.deprel(predicate));
  const auto above = syntax.head(predicate);
  if (above == kNoToken || (deprel != Deprel::kXcomp && deprel != Deprel::kConj)) return {};
  const auto found = find_below(view, above);
  if (!found || found->head > above) return {};
  return found;
}

/// "sold a boat on Friday" may hang Friday on the boat.
std::optional<Found> find_below_object(const SentenceView& view, const Draft& draft) {
  std::optional<Found> best;
  for (const auto c : view.syntax.children(draft.predicate)) {
    const Deprel deprel = base_of(view.syntax.deprel(c));
    if ((deprel != Deprel::kObj && deprel != Deprel::kObl) || c < draft.predicate) continue;
    const auto found = find_below(view, c);
    // "the war of 2008" says when the war was.
    const bool is_after = found && found->head > c && view.syntax.preposition(found->head) != "of";
    if (is_after && is_placed(*found->time)) best = found;
  }
  return best;
}

/// "sued Chad in 2019 and Niger in 2021": of several times the one right behind the object is its
/// own.
std::optional<Found> find_behind(const SentenceView& view, const Draft& draft) {
  const auto& syntax = view.syntax;
  const auto& conjuncts = syntax.conjuncts(draft.object);
  const bool is_listed = conjuncts.size() > 1 || syntax.deprel(draft.object) == Deprel::kConj;
  if (!is_listed) return {};
  const auto end = core_last(syntax, draft.object);
  for (const auto c : syntax.children(draft.predicate)) {
    if (c < end || syntax.first(c) != end + 1 || !may_be_time(syntax, c)) continue;
    const auto* time = is_time_phrase(view, c) ? time_at(view, c) : nullptr;
    if (time != nullptr && is_placed(*time)) return Found{c, time};
  }
  return {};
}

/// The other end of "from May to June", "between 2015 and 2018", "2015-2018".
std::optional<Found> find_end(const SentenceView& view, const Found& start) {
  const auto& syntax = view.syntax;
  const std::string preposition = syntax.preposition(start.head);
  for (std::size_t i = start.head + 1; i < std::min(syntax.size(), start.head + 7); ++i) {
    const auto* time = time_at(view, i);
    if (time == nullptr || time == start.time || !is_placed(*time)) continue;
    const std::string before = syntax.preposition(i);
    const bool is_till =
        before == "to" || before == "until" || before == "till" || before == "through";
    const bool is_and = preposition == "between" && syntax.head(i) == start.head;
    const auto gap = time->span.begin - start.time->span.end;
    const bool is_dash =
        gap <= kDashBytes && gap > 0 &&
        slice(view.article.text, {start.time->span.end, time->span.begin}).find_first_of("-\xe2") !=
            std::string_view::npos;
    if ((preposition == "from" && is_till) || is_and || is_dash) return Found{i, time};
    return {};
  }
  return {};
}

/// What a preposition does to a placed time.
void bound(const SentenceView& view, std::string_view preposition, TimeRange& range) {
  const auto& published = view.article.published;
  if (preposition == "since" && published && range.from <= published) {
    range.to = published;
  } else if (preposition == "until" || preposition == "till" || preposition == "by") {
    range.from.reset();
  } else if (preposition == "before") {
    range.to = Date{sys_days{*range.from} - days{1}};
    range.from.reset();
  } else if (preposition == "after" && range.precision != "day") {
    range.from = Date{sys_days{*range.to} + days{1}};
    range.to.reset();
  } else if (preposition == "after") {
    range.to.reset();
  }
}

TimeRange range_of(const SentenceView& view, const Found& found) {
  TimeRange range;
  range.from = found.time->from;
  range.to = found.time->to;
  range.precision = found.time->precision;
  Span span = found.time->span;
  if (!is_placed(*found.time)) {
    range.precision = "none";
  } else if (const auto end = find_end(view, found)) {
    if (*end->time->to >= *range.from) {
      range.to = end->time->to;
      span.end = end->time->span.end;
      // The coarser of the two holds for both.
      for (const std::string_view coarse : {"month", "year"}) {
        if (end->time->precision == coarse && range.precision != "year") range.precision = coarse;
      }
    }
  } else {
    bound(view, view.syntax.preposition(found.head), range);
  }
  range.text = std::string(slice(view.article.text, span));
  return range;
}

}  // namespace

const TimeExpression* time_at(const SentenceView& view, std::size_t token) {
  const Span span = view.syntax[token].span;
  const auto& times = view.document.times;
  const auto after = std::ranges::upper_bound(
      times, span.begin, {}, [](const TimeExpression& time) { return time.span.begin; });
  if (after == times.begin()) return nullptr;
  const TimeExpression& time = *std::prev(after);
  return time.span.overlaps(span) ? &time : nullptr;
}

std::optional<TimeRange> claim_time(const SentenceView& view, const Draft& draft) {
  auto found = find_behind(view, draft);
  if (found) return range_of(view, *found);
  found = find_below(view, draft.predicate);
  if (!found || !is_placed(*found->time)) {
    if (const auto below = find_below_object(view, draft)) found = below;
  }
  if (!found) found = find_before(view, draft.predicate);
  if (!found) return {};
  return range_of(view, *found);
}

}  // namespace entente
