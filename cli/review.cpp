#include "graph/link/review.hpp"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/names.hpp"
#include "cli/relation_text.hpp"
#include "graph/find_entity.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

struct ReviewOptions {
  std::string graph;
  std::vector<std::string> name;  ///< its words; empty: of whomever
  std::size_t count = 20;
  bool is_merged = false;
  bool is_json = false;
};

/// What became of a link, for people and in JSON.
std::string_view fate_text(const ReviewedLink& link) {
  if (link.is_merged) return "merged";
  switch (link.fate) {
    case LinkFate::kTaken:
      return "merged";
    case LinkFate::kDoubted:
      return "not merged, too doubtful";
    case LinkFate::kAmbiguous:
      return "not merged, several may be meant";
    case LinkFate::kOpposed:
      return "not merged, other names of theirs contradict";
    case LinkFate::kDecided:
      return "split by a decision";
  }
  return "";
}

std::string link_text(const ReviewOptions& options, const ReviewedLink& link) {
  const std::string command =
      link.is_merged ? fmt::format("split {} {}", options.graph, link.from.id)
                     : fmt::format("merge {} {} {}", options.graph, link.from.id, link.to.id);
  return fmt::format("{:.2f}  {}\n      {}\n      {}, by {}; {}: entente {}\n", link.score,
                     entity_text(link.from), entity_text(link.to), fate_text(link), link.rule,
                     link.is_merged ? "if they are two" : "if they are one", command);
}

std::vector<ReviewedLink> load(const ReviewOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  if (options.name.empty()) {
    return load_reviewed_links(graph,
                               options.is_merged ? ReviewScope::kMerged : ReviewScope::kOpen);
  }
  const auto actors = load_actors();
  const Snapshot snapshot = load_snapshot(graph);
  const std::uint32_t entity =
      get_entity(snapshot, name_of(options.name), {actors ? &*actors : nullptr, false});
  std::vector<ReviewedLink> links = load_links_of(graph, snapshot.entities[entity].id);
  if (options.is_merged) std::erase_if(links, [](const ReviewedLink& l) { return !l.is_merged; });
  return links;
}

void run(const ReviewOptions& options) {
  const std::vector<ReviewedLink> links = load(options);
  std::string text;
  auto json = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < links.size() && i < options.count; ++i) {
    text += link_text(options, links[i]);
    json.push_back({{"from", entity_json(links[i].from)},
                    {"to", entity_json(links[i].to)},
                    {"rule", links[i].rule},
                    {"score", links[i].score},
                    {"merged", links[i].is_merged},
                    {"fate", fate_text(links[i])}});
  }
  if (links.empty()) {
    text = options.name.empty() ? "nothing to review\n" : "no other name may be the same\n";
  }
  if (links.size() > options.count) {
    text += fmt::format("… and {} more (-n {})\n", links.size() - options.count, links.size());
  }
  print_out(options.is_json ? json.dump(2) + '\n' : text);
}

}  // namespace

Command make_review_command() {
  auto options = std::make_shared<ReviewOptions>();
  Command command{.name = "review",
                  .summary = "Who may or may not be one, likeliest first",
                  .examples = {"entente review news.db -n 5", "entente review news.db Kim Jong Un"},
                  .note = "With a NAME: why names are one, or are not.",
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  Option name = name_argument(options->name, "Only what links the names of this entity, and why");
  name.is_required = false;
  command.add(std::move(name));
  command.add(count_option(options->count, "How many (default 20)"));
  command.add({.name = "--merged",
               .target = &options->is_merged,
               .help = "Only what rules have merged, the least sure first"});
  command.add(json_option(options->is_json));
  return command;
}

}  // namespace entente
