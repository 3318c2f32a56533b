#include "extract/wordnet.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "graph/error.hpp"

namespace entente {
namespace wordnet_test {

const WordNet& wordnet() {
  static const WordNet kWordNet = WordNet::load();
  return kWordNet;
}

TEST_CASE("a noun's class comes from what its first senses are kinds of") {
  const struct {
    const char* noun;
    WordClass want;
  } cases[] = {
      {"minister", WordClass::kPerson},
      {"prime minister", WordClass::kPerson},
      {"army", WordClass::kGroup},
      {"ministry", WordClass::kGroup},
      {"peninsula", WordClass::kPlace},
      {"airport", WordClass::kFacility},
      {"howitzer", WordClass::kWeapon},
      {"ammunition", WordClass::kWeapon},
      {"truck", WordClass::kVehicle},
      {"treaty", WordClass::kDocument},
      {"dollar", WordClass::kMoney},
      {"war", WordClass::kAct},
      {"statement", WordClass::kCommunication},
      {"week", WordClass::kTime},
      {"fear", WordClass::kState},
      {"zzzz", WordClass::kUnknown},
      {"", WordClass::kUnknown},
      {"  9", WordClass::kUnknown},
  };
  for (const auto& each : cases) {
    CAPTURE(each.noun);
    CHECK(wordnet().noun_class(each.noun) == each.want);
  }
}

TEST_CASE("a word is a kind of its hypernyms and of itself") {
  CHECK(wordnet().is_kind_of("rifle", "weapon"));
  CHECK(wordnet().is_kind_of("weapon", "weapon"));
  CHECK_FALSE(wordnet().is_kind_of("weapon", "rifle"));
  CHECK_FALSE(wordnet().is_kind_of("bank", "financial institution"));
  CHECK(wordnet().is_kind_of("bank", "financial institution", WordNetPos::kNoun, 2));
  CHECK(wordnet().is_kind_of("murder", "kill", WordNetPos::kVerb));
  CHECK_FALSE(wordnet().is_kind_of("zzzz", "weapon"));
  CHECK_FALSE(wordnet().is_kind_of("weapon", "zzzz"));
}

TEST_CASE("a verb belongs to a lexicographer file") {
  CHECK(wordnet().verb_class("say") == "communication");
  CHECK(wordnet().verb_class("attack") == "competition");
  CHECK(wordnet().verb_class("zzzz").empty());
}

TEST_CASE("the first and the last word of an index are found") {
  CHECK(wordnet().contains("'hood", WordNetPos::kNoun));
  CHECK(wordnet().contains("zymosis", WordNetPos::kNoun));
  CHECK(wordnet().contains("abandon", WordNetPos::kVerb));
  CHECK(wordnet().contains("zoom", WordNetPos::kVerb));
  CHECK_FALSE(wordnet().contains("abandon ship at once", WordNetPos::kVerb));
}

std::string hint_of(const std::string& folder) {
  try {
    (void)WordNet::load(folder);
  } catch (const Error& error) {
    return error.hint();
  }
  return {};
}

TEST_CASE("a missing or foreign database is an error that names the package") {
  CHECK(hint_of("/nonexistent").find("wordnet-base") != std::string::npos);
  const auto folder = std::filesystem::temp_directory_path() / "entente-wordnet-test";
  std::filesystem::create_directories(folder);
  for (const char* content : {"", "no index at all\n", "person n 1 0 1 0 99999999\n"}) {
    for (const char* file : {"index.noun", "data.noun", "index.verb", "data.verb"}) {
      std::ofstream(folder / file) << content;
    }
    CAPTURE(content);
    CHECK(hint_of(folder.string()).find("wordnet-base") != std::string::npos);
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("a noun names people where nearly all of its first senses do") {
  for (const char* noun : {"uncle", "curator", "superintendent", "archaeologist"}) {
    CAPTURE(noun);
    CHECK(wordnet().is_person(noun));
  }
  for (const char* noun : {"host", "lodge", "whale", "treaty", "zzzz"}) {
    CAPTURE(noun);
    CHECK_FALSE(wordnet().is_person(noun));
  }
}

}  // namespace wordnet_test
}  // namespace entente
