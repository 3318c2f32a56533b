#include "cli/export_target.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "cli/relation_text.hpp"
#include "export/write_file.hpp"
#include "export/write_folder.hpp"
#include "graph/relation_index.hpp"
#include "graph/stored_articles.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

std::string format_names() {
  std::string names;
  for (const Format& format : formats()) {
    names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
  }
  return names;
}

using ClaimSink = std::function<void(const Claim&)>;

std::function<void(const ClaimSink&)> claims_of(const Graph& graph, const Snapshot& snapshot,
                                                const ClaimConditions& conditions) {
  return [&graph, &snapshot, conditions](const ClaimSink& sink) {
    const RelationIndex index(snapshot);
    for_each_claim(graph, [&](const Claim& claim) {
      if (meets(claim, conditions) && !index.relations_of(claim).empty()) sink(claim);
    });
  };
}

/// "news.report.svg" for "news.md": names that no file of the user's own is likely to have.
std::string path_beside(const std::string& path, const Format& format) {
  return fs::path(path).replace_extension(format.ending_beside).string();
}

/// Whether it becomes a file; a format that can be both is a folder unless it has its own ending.
bool is_file_target(const std::string& path, const Format& format) {
  if (format.write == nullptr || format.write_folder == nullptr) return format.write != nullptr;
  return is_standard_output(path) || &format == find_format_of_file(path);
}

/// "34 relations between 28 entities, 30 of them drawn"; of formats of claims "466 claims".
std::string contents_text(const Format& format, const ExportInput& input, std::size_t claims) {
  if (format.claims_only) return counted(claims, "claim");
  std::string text =
      fmt::format("{} between {}", counted(input.snapshot.relations.size(), "relation"),
                  counted(input.snapshot.entities.size(), "entity", "entities"));
  if (input.drawn != nullptr && input.drawn->relations.size() < input.snapshot.relations.size()) {
    text += fmt::format(", {} of them drawn", input.drawn->relations.size());
  }
  return text;
}

/// Returns what was written: "news.csv and news.nodes.csv".
std::string write_files(const std::string& path, const Format& format, const ExportInput& input,
                        ExportOptions options) {
  if (format.write_beside != nullptr && !is_standard_output(path)) {
    const std::string beside = path_beside(path, format);
    write_file(beside, [&](std::ostream& out) { format.write_beside(input, options, out); });
    options.file_beside = fs::path(beside).filename().string();
  }
  write_file(path, [&](std::ostream& out) { format.write(input, options, out); });
  return options.file_beside.empty() ? path : path + " and " + path_beside(path, format);
}

std::string write_files_of_folder(const std::string& path, const Format& format,
                                  const ExportInput& input, const ExportOptions& options) {
  FolderWriter folder(path);
  format.write_folder(input, options, folder);
  folder.finish();
  return fmt::format("{} ({})", path, counted(folder.file_count(), "file"));
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

Option format_option(const FormatOption& option, ExportTarget& target) {
  Option row{.name = fmt::format("--{}", option.name),
             .target = std::function<void(std::string)>(
                 [&target, name = std::string(option.name)](std::string value) {
                   target.values[name] = value.empty() ? "yes" : std::move(value);
                 }),
             .help = std::string(option.description),
             .detail = std::string(option.detail)};
  if (!option.is_flag) row.value = option.value;
  row.choices = words_of(option.choices);
  return row;
}

}  // namespace

std::string shell_quoted(std::string_view text) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:=,+-";
  if (!text.empty() && text.find_first_not_of(kPlain) == text.npos) return std::string(text);
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

std::vector<Option> target_options(ExportTarget& target) {
  std::vector<Option> options;
  options.push_back({.name = "--format",
                     .target = &target.format,
                     .help = "The format, where the ending does not tell",
                     .value = "FORMAT"});
  for (const Format& format : formats()) {
    options.front().choices.emplace_back(format.name);
  }
  // An option stands there once, whichever formats share it.
  std::set<std::string_view> added;
  for (const Format& format : formats()) {
    for (const FormatOption& option : format.options) {
      if (added.insert(option.name).second) options.push_back(format_option(option, target));
    }
  }
  return options;
}

const Format& choose_format(const ExportTarget& target) {
  const bool is_named = !target.format.empty();
  const Format* format = is_named ? find_format(target.format) : find_format_of_file(target.output);
  // "md" is as good a name as "report": the ending that chooses it.
  if (format == nullptr && is_named) format = find_format_of_file("." + target.format);
  if (format != nullptr) return *format;
  if (!is_named && is_standard_output(target.output)) {
    throw Error(ErrorKind::kUsage, "standard output has no ending that names a format",
                "--format with one of " + format_names());
  }
  throw Error(ErrorKind::kUsage,
              is_named ? fmt::format("--format: no format \"{}\"", target.format)
                       : fmt::format("{}: its ending names no format", target.output),
              "--format with one of " + format_names());
}

ExportOptions options_of(const ExportTarget& target, const Format& format) {
  ExportOptions options;
  options.values = target.values;
  check_values(format, options);
  options.picture.engine = options.value("engine", "");
  options.picture.theme = options.value("theme", "light") == "dark" ? &kDarkTheme : &kLightTheme;
  options.picture.title = options.value("title", "");
  options.picture.has_clusters = !options.value("clusters", "").empty();
  options.made_by = "entente " ENTENTE_VERSION;
  return options;
}

std::string target_text(const ExportTarget& target) {
  std::string text = " -o " + shell_quoted(target.output);
  if (!target.format.empty()) text += " --format " + shell_quoted(target.format);
  for (const auto& [name, value] : target.values) {
    text += value == "yes" ? " --" + name : fmt::format(" --{} {}", name, shell_quoted(value));
  }
  return text;
}

ExportInput input_of(const Graph& graph, const Snapshot& snapshot,
                     const ClaimConditions& conditions) {
  const auto find_text = [&graph](const std::string& document) -> std::optional<std::string> {
    auto shown = find_shown_article(graph, document);
    if (!shown) return {};
    return std::move(shown->article.text);
  };
  return {.snapshot = snapshot,
          .for_each_claim = claims_of(graph, snapshot, conditions),
          .find_text = find_text};
}

void write_export(const ExportTarget& target, const Format& format, const ExportInput& input,
                  ExportOptions options) {
  const std::string& path = target.output;
  if (is_graph_file(path)) {
    throw Error(ErrorKind::kUsage, fmt::format("-o {}: is a graph; it was left as it is", path),
                "choose another name, or remove the graph first");
  }
  const bool is_file = is_file_target(path, format);
  if (!is_file && is_standard_output(path)) {
    throw Error(ErrorKind::kUsage, fmt::format("-o {}: {} is a folder of files", path, format.name),
                fmt::format("-o FOLDER --format {}", format.name));
  }
  std::size_t claims = 0;
  ExportInput counted = input;
  counted.for_each_claim = [&](const ClaimSink& sink) {
    claims = 0;
    input.for_each_claim([&](const Claim& claim) {
      ++claims;
      sink(claim);
    });
  };
  const std::string written = is_file ? write_files(path, format, counted, std::move(options))
                                      : write_files_of_folder(path, format, counted, options);
  if (is_standard_output(path)) return;
  fmt::print(stderr, "{}: {}\n", written, contents_text(format, input, claims));
}

}  // namespace entente
