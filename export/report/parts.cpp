#include "export/report/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "export/fields.hpp"

namespace entente {

std::string count_text(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string period_text(const std::optional<Date>& first, const std::optional<Date>& last) {
  using std::chrono::January, std::chrono::December, std::chrono::day;
  if (!first || !last || *first == *last) return date_text(first ? first : last);
  const bool is_from_start = first->day() == day{1} && first->year() == last->year();
  if (is_from_start && first->month() == last->month() &&
      *last == Date{last->year() / last->month() / std::chrono::last}) {
    return date_text(first).substr(0, 7);
  }
  if (is_from_start && first->month() == January && last->month() == December &&
      last->day() == day{31}) {
    return date_text(first).substr(0, 4);
  }
  return date_text(first) + " to " + date_text(last);
}

std::vector<Run> relation_runs(const Snapshot& snapshot, const Relation& relation) {
  const std::string label = relation.label.empty() ? "is related to" : relation.label;
  return {{.text = snapshot.entities[relation.subject].name, .is_bold = true},
          {.text = " " + label + " "},
          {.text = snapshot.entities[relation.object].name, .is_bold = true}};
}

const ClaimQuote& best_quote(const ReportView& view, std::uint32_t relation) {
  const auto& quotes = view.quotes[relation];
  const auto found =
      std::ranges::find(quotes, view.snapshot.relations[relation].quote, &ClaimQuote::quote);
  return found == quotes.end() ? quotes.front() : *found;
}

void add_quote(const ClaimQuote& quote, int level, std::vector<ReportBlock>& blocks) {
  const Quote& source = quote.quote;
  std::vector<Run> runs = {{.text = "“" + source.sentence + "” — "}};
  std::string speaker = source.speaker;
  if (!quote.outer_speaker.empty()) speaker += ", according to " + quote.outer_speaker;
  if (!speaker.empty()) runs.push_back({.text = speaker + ", in "});
  runs.push_back({.text = source.title.empty() ? source.document : source.title,
                  .is_italic = true,
                  .url = source.url});
  std::string rest;
  if (!source.publisher.empty()) rest += ", " + source.publisher;
  if (source.published) rest += ", " + date_text(source.published);
  runs.push_back({.text = rest});
  blocks.push_back(make_block(ReportBlockKind::kQuote, level, std::move(runs)));
}

}  // namespace entente
