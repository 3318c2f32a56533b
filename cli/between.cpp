#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/align.hpp"
#include "cli/command.hpp"
#include "cli/cut_options.hpp"
#include "cli/names.hpp"
#include "cli/relation_text.hpp"
#include "export/fields.hpp"
#include "graph/chronicle.hpp"
#include "graph/graph.hpp"
#include "graph/profile.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

struct BetweenOptions {
  std::string graph;
  TwoNames names;
  bool with_quotes = false;
  bool is_json = false;
  CutOptions cut;
};

/// What is told of two entities.
struct Told {
  Chronicle chronicle;
  std::map<std::string_view, const Relation*> relations;  ///< of the chronicle, by their ids

  explicit Told(Chronicle told) : chronicle(std::move(told)) {
    for (const Relation& relation : chronicle.snapshot.relations) {
      relations.emplace(relation.id, &relation);
    }
  }
};

std::string month_text(Month month) { return format_date(month / 1).substr(0, 7); }

/// "2024-06"; of a longer time "2023", or "2024-01 to 2024-03".
std::string period_text(const ChronicleEntry& entry) {
  if (!entry.first) return "undated";
  const Month first = *entry.first;
  const Month last = *entry.last;
  if (first == last) return month_text(first);
  const bool is_year = first.year() == last.year() && first.month() == std::chrono::January &&
                       last.month() == std::chrono::December;
  if (is_year) return month_text(first).substr(0, 4);
  return month_text(first) + " to " + month_text(last);
}

/// "3 claims, 2 sources; right 98 %, worth 90 %; said by South Korea; contradicted".
std::string entry_text(const ChronicleEntry& entry, const Relation& relation) {
  std::string text =
      fmt::format("{}, {}; {}", counted(entry.claim_count, "claim"),
                  counted(entry.source_count, "source"), doubt_text(entry.right, entry.confidence));
  if (!entry.speaker.empty()) text += fmt::format("; said by {}", entry.speaker);
  if (is_contradicted(relation.stances)) text += "; contradicted";
  return text;
}

std::string heading(const Told& told) {
  std::size_t claims = 0;
  std::size_t undated = 0;
  std::set<std::string_view> relations;
  for (const ChronicleEntry& entry : told.chronicle.entries) {
    claims += entry.claim_count;
    if (!entry.first) undated += entry.claim_count;
    relations.insert(entry.relation);
  }
  std::string text =
      fmt::format("{} and {}: {} of {}", told.chronicle.from.name, told.chronicle.to.name,
                  counted(claims, "claim"), counted(relations.size(), "relation"));
  if (undated > 0) text += fmt::format("; {} undated", undated);
  return text + '\n';
}

void print_text(const Told& told, bool with_quotes) {
  std::vector<std::vector<std::string>> rows;
  std::string period;
  for (const ChronicleEntry& entry : told.chronicle.entries) {
    const Relation& relation = *told.relations.at(entry.relation);
    const std::string next = period_text(entry);
    rows.push_back({next == period ? "" : next, arrow_text(told.chronicle.snapshot, relation, true),
                    std::string(to_string(entry.stance)), entry_text(entry, relation)});
    period = next;
  }
  std::string text = heading(told);
  const std::vector<std::string> lines = align(rows);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text += lines[i] + '\n';
    if (with_quotes) text += quote_text(told.chronicle.entries[i].quote, 9);
  }
  print_out(text);
}

nlohmann::ordered_json entry_json(const Told& told, const ChronicleEntry& entry) {
  const Relation& relation = *told.relations.at(entry.relation);
  const auto month_or_null = [](const std::optional<Month>& month) {
    return month ? nlohmann::ordered_json(month_text(*month)) : nlohmann::ordered_json();
  };
  auto edge = relation_json(told.chronicle.snapshot, relation);
  edge.erase("quote");  // the entry has its own
  return {{"first", month_or_null(entry.first)},
          {"last", month_or_null(entry.last)},
          {"relation", std::move(edge)},
          {"stance", to_string(entry.stance)},
          {"speaker", text_or_null(entry.speaker)},
          {"claims", entry.claim_count},
          {"sources", entry.source_count},
          {"confidence", entry.confidence},
          {"right", entry.right},
          {"contradicted", is_contradicted(relation.stances)},
          {"quote", quote_json(entry.quote)}};
}

void print_json(const Told& told) {
  nlohmann::ordered_json json = {{"from", entity_json(told.chronicle.from)},
                                 {"to", entity_json(told.chronicle.to)}};
  json["entries"] = nlohmann::ordered_json::array();
  for (const ChronicleEntry& entry : told.chronicle.entries) {
    json["entries"].push_back(entry_json(told, entry));
  }
  print_out(json.dump(2) + '\n');
}

/// Of the whole graph, from what is stored of each entity; nothing where that cannot be.
std::optional<Chronicle> find_stored(const Graph& graph, const BetweenOptions& options) {
  if (!cut_text(options.cut).empty() || !has_stored_profiles(graph)) return {};
  const auto actors = load_actors();
  const FindOptions find{actors ? &*actors : nullptr, true};
  const NamePair names = tell_stored_apart(graph, options.names, find);
  auto found = find_chronicle(graph, names.first, names.second, find);
  if (found) refuse_one(names, found->from, found->to, "are one", options.graph);
  return found;
}

Chronicle load(const BetweenOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const GraphView view(graph);
  if (auto found = find_stored(graph, options)) return std::move(*found);
  const ClaimConditions conditions = claim_conditions_of(graph, options.cut);
  const Snapshot whole = load_whole(graph, options.cut, conditions);
  const TwoEntities two = get_two(whole, options.names, true);
  const Entity& from = whole.entities[two.from];
  const Entity& to = whole.entities[two.to];
  refuse_one(two.names, from, to, "are one", options.graph);
  tell_undated(graph, options.cut, conditions, {from.id, to.id});
  return make_chronicle(graph, from, to, cut(whole, options.cut),
                        {.with_things = options.cut.with_things, .conditions = conditions});
}

void run(const BetweenOptions& options) {
  const Told told(load(options));
  if (options.is_json) print_json(told);
  if (told.chronicle.entries.empty()) {
    throw Error(ErrorKind::kInput,
                fmt::format("nothing is claimed between {} and {}", told.chronicle.from.name,
                            told.chronicle.to.name),
                cut_text(options.cut).empty()
                    ? fmt::format("entente path {} \"{}\" \"{}\"", options.graph,
                                  told.chronicle.from.name, told.chronicle.to.name)
                    : "loosen the options that cut the graph down");
  }
  if (!options.is_json) print_text(told, options.with_quotes);
}

}  // namespace

Command make_between_command() {
  auto options = std::make_shared<BetweenOptions>();
  Command command{.name = "between",
                  .summary = "What is claimed of two entities, month by month",
                  .examples = {"entente between news.db Russia \"North Korea\" --since 2024",
                               "entente between news.db Iran Ukraine --event aid --quotes"},
                  .note = "Exit code 1 when nothing is claimed between them.",
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add(
      two_names(options->names, "Any name of the first entity", "Any name of the second entity"));
  command.add({.name = "--quotes",
               .target = &options->with_quotes,
               .help = "With the best quote of each row"});
  command.add(json_option(options->is_json));
  command.add(cut_options(options->cut));
  command.add(stance_option(options->cut));
  return command;
}

}  // namespace entente
