#include "graph/news.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/align.hpp"
#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/news_text.hpp"
#include "cli/relation_text.hpp"
#include "graph/graph.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct NewsOptions {
  std::string graph;
  std::optional<std::uint32_t> since_run;
  bool lists_runs = false;
  bool is_json = false;
  NewsTextOptions text;
  CutOptions cut;
};

std::string days_text(const RunSummary& run) {
  if (!run.first) return "";
  const std::string first = format_date(*run.first);
  return run.first == run.last ? first : fmt::format("{} to {}", first, format_date(*run.last));
}

void print_runs(const NewsOptions& options, const Graph& graph) {
  std::vector<std::vector<std::string>> rows;
  auto json = nlohmann::ordered_json::array();
  const auto day_or_null = [](const std::optional<Date>& day) {
    return day ? nlohmann::ordered_json(format_date(*day)) : nlohmann::ordered_json();
  };
  for (const RunSummary& run : list_runs(graph)) {
    rows.push_back({fmt::format("run {}", run.number),
                    counted(static_cast<std::size_t>(run.article_count), "article"),
                    counted(static_cast<std::size_t>(run.claim_count), "claim"), days_text(run)});
    json.push_back({{"number", run.number},
                    {"articles", run.article_count},
                    {"claims", run.claim_count},
                    {"first", day_or_null(run.first)},
                    {"last", day_or_null(run.last)}});
  }
  std::string text = rows.empty() ? "nothing was added since runs are noted\n" : "";
  for (const std::string& line : align(rows)) text += line + '\n';
  print_out(options.is_json ? json.dump(2) + '\n' : text);
}

/// Where there are none: what is there came before runs were noted, or nothing is.
[[noreturn]] void throw_no_run(const NewsOptions& options, const Graph& graph) {
  const std::vector<RunSummary> runs = list_runs(graph);
  if (runs.empty()) {
    throw Error(ErrorKind::kInput, options.graph + ": nothing was added since runs are noted",
                fmt::format("entente add {} ARTICLE…", options.graph));
  }
  throw Error(ErrorKind::kInput,
              fmt::format("{}: nothing came with run {} or later", options.graph,
                          options.since_run.value_or(0)),
              fmt::format("--since-run {}, the last; --runs lists all", runs.back().number));
}

void run(const NewsOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const GraphView view(graph);
  if (options.lists_runs) return print_runs(options, graph);
  const ClaimConditions conditions = claim_conditions_of(graph, options.cut);
  const Snapshot snapshot = cut(load_whole(graph, options.cut, conditions), options.cut);
  const auto news =
      load_news(graph, snapshot, {.with_things = options.cut.with_things, .conditions = conditions},
                options.since_run);
  if (!news) throw_no_run(options, graph);
  tell_undated(graph, options.cut, conditions);
  print_out(options.is_json ? news_json(snapshot, *news).dump(2) + '\n'
                            : news_text(snapshot, *news, options.text));
}

}  // namespace

Command make_news_command() {
  auto options = std::make_shared<NewsOptions>();
  Command command{
      .name = "news",
      .summary = "What came with the last run of add, or the last few",
      .examples = {"entente news news.db --actors --quotes", "entente news news.db --since-run 12"},
      .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add({.name = "--since-run",
               .target = &options->since_run,
               .help = "What came with this run or a later one (default: the last)",
               .value = "N"});
  command.add({.name = "--runs",
               .target = &options->lists_runs,
               .help = "List the runs: their numbers, articles, claims and days",
               .excludes = {"--since-run"}});
  command.add(count_option(options->text.count, "How many of each kind of news (default 10)"));
  command.add({.name = "--quotes",
               .target = &options->text.with_quotes,
               .help = "With the best new quote for each relation"});
  command.add(json_option(options->is_json, "Print JSON: all of it"));
  command.add(cut_options(options->cut));
  command.add(stance_option(options->cut));
  return command;
}

}  // namespace entente
