#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/store/database.hpp"

namespace entente {

// With which run of the program something came. A run notes the last rows that were there when it
// began: all later ones came with it or with a later run. No clock is asked, and no article is
// written for it. Of two processes that add at once the later one to begin is said to have brought
// what both do from then on.

/// The numbers are those of the table.
enum class RunKind { kAdd, kUpdate };

/// Rows above `after`, up to `last`.
struct RowRange {
  std::int64_t after = 0;
  std::int64_t last = 0;

  [[nodiscard]] bool contains(std::int64_t row) const { return row > after && row <= last; }
  [[nodiscard]] bool is_empty() const { return last <= after; }
};

struct GraphRun {
  std::int64_t number = 0;
  RunKind kind = RunKind::kAdd;
  RowRange articles;  ///< of articles and of those that newer ones took the place of
  RowRange claims;
};

/// "add" or "update".
[[nodiscard]] std::string_view to_string(RunKind kind);

/// Notes that a run begins to write, in its first Transaction. A last run that has brought nothing
/// gives its number to this one.
void begin_run(Database& database, RunKind kind);

/// All runs, in their order. What was there before the first is in none.
[[nodiscard]] std::vector<GraphRun> read_runs(Database& database);

/// A claim that came with a run.
struct NewClaim {
  std::int64_t row = 0;
  std::int64_t article = 0;
};

/// The claims that came with a run of add, by their rows. What was read from an article came with
/// it, however often it was read again since; of another extractor's claims each came by itself.
[[nodiscard]] std::vector<NewClaim> claims_of_run(Database& database, const GraphRun& run);

}  // namespace entente
