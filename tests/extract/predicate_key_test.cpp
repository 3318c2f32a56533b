#include "extract/claim/predicate_key.hpp"

#include <doctest/doctest.h>

#include <string>

#include "extract/lexicon.hpp"

namespace entente {
namespace predicate_key_test {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load(ENTENTE_SOURCE_DIR "/extract/data");
  return loaded;
}

std::string sense(const PredicateKey& key) { return sense_of(lexicon(), key).words; }

TEST_CASE("wordings of one class have one sense") {
  const PredicateKey supply{{}, "supply", "artillery shell", {}};
  CHECK(to_string(supply) == "supply artillery shell");
  CHECK(sense(supply) == "supply weapon");
  CHECK(sense({"begin", "deliver", "munition", "to"}) == "supply weapon");
  CHECK(sense({{}, "provide", "missile", "with"}) == "supply weapon");
  CHECK(sense({{}, "supply", "wheat", {}}) == "supply wheat");
  CHECK(sense({{}, "condemn", {}, {}}) == "criticize");
  CHECK(sense({{}, "slam", "decision", "of"}) == "criticize");
  CHECK(sense({{}, "be ceo", {}, "of"}) == "be chief executive of");
}

TEST_CASE("what a light verb carries is told by its noun") {
  CHECK(sense({{}, "hold", "talk", "with"}) == sense({{}, "speak", {}, "with"}));
  CHECK(sense({{}, "impose", "sanction", "on"}) == sense({{}, "sanction", {}, {}}));
  CHECK(sense({{}, "complete", "takeover", "of"}) == sense({{}, "acquire", {}, {}}));
}

TEST_CASE("governors that make another deed of it stay") {
  PredicateKey plan{"plan", "attack", {}, {}};
  CHECK(to_string(plan) == "plan attack");
  CHECK(sense(plan) == "attack");
  PredicateKey threaten{"threaten", "attack", {}, {}, "threaten"};
  CHECK(sense(threaten) == "threaten attack");
}

TEST_CASE("what no class has is told in its own words, of a folded object the last one") {
  CHECK(sense({{}, "hinder", {}, {}}) == "hinder");
  CHECK(sense({{}, "hinder", "trade talk", "with"}) == "hinder talk with");
}

TEST_CASE("a class of reciprocal verbs has no direction") {
  CHECK(sense_of(lexicon(), {{}, "be ally", {}, "of"}).is_symmetric);
  CHECK_FALSE(sense_of(lexicon(), {{}, "slam", {}, {}}).is_symmetric);
  CHECK_FALSE(sense_of(lexicon(), {{}, "meet", {}, {}, "threaten"}).is_symmetric);
}

TEST_CASE("what is told from the other end has the other one's sense") {
  const Sense bought = sense_of(lexicon(), {{}, "buy", "tank", "from"});
  CHECK(bought.words == sense({{}, "sell", "tank", "to"}));
  CHECK(bought.is_turned);
  CHECK_FALSE(sense_of(lexicon(), {{}, "sell", "tank", "to"}).is_turned);
  CHECK(sense({{}, "borrow", "dollar", "from"}) == sense({{}, "lend", "dollar", "to"}));
  CHECK(sense({{}, "be mother", {}, "of"}) == sense({{}, "be son", {}, "of"}));
  const Sense refused = sense_of(lexicon(), {"refuse", "buy", "tank", "from", "refuse"});
  CHECK_FALSE(refused.is_turned);
  CHECK(refused.words == "refuse buy weapon from");
}

}  // namespace predicate_key_test
}  // namespace entente
