#include <fmt/format.h>

#include <memory>
#include <set>
#include <string>
#include <tuple>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/picture_options.hpp"
#include "cli/sheet_cut.hpp"
#include "export/formats.hpp"
#include "export/write_file.hpp"
#include "graph/claim_json.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

/// Claims are not part of a snapshot, so this format stands beside the list of export/formats.hpp.
constexpr std::string_view kClaimsFormat = "jsonl";
constexpr std::string_view kClaimsEnding = ".jsonl";

struct ExportCommand {
  std::string graph;
  std::string output;
  std::string format;
  PictureStyle style;
  bool has_clusters = false;
  CutOptions cut;
};

bool is_whole(const CutOptions& cut) {
  return !cut.actors_only && !cut.with_things && cut.since.empty() && cut.until.empty() &&
         cut.min_sources == 0 && cut.min_confidence == 0 && cut.stance.empty() &&
         cut.around.empty() && !cut.top;
}

/// The chosen format; null for claims. Throws Error (usage) where none can be told.
const Format* format_of(const ExportCommand& command) {
  if (command.format == kClaimsFormat) return nullptr;
  if (command.format.empty() && command.output.ends_with(kClaimsEnding)) return nullptr;
  return &choose_format(command.format, command.output, kClaimsFormat);
}

using RelationKey = std::tuple<std::string, std::string, std::string>;

/// Whose claims are left; symmetric relations are known by either direction.
std::set<RelationKey> keys_of(const Snapshot& snapshot) {
  std::set<RelationKey> keys;
  for (const Relation& relation : snapshot.relations) {
    const std::string& subject = snapshot.entities[relation.subject].id;
    const std::string& object = snapshot.entities[relation.object].id;
    keys.emplace(subject, relation.predicate, object);
    if (relation.is_symmetric) keys.emplace(object, relation.predicate, subject);
  }
  return keys;
}

void export_claims(const Graph& graph, const ExportCommand& command) {
  const bool takes_all = is_whole(command.cut);
  const auto keys = takes_all ? std::set<RelationKey>{} : keys_of(load_cut(graph, command.cut));
  write_file(command.output, [&](std::ostream& output) {
    for_each_claim(graph, [&](const Claim& claim) {
      const RelationKey key{claim.subject.id, claim.predicate, claim.object.id};
      if (takes_all || keys.contains(key)) output << write_claim_line(claim) << '\n';
    });
  });
}

/// What a picture shows: what the options leave, and of that no more than one sheet can hold unless
/// --top says how much; without any option only what happens between actors.
Snapshot cut_for_picture(const Snapshot& whole, const ExportCommand& command) {
  Snapshot snapshot = cut(whole, command.cut);
  if (command.cut.top) return snapshot;
  CutOptions actors;
  actors.actors_only = true;
  Snapshot between_actors = is_whole(command.cut) ? cut(whole, actors) : Snapshot{};
  const bool has_actors = !between_actors.relations.empty();
  Snapshot sheet = cut_to_sheet(has_actors ? between_actors : snapshot);
  if (sheet.relations.size() < snapshot.relations.size()) {
    fmt::print(stderr,
               "entente: drawing the {} strongest of {} relations{}\n"
               "try: --top, --around, --since, --min-sources for others\n",
               sheet.relations.size(), snapshot.relations.size(),
               has_actors ? ", between actors alone" : "");
  }
  return sheet;
}

std::string caption_of(const Graph& graph, const Snapshot& whole, const Snapshot& drawn) {
  const auto articles = graph.counts().articles;
  const std::string share =
      drawn.relations.size() == whole.relations.size()
          ? fmt::format("{}", whole.relations.size())
          : fmt::format("{} of {}", drawn.relations.size(), whole.relations.size());
  return fmt::format("{} relation{} from {} article{} · ×3 = three claims · drawn by entente",
                     share, whole.relations.size() == 1 ? "" : "s", articles,
                     articles == 1 ? "" : "s");
}

void run(const ExportCommand& command) {
  const Format* format = format_of(command);
  const Graph graph = Graph::open(command.graph, Access::kRead);
  if (format == nullptr) return export_claims(graph, command);
  ExportOptions options;
  options.picture = picture_options(command.style);
  options.picture.has_clusters = command.has_clusters;
  const Snapshot whole = load_whole(graph, command.cut);
  const Snapshot snapshot =
      format->is_picture ? cut_for_picture(whole, command) : cut(whole, command.cut);
  if (format->is_picture && snapshot.entities.empty()) {
    throw Error(ErrorKind::kInput, fmt::format("{}: no relation to draw", command.graph),
                "add more articles, or loosen --since, --until, --stance, --min-sources, --actors");
  }
  options.picture.caption = caption_of(graph, whole, snapshot);
  write_file(command.output,
             [&](std::ostream& output) { format->write(snapshot, options, output); });
}

std::string footer() {
  std::string text = "Formats, by the ending of FILE or --format:\n";
  for (const Format& format : formats()) {
    text += fmt::format("  {:<9} {}\n", format.name, format.description);
  }
  text += fmt::format("  {:<9} {}\n", kClaimsFormat, "claims, one JSON object a line");
  return text + "\nExample: entente export news.db -o iran.svg --around Iran --top 30";
}

}  // namespace

void add_export_command(CLI::App& app) {
  auto options = std::make_shared<ExportCommand>();
  auto* command = app.add_subcommand("export", "Write a graph as a picture or for other programs");
  command->footer(footer());
  command->add_option("GRAPH", options->graph, "The graph file")->required();
  command->add_option("-o,--output", options->output, "The file to write; - is standard output")
      ->required();
  command->add_option("--format", options->format, "The format, where the ending does not tell");
  add_cut_options(*command, options->cut);
  add_focus_options(*command, options->cut);
  add_picture_options(*command, options->style);
  command->add_flag("--clusters", options->has_clusters,
                    "Draw who is closely related together on a shaded field");
  command->callback([options] { run(*options); });
}

}  // namespace entente
