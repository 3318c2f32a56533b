#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph.hpp"

namespace entente {

/// What came out of another graph.
struct Merged {
  GraphCounts added;                   ///< articles that are no versions of known ones, and claims
  std::vector<std::int64_t> versions;  ///< rows of articles that took the place of known ones
  std::size_t replaced_count = 0;      ///< known ones of which another text took the place
  std::size_t reread_count = 0;        ///< known ones of which the other graph's reading came
  std::size_t retitled_count = 0;      ///< known ones of which the other graph's title or date came
  std::size_t surer_count = 0;         ///< claims of other extractors that gave way to surer ones
  std::size_t decision_count = 0;      ///< appended to the log
  std::size_t overruled_count = 0;     ///< what was decided before and is decided otherwise now

  bool operator==(const Merged&) const = default;
};

/// Adds all that another graph has: articles with what was read from them, those that newer ones
/// took the place of, claims of other extractors, and decisions. What is exported then is the same,
/// to the byte, as if all had been added to one graph, in whatever order graphs come. Where both
/// have an article, the better reading stays (is_better_reading in readings.hpp). Where they have
/// different ones of one label, both stay, unless one of the graphs knows that one took the place
/// of the other, or they were read at one origin and the dates tell (date_order.hpp). Decisions
/// that the log does not have yet are appended in their order; undone ones with their undo. Where
/// people decided otherwise in two graphs, which alone shows in the order of graphs, the one that
/// comes last holds, and is counted. All in
/// transactions of a batch of articles each, so that it can be run again after a kill; adding again
/// changes nothing.
Merged merge_graph(Graph& graph, const Graph& other);

}  // namespace entente
