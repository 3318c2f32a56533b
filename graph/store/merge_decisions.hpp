#pragma once

#include <cstddef>
#include <vector>

#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"

namespace entente {

struct MergedDecisions {
  std::size_t appended_count = 0;
  std::size_t overruled_count = 0;  ///< what was decided before and is decided otherwise now
};

/// Appends what the log lacks of another graph's, in its order. Going through that one, each
/// decision is looked for after the place of the one before, so that two logs with a common
/// beginning grow together. Must be called inside a Transaction.
MergedDecisions merge_decisions(Database& database, const std::vector<Decision>& others);

}  // namespace entente
