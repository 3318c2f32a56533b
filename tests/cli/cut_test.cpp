// The options that cut a graph down, through every format and command of the real program.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace cut_test {

namespace fs = std::filesystem;
using nlohmann::json;
using Stones = std::set<std::string>;

/// Each claim's quote has a stone of its own in it, so that an output tells which claims it holds.
const Stones kStones = {"agate", "beryl", "coral", "diamond", "emerald", "feldspar"};

struct Told {
  std::string stone;
  std::string predicate;
  std::string object;
  std::string published;  ///< empty: unknown
  double confidence = 0.6;
  bool is_denied = false;
  std::string thing{};      ///< what is handed over, if anything
  std::string speaker{};    ///< a person
  std::string publisher{};  ///< empty: unknown
};

std::string line_of(const Told& told) {
  const auto country = [](const std::string& name) {
    return json{{"id", name}, {"name", name}, {"type", "country"}};
  };
  json claim = {
      {"id", "c" + told.stone},
      {"subject", country("norway")},
      {"relation", told.predicate + "s"},
      {"verb", told.predicate.substr(0, told.predicate.find(' '))},
      {"predicate", told.predicate},
      {"event", told.predicate == "visit" ? "CONSULT" : "NONE"},
      {"object", country(told.object)},
      {"polarity", told.is_denied ? "negative" : "positive"},
      {"factuality", "certain"},
      {"confidence", told.confidence},
      {"evidence",
       {{{"document", told.stone + ".txt"}, {"sentence", "It says " + told.stone + "."}}}}};
  if (!told.published.empty()) claim["evidence"][0]["published"] = told.published;
  if (!told.publisher.empty()) claim["evidence"][0]["publisher"] = told.publisher;
  if (!told.speaker.empty()) {
    claim["attribution"] = {
        {"id", told.speaker}, {"name", told.speaker}, {"type", "person"}, {"verb", "say"}};
  }
  if (!told.thing.empty()) {
    claim["arguments"] = {{{"role", "object"},
                           {"text", told.thing},
                           {"id", told.thing},
                           {"name", told.thing},
                           {"type", "thing"}}};
  }
  return claim.dump() + "\n";
}

/// Visits to Chad in January, March (denied) and May; ferries in June; an undated visit to Chile,
/// and a letter of that same June to nobody who acts. Olu says the denied one.
std::string make_graph(const TemporaryFolder& folder) {
  std::string lines;
  for (const Told& told :
       {Told{"agate", "visit", "chad", "2031-01-10", 0.9, false, "", "", "Coast"},
        Told{"beryl", "visit", "chad", "2031-03-10", 0.5, true, "", "olu"},
        Told{"coral", "visit", "chad", "2031-05-10"}, Told{"diamond", "visit", "chile", ""},
        Told{"emerald", "sell ferry", "chad", "2031-06-10", 0.6, false, "ferry", "", "Coast"},
        Told{"feldspar", "sell ferry", "chile", "2031-06-11", 0.5, false, "ferry"}}) {
    lines += line_of(told);
  }
  const std::string graph = folder.file("g.db");
  const auto added =
      run_entente(fmt::format("add {} --claims {}", graph, folder.write("claims.jsonl", lines)));
  CHECK(added.exit_code == 0);
  return graph;
}

Stones stones_in(const std::string& text) {
  Stones found;
  for (const std::string& stone : kStones) {
    if (text.find("It says " + stone) != std::string::npos) found.insert(stone);
  }
  return found;
}

/// What an export writes, all of its files in a row.
std::string exported(const TemporaryFolder& folder, const std::string& graph,
                     const std::string& format, const std::string& cut) {
  const std::string target = folder.file("out." + format);
  CHECK(run_in_process(fmt::format("export {} -o {} --format {} {}", graph, target, format, cut)) ==
        0);
  if (!fs::is_directory(target)) return read_all(target);
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator(target)) {
    if (entry.is_regular_file()) text += read_all(entry.path());
  }
  return text;
}

struct Row {
  std::string cut;
  Stones claims;  ///< all that are left
  Stones best;    ///< those whose quote speaks best for a relation
};

