#include "graph/store/merge_decisions.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace entente {
namespace {

/// Returns how many were appended.
std::size_t append_missing(Database& database, const std::vector<Decision>& others) {
  std::size_t appended = 0;
  std::map<std::int64_t, std::int64_t> number_of;  // of the other log's in this one
  std::int64_t last = 0;
  for (Decision decision : others) {
    if (decision.kind == DecisionKind::kUndo) {
      const auto undone = number_of.find(undone_number(decision).value_or(0));
      if (undone == number_of.end()) continue;
      decision.value = std::to_string(undone->second);
    }
    const std::vector<Decision> log = read_decisions(database);
    const auto known = std::ranges::find_if(log, [&](const Decision& each) {
      return each.number > last && each.kind == decision.kind && each.entity == decision.entity &&
             each.value == decision.value && each.reason == decision.reason;
    });
    if (known != log.end()) {
      last = known->number;
    } else {
      const bool is_undone_already =
          decision.kind == DecisionKind::kUndo &&
          std::ranges::none_of(log, [&](const Decision& each) {
            return each.is_active && std::to_string(each.number) == decision.value;
          });
      if (is_undone_already) continue;
      last = append_decision(database, decision);
      ++appended;
    }
    number_of.emplace(decision.number, last);
  }
  return appended;
}

/// How many keys have another value now, or none.
template <typename Value>
std::size_t count_lost(const std::map<std::string, Value>& before,
                       const std::map<std::string, Value>& now) {
  return static_cast<std::size_t>(std::ranges::count_if(before, [&](const auto& each) {
    const auto found = now.find(each.first);
    return found == now.end() || found->second != each.second;
  }));
}

std::size_t count_lost(const std::set<std::string>& before, const std::set<std::string>& now) {
  return static_cast<std::size_t>(
      std::ranges::count_if(before, [&](const auto& each) { return !now.contains(each); }));
}

std::size_t count_overruled(const Curation& before, const Curation& now) {
  return count_lost(before.merged_into, now.merged_into) + count_lost(before.apart, now.apart) +
         count_lost(before.names, now.names) + count_lost(before.types, now.types) +
         count_lost(before.hidden, now.hidden);
}

}  // namespace

MergedDecisions merge_decisions(Database& database, const std::vector<Decision>& others) {
  const Curation before = replay(read_decisions(database));
  MergedDecisions merged{append_missing(database, others), 0};
  if (merged.appended_count > 0) {
    merged.overruled_count = count_overruled(before, replay(read_decisions(database)));
  }
  return merged;
}

}  // namespace entente
