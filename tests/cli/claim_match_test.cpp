#include "tests/cli/claim_match.hpp"

#include <doctest/doctest.h>

namespace entente::test {
namespace claim_match_test {

constexpr const char* kClaim =
    R"({"subject":{"name":"Norway","text":"Oslo","aliases":["the Nordic kingdom"]},)"
    R"("relation":"gives maps","verb":"give","object":{"name":"U.S. Navy","text":"the U.S. Navy"},)"
    R"("arguments":[{"role":"time","text":"in spring"}],)"
    R"("polarity":"positive","factuality":"certain","attribution":null})";

ExpectedClaim expect(std::string subject, std::string relation, std::string object) {
  ExpectedClaim expected;
  expected.subjects = {std::move(subject)};
  expected.relations = {std::move(relation)};
  expected.objects = {std::move(object)};
  expected.stance = "asserted";
  return expected;
}

TEST_CASE("stems set regular inflection aside and keep short words") {
  struct Row {
    const char* word;
    const char* want;
  };
  constexpr Row kRows[] = {{"Supplies", "supply"},      {"supply", "supply"},
                           {"Germany", "germany"},      {"German", "german"},
                           {"visiting", "visit"},       {"used", "used"},
                           {"consultation", "consult"}, {"US", "us"}};
  for (const Row& row : kRows) {
    CAPTURE(row.word);
    CHECK(stem(row.word) == row.want);
  }
}

TEST_CASE("words are matched whole, in names, aliases, label and arguments") {
  struct Row {
    const char* subject;
    const char* relation;
    const char* object;
    bool want;
  };
  constexpr Row kRows[] = {
      {"Norway", "give", "US Navy", true},     {"Oslo", "give", "Navy", true},
      {"Nordic kingdom", "give", "map", true}, {"*", "give", "spring", true},
      {"Norway", "give", "*", true},           {"Nor", "give", "Navy", false},
      {"Norway Oslo", "give", "Navy", false},  {"Norway", "sell", "Navy", false},
      {"Norway", "give", "Army", false},       {"Navy", "give", "Norway", false},
  };
  const PrintedClaim claim = parse_claims(kClaim).at(0);
  for (const Row& row : kRows) {
    CAPTURE(row.subject);
    CAPTURE(row.relation);
    CAPTURE(row.object);
    CHECK(has_same_content(expect(row.subject, row.relation, row.object), claim) == row.want);
  }
}

TEST_CASE("a name of more than twelve words names nothing") {
  std::string line = kClaim;
  const std::string name = R"("name":"U.S. Navy")";
  line.replace(line.find(name), name.size(),
               R"("name":"whatever the navy thought it might do with all of them in May")");
  CHECK_FALSE(has_same_content(expect("Norway", "give", "thought"), parse_claims(line).at(0)));
}

TEST_CASE("stance and speaker are compared apart from the content") {
  const PrintedClaim claim = parse_claims(kClaim).at(0);
  ExpectedClaim expected = expect("Norway", "give", "Navy");
  CHECK(has_same_stance(expected, claim));
  CHECK(has_same_speaker(expected, claim));
  expected.stance = "possible";
  expected.speakers = {"Ada Holm"};
  CHECK(has_same_content(expected, claim));
  CHECK_FALSE(has_same_stance(expected, claim));
  CHECK_FALSE(has_same_speaker(expected, claim));
}

}  // namespace claim_match_test
}  // namespace entente::test
