#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/arrow.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace drawn_claims_test {

std::uint32_t place_of(const Article& article, const Sentence& sentence, std::string_view word) {
  const auto found = std::ranges::find_if(
      sentence.tokens, [&](const Token& token) { return slice(article.text, token.span) == word; });
  REQUIRE(found != sentence.tokens.end());
  return static_cast<std::uint32_t>(found - sentence.tokens.begin());
}

/// What a head of arrows that is sure of one arrow alone adds to the claims of the rules; told:
/// that it is this relation.
std::vector<std::string> drawn_from(const std::string& text, std::string_view predicate,
                                    std::string_view subject, std::string_view object,
                                    std::int32_t sureness = 6144,
                                    std::optional<ToldRelation> told = {}) {
  const Article article = article_of(text);
  Document document = pipeline().analyse(article);
  for (Sentence& sentence : document.sentences) sentence.arrows.clear();
  Sentence& sentence = document.sentences.front();
  sentence.arrows = {{place_of(article, sentence, predicate), place_of(article, sentence, subject),
                      place_of(article, sentence, object), sureness, sureness, sureness,
                      told.value_or(ToldRelation{}), told ? 9216 : -9216}};
  std::vector<std::string> lines;
  for (const Claim& claim : pipeline().find_claims(article, document)) {
    if (claim.evidence.front().extractor != "drawn") continue;
    lines.push_back(
        fmt::format("{} > {} > {}", claim.subject.name, claim.relation, claim.object.name));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("a fact that no rule reads is told in the words between its ends") {
  CHECK(drawn_from("Ada Berg threw her weight behind Ola Lind on Monday.", "threw", "Ada", "Ola") ==
        Lines{"Ada Berg > throws weight behind > Ola Lind"});
  CHECK(drawn_from("Ada Berg flew from Oslo to Lagos for a meeting with Ola Lind.", "meeting",
                   "Ada", "Ola") == Lines{"Ada Berg > meets > Ola Lind"});
  CHECK(drawn_from("The director of the film, Ada Berg, worked with Ola Lind at Acme.", "director",
                   "Ada", "film") == Lines{"Ada Berg > is director of > film"});
}

TEST_CASE("what another's label tells is not told again") {
  CHECK(drawn_from("Norway sold Chad two ferries.", "sold", "Norway", "ferries").empty());
}

TEST_CASE("an occupation is no body's, and whoever stands nearby does not do it") {
  CHECK(drawn_from("The Kenyan singer Ada Otieno sang.", "singer", "Ada", "Kenyan").empty());
  CHECK(drawn_from("Peru said that Chad had left Togo.", "left", "Peru", "Togo").empty());
  CHECK(
      drawn_from("Chad was persuaded by Peru to leave Togo.", "persuaded", "Peru", "Togo").empty());
  CHECK(drawn_from("Peru wants Chad to leave Togo.", "wants", "Peru", "Togo").empty());
}

TEST_CASE("nothing is done to what stands in the subject's own phrase, or in a circumstance") {
  CHECK(drawn_from("The chief of Acme drew laughter.", "drew", "chief", "Acme").empty());
  CHECK(drawn_from("Ada Berg laughed after the speech of Ola Lind.", "laughed", "Ada", "Ola")
            .empty());
  // Gold, then an opening, then games: more than a line can say.
  CHECK(
      drawn_from("Ada Berg won gold at the opening of the games of Norway.", "won", "Ada", "Norway")
          .empty());
}

TEST_CASE("what a rule has joined is not joined again, whichever way round") {
  CHECK(drawn_from("Norway praised Chile.", "praised", "Norway", "Chile").empty());
  CHECK(drawn_from("Norway praised Chile.", "praised", "Chile", "Norway").empty());
}

TEST_CASE("who is told of inside the phrase of a named subject does not do it too") {
  CHECK(drawn_from("Acme, which Ada Berg left, makes pumps for dams.", "makes", "Ada", "pumps")
            .empty());
}

TEST_CASE("what is hardly likely is not proposed") {
  const std::string text = "As Ada Berg knows well, Acme makes pumps for dams.";
  CHECK(drawn_from(text, "makes", "Ada", "pumps").size() == 1);
  CHECK(drawn_from(text, "makes", "Ada", "pumps", -4000).empty());
}

TEST_CASE("a fact needs an actor, and its word outside of both ends") {
  CHECK(drawn_from("The dam will change the valley, as planned by Norway.", "planned", "valley",
                   "dam")
            .empty());
  CHECK(drawn_from("Ada Berg met Ola Lind.", "Ola", "Ada", "Ola").empty());
}

TEST_CASE("what the words do not name is told by the head of arrows") {
  CHECK(drawn_from("Ada Berg said the plan of Ola Lind was a gamble.", "gamble", "Ada", "Ola", 6144,
                   ToldRelation::kCriticises) == Lines{"Ada Berg > criticizes > Ola Lind"});
  CHECK(drawn_from("Ada Berg never said the plan of Ola Lind was a gamble.", "gamble", "Ada", "Ola",
                   6144, ToldRelation::kCriticises)
            .empty());
  CHECK(drawn_from("Ada Berg sang for Acme Records.", "sang", "Ada", "Acme", 6144,
                   ToldRelation::kWorksFor)
            .empty());  // a rule has joined them
}

TEST_CASE("what is denied, or done by others, tells nothing of whoever denies or stops it") {
  CHECK(drawn_from("Ada Berg denied that the plan of Ola Lind was a gamble.", "gamble", "Ada",
                   "Ola", 6144, ToldRelation::kCriticises)
            .empty());
  CHECK(drawn_from("Peru barred Chad from praising Togo.", "praising", "Peru", "Togo", 6144,
                   ToldRelation::kPraises)
            .empty());
  CHECK(drawn_from("Peru urged Chad to support Togo.", "urged", "Peru", "Togo", 6144,
                   ToldRelation::kUrges)
            .empty());
}

TEST_CASE("what a quotation holds of somebody is its speaker's, who stands in another sentence") {
  const std::string text =
      "\u201COla Lind is in the building. That says it all,\u201D said Ada Berg.";
  CHECK(drawn_from(text, "building", "building", "Ola", 6144, ToldRelation::kCriticises) ==
        Lines{"Ada Berg > criticizes > Ola Lind"});
  // What is so is nobody's to hold, and words of the article's own have no speaker.
  CHECK(drawn_from(text, "building", "building", "Ola", 6144, ToldRelation::kOwns).empty());
  CHECK(drawn_from("Ola Lind is in the building.", "building", "building", "Ola", 6144,
                   ToldRelation::kCriticises)
            .empty());
}

TEST_CASE("what the head of arrows holds of two ends is that of their arrow, or the most of any") {
  Sentence sentence;
  sentence.tokens.resize(4);
  sentence.arrows = {
      {1, 0, 2, 1024, 2048, -512}, {3, 0, 2, 512, 4096, -1024}, {3, 2, 0, 256, 1, 1}};
  const ArrowSureness here = arrow_at(sentence, 1, 0, 2);
  CHECK(here.least == doctest::Approx(1));
  CHECK(here.right == doctest::Approx(2));
  CHECK(here.worth == doctest::Approx(-0.5));
  CHECK(arrow_at(sentence, 2, 0, 2).least == doctest::Approx(-kMostSure));
  CHECK(arrow_between(sentence, 0, 2).right == doctest::Approx(4));
  CHECK(arrow_between(sentence, 0, 2).worth == doctest::Approx(-0.5));
  CHECK(arrow_between(sentence, 0, 3).right == doctest::Approx(-kMostSure));
}

}  // namespace drawn_claims_test
}  // namespace entente
