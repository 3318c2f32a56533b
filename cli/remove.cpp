#include "graph/store/remove.hpp"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "graph/graph.hpp"
#include "graph/store/derived.hpp"

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

Command make_remove_command() {
  auto options = std::make_shared<RemoveOptions>();
  Command command{.name = "remove",
                  .summary = "Take articles out, and what nothing else supports",
                  .examples = {"entente remove news.db articles/retracted.html"},
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add({.name = "ARTICLE",
               .target = &options->articles,
               .help = "Documents by their names, as search tells them",
               .is_required = true});
  return command;
}

}  // namespace entente
