#include "export/page/marked_text.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace entente {
namespace marked_text_test {

/// The page's paragraphs without its styles.
std::string body_of(const MarkedText& text) {
  std::ostringstream page;
  write_marked_texts({text}, page);
  const std::string all = page.str();
  return all.substr(all.find("<body>"));
}

TEST_CASE("marks nest, keep their numbers, and what cuts through another is left out") {
  MarkedText text;
  text.title = "Ferries & tugs";
  text.text = "the mayor of Lima met her";
  text.paragraphs = {{0, 25}};
  text.clusters = {"a mayor", "Lima <city>"};
  text.marks = {{{13, 17}, 1}, {{0, 17}, 0}, {{22, 25}, 0}, {{4, 21}, 1}};
  const std::string body = body_of(text);
  CHECK(body.find("<h1>Ferries &amp; tugs</h1>") != std::string::npos);
  CHECK(body.find("<p><span class=\"mark t1c1\" title=\"a mayor\">the mayor of "
                  "<span class=\"mark t1c2\" title=\"Lima &lt;city>\">Lima<sub>2</sub></span>"
                  "<sub>1</sub></span> met "
                  "<span class=\"mark t1c1\" title=\"a mayor\">her<sub>1</sub></span></p>") !=
        std::string::npos);
}

TEST_CASE("a text without marks is written whole, and marks outside its paragraphs are not") {
  MarkedText text;
  text.text = "One. Two.";
  text.paragraphs = {{0, 4}};
  text.clusters = {"two"};
  text.marks = {{{5, 8}, 0}};
  const std::string body = body_of(text);
  CHECK(body.find("<p>One.</p>") != std::string::npos);
  CHECK(body.find("class=\"mark t1c1\" title") == std::string::npos);
}

}  // namespace marked_text_test
}  // namespace entente
