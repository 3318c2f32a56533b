#include "extract/time/time_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "extract/plain_words.hpp"
#include "graph/actors/tsv.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 18> kClassNames = {
    "month",     "month_short", "weekday", "weekday_short", "unit",     "season",
    "daypart",   "clock",       "zone",    "deictic",       "relation", "mentioned",
    "reference", "often",       "edge",    "bound",         "holiday",  "before"};

TimeClass parse_class(const Tsv::Row& row) {
  const auto found = std::ranges::find(kClassNames, row[1]);
  if (found == kClassNames.end()) row.fail("unknown class \"" + std::string(row[1]) + '"');
  return static_cast<TimeClass>(found - kClassNames.begin());
}

}  // namespace

TimeTable TimeTable::load(const std::string& folder) {
  TimeTable table;
  const Tsv file = Tsv::read(folder + "/time_words.tsv");
  file.for_each(3, [&](const Tsv::Row& row) {
    TimeEntry entry;
    entry.kind = parse_class(row);
    entry.value = std::string(row[2]);
    std::from_chars(entry.value.data(), entry.value.data() + entry.value.size(), entry.number);
    const auto words = split_plain_words(row[0], {0, static_cast<std::uint32_t>(row[0].size())});
    for (std::size_t i = 1; i < words.size(); ++i) entry.rest.push_back(words[i].lower);
    table.rows_[words.front().lower].push_back(std::move(entry));
  });
  for (auto& [word, entries] : table.rows_) {
    std::ranges::stable_sort(entries, std::ranges::greater{},
                             [](const TimeEntry& entry) { return entry.rest.size(); });
  }
  return table;
}

const std::vector<TimeEntry>* TimeTable::find(std::string_view word) const {
  const auto found = rows_.find(word);
  return found == rows_.end() ? nullptr : &found->second;
}

}  // namespace entente
