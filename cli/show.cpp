#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/names.hpp"
#include "cli/relation_text.hpp"
#include "graph/graph.hpp"
#include "graph/profile.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct ShowOptions {
  std::string graph;
  std::vector<std::string> name;  ///< its words
  std::size_t count = 10;
  bool is_json = false;
  CutOptions cut;
};

std::string heading(const Entity& entity) {
  std::string text = entity_text(entity) + '\n';
  if (!entity.aliases.empty()) {
    text += fmt::format("also: {}\n", fmt::join(entity.aliases, ", "));
  }
  return text;
}

std::string side_text(const Profile& profile, const Profile::Side& side) {
  const Snapshot& snapshot = profile.snapshot;
  std::string text;
  for (const std::uint32_t i : side.relations) {
    const Relation& relation = snapshot.relations[i];
    const bool is_from_subject = snapshot.entities[relation.subject].id == profile.entity.id;
    text += fmt::format("\n{}\n  {}\n{}", arrow_text(snapshot, relation, is_from_subject),
                        support_text(relation), quote_text(relation.quote, 2));
  }
  if (side.total > side.relations.size()) {
    text +=
        fmt::format("\n… and {} more (-n {})\n", side.total - side.relations.size(), side.total);
  }
  return text;
}

nlohmann::ordered_json side_json(const Profile& profile, const Profile::Side& side) {
  auto list = nlohmann::ordered_json::array();
  for (const std::uint32_t i : side.relations) {
    list.push_back(relation_json(profile.snapshot, profile.snapshot.relations[i]));
  }
  return list;
}

/// The name is looked up in the whole graph: what the options leave of it may well be nothing.
Profile load_profile(const Graph& graph, const ShowOptions& options) {
  const std::string name = name_of(options.name);
  const auto actors = load_actors();
  const FindOptions find{actors ? &*actors : nullptr, false};
  if (cut_text(options.cut).empty()) {
    if (auto profile = find_profile(graph, name, find, options.count)) return *profile;
  }
  const ClaimConditions conditions = claim_conditions_of(graph, options.cut);
  const Snapshot whole = load_whole(graph, options.cut, conditions);
  const Entity& entity = whole.entities[get_entity(whole, name, find)];
  tell_undated(graph, options.cut, conditions, {entity.id});
  return make_profile(graph, cut(whole, options.cut), entity, options.count);
}

void run(const ShowOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const GraphView view(graph);
  const Profile profile = load_profile(graph, options);
  if (options.is_json) {
    nlohmann::ordered_json json = {{"entity", entity_json(profile.entity)}};
    json["out"] = side_json(profile, profile.out);
    json["in"] = side_json(profile, profile.in);
    print_out(json.dump(2) + '\n');
    return;
  }
  print_out(heading(profile.entity) + side_text(profile, profile.out) +
            side_text(profile, profile.in));
}

}  // namespace

Command make_show_command() {
  auto options = std::make_shared<ShowOptions>();
  Command command{.name = "show",
                  .summary = "Show an entity: aliases, relations, quotes",
                  .examples = {"entente show news.db North Korea"},
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add(name_argument(options->name, "Any name of the entity, or its id"));
  command.add(count_option(options->count, "How many relations in each direction (default 10)"));
  command.add(json_option(options->is_json));
  command.add(cut_options(options->cut));
  command.add(stance_option(options->cut));
  return command;
}

}  // namespace entente
