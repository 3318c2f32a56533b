#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "graph/actors/actors.hpp"
#include "graph/claim_conditions.hpp"
#include "graph/filter.hpp"
#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// The options that cut a graph down, the same for every command that reads one. Days, confidence
/// and stance are asked of claims, before they are merged: a relation is what the claims that are
/// left say. The others are asked of relations.
struct CutOptions {
  bool actors_only = false;
  bool with_things = false;
  std::string since;
  std::string until;
  bool keeps_undated = false;
  std::uint32_t min_sources = 0;
  double min_confidence = kLeastShown;
  bool takes_all = false;  ///< however little sure
  std::string stance;
  std::vector<std::string> events;  ///< classes, in letters of any case
  std::string publisher;
  std::string speaker;  ///< any name of an entity
  std::string type;     ///< of an end
  std::string relation;
  std::string around;  ///< any name of an entity
  std::uint32_t hops = 1;
  std::optional<std::uint32_t> top;
};

/// --actors, --things, --type, --relation, --event, --speaker, --publisher, --since, --until,
/// --undated, --min-sources, --min-confidence and --all.
[[nodiscard]] std::vector<Option> cut_options(CutOptions& options);
/// --stance, which where both sides are wanted would leave one.
[[nodiscard]] Option stance_option(CutOptions& options);
/// --around, --hops and --top.
[[nodiscard]] std::vector<Option> focus_options(CutOptions& options);

/// The options as they are typed, each after a blank; empty for none.
[[nodiscard]] std::string cut_text(const CutOptions& options);

/// What the options ask of claims, in words: "claims since 2024-05 that deny it"; empty for
/// nothing.
[[nodiscard]] std::string claims_text(const CutOptions& options);

/// All entities, and the relations that the claims say which meet the options; things included
/// where asked for. Without quotes: they are read (read_quotes) for what is shown, in the same
/// GraphView. The conditions are the options' own: looking a speaker up reads the whole graph, so a
/// command asks for them once.
[[nodiscard]] Snapshot load_whole(const Graph& graph, const CutOptions& options,
                                  const ClaimConditions& conditions);

/// What the options ask of a claim of the graph. Throws Error (usage) for a value that says
/// nothing, Error (input) for a speaker whom the graph does not have.
[[nodiscard]] ClaimConditions claim_conditions_of(const Graph& graph, const CutOptions& options);

/// What the options leave of load_whole. Throws Error (input) for a name that is not in the graph.
[[nodiscard]] Snapshot cut(const Snapshot& whole, const CutOptions& options);

/// Says on standard error how many claims are not shown because nobody asked for all.
void tell_unshown(const Graph& graph, const CutOptions& options);

/// How many claims are left out because they have no day where days are asked for: of those that
/// meet all else, in the relations that the options leave and that end at each of `ends`, ids of
/// entities. Reads the graph once more then.
[[nodiscard]] std::size_t count_undated(const Graph& graph, const CutOptions& options,
                                        const ClaimConditions& conditions,
                                        const std::vector<std::string>& ends = {});

/// Says so on standard error.
void tell_undated(const Graph& graph, const CutOptions& options, const ClaimConditions& conditions,
                  const std::vector<std::string>& ends = {});
/// The same of a count.
void tell_undated(const Graph& graph, std::size_t count);

/// load_whole and cut in one, and the quotes of what is left.
[[nodiscard]] Snapshot load_cut(const Graph& graph, const CutOptions& options,
                                const ClaimConditions& conditions);

/// The actor table, by which "Tehran" finds Iran; none where the tables are not installed.
[[nodiscard]] std::optional<ActorTable> load_actors();

}  // namespace entente
