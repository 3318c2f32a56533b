#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/relation_text.hpp"
#include "graph/find_entity.hpp"
#include "graph/graph.hpp"
#include "graph/rank.hpp"

namespace entente {
namespace {

struct ShowOptions {
  std::string graph;
  std::string name;
  std::size_t count = 10;
  bool is_json = false;
  CutOptions cut;
};

/// The relations that start and end at an entity, strongest first. A symmetric one starts there.
struct Sides {
  std::vector<std::uint32_t> out;
  std::vector<std::uint32_t> in;
};

Sides find_sides(const Snapshot& snapshot, std::uint32_t entity) {
  Sides sides;
  for (const std::uint32_t i : strongest_relations(snapshot, snapshot.relations.size())) {
    const Relation& relation = snapshot.relations[i];
    const bool is_end = relation.object == entity;
    if (relation.subject == entity || (is_end && relation.is_symmetric)) {
      sides.out.push_back(i);
    } else if (is_end) {
      sides.in.push_back(i);
    }
  }
  return sides;
}

std::string heading(const Entity& entity) {
  std::string text = entity_text(entity) + '\n';
  if (!entity.aliases.empty()) {
    text += fmt::format("also: {}\n", fmt::join(entity.aliases, ", "));
  }
  return text;
}

std::string list_text(const Snapshot& snapshot, const Entity& entity,
                      const std::vector<std::uint32_t>& relations, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < relations.size() && i < count; ++i) {
    const Relation& relation = snapshot.relations[relations[i]];
    text += fmt::format(
        "\n{}\n  {}\n{}",
        arrow_text(snapshot, relation, snapshot.entities[relation.subject].id == entity.id),
        support_text(relation), quote_text(relation.quote, 2));
  }
  if (relations.size() > count) {
    text += fmt::format("\n… and {} more (-n {})\n", relations.size() - count, relations.size());
  }
  return text;
}

nlohmann::ordered_json list_json(const Snapshot& snapshot,
                                 const std::vector<std::uint32_t>& relations, std::size_t count) {
  auto list = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < relations.size() && i < count; ++i) {
    list.push_back(relation_json(snapshot, snapshot.relations[relations[i]]));
  }
  return list;
}

void run(const ShowOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const ReadView view(graph.database());
  const auto actors = load_actors();
  // The name is looked up in the whole graph: what the options leave of it may well be nothing.
  const Snapshot whole = load_whole(graph, options.cut);
  const Entity& entity =
      whole.entities[get_entity(whole, options.name, {actors ? &*actors : nullptr, false})];
  Snapshot snapshot = cut(whole, options.cut);
  const auto index = find_same(snapshot, entity);
  const Sides sides = index ? find_sides(snapshot, *index) : Sides{};
  for (const auto& side : {sides.out, sides.in}) {
    read_quotes(graph, snapshot, std::span(side).first(std::min(side.size(), options.count)));
  }
  if (options.is_json) {
    nlohmann::ordered_json json = {{"entity", entity_json(entity)}};
    json["out"] = list_json(snapshot, sides.out, options.count);
    json["in"] = list_json(snapshot, sides.in, options.count);
    print_out(json.dump(2) + '\n');
    return;
  }
  print_out(heading(entity) + list_text(snapshot, entity, sides.out, options.count) +
            list_text(snapshot, entity, sides.in, options.count));
}

}  // namespace

void add_show_command(CLI::App& app) {
  auto options = std::make_shared<ShowOptions>();
  auto* command = app.add_subcommand("show", "Show an entity: aliases, relations, quotes");
  command->footer("Example: entente show news.db \"North Korea\"");
  command->add_option("GRAPH", options->graph, "The graph file")->required();
  command->add_option("NAME", options->name, "Any name of the entity, or its id")->required();
  command->add_option("-n,--count", options->count,
                      "How many relations in each direction (default 10)");
  command->add_flag("--json", options->is_json, "Print JSON");
  add_cut_options(*command, options->cut);
  add_stance_option(*command, options->cut);
  command->callback([options] { run(*options); });
}

}  // namespace entente
