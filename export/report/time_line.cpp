#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>

#include "export/fields.hpp"
#include "export/report/parts.hpp"
#include "graph/date.hpp"
#include "graph/rank.hpp"

namespace entente {
namespace {

constexpr std::size_t kEntriesOfPeriod = 8;
constexpr std::int64_t kDaysToTellApart = 45;  ///< a longer time is told by months

struct Entry {
  std::uint32_t relation = 0;
  std::size_t rank = 0;
  const ClaimQuote* quote = nullptr;
};

/// The first quote of a relation that says in which month it happened. What took years has no place
/// on a line of months.
const ClaimQuote* dated_quote(const std::vector<ClaimQuote>& quotes) {
  const auto is_dated = [](const ClaimQuote& quote) {
    return quote.date && quote.until && quote.date->year() == quote.until->year() &&
           quote.date->month() == quote.until->month();
  };
  const auto found = std::ranges::find_if(quotes, is_dated);
  return found == quotes.end() ? nullptr : &*found;
}

/// States do not happen on a day. Relations of an event class first, then the others; each the
/// strongest first.
std::vector<Entry> entries_of(const ReportView& view) {
  std::vector<Entry> entries;
  for (const bool has_class : {true, false}) {
    for (const std::uint32_t i : view.order) {
      const Relation& relation = view.snapshot.relations[i];
      if ((relation.event != Event::kNone) != has_class || is_state(relation.predicate)) continue;
      const ClaimQuote* quote = dated_quote(view.quotes[i]);
      if (quote != nullptr) entries.push_back({i, entries.size(), quote});
    }
  }
  return entries;
}

/// " 3 relations have no day.", or nothing.
std::string undated_text(const ReportView& view) {
  const auto count = std::ranges::count_if(view.snapshot.relations, [](const Relation& relation) {
    return !relation.first && !is_state(relation.predicate);
  });
  if (count == 0) return "";
  return fmt::format(" {} relation{} no day and {} not on it.", count,
                     count == 1 ? " has" : "s have", count == 1 ? "is" : "are");
}

bool needs_months(const std::vector<Entry>& entries) {
  const auto [first, last] = std::ranges::minmax_element(
      entries, {}, [](const Entry& entry) { return *entry.quote->date; });
  return *to_days(last->quote->date) - *to_days(first->quote->date) > kDaysToTellApart;
}

std::string day_text(const ClaimQuote& quote) {
  return quote.date == quote.until ? date_text(quote.date) : date_text(quote.date).substr(0, 7);
}

std::vector<Run> entry_runs(const ReportView& view, const Entry& entry) {
  std::vector<Run> runs = {{.text = day_text(*entry.quote), .is_bold = true}, {.text = ": "}};
  const Relation& relation = view.snapshot.relations[entry.relation];
  for (Run& run : relation_runs(view.snapshot, relation)) {
    run.is_bold = false;
    runs.push_back(std::move(run));
  }
  const std::string_view stance = main_stance(relation.stances);
  if (stance != "stated") runs.push_back({.text = fmt::format(" ({})", stance)});
  const Quote& quote = entry.quote->quote;
  runs.push_back({.text = " — "});
  const std::string& title = quote.title.empty() ? quote.document : quote.title;
  runs.push_back({.text = quote.publisher.empty() ? title : quote.publisher,
                  .is_italic = true,
                  .url = quote.url});
  return runs;
}

}  // namespace

void add_time_line(const ReportView& view, std::vector<ReportBlock>& blocks) {
  const std::vector<Entry> entries = entries_of(view);
  if (entries.empty()) return;
  blocks.push_back(make_block(ReportBlockKind::kHeading, 2, {{.text = "Time line"}}));
  blocks.push_back(make_block(
      ReportBlockKind::kParagraph, 0,
      {{.text = "By the day on which it happened where the words say so, else by the day of the "
                "article; of each period what is best attested." +
                undated_text(view)}}));
  const std::size_t length = needs_months(entries) ? 7 : 10;  // of "2024-06-19"
  std::map<std::string, std::vector<Entry>> periods;
  for (const Entry& entry : entries) {
    auto& period = periods[date_text(entry.quote->date).substr(0, length)];
    if (period.size() < kEntriesOfPeriod) period.push_back(entry);
  }
  for (auto& [name, period] : periods) {
    blocks.push_back(make_block(ReportBlockKind::kHeading, 3, {{.text = name}}));
    std::ranges::sort(period, {}, [](const Entry& entry) {
      return std::tuple(*entry.quote->date, *entry.quote->until, entry.rank);
    });
    for (const Entry& entry : period) {
      blocks.push_back(make_block(ReportBlockKind::kItem, 0, entry_runs(view, entry)));
    }
  }
}

}  // namespace entente
