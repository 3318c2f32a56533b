#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/diff_text.hpp"
#include "cli/names.hpp"
#include "graph/curation.hpp"
#include "graph/diff.hpp"
#include "graph/find_entity.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

/// What merge, split, rename, retype, hide and undo have in common.
struct CurateOptions {
  std::string graph;
  std::vector<std::string> name;  ///< its words, where it is all that is asked for; else …
  TwoNames two;                   ///< … a name, and another entity's, the new one or the type
  std::string number;             ///< of the decision to undo; empty: the last
  std::string reason;
  bool is_dry_run = false;
  bool is_json = false;
};

const Entity& find(const Snapshot& snapshot, const std::string& name) {
  const auto actors = load_actors();
  return snapshot.entities[get_entity(snapshot, name, {actors ? &*actors : nullptr, false})];
}

std::string find_id(const Graph& graph, const Snapshot& snapshot, const std::string& name) {
  return decided_id(graph, find(snapshot, name).id);
}

Decision decide_merge(const Graph& graph, const Snapshot& snapshot, const CurateOptions& options) {
  const TwoEntities two = get_two(snapshot, options.two, false);
  refuse_one(two.names, snapshot.entities[two.from], snapshot.entities[two.to], "are one already",
             options.graph);
  return {0,
          DecisionKind::kMerge,
          decided_id(graph, snapshot.entities[two.from].id),
          decided_id(graph, snapshot.entities[two.to].id),
          options.reason,
          true};
}

Decision decide_split(const Graph& graph, const Snapshot&, const CurateOptions& options) {
  const std::string name = name_of(options.name);
  const auto merged = find_merged_id(graph, name);
  if (!merged) {
    throw Error(ErrorKind::kInput,
                fmt::format("{} is the name of nothing that was merged into another", name),
                fmt::format("entente review {}", options.graph));
  }
  return {0, DecisionKind::kSplit, *merged, "", options.reason, true};
}

Decision decide_rename(const Graph& graph, const Snapshot& snapshot, const CurateOptions& options) {
  auto [name, shown] = split_name(snapshot, options.two);
  return {
      0,   DecisionKind::kRename, find_id(graph, snapshot, name), std::move(shown), options.reason,
      true};
}

Decision decide_retype(const Graph& graph, const Snapshot& snapshot, const CurateOptions& options) {
  // A type is one word, the last.
  std::vector<std::string> words = options.two.second;
  const std::string type = words.back();
  words.back() = options.two.first;
  std::ranges::rotate(words, words.end() - 1);
  if (!parse_entity_type(type)) {
    throw Error(ErrorKind::kUsage, fmt::format("retype: no type \"{}\"", type),
                fmt::format("one of {}", fmt::join(kEntityTypeNames, ", ")));
  }
  return {0,    DecisionKind::kRetype, find_id(graph, snapshot, name_of(words)),
          type, options.reason,        true};
}

Decision decide_hide(const Graph& graph, const Snapshot& snapshot, const CurateOptions& options) {
  return {0,  DecisionKind::kHide, find_id(graph, snapshot, name_of(options.name)),
          "", options.reason,      true};
}

Decision decide_undo(const Graph& graph, const Snapshot&, const CurateOptions& options) {
  std::string number = options.number;
  if (number.empty()) {
    const auto last = last_active(read_log(graph));
    if (!last) {
      throw Error(ErrorKind::kInput, options.graph + ": nothing is left to undo",
                  "entente log " + options.graph);
    }
    number = std::to_string(last->number);
  }
  return {0, DecisionKind::kUndo, "", number, options.reason, true};
}

using Decide = Decision (*)(const Graph&, const Snapshot&, const CurateOptions&);

/// Writes the decision down and prints what it changes; a dry run rolls back.
void run(const CurateOptions& options, Decide decide) {
  Graph graph = Graph::open(options.graph, Access::kWrite);
  const auto [number, before, after] = curate(
      graph, [&](const Snapshot& seen) { return decide(graph, seen, options); },
      options.is_dry_run);
  const SnapshotChanges changes = compare(before, after);
  if (options.is_json) {
    print_out(changes_json(before, after, changes).dump(2) + '\n');
  } else {
    print_out(changes_text(before, after, changes));
  }
  const std::string outcome = options.is_dry_run
                                  ? "nothing was written (--dry-run)"
                                  : fmt::format("decision {} (entente undo takes it back)", number);
  fmt::print(stderr, "{}: {}\n", options.graph, outcome);
}

/// The arguments of a command beside the graph.
using Arguments = std::vector<Option> (*)(CurateOptions&);

Command make_command(std::string name, std::string summary, const char* example,
                     Arguments arguments, Decide decide) {
  auto options = std::make_shared<CurateOptions>();
  Command command{.name = name,
                  .summary = std::move(summary),
                  .examples = {fmt::format("entente {} {}", name, example)},
                  .run = [options, decide] { run(*options, decide); }};
  command.add(graph_argument(options->graph));
  command.add(arguments(*options));
  command.add({.name = "--reason",
               .target = &options->reason,
               .help = "Why, for the log",
               .value = "TEXT",
               .group = kCurationGroup});
  command.add({.name = "--dry-run",
               .target = &options->is_dry_run,
               .help = "Only print what would change",
               .group = kCurationGroup});
  Option json = json_option(options->is_json, "Print the changes as JSON");
  json.group = kCurationGroup;
  command.add(std::move(json));
  return command;
}

constexpr const char* kAnyName = "Any name of the entity, or its id";

/// A name and a text, called so in the help.
std::vector<Option> name_and(CurateOptions& options, std::string name, std::string help) {
  std::vector<Option> arguments = two_names(options.two, kAnyName, std::move(help));
  arguments.front().name = "NAME";
  arguments.back().name = std::move(name);
  return arguments;
}

}  // namespace

Command make_merge_command() {
  return make_command(
      "merge", "Two entities are one: show A as B", "news.db \"Kim Jong-eun\" \"Kim Jong Un\"",
      [](CurateOptions& options) {
        return two_names(options.two, "Any name of the entity that goes into the other",
                         "Any name of the entity that stays");
      },
      decide_merge);
}

Command make_split_command() {
  return make_command(
      "split", "What was merged is two: show NAME as itself again", "news.db Kim",
      [](CurateOptions& options) {
        return std::vector<Option>{
            name_argument(options.name, "A name that goes into another entity")};
      },
      decide_split);
}

Command make_rename_command() {
  return make_command(
      "rename", "Show an entity under another name", "news.db DPRK \"North Korea\"",
      [](CurateOptions& options) { return name_and(options, "NEW", "The name to show"); },
      decide_rename);
}

Command make_retype_command() {
  return make_command(
      "retype", "An entity is of another type", "news.db Wagner organization",
      [](CurateOptions& options) {
        return name_and(options, "TYPE",
                        "person, organization, country, place, facility, weapon, event, document "
                        "or thing");
      },
      decide_retype);
}

Command make_hide_command() {
  return make_command(
      "hide", "Leave an entity out, with its relations", "news.db last week",
      [](CurateOptions& options) {
        return std::vector<Option>{name_argument(options.name, kAnyName)};
      },
      decide_hide);
}

Command make_undo_command() {
  return make_command(
      "undo", "Take a decision back", "news.db 3",
      [](CurateOptions& options) {
        return std::vector<Option>{{.name = "N",
                                    .target = &options.number,
                                    .help = "Its number in the log (default: the last that holds)",
                                    .check = is_something()}};
      },
      decide_undo);
}

}  // namespace entente
