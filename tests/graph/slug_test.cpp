#include "graph/slug.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace entente;

TEST_CASE("a name's slug folds accents, letter case and punctuation") {
  struct Row {
    std::string name;
    std::string want;
  };
  const std::vector<Row> rows = {
      {"North Korea", "north-korea"},
      {"Kim Jong Un", "kim-jong-un"},
      {"Kim Jong-un", "kim-jong-un"},
      {"Côte d'Ivoire", "cote-d-ivoire"},
      {"  The   Hague ", "the-hague"},
      {"U.S.", "u-s"},
      {"Łódź", "lodz"},
      {"Straße", "strasse"},
      {"Søren Ærø", "soren-aero"},
      {"E\u0301lyse\u0301e", "elysee"},
      {"7th Fleet", "7th-fleet"},
      {"Москва", "москва"},
      {"ΑΘΗΝΑ", "αθηνα"},
      {"東京", "東京"},
      {"हिन्दी", "हिन्दी"},
      {"—", "xe28094"},
      {"...", "x2e2e2e"},
      {"", "x"},
  };
  for (const auto& [name, want] : rows) {
    CAPTURE(name);
    CHECK(slug(name) == want);
  }
}

TEST_CASE("a slug is its own slug") {
  for (const char* name : {"Côte d'Ivoire", "Kim Jong-un", "Москва", "हिन्दी", "—"}) {
    CAPTURE(name);
    CHECK(slug(slug(name)) == slug(name));
  }
}

TEST_CASE("invalid UTF-8 still gives an id") { CHECK(slug("caf\xe9 noir") == "caf-noir"); }

TEST_CASE("the stable hash is FNV-1a") {
  CHECK(stable_hash("") == 0xcbf29ce484222325U);
  CHECK(stable_hash("foobar") == 0x85944171f73967e8U);
}
