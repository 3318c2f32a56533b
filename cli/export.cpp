#include <fmt/format.h>

#include <functional>
#include <memory>
#include <string>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/export_target.hpp"
#include "cli/sheet_cut.hpp"
#include "graph/filter.hpp"
#include "graph/graph.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct ExportCommand {
  std::string graph;
  ExportTarget target;
  CutOptions cut;
};

/// Nothing but --all, if that.
bool is_whole(CutOptions cut) {
  cut.takes_all = false;
  return cut_text(cut).empty();
}

/// One sheet of what there is: without any option first what happens between actors, where anything
/// does.
Snapshot sheet_of(const Snapshot& snapshot, const ExportCommand& command) {
  Snapshot sheet;
  if (is_whole(command.cut)) sheet = cut_to_sheet(snapshot, SheetOrder::kActorsFirst);
  if (!sheet.relations.empty()) return sheet;
  return cut_to_sheet(snapshot, SheetOrder::kByInterest);
}

/// What a picture shows: what the options leave, and of that no more than one sheet can hold unless
/// --top says how much.
Snapshot cut_for_picture(const Snapshot& whole, const ExportCommand& command) {
  Snapshot snapshot = cut(whole, command.cut);
  if (command.cut.top) return snapshot;
  Snapshot sheet = sheet_of(snapshot, command);
  if (sheet.relations.size() < snapshot.relations.size()) {
    fmt::print(stderr,
               "entente: drawing the {} strongest of {} relations{}\n"
               "try: --top, --around, --since, --min-sources for others\n",
               sheet.relations.size(), snapshot.relations.size(),
               is_whole(command.cut) ? ", between actors first" : "");
  }
  return sheet;
}

constexpr std::size_t kListedRelations = 5000;
constexpr std::size_t kDrawnRelations = 120;  ///< of --top: more than a sheet, if somebody asks

/// What is listed by a format that lists and draws: no more than a browser takes with ease, unless
/// --top says how much.
Snapshot cut_for_list(const Snapshot& whole, const ExportCommand& command) {
  Snapshot snapshot = cut(whole, command.cut);
  if (command.cut.top || snapshot.relations.size() <= kListedRelations) return snapshot;
  fmt::print(stderr,
             "entente: listing the {} strongest of {} relations\n"
             "try: --top, --around, --since, --min-sources for others\n",
             kListedRelations, snapshot.relations.size());
  return filter(snapshot, {.top = kListedRelations});
}

/// The part of a list that its picture shows: what is asked for with --top where that can be
/// drawn, else one sheet.
Snapshot cut_for_drawing(const Snapshot& listed, const ExportCommand& command) {
  if (command.cut.top && listed.relations.size() <= kDrawnRelations) return listed;
  return sheet_of(listed, command);
}

/// "; 12 without a day are left out", or nothing.
std::string undated_text(std::size_t undated) {
  if (undated == 0) return "";
  return fmt::format("; {} without a day {} left out", undated, undated == 1 ? "is" : "are");
}

std::string caption_of(const Graph& graph, const Snapshot& whole, const Snapshot& drawn,
                       const CutOptions& cut, std::size_t undated) {
  const auto articles = graph.counts().articles;
  const std::string share =
      drawn.relations.size() == whole.relations.size()
          ? fmt::format("{}", whole.relations.size())
          : fmt::format("{} of {}", drawn.relations.size(), whole.relations.size());
  const std::string claims = claims_text(cut);
  return fmt::format("{} relation{} from {} article{}{}{}{} · drawn by entente", share,
                     whole.relations.size() == 1 ? "" : "s", articles, articles == 1 ? "" : "s",
                     claims.empty() ? "" : " · only ", claims, undated_text(undated));
}

std::string share_of(const Snapshot& listed, const Snapshot& whole, const CutOptions& cut,
                     std::size_t undated) {
  const std::string claims = claims_text(cut);
  const std::string counted =
      claims.empty() ? "" : fmt::format("Only {} are counted{}.", claims, undated_text(undated));
  if (listed.relations.size() == whole.relations.size()) return counted;
  return fmt::format("{} of {}{} relations are listed.{}{}", listed.relations.size(),
                     claims.empty() ? "the graph's " : "", whole.relations.size(),
                     claims.empty() ? "" : " ", counted);
}

/// The line that writes the same again, without what it takes from the shell.
std::string command_text(const ExportCommand& command) {
  return "entente export " + shell_quoted(command.graph) + target_text(command.target) +
         cut_text(command.cut);
}

void run(const ExportCommand& command) {
  const Format& format = choose_format(command.target);
  ExportOptions options = options_of(command.target, format);
  const Graph graph = Graph::open(command.graph, Access::kRead);
  const ClaimConditions conditions = claim_conditions_of(graph, command.cut);
  const bool takes_all = is_whole(command.cut);
  if (format.claims_only && takes_all) {
    const Snapshot none;
    ExportInput input = input_of(graph, none, conditions);
    input.for_each_claim = [&](const auto& sink) {
      for_each_claim(graph, [&](const Claim& claim) {
        if (meets(claim, conditions)) sink(claim);
      });
    };
    write_export(command.target, format, input, options);
    return tell_unshown(graph, command.cut);
  }
  const GraphView view(graph);
  const Snapshot whole = load_whole(graph, command.cut, conditions);
  Snapshot snapshot = format.is_picture    ? cut_for_picture(whole, command)
                      : format.has_picture ? cut_for_list(whole, command)
                                           : cut(whole, command.cut);
  read_quotes(graph, snapshot);
  const bool is_drawn = format.is_picture || format.has_picture;
  if ((is_drawn && snapshot.entities.empty()) || (!takes_all && snapshot.relations.empty())) {
    throw Error(
        ErrorKind::kInput,
        fmt::format("{}: no relation is left to {}", command.graph, is_drawn ? "draw" : "write"),
        "add more articles, or loosen --since, --until, --stance, --min-sources, --actors");
  }
  const std::size_t undated = count_undated(graph, command.cut, conditions);
  const Snapshot drawn = format.has_picture ? cut_for_drawing(snapshot, command) : Snapshot{};
  options.picture.caption =
      caption_of(graph, whole, format.has_picture ? drawn : snapshot, command.cut, undated);
  options.share = share_of(snapshot, whole, command.cut, undated);
  options.command = command_text(command);
  ExportInput input = input_of(graph, snapshot, conditions);
  if (format.has_picture) input.drawn = &drawn;
  write_export(command.target, format, input, options);
  tell_unshown(graph, command.cut);
  tell_undated(graph, undated);
}

std::string formats_text() {
  std::string text = "Formats, by the ending of FILE or --format:";
  for (const Format& format : formats()) {
    text += fmt::format("\n  {:<11} {}", format.name, format.description);
  }
  return text;
}

}  // namespace

Command make_export_command() {
  auto options = std::make_shared<ExportCommand>();
  Command command{.name = "export",
                  .summary = "Write a graph as a picture or for other programs",
                  .examples = {"entente export news.db -o iran.svg --around Iran --top 30"},
                  .note = formats_text(),
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add({.name = "-o,--output",
               .target = &options->target.output,
               .help = "The file to write; - is standard output",
               .value = "FILE",
               .is_required = true});
  command.add(cut_options(options->cut));
  command.add(stance_option(options->cut));
  command.add(focus_options(options->cut));
  command.add(target_options(options->target));
  return command;
}

}  // namespace entente
