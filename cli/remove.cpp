#include "graph/remove.hpp"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "graph/derived.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

struct RemoveOptions {
  std::string graph;
  std::vector<std::string> articles;
};

void run(const RemoveOptions& options) {
  Graph graph = Graph::open(options.graph, Access::kWrite);
  const GraphCounts removed = remove_articles(graph, options.articles);
  refresh_derived(graph.database());
  const GraphCounts left = graph.counts();
  fmt::print(stderr, "{}: {} article{} and {} claim{} removed; {} and {} left\n", options.graph,
             removed.articles, removed.articles == 1 ? "" : "s", removed.claims,
             removed.claims == 1 ? "" : "s", left.articles, left.claims);
}

}  // namespace

void add_remove_command(CLI::App& app) {
  auto options = std::make_shared<RemoveOptions>();
  auto* command = app.add_subcommand("remove", "Take articles out, and what nothing else supports");
  command->footer("Example: entente remove news.db articles/retracted.html");
  command->add_option("GRAPH", options->graph, "The graph file")->required();
  command
      ->add_option("ARTICLE", options->articles, "Documents by their names, as search tells them")
      ->required();
  command->callback([options] { run(*options); });
}

}  // namespace entente
