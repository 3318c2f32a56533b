#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente {

/// One way out and back: entente writes a format, somebody else's program reads it, and its tables
/// of nodes and edges must equal the snapshot's. A new format needs a script in
/// tests/export/readers (tables.py and tables.mjs say what it prints) and a row of this kind.
struct RoundTrip {
  std::string reader{};  ///< a script in tests/export/readers
  std::string format;    ///< of formats(); also what the script is told
  std::map<std::string, std::string, std::less<>> values{};  ///< of the format's options
  bool is_typed = true;  ///< the reader tells numbers, booleans and text apart
  /// What the format keeps of a text, and what becomes of an id.
  std::string (*text)(std::string_view) = nullptr;
  std::string (*id)(std::string_view) = nullptr;
  bool has_empty_elements = true;  ///< whether lists keep elements that are empty
};

/// Writes the snapshots into one folder, has them read by one process and checks each. Where the
/// reader is not installed it says so and checks nothing, unless $ENTENTE_ALL_READERS is set.
void check_round_trip(const RoundTrip& trip, const std::vector<Snapshot>& snapshots);

/// Checks that a command (xmllint) takes the files of these snapshots, all in one call.
void check_accepted(const std::string& command, const RoundTrip& trip,
                    const std::vector<Snapshot>& snapshots);

/// Graphs with everything that breaks writers: the awkward sample, a plain one, an empty one.
[[nodiscard]] std::vector<Snapshot> awkward_graphs();

/// 500 of random_graph.
[[nodiscard]] std::vector<Snapshot> random_graphs();

/// Awkward and random graphs through every reader of these formats. Fails for a format without one.
void check_formats(const std::set<std::string>& formats);

}  // namespace entente
