#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "graph/snapshot.hpp"
#include "graph/store/runs.hpp"

namespace entente {

/// What new claims say of a relation, and what was known of it before.
struct RelationNews {
  std::uint32_t relation = 0;  ///< index in Snapshot::relations
  std::uint32_t new_claims = 0;
  std::uint32_t old_sources = 0;  ///< independent ones of the claims before; 0: it is new
  StanceCounts old_stances;
  Quote quote;  ///< of the new claim that speaks best

  bool operator==(const RelationNews&) const = default;
};

/// What came with some runs of add.
struct News {
  std::int64_t first_run = 0;
  std::int64_t last_run = 0;
  std::uint32_t article_count = 0;      ///< current ones alone
  std::vector<RelationNews> relations;  ///< in the order of the snapshot
  std::vector<std::uint32_t> actors;    ///< of whom nobody said or quoted anything before; indexes

  bool operator==(const News&) const = default;
};

/// Of what the relations of `snapshot`, a cut of load_snapshot with the same options, are said by
/// claims that came with run `since` or a later one; without it by those of the last run of add
/// that brought something. Who is who is as it is now. What an article says again in the place of
/// an older version is not new. Nothing where there is no such run. O(claims · log claims).
[[nodiscard]] std::optional<News> load_news(const Graph& graph, const Snapshot& snapshot,
                                            const SnapshotOptions& options,
                                            std::optional<std::int64_t> since = {});

/// A run of add, for a list.
struct RunSummary {
  std::int64_t number = 0;
  std::int64_t article_count = 0;  ///< current ones
  std::int64_t claim_count = 0;    ///< of whatever confidence
  std::optional<Date> first;       ///< on which its articles were published
  std::optional<Date> last;

  bool operator==(const RunSummary&) const = default;
};

/// Those of which something is left, the oldest first.
[[nodiscard]] std::vector<RunSummary> list_runs(const Graph& graph);

}  // namespace entente
