#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/align.hpp"
#include "cli/command.hpp"
#include "extract/actor/actor_resolver.hpp"
#include "extract/read/written_date.hpp"

namespace entente {
namespace {

struct ResolveOptions {
  std::vector<std::string> texts;
  std::string lines;
  std::string date;
  std::string context;
  bool is_json = false;
};

using Row = std::vector<std::string>;

/// "2024-06-19", "19 June 2024". Throws Error (usage) for anything else.
std::optional<Date> parse_day(const std::string& text) {
  if (text.empty()) return {};
  if (const auto day = find_date(text)) return day;
  throw Error(ErrorKind::kUsage, fmt::format("--date {}: not a day", text),
              "write it as 2024-06-19");
}

std::string type_name(const ActorReading& reading) {
  return reading.type ? std::string(to_string(*reading.type)) : std::string();
}

std::string json_line(std::string_view text, const ActorReading& reading) {
  nlohmann::ordered_json line = {{"text", text},
                                 {"name", reading.name},
                                 {"id", reading.id},
                                 {"type", type_name(reading)},
                                 {"country", reading.country},
                                 {"sector", reading.sector},
                                 {"rule", reading.rule},
                                 {"score", reading.score}};
  return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

Row table_row(std::string_view text, const ActorReading& reading) {
  return {std::string(text), reading.name,   type_name(reading),
          reading.country,   reading.sector, std::string(reading.rule)};
}

std::string table_text(const std::vector<Row>& rows) {
  std::string text;
  for (const std::string& line : align(rows)) text += line + '\n';
  return text;
}

/// Calls `on_line` for each line of a file, or of standard input.
void each_line(const std::string& path, const std::function<void(std::string_view)>& on_line) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
    if (!file) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  }
  std::istream& in = path == "-" ? std::cin : file;
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    on_line(line);
  }
  if (in.bad()) throw Error(ErrorKind::kInput, path + ": cannot be read");
}

/// Takes what stands before the next tab.
std::string_view next_cell(std::string_view& line) {
  const auto tab = std::min(line.find('\t'), line.size());
  const auto cell = line.substr(0, tab);
  line.remove_prefix(std::min(tab + 1, line.size()));
  return cell;
}

class ResolveRun {
 public:
  explicit ResolveRun(const ResolveOptions& options)
      : options_(options),
        on_(parse_day(options.date)),
        resolver_(ActorResolver::load(find_data_folder())) {}

  void resolve(std::string_view text) { print({text, on_, options_.context}); }

  /// A line has a date and a context of its own behind tabs.
  void resolve_line(std::string_view line) {
    ActorQuery query{next_cell(line), on_, options_.context};
    if (const auto day = find_date(next_cell(line))) query.on = day;
    if (const auto context = next_cell(line); !context.empty()) query.context = context;
    print(query);
  }

  void finish() const {
    if (!options_.is_json) print_out(table_text(rows_));
  }

 private:
  void print(const ActorQuery& query) {
    const auto reading = resolver_.resolve(query);
    if (options_.is_json) return print_out(json_line(query.text, reading));
    rows_.push_back(table_row(query.text, reading));
  }

  const ResolveOptions& options_;
  std::optional<Date> on_;
  ActorResolver resolver_;
  std::vector<Row> rows_ = {{"TEXT", "NAME", "TYPE", "COUNTRY", "SECTOR", "RULE"}};
};

void run(const ResolveOptions& options) {
  if (options.texts.empty() == options.lines.empty()) {
    throw Error(ErrorKind::kUsage, "give either actor strings or --lines FILE",
                "entente resolve --help");
  }
  ResolveRun run(options);
  for (const auto& text : options.texts) run.resolve(text);
  if (!options.lines.empty()) {
    each_line(options.lines, [&](std::string_view line) { run.resolve_line(line); });
  }
  run.finish();
}

}  // namespace

Command make_resolve_command() {
  auto options = std::make_shared<ResolveOptions>();
  Command command{.name = "resolve",
                  .summary = "Say whom actor strings name, without a graph",
                  .examples = {"entente resolve \"Chadian foreign minister\" --date 2024-06-19"},
                  .run = [options] { run(*options); }};
  command.add(
      {.name = "TEXT", .target = &options->texts, .help = "Actor strings: names, titles, phrases"});
  command.add({.name = "--lines",
               .target = &options->lines,
               .help = "Read one string a line, its date and context behind tabs; - is standard "
                       "input",
               .value = "FILE"});
  command.add({.name = "--date",
               .target = &options->date,
               .help = "The day that is spoken of: who held which office",
               .detail = "Without it an office stays an office, and people have the sector of an "
                         "office they still hold.",
               .value = "DATE"});
  command.add({.name = "--context",
               .target = &options->context,
               .help = "Words around them: a country in them decides what they leave open",
               .detail =
                   "It decides between namesakes and is the home of an office, a ministry, an "
                   "army or a party that names none; a date in them counts where no other is "
                   "given.",
               .value = "TEXT"});
  command.add(json_option(options->is_json, "JSON Lines, one object a string"));
  return command;
}

}  // namespace entente
