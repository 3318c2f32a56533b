#include "graph/check/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/command.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

struct CheckOptions {
  std::string graph;
  bool rebuilds_index = false;
  bool is_json = false;
};

std::string result_text(const std::vector<CheckResult>& results) {
  std::string text;
  for (const CheckResult& result : results) {
    const bool holds = result.violations.empty();
    text += fmt::format("{:<6} {}: {}\n", holds ? "ok" : "BROKEN", result.name, result.meaning);
    for (const Violation& violation : result.violations) {
      text += fmt::format("       {}", violation.message);
      if (violation.count > 1) text += fmt::format(" ({} times)", violation.count);
      if (!violation.example.empty()) text += ": " + violation.example;
      text += fmt::format("\n       try: {}\n", violation.remedy);
    }
  }
  return text;
}

nlohmann::ordered_json result_json(const std::vector<CheckResult>& results, bool holds) {
  nlohmann::ordered_json json = {{"ok", holds}, {"checks", nlohmann::ordered_json::array()}};
  for (const CheckResult& result : results) {
    auto violations = nlohmann::ordered_json::array();
    for (const Violation& violation : result.violations) {
      violations.push_back({{"message", violation.message},
                            {"count", violation.count},
                            {"example", violation.example},
                            {"try", violation.remedy}});
    }
    json["checks"].push_back({{"name", result.name},
                              {"meaning", result.meaning},
                              {"ok", result.violations.empty()},
                              {"violations", std::move(violations)}});
  }
  return json;
}

/// Opened for reading where the file cannot be written.
Graph open_for_check(const std::string& path) {
  try {
    return Graph::open(path, Access::kWrite);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::kStorage) throw;
    return Graph::open(path, Access::kRead);
  }
}

void run(const CheckOptions& options) {
  const Graph graph = open_for_check(options.graph);
  if (options.rebuilds_index) rebuild_index(graph);
  const std::vector<CheckResult> results = check_graph(graph);
  const auto broken = std::ranges::count_if(
      results, [](const CheckResult& result) { return !result.violations.empty(); });
  print_out(options.is_json ? result_json(results, broken == 0).dump(2) + '\n'
                            : result_text(results));
  if (broken > 0) {
    throw Error(ErrorKind::kInput,
                fmt::format("{}: {} of {} checks fail", options.graph, broken, results.size()));
  }
}

}  // namespace

Command make_check_command() {
  auto options = std::make_shared<CheckOptions>();
  Command command{.name = "check",
                  .summary = "Verify that a graph is sound, say what to do if not",
                  .examples = {"entente check news.db"},
                  .note = "Exit code 1 when something is broken.",
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add({.name = "--rebuild-index",
               .target = &options->rebuilds_index,
               .help = "Make anew first what follows from the articles: the full text index, the "
                       "links between names, and which articles are copies",
               .detail = "The profiles that show reads are made anew as well."});
  command.add(json_option(options->is_json));
  return command;
}

}  // namespace entente
