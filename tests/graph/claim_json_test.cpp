#include "graph/claim_json.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "graph/error.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace claim_json_test {

const Article kArticle{"klow.txt",
                       "A \"quiet\" deal",
                       "",
                       "https://example.org/?a=1&b=2",
                       parse_iso_date("2031-05-06"),
                       "Syldavia,\tsaid Wronzoff, supplied Borduria with pumps in May.\n"};

Claim full_claim() {
  const std::string sentence = "Syldavia,\tsaid Wronzoff, supplied Borduria with pumps in May.";
  Claim claim = make_claim(kArticle, sentence, {"Syldavia", "Syldavia"}, "supplied pumps",
                           {"Borduria", "Borduria"});
  claim.subject.country = "SYL";
  claim.subject.aliases = {"Klow", "the kingdom"};
  claim.event = Event::kAid;
  claim.stance = {Polarity::kNegative, Factuality::kProbable};
  claim.confidence = 0.93;
  claim.right = 0.97;
  const Span span = claim.evidence[0].span;
  claim.attribution =
      Attribution{name_participant(kArticle, "Wronzoff", "Wronzoff", EntityType::kPerson, span),
                  "say", find_span(kArticle, "said")};
  claim.attribution->outer = OuterSpeaker{
      name_participant(kArticle, "Borduria", "Borduria", EntityType::kCountry, span), "report"};
  claim.time =
      TimeRange{"in May", parse_iso_date("2031-05-01"), parse_iso_date("2031-05-31"), "month"};
  Participant pumps = name_participant(kArticle, "pumps", "pump", EntityType::kThing, span);
  claim.arguments = {
      {"with", "pumps", pumps.span, pumps},
      {"with", "with pumps", find_span(kArticle, "with pumps"), pumps},
      {"time", "in May", find_span(kArticle, "in May"), std::nullopt},
  };
  return claim;
}

std::string message_of(const std::string& line) {
  try {
    static_cast<void>(read_claim_line(line, "claims.jsonl:3"));
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::kInput);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "";
}

TEST_CASE("a claim survives being written and read") {
  const Claim claim = full_claim();
  CHECK(read_claim_line(write_claim_line(claim), "here") == claim);
  Claim plain = make_claim(kArticle, "Syldavia,\tsaid Wronzoff", {"Syldavia", "Syldavia"}, "said",
                           {"Wronzoff", "Wronzoff", EntityType::kPerson});
  plain.is_symmetric = true;
  CHECK(read_claim_line(write_claim_line(plain), "here") == plain);
  plain.sense = "hear";
  plain.turned = "hears";
  CHECK(read_claim_line(write_claim_line(plain), "here") == plain);
}

TEST_CASE("a line is JSON with the keys in the order of the format") {
  const auto json = nlohmann::ordered_json::parse(write_claim_line(full_claim()));
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"id", "subject", "relation", "verb", "predicate", "sense",
                                         "event", "object", "arguments", "polarity", "factuality",
                                         "attribution", "time", "confidence", "right", "evidence",
                                         "predicate_start", "predicate_end", "symmetric"});
  keys.clear();
  for (const auto& [key, value] : json["subject"].items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"id", "name", "type", "country", "text", "start", "end",
                                         "aliases"});
  CHECK(json["evidence"][0]["title"] == "A \"quiet\" deal");
  CHECK(json["evidence"][0]["publisher"].is_null());
  CHECK(json["object"]["country"].is_null());
  CHECK(json["arguments"][2].size() == 4);
  CHECK(json["confidence"] == 0.93);
  CHECK(json["right"] == 0.97);
  CHECK(write_claim_line(full_claim()).find('\n') == std::string::npos);
}

