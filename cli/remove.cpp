#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/relation_text.hpp"
#include "extract/read/read.hpp"
#include "graph/graph.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct RemoveOptions {
  std::string graph;
  std::vector<std::string> articles;
  bool is_dry_run = false;
};

std::string count_text(std::int64_t count, const char* what) {
  return counted(static_cast<std::size_t>(count), what);
}

/// "1 article and 4 claims removed, and 2 older versions".
std::string removed_text(const Removed& removed, bool is_dry_run) {
  std::string text = fmt::format("{} and {} {}", count_text(removed.current.articles, "article"),
                                 count_text(removed.current.claims, "claim"),
                                 is_dry_run ? "would be removed" : "removed");
  if (removed.versions > 0) {
    text += ", and " + count_text(removed.versions, "older version");
  }
  return text;
}

/// Of those names that are paths of files.
FileOrigins find_origins(const std::vector<std::string>& names) {
  FileOrigins files;
  for (const std::string& name : names) {
    if (const auto origin = find_file_origin(name)) files.emplace(name, origin->hash);
  }
  return files;
}

void run(const RemoveOptions& options) {
  Graph graph = Graph::open(options.graph, Access::kWrite);
  Session session(graph);
  const Removed removed =
      session.remove(options.articles, options.is_dry_run, find_origins(options.articles));
  std::string text = removed_text(removed, options.is_dry_run);
  if (!options.is_dry_run) {
    session.finish();
    const GraphCounts left = graph.counts();
    text += fmt::format("; {} and {} left", left.articles, left.claims);
  }
  fmt::print(stderr, "{}: {}\n", options.graph, text);
  if (!removed.brought_back.empty()) {
    fmt::print(stderr, "{}: brought back: {}\n", options.graph,
               fmt::join(removed.brought_back, ", "));
  }
  if (options.is_dry_run) print_out(fmt::format("{}\n", fmt::join(removed.articles, "\n")));
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
               .help = "Documents by their names, as search tells them, or files by their paths",
               .detail = "Of a file goes what was read there. With an article go its older "
                         "versions. By its exact name, NAME#DIGITS, "
                         "one version goes alone, and the one before is brought back.",
               .is_required = true});
  command.add({.name = "--dry-run",
               .target = &options->is_dry_run,
               .help = "Only list what would go, older versions too, by exact names"});
  return command;
}

}  // namespace entente
