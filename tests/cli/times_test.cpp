// entente extract --times, run as a user would.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace times_test {

using nlohmann::json;

std::vector<json> lines_of(const std::string& arguments) {
  const auto result = run_entente("extract --times " + arguments);
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  std::vector<json> lines;
  std::istringstream in(result.out);
  for (std::string line; std::getline(in, line);) lines.push_back(json::parse(line));
  return lines;
}

TEST_CASE("times are listed with their place in the text and in the calendar") {
  const TemporaryFolder folder;
  const std::string text = "The bridge fell on Monday. Two days later the mayor left for a week.";
  const json article = {{"id", "bridge"}, {"date", "2024-06-20"}, {"text", text}};
  const auto lines = lines_of("'" + folder.write("bridge.jsonl", article.dump() + "\n") + "'");
  const std::vector<std::vector<std::string>> want = {
      {"Monday", "DATE", "2024-06-17"},
      {"Two days later", "DATE", "2024-06-19"},
      {"a week", "DURATION", "P1W"},
  };
  CHECK(lines.size() == want.size());
  for (std::size_t i = 0; i < std::min(lines.size(), want.size()); ++i) {
    const json& line = lines[i];
    CAPTURE(line.dump());
    CHECK(line["document"] == "bridge");
    CHECK(line["text"] == want[i][0]);
    CHECK(line["type"] == want[i][1]);
    CHECK(line["value"] == want[i][2]);
    const auto start = line["start"].get<std::size_t>();
    const auto end = line["end"].get<std::size_t>();
    CHECK(text.substr(start, end - start) == want[i][0]);
  }
  CHECK(lines.at(0)["from"] == "2024-06-17");
  CHECK(lines.at(0)["precision"] == "day");
  CHECK(lines.at(2)["from"].is_null());
}

TEST_CASE("each line of a file is a text of its own") {
  const TemporaryFolder folder;
  const auto lines = lines_of(
      "--lines '" + folder.write("two.txt", "It rained in 1912.\nIt rains daily.\n") + "'");
  CHECK(lines.size() == 2);
  CHECK(lines.at(0)["document"].get<std::string>().ends_with("two.txt:1"));
  CHECK(lines.at(1)["type"] == "SET");
}

}  // namespace times_test
}  // namespace entente::test
