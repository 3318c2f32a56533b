#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim_conditions.hpp"
#include "graph/find_entity.hpp"
#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

using Month = std::chrono::year_month;

/// What is claimed of one relation in one month, with one stance and by one speaker.
struct ChronicleEntry {
  std::optional<Month> first;  ///< of the claims' time or else their article's date; none: undated
  std::optional<Month> last;   ///< the same month but for a longer time ("in 2023")
  std::string relation;        ///< Relation::id
  StanceKind stance = StanceKind::kCertain;
  std::string speaker;  ///< empty: the article itself
  std::uint32_t claim_count = 0;
  std::uint32_t source_count = 0;  ///< independent ones (sources.hpp)
  double confidence = 0;           ///< the best claim's, which is quoted
  double right = 0;
  Quote quote;

  bool operator==(const ChronicleEntry&) const = default;
};

/// What is claimed between two entities.
struct Chronicle {
  Entity from;
  Entity to;
  Snapshot snapshot;                    ///< the relations of the entries, and perhaps more
  std::vector<ChronicleEntry> entries;  ///< as load_chronicle orders them
};

/// Between two entities of the whole, in what a cut has left of it; `options` are those of the cut.
[[nodiscard]] Chronicle make_chronicle(const Graph& graph, const Entity& from, const Entity& to,
                                       Snapshot cut, const SnapshotOptions& options);

/// The same of the whole graph, from what is stored of each entity; nothing where that is out of
/// step with the graph. Throws Error (input) for a name that no entity answers to. O(relations of
/// the first, and the claims between the two).
[[nodiscard]] std::optional<Chronicle> find_chronicle(const Graph& graph, std::string_view from,
                                                      std::string_view to, const FindOptions& find);

/// The claims of some relations in the order of their months, undated ones last; within a month as
/// load_snapshot with the same options orders relations, then by stance and speaker. O(claims · log
/// claims).
[[nodiscard]] std::vector<ChronicleEntry> load_chronicle(const Graph& graph,
                                                         const std::set<std::string>& relations,
                                                         const SnapshotOptions& options = {});

}  // namespace entente
