#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/extractor.hpp"
#include "cli/progress.hpp"
#include "graph/graph.hpp"
#include "graph/session.hpp"
#include "graph/stored_articles.hpp"

namespace entente {
namespace {

struct UpdateOptions {
  std::string graph;
  std::vector<std::string> articles;
  bool is_dry_run = false;
  ExtractorOptions extractor;
};

/// The next articles of the list, from `next` on. One that was removed meanwhile is left out.
std::vector<Article> take_batch(const Graph& graph, const std::vector<std::int64_t>& numbers,
                                std::size_t& next) {
  std::vector<Article> batch;
  std::size_t bytes = 0;
  for (; next < numbers.size() && !is_batch(batch.size(), bytes); ++next) {
    auto article = find_article(graph, numbers[next]);
    if (!article) continue;
    bytes += article->text.size();
    batch.push_back(std::move(*article));
  }
  return batch;
}

/// How many claims the articles have now. Each batch is a transaction: after a kill the articles
/// that are left are still outdated.
std::size_t read_again(const Graph& graph, const Extractor& extractor,
                       const std::vector<std::int64_t>& numbers, Session& session) {
  Progress progress;
  std::size_t claim_count = 0;
  for (std::size_t next = 0; next < numbers.size();) {
    const std::vector<Article> batch = take_batch(graph, numbers, next);
    const auto claims = extractor.read(batch);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!session.update(batch[i], claims[i], extractor.fingerprint())) continue;
      claim_count += claims[i].size();
    }
    session.commit();
    progress.show(next, claim_count);
  }
  progress.clear();
  return claim_count;
}

void run(const UpdateOptions& options) {
  Graph graph = Graph::open(options.graph, Access::kWrite);
  const Extractor extractor(options.extractor);
  const auto rows = outdated_articles(graph, extractor.fingerprint(), options.articles);
  if (options.is_dry_run) {
    fmt::print(stderr, "{}: {} articles would be read again (--dry-run)\n", options.graph,
               rows.size());
    return;
  }
  NotedRun run(RunKind::kUpdate);
  Session session(graph, &run);
  const std::size_t claims = read_again(graph, extractor, rows, session);
  session.sweep();  // always, as an earlier run may have been killed before it came to this
  session.finish();
  fmt::print(stderr, "{}: {} articles read again, {} claims\n", options.graph, rows.size(), claims);
}

}  // namespace

Command make_update_command() {
  auto options = std::make_shared<UpdateOptions>();
  Command command{.name = "update",
                  .summary = "Read the articles of a graph again, as this version does",
                  .examples = {"entente update news.db"},
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add({.name = "ARTICLE",
               .target = &options->articles,
               .help = "Only these documents, or those in these folders, by their names",
               .detail = "Where several have one name, by the exact ones that the error lists."});
  command.add({.name = "--dry-run",
               .target = &options->is_dry_run,
               .help = "Only say how many articles are outdated"});
  command.add(extractor_options(options->extractor));
  return command;
}

}  // namespace entente
