// `entente extract --triples` through the real program.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run_entente.hpp"

namespace entente::test {
namespace triples_test {

std::vector<std::vector<std::string>> rows_of(const std::string& out) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    auto& row = rows.emplace_back();
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
  }
  return rows;
}

TEST_CASE("triples of tokenised lines repeat the line and its words") {
  const TemporaryFolder folder;
  const std::string line = "`` We ca n't sell the farm -LRB- or the boat -RRB- , '' Ada said .";
  const auto file = folder.write("lines.txt", line + "\n\n   \n. . .\nBen sold Chad a boat .\n");
  for (const char* face : {"merged", "atomic"}) {
    CAPTURE(face);
    const auto result =
        run_entente(fmt::format("extract --triples {} --lines --tokenized '{}'", face, file));
    CHECK(result.exit_code == 0);
    CHECK(result.err.empty());
    const auto rows = rows_of(result.out);
    CHECK(rows.size() >= 3);
    bool has_line = false;
    for (const auto& row : rows) {
      CHECK(row.size() >= 4);
      const bool is_given = row[0] == line || row[0] == "Ben sold Chad a boat .";
      CHECK(is_given);
      has_line |= row[0] == line;
    }
    CHECK(has_line);
    CHECK(result.out.find("ca n't sell") != std::string::npos);
  }
}

TEST_CASE("triples of a text name each sentence") {
  const TemporaryFolder folder;
  const auto file =
      folder.write("a.txt", "Ada sold Ben a boat in Bern. The boat sank last week.\n");
  const auto result = run_entente(fmt::format("extract --triples merged '{}'", file));
  CHECK(result.exit_code == 0);
  const auto rows = rows_of(result.out);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][0] == "Ada sold Ben a boat in Bern.");
  CHECK(rows[0][2] == "sold");
  CHECK(rows[1][0] == "The boat sank last week.");
}

TEST_CASE("a face that there is not, and --tokenized without --lines, are errors of usage") {
  const auto face = run_entente("extract --triples both -");
  CHECK(face.exit_code == 2);
  CHECK(face.out.empty());
  const auto tokenized = run_entente("extract --triples merged --tokenized -");
  CHECK(tokenized.exit_code == 2);
  CHECK(tokenized.err.find("--tokenized needs --lines") != std::string::npos);
}

}  // namespace triples_test
}  // namespace entente::test
