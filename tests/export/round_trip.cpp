#include "round_trip.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "export/columns.hpp"
#include "export/formats.hpp"
#include "export/json_text.hpp"
#include "export/name_token.hpp"
#include "export/xml_text.hpp"
#include "random_graph.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const std::string kReaders = ENTENTE_SOURCE_DIR "/tests/export/readers/";

/// The folder the files of one round trip are written into, removed at the end.
class Files {
 public:
  Files(const RoundTrip& trip, const std::vector<Snapshot>& snapshots) {
    fs::create_directory(path_);
    const Format* format = find_format(trip.format);
    REQUIRE(format != nullptr);
    ExportOptions options;
    options.values = trip.values;
    options.with_layout = false;  // slow, and tested on its own
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
      const std::string name = fmt::format("{}/{:04}{}", path_, i, format->ending);
      if (format->write_folder != nullptr) {
        FolderWriter folder(name);
        format->write_folder({snapshots[i]}, options, folder);
        folder.finish();
      } else {
        std::ofstream output(name, std::ios::binary);
        format->write({snapshots[i]}, options, output);
      }
    }
  }
  ~Files() { fs::remove_all(path_); }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_ = ScratchFile("round-trip").path();
};

/// The program that runs a script. Debian's Python has the packages of Debian.
std::string program_of(const std::string& reader) {
  return reader.ends_with(".py") ? "/usr/bin/python3" : "node";
}

/// Whether what a script imports is there: it reads an empty folder then. Asked once a script.
bool is_installed(const RoundTrip& trip) {
  static std::map<std::string, bool> known;
  if (const auto found = known.find(trip.reader); found != known.end()) return found->second;
  const Files none(trip, {});
  const bool works = known[trip.reader] =
      output_of(fmt::format("{} {}{} {} {} 2>&1", program_of(trip.reader), kReaders, trip.reader,
                            trip.format, none.path()))
          .has_value();
  if (std::getenv("ENTENTE_ALL_READERS") != nullptr) {
    CHECK_MESSAGE(works, trip.reader << " does not run; try: script/setup test");
  } else if (!works) {
    MESSAGE(trip.reader << " is not installed (script/setup test): not checked");
  }
  return works;
}

json number_of(const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number ? json(number) : json(text);
}

/// What a column holds, as the table says it. Lists are lists, whether they were read as such or as
/// JSON in a text.
template <typename Row>
void put_columns(const Row& row, std::span<const Column<Row>> columns, const RoundTrip& trip,
                 json& table) {
  for (const Column<Row>& column : columns) {
    const std::string value = column.value(row);
    const std::string name(column.name);
    if (column.type == ColumnType::kText) {
      if (const std::string text = trip.text(value); !text.empty()) table[name] = text;
    } else if (column.type == ColumnType::kInteger || column.type == ColumnType::kReal) {
      table[name] = number_of(value);
    } else if (!value.empty()) {
      json list = json::parse(value);
      if (!trip.has_empty_elements && list.is_array()) {
        std::erase(list.get_ref<json::array_t&>(), json(""));
      }
      if (!list.is_array() || !list.empty()) table[name] = list;
    }
  }
}

json tables_of(const Snapshot& snapshot, const RoundTrip& trip) {
  json tables = {{"nodes", json::object()}, {"edges", json::object()}};
  for (const Entity& entity : snapshot.entities) {
    json& node = tables["nodes"][trip.id(entity.id)] = json::object();
    put_columns(entity, entity_columns(), trip, node);
  }
  for (const Relation& relation : snapshot.relations) {
    json& edge = tables["edges"][trip.id(relation.id)];
    edge["source"] = trip.id(snapshot.entities[relation.subject].id);
    edge["target"] = trip.id(snapshot.entities[relation.object].id);
    put_columns(relation, relation_columns(), trip, edge);
  }
  return tables;
}

/// Brings a row that was read into the shape of put_columns; a reader that tells no types gives
/// text for everything.
template <typename Row>
void settle_types(json& row, std::span<const Column<Row>> columns, bool is_typed) {
  for (const Column<Row>& column : columns) {
    const auto found = row.find(column.name);
    if (found == row.end() || !found->is_string()) continue;
    const auto text = found->template get<std::string>();
    if (column.type == ColumnType::kList) {
      *found = json::parse(text, nullptr, false);
    } else if (!is_typed && column.type == ColumnType::kBoolean) {
      *found = json::parse(text, nullptr, false);
    } else if (!is_typed && column.type != ColumnType::kText) {
      *found = number_of(text);
    }
  }
}

