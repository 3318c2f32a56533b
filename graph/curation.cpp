#include "graph/curation.hpp"

#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"
#include "graph/view/derived.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {

std::vector<Decision> read_log(const Graph& graph) { return read_decisions(graph.database()); }

Curated curate(Graph& graph, const std::function<Decision(const Snapshot& before)>& decide,
               bool is_dry_run) {
  Transaction transaction(graph.database());
  Curated curated;
  curated.before = load_snapshot(graph);
  curated.number = append_decision(graph.database(), decide(curated.before));
  curated.after = load_snapshot(graph);
  if (is_dry_run) return curated;
  refresh_derived(graph.database());
  transaction.commit();
  return curated;
}

std::string decided_id(const Graph& graph, const std::string& id) {
  return decided_id(graph.database(), id);
}

std::optional<std::string> find_merged_id(const Graph& graph, std::string_view name) {
  return find_merged_id(graph.database(), name);
}

}  // namespace entente
