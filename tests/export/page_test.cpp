#include "export/page/page.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "export/page/policy_hash.hpp"
#include "export/page/script_json.hpp"
#include "run_program.hpp"
#include "sample_graph.hpp"

namespace entente {
namespace page_test {

std::string page_of(const Snapshot& snapshot, const Snapshot& drawn) {
  std::ostringstream page;
  write_page({.listed = snapshot,
              .drawn = drawn,
              .claims = claims_of(snapshot),
              .picture = {},
              .made_by = "entente",
              .share = ""},
             page);
  return page.str();
}

/// The text between two marks.
std::string between(const std::string& text, const std::string& open, const std::string& close) {
  const auto start = text.find(open) + open.size();
  return text.substr(start, text.find(close, start) - start);
}

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  // Base64 of the published digests of "", "abc" and a text of two blocks.
  CHECK(policy_hash("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(policy_hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(policy_hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=");
  for (std::size_t size = 50; size < 70; ++size) {  // around the end of a block
    const ScratchFile file("sha.bin");
    write_bytes(file.path(), std::string(size, 'x'));
    const auto wanted = output_of("openssl dgst -sha256 -binary " + file.path() + " | base64");
    REQUIRE(wanted);
    CHECK(policy_hash(std::string(size, 'x')) + "\n" == "sha256-" + *wanted);
  }
}

TEST_CASE("a string in a script is read back and cannot end the script") {
  for (const std::string text : {"</script><!--", "\xE2\x80\xA8 \xE2\x80\xA9", "a\"b\\c\n\x01\x7f",
                                 "\xF0\x9F\x9B\xA2 \xD7\xA9\xD7\x9C"}) {
    const std::string json = script_string(text);
    CAPTURE(json);
    CHECK(nlohmann::json::parse(json).get<std::string>() == text);
    CHECK(json.find('<') == std::string::npos);
    CHECK(json.find("\xE2\x80\xA8") == std::string::npos);
  }
  CHECK(script_string("\xff!") == "\"\xEF\xBF\xBD!\"");
  CHECK(count_units("a\xF0\x9F\x9B\xA2\xC3\xA9") == 4);
}

TEST_CASE("a page is valid, asks for nothing, and has the same bytes each time") {
  const Snapshot snapshot = awkward_sample();
  const std::string page = page_of(snapshot, snapshot);
  CHECK(page == page_of(snapshot, snapshot));
  const auto data = nlohmann::json::parse(between(page, "id=\"data\">", "</script>"));
  CHECK(data["entities"].size() == snapshot.entities.size());
  CHECK(data["relations"].size() == snapshot.relations.size());
  CHECK(data["picture"]["entities"].size() == snapshot.entities.size());
  CHECK(page.find("{{policy}}") == std::string::npos);
  CHECK(page.find(policy_hash(between(page, "<style>", "</style>"))) != std::string::npos);
  REQUIRE(output_of("command -v tidy"));
  const ScratchFile file("page.html");
  write_bytes(file.path(), page);
  const auto faults = output_of("tidy -quiet -errors --drop-empty-elements no " + file.path() +
                                " 2>&1 | grep -c Error");
  CHECK(faults.value_or("0\n") == "0\n");
}

TEST_CASE("the picture may be a part of what is listed") {
  const Snapshot listed = read_sample("harbour.tsv");
  Snapshot drawn = listed;
  drawn.relations.resize(5);
  const std::string page = page_of(listed, drawn);
  const auto data = nlohmann::json::parse(between(page, "id=\"data\">", "</script>"));
  CHECK(data["relations"].size() == listed.relations.size());
  for (const auto& [id, relations] : data["picture"]["relations"].items()) {
    for (const auto& index : relations) CHECK(index.get<std::size_t>() < 5);
  }
}

TEST_CASE("words are marked where the quote holds them, in UTF-16") {
  Snapshot snapshot = read_sample("harbour.tsv");
  snapshot.relations.resize(1);
  const ClaimSource claims = [&](const std::function<void(const Claim&)>& sink) {
    claims_of(snapshot)([&](Claim claim) {
      claim.evidence.front().sentence = "\xF0\x9F\x9B\xA2 Zo\xC3\xAB sued Ilse.";
      claim.evidence.front().span = {100, 121};
      claim.subject.text = "Zo\xC3\xAB";
      claim.subject.span = {105, 109};
      claim.predicate_span = {110, 114};
      claim.object.text = "not there";
      claim.object.span = {115, 119};
      sink(claim);
    });
  };
  const auto quotes = collect_quotes(snapshot, claims);
  CHECK(quotes.front().front().marks ==
        std::vector<Mark>{{MarkKind::kSubject, {5, 9}}, {MarkKind::kPredicate, {10, 14}}});
  std::ostringstream page;
  write_page({snapshot, snapshot, claims, {}, "", ""}, page);
  CHECK(page.str().find("[0,3,6,1,7,11]") != std::string::npos);
}

TEST_CASE("in a browser one finds, clicks, filters and reads, without an error or a request") {
  if (!output_of("command -v chromium && command -v node")) {
    REQUIRE_MESSAGE(std::getenv("CI") == nullptr,
                    "the page is not tested without chromium, nodejs");
    MESSAGE("skipped: chromium and nodejs are not installed (script/setup test)");
    return;
  }
  const ScratchFile samples("samples.html");
  const ScratchFile awkward("awkward.html");
  const ScratchFile names("awkward.json");
  Snapshot harbour = read_sample("harbour.tsv");
  std::ranges::find(harbour.entities, "Chile", &Entity::name)->aliases = {"Santiago"};
  for (std::size_t i = 0; i < harbour.relations.size(); ++i) {
    Relation& relation = harbour.relations[i];
    if (i % 2 == 0) relation.last = relation.first;
    if (i % 7 == 3) relation.first = relation.last = std::nullopt;
    if (i % 3 == 0) relation.right = 0.6;
    if (i % 4 == 0) relation.confidence = 0.5;
  }
  write_bytes(samples.path(), page_of(harbour, harbour));
  const Snapshot snapshot = awkward_sample();
  write_bytes(awkward.path(), page_of(snapshot, snapshot));
  std::string json = "[";
  for (const Entity& entity : snapshot.entities) {
    json += (json.size() > 1 ? "," : "") + script_string(entity.name);
  }
  write_bytes(names.path(), json + "]");
  const ScratchFile partly("partly.html");
  Snapshot cooperation = harbour;
  std::erase_if(cooperation.relations,
                [](const Relation& relation) { return sign_of(relation.event) <= 0; });
  write_bytes(partly.path(), page_of(harbour, cooperation));
  const std::string folder = ENTENTE_SOURCE_DIR "/tests/export/browser/";
  const auto output = output_of("node " + folder + "check_page.mjs " + samples.path() + " " +
                                awkward.path() + " " + partly.path() + " 2>&1; true");
  REQUIRE(output);
  CAPTURE(*output);
  CHECK(output->find("FAILED") == std::string::npos);
  CHECK(output->find("checkAwkward: no request") != std::string::npos);  // it came to the end
}

}  // namespace page_test
}  // namespace entente
