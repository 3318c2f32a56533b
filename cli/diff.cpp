#include "graph/diff.hpp"

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/diff_text.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

struct DiffOptions {
  std::string before;
  std::string after;
  bool is_json = false;
  CutOptions cut;
};

Snapshot load(const std::string& path, const CutOptions& cut) {
  const Graph graph = Graph::open(path, Access::kRead);
  const ClaimConditions conditions = claim_conditions_of(graph, cut);
  tell_undated(graph, cut, conditions);
  return load_cut(graph, cut, conditions);
}

void run(const DiffOptions& options) {
  const Snapshot before = load(options.before, options.cut);
  const Snapshot after = load(options.after, options.cut);
  const SnapshotChanges changes = compare(before, after);
  if (options.is_json) {
    print_out(changes_json(before, after, changes).dump(2) + '\n');
  } else if (changes == SnapshotChanges{}) {
    print_out("no difference\n");
  } else {
    print_out(changes_text(before, after, changes));
  }
}

}  // namespace

Command make_diff_command() {
  auto options = std::make_shared<DiffOptions>();
  Command command{.name = "diff",
                  .summary = "What came, went and changed between two graphs",
                  .examples = {"entente diff yesterday.db today.db --actors"},
                  .run = [options] { run(*options); }};
  command.add({.name = "OLD",
               .target = &options->before,
               .help = "The graph file before",
               .check = is_something(),
               .is_required = true});
  command.add({.name = "NEW",
               .target = &options->after,
               .help = "The graph file after",
               .check = is_something(),
               .is_required = true});
  command.add(json_option(options->is_json));
  command.add(cut_options(options->cut));
  command.add(stance_option(options->cut));
  return command;
}

}  // namespace entente
