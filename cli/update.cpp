#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/extractor.hpp"
#include "cli/progress.hpp"
#include "graph/graph.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/derived.hpp"
#include "graph/store/readings.hpp"
#include "graph/store/remove.hpp"
#include "graph/store/runs.hpp"

namespace entente {
namespace {

struct UpdateOptions {
  std::string graph;
  std::vector<std::string> articles;
  bool is_dry_run = false;
  ExtractorOptions extractor;
};

/// The next articles of the list, from `next` on. One that was removed meanwhile is left out.
std::vector<Article> take_batch(Graph& graph, const std::vector<std::int64_t>& rows,
                                std::size_t& next) {
  std::vector<Article> batch;
  std::size_t bytes = 0;
  for (; next < rows.size() && !is_batch(batch.size(), bytes); ++next) {
    StoredArticle stored = get_article(graph.database(), rows[next]);
    bytes += stored.article.text.size();
    if (stored.has_text) batch.push_back(std::move(stored.article));
  }
  return batch;
}

/// How many claims the articles have now. Each batch is a transaction: after a kill the articles
/// that are left are still outdated.
std::size_t read_again(Graph& graph, const Extractor& extractor,
                       const std::vector<std::int64_t>& rows) {
  Progress progress;
  std::size_t claim_count = 0;
  bool has_begun = false;
  for (std::size_t next = 0; next < rows.size();) {
    const std::vector<Article> batch = take_batch(graph, rows, next);
    const auto claims = extractor.read(batch);
    Transaction transaction(graph.database());
    if (!std::exchange(has_begun, true)) begin_run(graph.database(), RunKind::kUpdate);
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (!graph.update(batch[i], claims[i], extractor.fingerprint())) continue;
      claim_count += claims[i].size();
    }
    transaction.commit();
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
  const std::size_t claims = read_again(graph, extractor, rows);
  sweep(graph);  // always, as an earlier run may have been killed before it came to this
  refresh_derived(graph.database());
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