/// The path of the first difference, and what stands there; empty where there is none.
std::string difference(const json& got, const json& want, const std::string& path) {
  if (got == want) return "";
  if (!got.is_object() || !want.is_object()) {
    return fmt::format("{}: {:.300} instead of {:.300}", path,
                       got.dump(-1, ' ', true, json::error_handler_t::replace),
                       want.dump(-1, ' ', true, json::error_handler_t::replace));
  }
  for (const auto& [key, value] : want.items()) {
    if (!got.contains(key)) return fmt::format("{}/{}: missing", path, key);
    std::string found = difference(got[key], value, path + "/" + key);
    if (!found.empty()) return found;
  }
  for (const auto& [key, value] : got.items()) {
    if (want.contains(key)) continue;
    return fmt::format("{}/{}: {:.300} too much", path, key,
                       value.dump(-1, ' ', true, json::error_handler_t::replace));
  }
  return path;
}

}  // namespace

void check_round_trip(const RoundTrip& trip, const std::vector<Snapshot>& snapshots) {
  CAPTURE(trip.reader);
  CAPTURE(trip.format);
  if (!is_installed(trip)) return;
  const Files files(trip, snapshots);
  const auto output = output_of(fmt::format("{} {}{} {} {}", program_of(trip.reader), kReaders,
                                            trip.reader, trip.format, files.path()));
  REQUIRE_MESSAGE(output, trip.reader << " failed");
  std::istringstream lines(*output);
  std::string line;
  for (std::size_t i = 0; i < snapshots.size(); ++i) {
    CAPTURE(i);
    REQUIRE(std::getline(lines, line));
    json got = json::parse(line);
    for (json& node : got["nodes"]) settle_types(node, entity_columns(), trip.is_typed);
    for (json& edge : got["edges"]) settle_types(edge, relation_columns(), trip.is_typed);
    CHECK(difference(got, tables_of(snapshots[i], trip), "") == "");
  }
  CHECK_FALSE(std::getline(lines, line));
}

void check_accepted(const std::string& command, const RoundTrip& trip,
                    const std::vector<Snapshot>& snapshots) {
  const Files files(trip, snapshots);
  CAPTURE(command);
  CHECK(output_of(command + " " + files.path() + "/* 2>&1"));
}

std::vector<Snapshot> awkward_graphs() {
  return {awkward_sample(), read_sample("harbour.tsv"), Snapshot{}};
}

std::vector<Snapshot> random_graphs() {
  std::vector<Snapshot> snapshots;
  for (std::uint64_t seed = 1; seed <= 500; ++seed) snapshots.push_back(random_graph(seed));
  return snapshots;
}

namespace {

/// DOT knows one kind of newline.
std::string text_of_dot(std::string_view text) {
  std::string kept = clean_for_xml(text);
  for (std::size_t at = 0; (at = kept.find('\r', at)) != std::string::npos;) {
    if (kept.substr(at + 1).starts_with('\n')) {
      kept.erase(at, 1);
    } else {
      kept[at] = '\n';
    }
  }
  return kept;
}

const std::vector<RoundTrip>& round_trips() {
  static const std::vector<RoundTrip> trips = {
      {"networkx_reader.py", "graphml", {}, true, clean_for_xml, name_token},
      {"networkx_reader.py", "graphml", {{"dialect", "gephi"}}, true, clean_for_xml, name_token},
      {"igraph_reader.py", "graphml", {}, true, clean_for_xml, name_token},
      {"igraph_reader.py", "graphml", {{"dialect", "gephi"}}, true, clean_for_xml, name_token},
      {"graphology_reader.mjs", "graphml", {}, true, clean_for_xml, name_token},
      {"cytoscape_reader.mjs", "graphml", {}, false, clean_for_xml, name_token},
      {"networkx_reader.py", "gexf", {{"gexf-version", "1.2"}}, true, clean_for_xml, name_token},
      {"graphology_reader.mjs", "gexf", {}, true, clean_for_xml, name_token},
      {"networkx_reader.py", "node-link", {}, true, clean_utf8, name_token},
      {"graphology_reader.mjs", "graphology", {}, true, clean_utf8, name_token},
      {"cytoscape_reader.mjs", "cytoscape", {}, true, clean_utf8, name_token},
      {"csv_reader.py", "csv", {}, false, clean_for_xml, name_token},
      {"csv_reader.py", "neo4j", {}, false, clean_for_xml, name_token, false},
      {"sqlite_reader.py", "csv", {}, false, clean_for_xml, name_token},
      {"graphviz_reader.py", "dot", {}, false, text_of_dot, text_of_dot},
  };
  return trips;
}

}  // namespace

void check_formats(const std::set<std::string>& formats) {
  std::set<std::string> read;
  for (const RoundTrip& trip : round_trips()) {
    if (!formats.contains(trip.format)) continue;
    read.insert(trip.format);
    check_round_trip(trip, awkward_graphs());
    check_round_trip(trip, random_graphs());
  }
  CHECK(read == formats);
}

}  // namespace entente
