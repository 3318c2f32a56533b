#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/export_target.hpp"
#include "cli/names.hpp"
#include "cli/relation_text.hpp"
#include "cli/sheet_cut.hpp"
#include "graph/connections.hpp"
#include "graph/graph.hpp"
#include "graph/profile.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct PathOptions {
  std::string graph;
  TwoNames names;
  std::size_t count = 3;
  bool is_json = false;
  ExportTarget target;  ///< without an output the paths are printed
  CutOptions cut;
};

std::string path_text(const Snapshot& snapshot, const Path& path, std::size_t number) {
  std::string text = fmt::format("{}. {}", number, snapshot.entities[path.hops.front().from].name);
  for (const Hop& hop : path.hops) text += " – " + snapshot.entities[hop.to].name;
  text += '\n';
  for (const Hop& hop : path.hops) {
    const Relation& relation = snapshot.relations[hop.relation];
    text += fmt::format("   {}\n     {}", arrow_text(snapshot, relation, hop.is_forward),
                        support_text(relation));
    if (hop.other_count > 0) text += fmt::format("; {} more between the two", hop.other_count);
    text += '\n' + quote_text(relation.quote, 5);
  }
  return text;
}

nlohmann::ordered_json path_json(const Snapshot& snapshot, const Path& path) {
  auto hops = nlohmann::ordered_json::array();
  for (const Hop& hop : path.hops) {
    hops.push_back({{"from", snapshot.entities[hop.from].id},
                    {"to", snapshot.entities[hop.to].id},
                    {"forward", hop.is_forward},
                    {"other_relations", hop.other_count},
                    {"relation", relation_json(snapshot, snapshot.relations[hop.relation])}});
  }
  return {{"cost", static_cast<double>(path.cost) / 1e6}, {"hops", std::move(hops)}};
}

void print_text(const Snapshot& snapshot, const std::vector<Path>& paths) {
  std::string text;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (i > 0) text += '\n';
    text += path_text(snapshot, paths[i], i + 1);
  }
  print_out(text);
}

void print_json(const Snapshot& snapshot, const Entity& from, const Entity& to,
                const std::vector<Path>& paths) {
  nlohmann::ordered_json json = {{"from", entity_json(from)}, {"to", entity_json(to)}};
  json["paths"] = nlohmann::ordered_json::array();
  for (const Path& path : paths) json["paths"].push_back(path_json(snapshot, path));
  print_out(json.dump(2) + '\n');
}

/// What is on the paths: the relations of each hop, the others between the same two as well.
Snapshot keep_paths(const Snapshot& snapshot, const std::vector<Path>& paths) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> hops;
  for (const Path& path : paths) {
    for (const Hop& hop : path.hops) hops.insert(std::minmax(hop.from, hop.to));
  }
  std::set<std::uint32_t> relations;
  for (std::uint32_t i = 0; i < snapshot.relations.size(); ++i) {
    const Relation& relation = snapshot.relations[i];
    if (hops.contains(std::minmax(relation.subject, relation.object))) relations.insert(i);
  }
  return keep_relations(snapshot, relations);
}

void write_paths(const PathOptions& options, const Graph& graph, const ClaimConditions& conditions,
                 const Connections& connections) {
  const std::vector<Path>& paths = connections.paths;
  const Format& format = choose_format(options.target);
  ExportOptions settings = options_of(options.target, format);
  Snapshot kept = keep_paths(connections.snapshot, paths);
  read_quotes(graph, kept);
  settings.picture.start = find_same(kept, connections.from);
  settings.picture.caption =
      fmt::format("the best {} between {} and {} · drawn by entente",
                  paths.size() == 1 ? "path" : fmt::format("{} paths", paths.size()),
                  connections.from.name, connections.to.name);
  write_export(options.target, format, input_of(graph, kept, conditions), settings);
}

/// Of the whole graph, from what is stored of each entity; nothing where that cannot be.
std::optional<Connections> find_stored(const Graph& graph, const PathOptions& options) {
  if (!cut_text(options.cut).empty() || !has_stored_profiles(graph)) return {};
  const auto actors = load_actors();
  const FindOptions find{actors ? &*actors : nullptr, true};
  const NamePair names = tell_stored_apart(graph, options.names, find);
  auto found = find_connections(graph, names.first, names.second,
                                {find, options.count, !options.target.output.empty()});
  if (found) refuse_one(names, found->from, found->to, "are one", options.graph);
  return found;
}

Connections load_connections(const Graph& graph, const PathOptions& options,
                             const ClaimConditions& conditions) {
  if (auto found = find_stored(graph, options)) return std::move(*found);
  const Snapshot whole = load_whole(graph, options.cut, conditions);
  const TwoEntities two = get_two(whole, options.names, true);
  const Entity& from = whole.entities[two.from];
  const Entity& to = whole.entities[two.to];
  refuse_one(two.names, from, to, "are one", options.graph);
  tell_undated(graph, options.cut, conditions);
  return make_connections(from, to, cut(whole, options.cut), options.count);
}

void run(const PathOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const GraphView view(graph);
  const ClaimConditions conditions = claim_conditions_of(graph, options.cut);
  Connections connections = load_connections(graph, options, conditions);
  const auto& [from, to, snapshot, paths] = connections;
  for (const Path& path : paths) {
    for (const Hop& hop : path.hops) {
      read_quotes(graph, connections.snapshot, std::span(&hop.relation, 1));
    }
  }
  if (options.is_json) print_json(snapshot, from, to, paths);
  if (paths.empty()) {
    throw Error(ErrorKind::kInput, fmt::format("no path between {} and {}", from.name, to.name),
                "add more articles, or loosen --since, --until, --stance, --min-sources, --actors");
  }
  if (!options.target.output.empty()) {
    write_paths(options, graph, conditions, connections);
  } else if (!options.is_json) {
    print_text(snapshot, paths);
  }
}

}  // namespace

Command make_path_command() {
  auto options = std::make_shared<PathOptions>();
  Command command{.name = "path",
                  .summary = "How two entities are connected, with evidence",
                  .examples = {"entente path news.db Iran Ukraine",
                               "entente path news.db Iran Ukraine -k 5 -o paths.svg"},
                  .note = "Exit code 1 when nothing connects them.",
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add(
      two_names(options->names, "Any name of the first entity", "Any name of the second entity"));
  command.add({.name = "-k,--count",
               .target = &options->count,
               .help = "How many paths, 1 to 1000 (default 3)",
               .value = "N",
               .check = is_between(1, 1000)});
  command.add(json_option(options->is_json));
  command.add({.name = "-o,--output",
               .target = &options->target.output,
               .help = "Draw the paths into this file, or write them as data, by its ending",
               .detail = "Drawn paths are read from left to right; - is standard output.",
               .value = "FILE",
               .excludes = {"--json"}});
  command.add(target_options(options->target));
  command.add(cut_options(options->cut));
  command.add(stance_option(options->cut));
  return command;
}

}  // namespace entente
