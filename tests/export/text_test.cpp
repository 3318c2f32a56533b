#include <doctest/doctest.h>

#include "export/draw/wrap.hpp"
#include "export/fields.hpp"
#include "export/formats.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace text_test {

TEST_CASE("XML text keeps what XML can hold and no more") {
  struct Row {
    const char* name;
    std::string text;
    std::string want;
  };
  const Row rows[] = {
      {"markup", "a<b>&c", "a&lt;b>&amp;c"},
      {"quotes stay", "\"a\" 'b'", "\"a\" 'b'"},
      {"end of a section", "]]>", "]]&gt;"},
      {"control characters", std::string("a\x01\x1f") + "b\tc\nd", "ab\tc\nd"},
      {"carriage return", "a\rb", "a&#13;b"},
      {"line ends of XML 1.1",
       "a\xC2\x85"
       "b\u2028c",
       "a&#133;b&#8232;c"},
      {"broken UTF-8", "a\xff\xe2\x82z", "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz"},
      {"overlong", "\xc0\xaf", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"surrogate", "\xed\xa0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"noncharacter", "a\xef\xbf\xbe", "a"},
      {"emoji", "🛢", "🛢"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(escape_xml_text(row.text) == row.want);
  }
  CHECK(escape_xml_attribute("\"a\"\n\t") == "&quot;a&quot;&#10;&#9;");
}

TEST_CASE("text is shortened by characters, not bytes") {
  CHECK(shorten("Ångström", 8) == "Ångström");
  CHECK(shorten("Ångström unit", 9) == "Ångström…");
  CHECK(shorten("", 3).empty());
}

TEST_CASE("text is broken into even lines") {
  struct Row {
    const char* text;
    std::size_t width;
    std::vector<std::string> want;
  };
  const Row rows[] = {
      {"", 10, {}},
      {"Peru", 10, {"Peru"}},
      {"Competition Court of Lisbon", 16, {"Competition", "Court of Lisbon"}},
      {"National Congress of Chile", 16, {"National", "Congress", "of Chile"}},
      {"one  two\nthree", 7, {"one two", "three"}},
      {"visits often\u00A0×12", 12, {"visits", "often\u00A0×12"}},
      {"abcdefghijkl", 8, {"abcdefghij", "kl"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(wrap(row.text, row.width) == row.want);
  }
}

TEST_CASE("a list is written as JSON") {
  std::string list = "x";
  append_json_list({}, list);
  CHECK(list == "x");
  append_json_list({"a", "b\"\\\n"}, list);
  CHECK(list == R"(x["a","b\"\\\n"])");
}

TEST_CASE("a format is found by its name or by a file's ending") {
  REQUIRE(find_format("svg") != nullptr);
  CHECK(find_format("SVG") == nullptr);
  CHECK(find_format("") == nullptr);
  CHECK(find_format_of_file("a.b/c.GraphML") == find_format("graphml"));
  CHECK(find_format_of_file("svg") == nullptr);
  CHECK(find_format_of_file("a.svg.gz") == nullptr);
}

}  // namespace text_test
}  // namespace entente
