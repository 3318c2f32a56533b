#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "graph/curation.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

struct LogOptions {
  std::string graph;
  bool is_json = false;
};

std::string decision_text(const Decision& decision) {
  std::string text = fmt::format("{:4}  {}", decision.number, to_string(decision.kind));
  if (!decision.entity.empty()) text += ' ' + decision.entity;
  if (!decision.value.empty()) {
    text += (decision.kind == DecisionKind::kUndo ? " " : " → ") + decision.value;
  }
  if (!decision.reason.empty()) text += "  (" + decision.reason + ")";
  if (!decision.is_active) text += "  [undone]";
  return text + '\n';
}

void run(const LogOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const std::vector<Decision> decisions = read_log(graph);
  std::string text;
  auto json = nlohmann::ordered_json::array();
  for (const Decision& decision : decisions) {
    text += decision_text(decision);
    json.push_back({{"number", decision.number},
                    {"kind", to_string(decision.kind)},
                    {"entity", decision.entity},
                    {"value", decision.value},
                    {"reason", decision.reason},
                    {"active", decision.is_active}});
  }
  if (text.empty()) text = "no decisions\n";
  print_out(options.is_json ? json.dump(2) + '\n' : text);
}

}  // namespace

Command make_log_command() {
  auto options = std::make_shared<LogOptions>();
  Command command{.name = "log",
                  .summary = "What was decided about who is who",
                  .examples = {"entente log news.db"},
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add(json_option(options->is_json));
  return command;
}

}  // namespace entente