const std::vector<Row> kRows = {
    {"", kStones, {"agate", "diamond", "emerald", "feldspar"}},
    {"--since 2031-02",
     {"beryl", "coral", "emerald", "feldspar"},
     {"coral", "emerald", "feldspar"}},
    {"--since 2031-02 --until 2031-03", {"beryl"}, {"beryl"}},
    {"--since 2031 --until 2031-05", {"agate", "beryl", "coral"}, {"agate"}},
    {"--stance denied", {"beryl"}, {"beryl"}},
    {"--stance stated --until 2031-05-10", {"agate", "coral"}, {"agate"}},
    {"--min-confidence 0.55 --since 2031-02", {"coral", "emerald"}, {"coral", "emerald"}},
    {"--event consult", {"agate", "beryl", "coral", "diamond"}, {"agate", "diamond"}},
    {"--event aid --event consult --stance denied", {"beryl"}, {"beryl"}},
    {"--speaker Olu", {"beryl"}, {"beryl"}},
    {"--publisher coast", {"agate", "emerald"}, {"agate", "emerald"}},
    {"--publisher coast --since 2031-02", {"emerald"}, {"emerald"}},
    {"--relation ferrys", {"emerald", "feldspar"}, {"emerald", "feldspar"}},
    {"--type thing --things --relation sell", {"emerald", "feldspar"}, {"emerald"}},
    {"--min-sources 2 --since 2031-02", {"beryl", "coral"}, {"coral"}},
    {"--around chile", {"diamond", "feldspar"}, {"diamond", "feldspar"}},
    {"--around chile --since 2031-02", {"feldspar"}, {"feldspar"}},
    {"--around ferry --things", {"emerald", "feldspar"}, {"emerald"}},
    {"--around ferry --things --stance stated --until 2031-06-10", {"emerald"}, {"emerald"}},
};

TEST_CASE("what a cut leaves is the same in every format") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  for (const Row& row : kRows) {
    CAPTURE(row.cut);
    for (const char* format : {"jsonl", "turtle", "ntriples", "trig", "html"}) {
      CAPTURE(format);
      CHECK(stones_in(exported(folder, graph, format, row.cut)) == row.claims);
    }
    for (const char* format : {"node-link", "dot", "gexf", "graphml", "csv", "neo4j", "obsidian",
                               "cytoscape", "graphology", "ftm"}) {
      CAPTURE(format);
      CHECK(stones_in(exported(folder, graph, format, row.cut)) == row.best);
    }
    const Stones told = stones_in(exported(folder, graph, "report", row.cut));
    CHECK(std::ranges::includes(told, row.best));
    CHECK(std::ranges::includes(row.claims, told));
  }
}

TEST_CASE("a relation counts the claims alone that a cut leaves of it") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const auto visits = [&](const std::string& cut) {
    const json written = json::parse(exported(folder, graph, "node-link", cut));
    for (const json& link : written["links"]) {
      if (link["predicate"] == "visit" && link["target"] == "chad") return link;
    }
    return json();
  };
  const json whole = visits("");
  CHECK(whole["claims"] == 3);
  CHECK(whole["denied"] == 1);
  CHECK(whole["first_seen"] == "2031-01-10");
  const json late = visits("--since 2031-04");
  CHECK(late["claims"] == 1);
  CHECK(late["denied"] == 0);
  CHECK(late["sources"] == 1);
  CHECK(late["first_seen"] == "2031-05-10");
  CHECK(late["confidence"] == 0.6);
  CHECK(visits("--since 2031-06").is_null());
}

TEST_CASE("commands that show and those that export cut alike") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  for (const Row& row : kRows) {
    if (row.cut.find("--around") != std::string::npos) continue;
    CAPTURE(row.cut);
    const auto stones = [&](const std::string& command) {
      return stones_in(run_entente(fmt::format(fmt::runtime(command), graph) + " " + row.cut).out);
    };
    CHECK(stones("top {} --json") == row.best);
    CHECK(stones("show {} norway --json") == row.best);
    CHECK(std::ranges::includes(row.best, stones("path {} norway chad")));
  }
  const auto disputes = [&](const std::string& cut) {
    return stones_in(run_entente(fmt::format("contradictions {} {}", graph, cut)).out);
  };
  CHECK(disputes("") == Stones{"agate", "beryl"});
  CHECK(disputes("--since 2031-02") == Stones{"beryl", "coral"});
  CHECK(disputes("--since 2031-04").empty());
  // A dispute has two sides: to ask for one of them is a mistake.
  CHECK(run_entente(fmt::format("contradictions {} --stance denied", graph)).exit_code == 2);
}

