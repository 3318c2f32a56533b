#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/relation_text.hpp"
#include "graph/graph.hpp"
#include "graph/overview.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct TopOptions {
  std::string graph;
  std::size_t count = 10;
  bool with_quotes = false;
  bool is_json = false;
  CutOptions cut;
};

std::string relations_text(const Overview& overview, bool with_quotes) {
  std::string text = "Strongest relations\n";
  std::size_t number = 0;
  for (const std::uint32_t i : overview.relations) {
    const Relation& relation = overview.snapshot.relations[i];
    text += fmt::format("{:3}. {}  ({})\n", ++number, arrow_text(overview.snapshot, relation, true),
                        support_text(relation));
    if (with_quotes) text += quote_text(relation.quote, 5);
  }
  return text;
}

std::string entities_text(const Overview& overview) {
  std::string text = "\nMost connected\n";
  std::size_t number = 0;
  for (const EntityRank& rank : overview.entities) {
    const Entity& entity = overview.snapshot.entities[rank.entity];
    text += fmt::format("{:3}. {} ({}): rank {:.3f}, {} out, {} in, {} article{}\n", ++number,
                        entity.name, to_string(entity.type), rank.page_rank, rank.out, rank.in,
                        entity.article_count, entity.article_count == 1 ? "" : "s");
  }
  return text;
}

nlohmann::ordered_json top_json(const Overview& overview) {
  const Snapshot& snapshot = overview.snapshot;
  nlohmann::ordered_json json = {{"relations", nlohmann::ordered_json::array()},
                                 {"entities", nlohmann::ordered_json::array()}};
  for (const std::uint32_t i : overview.relations) {
    auto relation = relation_json(snapshot, snapshot.relations[i]);
    relation["strength"] = strength(snapshot.relations[i]);
    json["relations"].push_back(std::move(relation));
  }
  for (const EntityRank& rank : overview.entities) {
    auto entity = entity_json(snapshot.entities[rank.entity]);
    entity["page_rank"] = rank.page_rank;
    entity["weighted_degree"] = rank.weighted_degree;
    entity["out"] = rank.out;
    entity["in"] = rank.in;
    json["entities"].push_back(std::move(entity));
  }
  return json;
}

Overview load_overview(const Graph& graph, const TopOptions& options) {
  if (cut_text(options.cut).empty()) {
    if (auto found = find_overview(graph, options.count)) return std::move(*found);
  }
  const ClaimConditions conditions = claim_conditions_of(graph, options.cut);
  tell_undated(graph, options.cut, conditions);
  return make_overview(cut(load_whole(graph, options.cut, conditions), options.cut), options.count);
}

void run(const TopOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const GraphView view(graph);
  tell_unshown(graph, options.cut);
  Overview overview = load_overview(graph, options);
  if (options.is_json || options.with_quotes) {
    read_quotes(graph, overview.snapshot, overview.relations);
  }
  if (options.is_json) {
    print_out(top_json(overview).dump(2) + '\n');
    return;
  }
  if (overview.relations.empty()) {
    throw Error(ErrorKind::kInput, options.graph + ": no relation to show",
                "add more articles, or loosen the options that cut the graph down");
  }
  print_out(relations_text(overview, options.with_quotes) + entities_text(overview));
}

}  // namespace

Command make_top_command() {
  auto options = std::make_shared<TopOptions>();
  Command command{.name = "top",
                  .summary = "The strongest relations and most connected entities",
                  .examples = {"entente top news.db --quotes -n 5"},
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add(count_option(options->count, "How many of each (default 10)"));
  command.add({.name = "--quotes",
               .target = &options->with_quotes,
               .help = "With a quote for each relation"});
  command.add(json_option(options->is_json));
  command.add(cut_options(options->cut));
  command.add(stance_option(options->cut));
  return command;
}

}  // namespace entente
