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

void run(const DiffOptions& options) {
  const Snapshot before = load_cut(Graph::open(options.before, Access::kRead), options.cut);
  const Snapshot after = load_cut(Graph::open(options.after, Access::kRead), options.cut);
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

void add_diff_command(CLI::App& app) {
  auto options = std::make_shared<DiffOptions>();
  auto* command = app.add_subcommand("diff", "What came, went and changed between two graphs");
  command->footer("Example: entente diff yesterday.db today.db --actors");
  command->add_option("OLD", options->before, "The graph file before")->required();
  command->add_option("NEW", options->after, "The graph file after")->required();
  command->add_flag("--json", options->is_json, "Print JSON");
  add_cut_options(*command, options->cut);
  add_stance_option(*command, options->cut);
  command->callback([options] { run(*options); });
}

}  // namespace entente
