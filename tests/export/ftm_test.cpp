#include "export/ftm.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "export/country_codes.hpp"
#include "round_trip.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace ftm_test {

std::string ftm_of(const Snapshot& snapshot) {
  std::ostringstream output;
  write_ftm(snapshot, output);
  return output.str();
}

TEST_CASE("FollowTheMoney entities fit their schemata") {
  for (const Snapshot& snapshot : awkward_graphs()) {
    const ScratchFile file("graph.ftm.json");
    write_bytes(file.path(), ftm_of(snapshot));
    const auto problems = output_of(
        "python3 " ENTENTE_SOURCE_DIR "/tests/export/readers/ftm_check.py " + file.path());
    CHECK(problems == "");
  }
}

TEST_CASE("a relation becomes a link with its quote, its stance and its article as proof") {
  Snapshot snapshot = read_sample("harbour.tsv");
  snapshot.relations.resize(1);
  Relation& relation = snapshot.relations.front();
  relation.stances = {0, 0, 2};
  relation.quote.speaker = "Ana Duarte";
  std::istringstream lines(ftm_of(snapshot));
  std::string line;
  nlohmann::json article;
  nlohmann::json link;
  while (std::getline(lines, line)) {
    const auto entity = nlohmann::json::parse(line);
    if (entity["schema"] == "Article") article = entity;
    if (entity["schema"] == "UnknownLink") link = entity;
  }
  CHECK(link["id"] == relation.id);
  const auto& properties = link["properties"];
  CHECK(properties["role"][0] == relation.label + " (denied)");
  CHECK(properties["summary"][0] == relation.quote.sentence);
  CHECK(properties["proof"][0] == article["id"]);
  CHECK(article["properties"]["publisher"][0] == "The Valdora Courier");
  CHECK(properties["description"][0].get<std::string>().ends_with("; speaker: Ana Duarte"));
}

TEST_CASE("countries are coded by ISO 3166") {
  CHECK(find_alpha2("PRK") == "kp");
  CHECK(find_alpha2("XKX") == "xk");
  CHECK(find_alpha2("SUN") == "");
  CHECK(find_alpha2("") == "");
  CHECK(is_iso_alpha3("DEU"));
  CHECK_FALSE(is_iso_alpha3("XKX"));
  CHECK_FALSE(is_iso_alpha3("deu"));
}

}  // namespace ftm_test
}  // namespace entente
