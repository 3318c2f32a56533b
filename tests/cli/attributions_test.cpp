// entente extract --attributions, run as a user would.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace attributions_test {

using nlohmann::json;

const std::string kText =
    "Anna Lind, the minister of water, said on Friday that the mayor promised that the dam would "
    "hold. “The dam,” Lind said, “is as good as new.” It is said that the engineers left Chad.\n";

std::vector<json> attributions_of(const std::string& file) {
  const auto result = run_entente("extract --attributions '" + file + "'");
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  std::vector<json> lines;
  std::istringstream in(result.out);
  for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
  return lines;
}

/// Every {"start","end","text"} below a value, checked against the file's bytes.
void check_spans(const json& value, const std::string& text) {
  if (value.is_object() && value.contains("start")) {
    const auto start = value["start"].get<std::size_t>();
    const auto end = value["end"].get<std::size_t>();
    CHECK(text.substr(start, end - start) == value["text"].get<std::string>());
    return;
  }
  if (!value.is_structured()) return;
  for (const auto& inner : value) check_spans(inner, text);
}

TEST_CASE("every span of an attribution is a slice of the file") {
  const TemporaryFolder folder;
  const auto lines = attributions_of(folder.write("dam.txt", kText));
  CHECK(lines.size() >= 3);
  for (const auto& line : lines) {
    CAPTURE(line.dump());
    for (const char* key : {"document", "source", "cue", "content", "speaker", "outer"}) {
      CHECK(line.contains(key));
    }
    CHECK(line["document"].get<std::string>().ends_with("dam.txt"));
    check_spans(line, kText);
  }
}

TEST_CASE("a nested attribution names its speaker and the outer one") {
  const TemporaryFolder folder;
  bool is_found = false;
  for (const auto& line : attributions_of(folder.write("dam.txt", kText))) {
    if (line["cue"].is_array() || line["cue"]["text"] != "promised") continue;
    is_found = true;
    CAPTURE(line.dump());
    CHECK(line["source"]["text"] == "the mayor");
    CHECK(line["outer"]["cue"]["text"] == "said");
    CHECK(line["outer"]["speaker"]["name"] == "Anna Lind");
  }
  CHECK(is_found);
}

TEST_CASE("broken content is a list, and a source that is not named is null") {
  const TemporaryFolder folder;
  bool is_broken = false;
  bool is_unnamed = false;
  for (const auto& line : attributions_of(folder.write("dam.txt", kText))) {
    is_broken = is_broken || (line["content"].is_array() && line["speaker"]["name"] == "Anna Lind");
    is_unnamed = is_unnamed || (line["source"].is_null() && line["speaker"].is_null());
  }
  CHECK(is_broken);
  CHECK(is_unnamed);
}

}  // namespace attributions_test
}  // namespace entente::test
