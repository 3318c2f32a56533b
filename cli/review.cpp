#include "graph/review.hpp"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/relation_text.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

struct ReviewOptions {
  std::string graph;
  std::size_t count = 20;
  bool is_json = false;
};

std::string merge_text(const ReviewOptions& options, const DoubtfulMerge& merge) {
  const std::string command =
      merge.is_merged ? fmt::format("split {} {}", options.graph, merge.from.id)
                      : fmt::format("merge {} {} {}", options.graph, merge.from.id, merge.to.id);
  return fmt::format("{:.2f}  {}\n      {}\n      {}, by {}; {}: entente {}\n", merge.score,
                     entity_text(merge.from), entity_text(merge.to),
                     merge.is_merged ? "merged" : "not merged", merge.rule,
                     merge.is_merged ? "if they are two" : "if they are one", command);
}

void run(const ReviewOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const std::vector<DoubtfulMerge> merges = load_doubtful_merges(graph);
  std::string text;
  auto json = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < merges.size() && i < options.count; ++i) {
    text += merge_text(options, merges[i]);
    json.push_back({{"from", entity_json(merges[i].from)},
                    {"to", entity_json(merges[i].to)},
                    {"rule", merges[i].rule},
                    {"score", merges[i].score},
                    {"merged", merges[i].is_merged}});
  }
  if (merges.empty()) text = "nothing to review\n";
  if (merges.size() > options.count) {
    text += fmt::format("… and {} more (-n {})\n", merges.size() - options.count, merges.size());
  }
  print_out(options.is_json ? json.dump(2) + '\n' : text);
}

}  // namespace

void add_review_command(CLI::App& app) {
  auto options = std::make_shared<ReviewOptions>();
  auto* command = app.add_subcommand("review", "Who may or may not be one, likeliest first");
  command->footer("Example: entente review news.db -n 5");
  command->add_option("GRAPH", options->graph, "The graph file")->required();
  command->add_option("-n,--count", options->count, "How many (default 20)");
  command->add_flag("--json", options->is_json, "Print JSON");
  command->callback([options] { run(*options); });
}

}  // namespace entente
