#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/sheet_cut.hpp"
#include "export/formats.hpp"
#include "export/write_file.hpp"
#include "export/write_folder.hpp"
#include "graph/article_store.hpp"
#include "graph/filter.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

struct ExportCommand {
  std::string graph;
  std::string output;
  std::string format;
  std::map<std::string, std::string, std::less<>> values;  ///< of options of single formats
  CutOptions cut;
};

bool is_whole(const CutOptions& cut) {
  return !cut.actors_only && !cut.with_things && cut.since.empty() && cut.until.empty() &&
         cut.min_sources == 0 && cut.min_confidence == 0 && cut.stance.empty() &&
         cut.around.empty() && !cut.top;
}

std::string format_names() {
  std::string names;
  for (const Format& format : formats()) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
  }
  return names;
}

/// Throws Error (usage) where no format can be told.
const Format& choose_format(const ExportCommand& command) {
  const Format* format =
      command.format.empty() ? find_format_of_file(command.output) : find_format(command.format);
  if (format != nullptr) return *format;
  if (!command.format.empty()) {
    throw Error(ErrorKind::kUsage, fmt::format("--format: no format \"{}\"", command.format),
                "--format with one of " + format_names());
  }
  throw Error(ErrorKind::kUsage, fmt::format("{}: its ending names no format", command.output),
              "--format with one of " + format_names());
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

using ClaimSink = std::function<void(const Claim&)>;

/// The claims of what is left of a graph; `takes_all` where nothing was left out.
std::function<void(const ClaimSink&)> claims_of(const Graph& graph, const Snapshot& snapshot,
                                                bool takes_all) {
  return [&graph, &snapshot, takes_all](const ClaimSink& sink) {
    if (takes_all) return for_each_claim(graph, sink);
    const std::set<RelationKey> keys = keys_of(snapshot);
    for_each_claim(graph, [&](const Claim& claim) {
      if (keys.contains({claim.subject.id, claim.predicate, claim.object.id})) sink(claim);
    });
  };
}

ExportInput input_of(const Graph& graph, const Snapshot& snapshot, bool takes_all) {
  const auto find_text = [&graph](const std::string& document) -> std::optional<std::string> {
    auto stored = find_article(graph.database(), document);
    if (!stored || !stored->has_text) return {};
    return std::move(stored->article.text);
  };
  return {snapshot, claims_of(graph, snapshot, takes_all), find_text};
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
/// drawn, else one sheet, of relations between actors where there are any.
Snapshot cut_for_drawing(const Snapshot& listed, const ExportCommand& command) {
  if (command.cut.top && listed.relations.size() <= kDrawnRelations) return listed;
  const Snapshot actors = filter(listed, {.actors_only = true});
  return cut_to_sheet(actors.relations.empty() || !is_whole(command.cut) ? listed : actors);
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

std::string share_of(const Snapshot& listed, const Snapshot& whole) {
  if (listed.relations.size() == whole.relations.size()) return "";
  return fmt::format("{} of the graph's {} relations are listed.", listed.relations.size(),
                     whole.relations.size());
}

ExportOptions options_of(const ExportCommand& command, const Format& format) {
  ExportOptions options;
  options.values = command.values;
  check_values(format, options);
  options.picture.engine = options.value("engine", "");
  options.picture.theme = options.value("theme", "light") == "dark" ? &kDarkTheme : &kLightTheme;
  options.picture.title = options.value("title", "");
  options.made_by = "entente " ENTENTE_VERSION;
  return options;
}

/// The line that writes the same again, without what it takes from the shell.
std::string command_text(const ExportCommand& command) {
  std::string text = fmt::format("entente export {} -o {}", command.graph, command.output);
  if (!command.format.empty()) text += " --format " + command.format;
  text += cut_text(command.cut);
  for (const auto& [name, value] : command.values) {
    text += fmt::format(" --{} \"{}\"", name, value);
  }
  return text;
}

/// news.svg for news.md; never the file itself.
std::string picture_beside(const std::string& path) {
  const auto picture = std::filesystem::path(path).replace_extension(".svg");
  return picture == path ? path + ".picture.svg" : picture.string();
}

/// Writes the picture of a format that has one beside it, and gives its name; none for standard
/// output.
std::string write_picture_beside(const Snapshot& drawn, const ExportOptions& options,
                                 const std::string& path) {
  if (path == "-") return "";
  const std::string picture = picture_beside(path);
  write_file(picture, [&](std::ostream& output) {
    find_format("svg")->write({.snapshot = drawn}, options, output);
  });
  return std::filesystem::path(picture).filename().string();
}

void write(const Format& format, const ExportInput& input, const ExportOptions& options,
           const std::string& path) {
  if (format.write != nullptr) {
    return write_file(path, [&](std::ostream& out) { format.write(input, options, out); });
  }
  if (path == "-" || &format == find_format_of_file(path)) {
    const std::string folder = path == "-" ? "FOLDER" : fs::path(path).stem().string();
    throw Error(ErrorKind::kUsage, fmt::format("-o {}: {} is a folder of files", path, format.name),
                fmt::format("-o {} --format {}", folder, format.name));
  }
  FolderWriter folder(path);
  format.write_folder(input, options, folder);
  folder.finish();
}

void run(const ExportCommand& command) {
  const Format& format = choose_format(command);
  ExportOptions options = options_of(command, format);
  const Graph graph = Graph::open(command.graph, Access::kRead);
  const bool takes_all = is_whole(command.cut);
  if (format.claims_only && takes_all) {
    const Snapshot none;
    return write(format, input_of(graph, none, true), options, command.output);
  }
  const ReadView view(graph.database());
  const Snapshot whole = load_whole(graph, command.cut);
  Snapshot snapshot = format.is_picture    ? cut_for_picture(whole, command)
                      : format.has_picture ? cut_for_list(whole, command)
                                           : cut(whole, command.cut);
  read_quotes(graph, snapshot);
  if ((format.is_picture || format.has_picture) && snapshot.entities.empty()) {
    throw Error(ErrorKind::kInput, fmt::format("{}: no relation to draw", command.graph),
                "add more articles, or loosen --since, --until, --stance, --min-sources, --actors");
  }
  const Snapshot drawn = format.has_picture ? cut_for_drawing(snapshot, command) : Snapshot{};
  options.picture.caption = caption_of(graph, whole, format.has_picture ? drawn : snapshot);
  options.share = share_of(snapshot, whole);
  options.command = command_text(command);
  if (format.has_picture_beside) {
    options.picture_file = write_picture_beside(drawn, options, command.output);
  }
  const bool has_all = takes_all && snapshot.relations.size() == whole.relations.size();
  ExportInput input = input_of(graph, snapshot, has_all);
  if (format.has_picture) input.drawn = &drawn;
  write(format, input, options, command.output);
}

std::string footer() {
  std::string text = "Formats, by the ending of FILE or --format:\n";
  for (const Format& format : formats()) {
    text += fmt::format("  {:<11} {}\n", format.name, format.description);
  }
  return text + "\nExample: entente export news.db -o iran.svg --around Iran --top 30";
}

/// The options that single formats take, each once.
void add_format_options(CLI::App& command,
                        std::map<std::string, std::string, std::less<>>& values) {
  std::set<std::string_view> added;
  for (const Format& format : formats()) {
    for (const FormatOption& option : format.options) {
      if (!added.insert(option.name).second) continue;
      const std::string name(option.name);
      command.add_option_function<std::string>(
          "--" + name, [&values, name](const std::string& value) { values[name] = value; },
          std::string(option.description));
    }
  }
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
  add_format_options(*command, options->values);
  command->callback([options] { run(*options); });
}

}  // namespace entente