TEST_CASE("claims without a day are told of wherever one is asked for, and can be kept") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const std::string told =
      fmt::format("entente: {}: 1 claim without a day is left out\ntry: --undated\n", graph);
  const std::string picture = folder.file("out.svg");
  for (const std::string& command :
       {"top " + graph, "show " + graph + " norway", "path " + graph + " norway chad",
        "contradictions " + graph, "news " + graph, "between " + graph + " norway chile",
        "export " + graph + " -o - --format csv", "export " + graph + " -o " + picture}) {
    CAPTURE(command);
    const auto cut = run_entente(command + " --since 2031-02");
    CHECK(cut.exit_code == 0);
    CHECK(cut.err.ends_with(told));
    const auto kept = run_entente(command + " --since 2031-02 --undated");
    CHECK(kept.exit_code == 0);
    CHECK(kept.err.find("without a day") == std::string::npos);
    CHECK(run_entente(command + " --undated").exit_code == 2);
  }
  // Chad has none to be told of.
  CHECK(run_entente("show " + graph + " chad --since 2031-02").err == "");
  CHECK(run_entente("between " + graph + " norway chad --until 2031-02").err == "");
  CHECK(run_entente("top " + graph + " --since 2031-02 --stance denied").err == "");
  const auto two = run_entente(fmt::format("diff {0} {0} --until 2031-02", graph));
  CHECK(two.err == told + told);
  CHECK(stones_in(exported(folder, graph, "jsonl", "--since 2031-06 --undated")) ==
        Stones{"diamond", "emerald", "feldspar"});
}

TEST_CASE("what draws and lists says what it left out for want of a day") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const std::string words = "since 2031-02 are counted; 1 without a day is left out.";
  for (const char* format : {"report", "report-html", "html"}) {
    CAPTURE(format);
    CHECK(exported(folder, graph, format, "--since 2031-02").find(words) != std::string::npos);
  }
  CHECK(exported(folder, graph, "svg", "--since 2031-02").find("1 without a day is left out") !=
        std::string::npos);
  CHECK(exported(folder, graph, "html", "--since 2031-02 --undated")
            .find("Only claims since 2031-02 or without a day are counted.") != std::string::npos);
  // The time line of a report.
  CHECK(exported(folder, graph, "report", "").find("1 relation has no day and is not on it.") !=
        std::string::npos);
}

TEST_CASE("what draws and lists says which claims it counts") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  const std::string cut = "--since 2031-02 --stance denied";
  const std::string words = "Only claims since 2031-02 that deny it are counted.";
  for (const char* format : {"report", "report-html", "html"}) {
    CAPTURE(format);
    CHECK(exported(folder, graph, format, cut).find(words) != std::string::npos);
    CHECK(exported(folder, graph, format, "").find("Only claims") == std::string::npos);
  }
}

TEST_CASE("a day may be a month or a year; anything else is said to be no day") {
  const TemporaryFolder folder;
  const std::string graph = make_graph(folder);
  for (const char* option : {"--since", "--until"}) {
    for (const char* text : {"2031-13", "31", "May", "2031-02-30"}) {
      CAPTURE(text);
      const auto result = run_entente(fmt::format("top {} {} {}", graph, option, text));
      CHECK(result.exit_code == 2);
      CHECK(result.err.find(fmt::format("{}: \"{}\" is no day", option, text)) !=
            std::string::npos);
      CHECK(result.err.find(fmt::format("{} 2024-06 or", option)) != std::string::npos);
    }
  }
  // One month is no empty span, whatever its length.
  CHECK(run_entente(fmt::format("top {} --since 2031-06 --until 2031-06", graph)).exit_code == 0);
}

}  // namespace cut_test
}  // namespace entente::test
