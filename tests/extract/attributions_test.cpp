#include "extract/attribution/attributions.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/attribution/quotations.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace attributions_test {

std::string joined(const std::string& text, const std::vector<Span>& spans) {
  std::string words;
  for (const Span span : spans) {
    if (!words.empty()) words += " … ";
    words += slice(text, span);
  }
  return words;
}

/// "Ada | said | it rained", and "< outer cue" where it stands in another's content.
std::vector<std::string> attributions_of(const std::string& text) {
  Article article;
  article.document = "test";
  article.text = text;
  const auto document = pipeline().analyse_paragraph(article);
  std::vector<std::string> lines;
  for (const auto& found : document.attributions) {
    auto line = fmt::format("{} | {} | {}", joined(text, found.source), joined(text, found.cue),
                            joined(text, found.content));
    if (found.outer != kNoAttribution) {
      const auto& outer = document.attributions[static_cast<std::size_t>(found.outer)];
      line += " < " + joined(text, outer.cue);
    }
    lines.push_back(line);
  }
  return lines;
}

struct Case {
  const char* kind;
  const char* text;
  const char* want;
};

const std::vector<Case> kCases = {
    {"indirect speech", "The mayor said that the harbour would close.",
     "The mayor | said | that the harbour would close"},
    {"direct speech, inverted", "“The harbour will close,” said the mayor.",
     "the mayor | said | “The harbour will close,”"},
    {"broken content", "“The harbour,” the mayor said, “will close on Monday.”",
     "the mayor | said | “The harbour,” … “will close on Monday.”"},
    {"according to", "According to the ministry, the bridge collapsed at dawn.",
     "the ministry | According to | the bridge collapsed at dawn"},
    {"a noun as cue", "The ministry rejected the claim that the bridge was safe.",
     " | claim | that the bridge was safe < rejected"},
    {"the owner of a belief", "Anna Lind repeated her belief that the bridge was safe.",
     "Anna Lind | belief | that the bridge was safe < repeated"},
    {"an adverb as cue", "The general reportedly fled to Chad.",
     " | reportedly | The general … fled to Chad"},
    {"a passive names no source", "It is said that the general fled to Chad.",
     " | is said | that the general fled to Chad"},
    {"a belief", "Analysts think that prices will fall.",
     "Analysts | think | that prices will fall"},
    {"an intent", "The union wants to stop the sale.", "The union | wants | to stop the sale"},
    {"a perception", "Villagers saw that the river was rising.",
     "Villagers | saw | that the river was rising"},
    {"a pronoun as source", "Anna Lind met reporters. She said the plan had failed.",
     "She | said | the plan had failed"},
    {"the speaker of an added remark", "The mayor defended the plan, adding that it was cheap.",
     "The mayor | adding | that it was cheap"},
    {"a nested speaker", "Anna Lind said the mayor believes that taxes will fall.",
     "the mayor | believes | that taxes will fall < said"},
    {"a quotation over sentences", "“The road is gone. We walked for hours,” said the nurse.",
     "the nurse | said | “The road is gone. We walked for hours,”"},
};

TEST_CASE("each kind of attribution gives its source, cue and content") {
  for (const auto& c : kCases) {
    CAPTURE(c.kind);
    CAPTURE(c.text);
    const auto got = attributions_of(c.text);
    std::string all;
    for (const auto& line : got) all += line + "\n";
    INFO("got:\n" << all);
    CHECK(std::ranges::find(got, c.want) != got.end());
  }
}

TEST_CASE("sentences in which nobody says anything give none") {
  for (const char* text : {"", "The bridge is long.", "Rain fell on the coast for three days."}) {
    CAPTURE(text);
    CHECK(attributions_of(text).empty());
  }
}

/// The content of the attribution with this source and cue, over the whole article.
std::string content_of(const std::string& text, const std::string& source, const std::string& cue) {
  Article article;
  article.document = "test";
  article.text = text;
  const auto document = pipeline().analyse(article);
  for (const auto& found : document.attributions) {
    if (joined(text, found.source) == source && joined(text, found.cue) == cue) {
      return joined(text, found.content);
    }
  }
  return {};
}

TEST_CASE("a quotation goes on in the sentence behind it and in the next paragraph") {
  const std::string text =
      "Talks over the dam broke down on Friday.\n\n"
      "“We came to talk,” said Anna Lind, the minister of water. “Nobody was there.”\n\n"
      "The delegation went home on Saturday after a short visit to the dam.\n\n"
      "“The first turbine stood still,” Lind said. “It will turn again, and soon.\n\n"
      "“The second one is lost,” she added.\n";
  const auto first = content_of(text, "Anna Lind, the minister of water", "said");
  CHECK(first == "“We came to talk,” … “Nobody was there.”");
  const auto second = content_of(text, "Lind", "said");
  CHECK(second.find("“It will turn again, and soon") != std::string::npos);
  CHECK(second.find("The second one is lost") != std::string::npos);
}

TEST_CASE("the turns of an interview belong to whoever stands before the colon") {
  const std::string text =
      "Anna Lind, the minister of water, spoke with the Evening Post about the dam.\n\n"
      "Post: Will the dam be mended before the winter comes to the valley?\n\n"
      "Lind: The dam will be mended in May. Norway has sent engineers to Chad.\n\n"
      "Post: Who pays for the work on the dam and for the engineers?\n";
  CHECK(content_of(text, "Lind", ":") ==
        "The dam will be mended in May. Norway has sent engineers to Chad.");
  CHECK(content_of(text, "Post", ":") ==
        "Will the dam be mended before the winter comes to the valley?");
}

TEST_CASE("quotation marks pair up, and one left open runs to the end") {
  const std::string text = "He said \"yes\" and ''no'' and “perhaps";
  const auto found = find_quotations(text, {0, static_cast<std::uint32_t>(text.size())});
  REQUIRE(found.size() == 3);
  CHECK(slice(text, found[0]) == "\"yes\"");
  CHECK(slice(text, found[1]) == "''no''");
  CHECK(slice(text, found[2]) == "“perhaps");
  CHECK_FALSE(is_left_open(text, found[0]));
  CHECK_FALSE(is_left_open(text, found[1]));
  CHECK(is_left_open(text, found[2]));
}

}  // namespace attributions_test
}  // namespace entente