TEST_CASE("every key that is printed stands in the schema") {
  std::ifstream file(ENTENTE_SOURCE_DIR "/docs/claim.schema.json");
  const auto schema = nlohmann::json::parse(file);
  const auto json = nlohmann::json::parse(write_claim_line(full_claim()));
  const auto check_keys = [](const nlohmann::json& object, const nlohmann::json& definition) {
    for (const auto& [key, value] : object.items()) {
      CAPTURE(key);
      CHECK(definition["properties"].contains(key));
    }
  };
  check_keys(json, schema);
  check_keys(json["subject"], schema["$defs"]["participant"]);
  for (const auto& argument : json["arguments"]) check_keys(argument, schema["$defs"]["argument"]);
  check_keys(json["attribution"], schema["$defs"]["attribution"]);
  check_keys(json["time"], schema["$defs"]["time"]);
  check_keys(json["evidence"][0], schema["$defs"]["evidence"]);
  CHECK(schema["$defs"]["type"]["enum"].size() == kEntityTypeNames.size());
  CHECK(schema["properties"]["event"]["enum"].size() == kEventNames.size() + 1);
}

TEST_CASE("another extractor may leave out what has a plain default") {
  const Claim claim = read_claim_line(
      R"({"subject":"Ruritania","relation":"ships to","object":{"name":"Syldavia"},)"
      R"("evidence":[{"document":"a.txt"}],"mood":"dark"})",
      "here");
  CHECK(claim.subject.id == "ruritania");
  CHECK(claim.subject.text == "Ruritania");
  CHECK(claim.object.type == EntityType::kThing);
  CHECK(claim.predicate == "ships to");
  CHECK(claim.verb == "ships");
  CHECK(claim.stance == Stance{});
  CHECK(claim.confidence == 1);
  CHECK(claim.right == 1);
  CHECK(claim.id == claim_id(claim));
}

TEST_CASE("a malformed claim is refused with line, key and reason") {
  const std::string ends = R"("subject":"A","object":"B","relation":"r",)";
  const std::string evidence = R"("evidence":[{"document":"d"}])";
  struct Row {
    std::string line;
    std::string want;
  };
  const std::vector<Row> rows = {
      {"{", "claims.jsonl:3: not JSON (at byte 2)"},
      {"[1]", "claims.jsonl:3: a claim must be an object"},
      {"{\"subject\":\"\xff\"}", "claims.jsonl:3: not JSON (at byte 13)"},
      {"{" + evidence + "}", "claims.jsonl:3: \"subject\" is missing"},
      {"{" + ends + "\"evidence\":[]}",
       "claims.jsonl:3: \"evidence\" must say in which document the claim stands"},
      {"{" + ends + "\"evidence\":[{\"document\":7}]}",
       "claims.jsonl:3: \"evidence[0].document\" must be a text"},
      {"{" + ends + "\"polarity\":\"perhaps\"," + evidence + "}",
       "claims.jsonl:3: \"polarity\" is \"perhaps\", which is not one of its values"},
      {"{" + ends + "\"confidence\":2," + evidence + "}",
       "claims.jsonl:3: \"confidence\" must be between 0 and 1"},
      {"{" + ends + "\"arguments\":[{\"role\":\"to\",\"start\":-1}]," + evidence + "}",
       "claims.jsonl:3: \"arguments[0].start\" must be a number of bytes"},
      {"{" + ends + "\"time\":{\"from\":\"May\"}," + evidence + "}",
       "claims.jsonl:3: \"time.from\" must be a date like \"2024-06-19\""},
      {R"({"subject":{"name":"A","start":9,"end":4},"relation":"r","object":"B",)" + evidence + "}",
       "claims.jsonl:3: \"subject.end\" must not be before the start"},
  };
  for (const auto& [line, want] : rows) {
    CAPTURE(line);
    CHECK(message_of(line) == want);
  }
}

TEST_CASE("one malformed line does not stop the others") {
  const std::string good = write_claim_line(full_claim());
  std::istringstream input(good + "\n\nnonsense\r\n" + good + "\r\n");
  std::vector<Claim> claims;
  std::vector<Diagnostic> diagnostics;
  const std::size_t count = read_claims(
      input, "x.jsonl", [&](Claim claim) { claims.push_back(std::move(claim)); },
      [&](Diagnostic diagnostic) { diagnostics.push_back(std::move(diagnostic)); });
  CHECK(count == 2);
  CHECK(claims.size() == 2);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].where == "x.jsonl:3");
  CHECK(diagnostics[0].message.starts_with("not JSON"));
}

}  // namespace claim_json_test
