#include "graph/actors/tsv.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/error.hpp"

namespace entente {
namespace tsv_test {

std::vector<std::vector<std::string>> rows_of(const Tsv& table, std::size_t columns) {
  std::vector<std::vector<std::string>> rows;
  table.for_each(
      columns, [&](const Tsv::Row& row) { rows.emplace_back(row.cells.begin(), row.cells.end()); });
  return rows;
}

TEST_CASE("a table skips comments and blank lines and fills left-out cells") {
  const auto table = Tsv::parse("t.tsv", "# head\na\tb\tc\n\nd\r\ne\t\tf");
  CHECK(rows_of(table, 3) ==
        std::vector<std::vector<std::string>>{{"a", "b", "c"}, {"d", "", ""}, {"e", "", "f"}});
}

TEST_CASE("a malformed row is named by file and line") {
  const struct {
    const char* text;
    const char* want;
  } cases[] = {
      {"a\tb\n#\nc\td\te\n", "t.tsv:3: more than 2 columns"},
      {"a\n\tb\n", "t.tsv:2: the first column is empty"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    const auto table = Tsv::parse("t.tsv", each.text);
    CHECK_THROWS_WITH_AS(rows_of(table, 2), each.want, Error);
  }
}

TEST_CASE("a table that cannot be read is an error") {
  CHECK_THROWS_AS((void)Tsv::read("/nonexistent/t.tsv"), Error);
  CHECK_THROWS_AS((void)Tsv::read("/tmp"), Error);
}

TEST_CASE("a list cell is split at its bars") {
  CHECK(split_list("").empty());
  CHECK(split_list("a") == std::vector<std::string_view>{"a"});
  CHECK(split_list("a b|c") == std::vector<std::string_view>{"a b", "c"});
}

}  // namespace tsv_test
}  // namespace entente
