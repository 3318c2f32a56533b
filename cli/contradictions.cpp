#include "graph/contradictions.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/relation_text.hpp"
#include "graph/rank.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct ContradictionsOptions {
  std::string graph;
  std::size_t count = 10;
  bool is_json = false;
  CutOptions cut;
};

struct Dispute {
  const Relation* relation;
  const Contradiction* sides;
};

/// Those between the entities that a cut has left, the strongest relations first.
std::vector<Dispute> sort_disputes(const Snapshot& snapshot,
                                   const std::vector<Contradiction>& contradictions) {
  std::map<std::string_view, const Contradiction*> by_relation;
  for (const Contradiction& each : contradictions) by_relation.emplace(each.relation, &each);
  std::vector<Dispute> disputes;
  for (const std::uint32_t i : strongest_relations(snapshot, snapshot.relations.size())) {
    const auto found = by_relation.find(snapshot.relations[i].id);
    if (found != by_relation.end()) disputes.push_back({&snapshot.relations[i], found->second});
  }
  return disputes;
}

std::string disputes_text(const Snapshot& snapshot, const std::vector<Dispute>& disputes,
                          std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < disputes.size() && i < count; ++i) {
    const auto& [relation, sides] = disputes[i];
    if (i > 0) text += '\n';
    text += fmt::format("{}\n  {}\n  affirmed:\n{}  denied:\n{}",
                        arrow_text(snapshot, *relation, true), support_text(*relation),
                        quote_text(sides->affirmed, 4), quote_text(sides->denied, 4));
  }
  if (disputes.size() > count) {
    text += fmt::format("\n… and {} more (-n {})\n", disputes.size() - count, disputes.size());
  }
  return text;
}

nlohmann::ordered_json disputes_json(const Snapshot& snapshot, const std::vector<Dispute>& disputes,
                                     std::size_t count) {
  auto json = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < disputes.size() && i < count; ++i) {
    auto relation = relation_json(snapshot, *disputes[i].relation);
    relation.erase("quote");  // one for each side instead
    json.push_back({{"relation", std::move(relation)},
                    {"affirmed", quote_json(disputes[i].sides->affirmed)},
                    {"denied", quote_json(disputes[i].sides->denied)}});
  }
  return json;
}

Disputes load(const Graph& graph, const CutOptions& cut) {
  if (cut_text(cut).empty()) {
    if (auto found = find_disputes(graph)) return std::move(*found);
  }
  const ClaimConditions conditions = claim_conditions_of(graph, cut);
  Snapshot snapshot = load_cut(graph, cut, conditions);
  tell_undated(graph, cut, conditions);
  return {std::move(snapshot),
          load_contradictions(graph, {.with_things = cut.with_things, .conditions = conditions})};
}

void run(const ContradictionsOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const GraphView view(graph);
  const auto [snapshot, contradictions] = load(graph, options.cut);
  const std::vector<Dispute> disputes = sort_disputes(snapshot, contradictions);
  if (options.is_json) {
    print_out(disputes_json(snapshot, disputes, options.count).dump(2) + '\n');
  } else if (disputes.empty()) {
    print_out("nothing is both affirmed and denied\n");
  } else {
    print_out(disputes_text(snapshot, disputes, options.count));
  }
}

}  // namespace

Command make_contradictions_command() {
  auto options = std::make_shared<ContradictionsOptions>();
  Command command{.name = "contradictions",
                  .summary = "What some say and others deny, a quote for each side",
                  .examples = {"entente contradictions news.db --actors"},
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add(count_option(options->count, "How many (default 10)"));
  command.add(json_option(options->is_json));
  command.add(cut_options(options->cut));
  return command;
}

}  // namespace entente
