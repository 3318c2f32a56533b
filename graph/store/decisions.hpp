#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/decision.hpp"
#include "graph/store/database.hpp"
#include "graph/types.hpp"

namespace entente {

/// The number of the decision that an undo takes back; nothing where its value is none.
[[nodiscard]] std::optional<std::int64_t> undone_number(const Decision& undo);

/// The whole log, oldest first. Throws Error (storage) on a line that says nothing.
[[nodiscard]] std::vector<Decision> read_decisions(Database& database);

/// Appends to the log; number and is_active are ignored. Returns the number. Throws Error (input)
/// when it undoes what is not there or is undone already.
std::int64_t append_decision(Database& database, const Decision& decision);

/// What the decisions that hold come to; of two that contradict each other the later holds.
struct Curation {
  std::map<std::string, std::string> merged_into;  ///< without cycles
  std::set<std::string> apart;                     ///< never linked by a rule
  std::map<std::string, std::string> names;
  std::map<std::string, EntityType> types;
  std::set<std::string> hidden;

  bool operator==(const Curation&) const = default;
};
[[nodiscard]] Curation replay(const std::vector<Decision>& decisions);

}  // namespace entente
