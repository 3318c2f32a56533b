#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/link/cluster.hpp"
#include "graph/link/find_links.hpp"
#include "graph/link/make_units.hpp"
#include "graph/link/sound.hpp"
#include "graph/slug.hpp"

using namespace entente;

namespace link_test {

constexpr EntityType kPerson = EntityType::kPerson;
constexpr EntityType kBody = EntityType::kOrganization;
constexpr EntityType kPlace = EntityType::kPlace;

NameUse use(const std::string& name, EntityType type, const std::string& country = "",
            std::uint32_t mentions = 1) {
  return {slug(name), name, type, country, mentions};
}

/// The surest link between the units of these uses, or none.
EntityLink link_of(const std::vector<NameUse>& uses) {
  const auto links = find_links(make_units(uses).units);
  const auto best = std::ranges::max_element(links, {}, &EntityLink::score);
  return best == links.end() ? EntityLink{} : *best;
}

/// The id as which each use is shown.
std::vector<std::string> shown(const std::vector<NameUse>& uses, const Curation& curation = {}) {
  const Units made = make_units(uses);
  const Clusters clusters = cluster(made.units, find_links(made.units), curation);
  std::vector<std::string> ids;
  for (const std::uint32_t unit : made.of_use) {
    ids.push_back(made.units[clusters.head_of[unit]].id);
  }
  return ids;
}

bool are_one(const NameUse& a, const NameUse& b) {
  const auto ids = shown({a, b});
  return ids[0] == ids[1];
}

TEST_CASE("each rule links its names, and leaves their neighbours apart") {
  const struct {
    const char* rule;
    NameUse a;
    NameUse b;
    NameUse near_miss;  // is not one with a
  } rows[] = {
      {"same-letters", use("Anna-Maria Strand", kPerson), use("Annamaria Strand", kPerson),
       use("Anna Strand-Berg", kPerson)},
      {"title", use("Dr. Anna Strand", kPerson), use("Anna Strand", kPerson),
       use("Dr. Anna Strom", kPerson)},
      {"transliteration", use("Yasir Qaddur", kPerson), use("Yassir Kaddur", kPerson),
       use("Yosri Qaddur", kPerson)},
      {"nickname", use("Bill Verhoef", kPerson), use("William Verhoef", kPerson),
       use("Bob Verhoef", kPerson)},
      {"initials", use("G. W. Verhoef", kPerson), use("Gustav Willem Verhoef", kPerson),
       use("Gustav Hendrik Willem Verhoef", kPerson)},
      {"middle-name", use("Gustav Verhoef", kPerson), use("Gustav W. Verhoef", kPerson),
       use("Georg W. Verhoef", kPerson)},
      {"part-of-name", use("Elena Duarte", kPerson, "MEX"),
       use("Elena Duarte Robles", kPerson, "MEX"), use("Elena Robles Duarte Paz", kPerson, "USA")},
      {"word-order", use("Strand Annika", kPerson), use("Annika Strand", kPerson),
       use("Annika Strom", kPerson)},
      {"misspelling", use("Anton Brandsma", kPerson), use("Anton Bransdma", kPerson),
       use("Antonia Brandsma", kPerson)},
      {"only-family-name", use("Verhoef", kPerson), use("Anton Verhoef", kPerson),
       use("Verhoef Jansen", kPerson)},
      {"acronym", use("CSHB", kBody), use("Council for the Safety of Harbour Boats", kBody),
       use("Council for Boats", kBody)},
      {"legal-form", use("Verhoef Ltd.", kBody), use("Verhoef", kBody), use("Verhaven", kBody)},
      {"word-order", use("Ministry of Fisheries", kBody), use("Fisheries Ministry", kBody),
       use("Ministry of Forests", kBody)},
      {"same-words", use("Harbour Defence Council", kBody), use("Harbor Defense Council", kBody),
       use("Harbour Council", kBody)},
      {"country-word", use("French Fisheries Ministry", kBody),
       use("Ministry of Fisheries", kBody, "FRA"), use("Ministry of Fisheries", kBody, "ESP")},
      {"short-name", use("Verhoef", kBody), use("Verhoef Airlines", kBody),
       use("Verhoef Brothers", kBody)},
      {"country-name", use("Burma", EntityType::kCountry, "MMR"),
       use("Myanmar", EntityType::kCountry, "MMR"), use("Malawi", EntityType::kCountry, "MWI")},
      {"place-kind", use("Strand Province", kPlace), use("Strand", kPlace),
       use("Strand District", kPlace)},
      {"place-name", use("Kiev", kPlace), use("Kyiv", kPlace), use("Kielce", kPlace)},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a.name);
    CAPTURE(row.b.name);
    CHECK(link_of({row.a, row.b}).rule == row.rule);
    CHECK(are_one(row.a, row.b));
    CAPTURE(row.near_miss.name);
    CHECK_FALSE(are_one(row.a, row.near_miss));
  }
}

TEST_CASE("what tells two apart outweighs equal names") {
  const struct {
    const char* what;
    NameUse a;
    NameUse b;
  } rows[] = {
      {"countries", use("Anna Strand", kPerson, "SWE"), use("Anna Strand", kPerson, "NOR")},
      {"kinds", use("Strand", kPerson), use("Strand", kPlace)},
      {"kinds", use("Strand", kBody), use("Strand", EntityType::kCountry)},
      {"son", use("Anton Verhoef", kPerson), use("Anton Verhoef Jr.", kPerson)},
      {"father", use("Anton Verhoef Sr.", kPerson), use("Anton Verhoef III", kPerson)},
      {"wife", use("Mr. Verhoef", kPerson), use("Mrs. Verhoef", kPerson)},
      {"numbers", use("24th Harbour Brigade", kBody), use("25th Harbour Brigade", kBody)},
      {"university", use("University of Strand", kBody), use("Strand University", kBody)},
      {"given names", use("Thomas James", kPerson), use("James Thomas", kPerson)},
      {"demonyms", use("Bank of Austria", kBody), use("Bank of Australia", kBody)},
      {"common nouns", use("buildings", kPlace), use("building", kPlace)},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.a.name);
    CHECK_FALSE(are_one(row.a, row.b));
  }
}

TEST_CASE("a name that says less is linked only where all that bear it are one") {
  const NameUse alone = use("Verhoef", kPerson);
  const NameUse anton = use("Anton Verhoef", kPerson, "", 5);
  const NameUse full = use("Anton B. Verhoef", kPerson);
  const NameUse bente = use("Bente Verhoef", kPerson);
  CHECK(shown({alone, anton, full})[0] == "anton-verhoef");
  CHECK(shown({alone, anton, bente})[0] == "verhoef");
  CHECK(shown({use("J. Verhoef", kPerson), use("Jan Verhoef", kPerson),
               use("Joost Verhoef", kPerson)})[0] == "j-verhoef");
}

TEST_CASE("two that are kept apart are never brought together by a third") {
  const std::vector<NameUse> uses = {use("George A. Verhoef", kPerson, "", 3),
                                     use("George Verhoef", kPerson, "", 9),
                                     use("George B. Verhoef", kPerson, "", 3)};
  const auto ids = shown(uses);
  CHECK(ids[0] != ids[2]);
}

TEST_CASE("units of one id: an unknown country fits the only one, a rare kind is a slip") {
  CHECK(are_one(use("Anna Strand", kPerson), use("Anna Strand", kPerson, "SWE")));
  const auto ids = shown({use("Anna Strand", kPerson, "SWE", 2), use("Anna Strand", kPerson, "NOR"),
                          use("Anna Strand", kBody)});
  CHECK(ids == std::vector<std::string>{"anna-strand", "anna-strand--person-nor",
                                        "anna-strand--organization"});
  CHECK(are_one(use("Strand", kBody, "", 3), use("Strand", kPlace)));
  CHECK(are_one(use("Strand Mill", kBody), use("Strand Mill", EntityType::kFacility)));
  CHECK_FALSE(are_one(use("Strand", kPerson), use("Strand", EntityType::kFacility)));
  CHECK(are_one(use("Lena", kPerson, "SUN"), use("Lena", kPerson, "RUS")));
}

TEST_CASE("a lone name that is a body elsewhere is no person") {
  CHECK(are_one(use("Pixora", kPerson), use("Pixora", kBody)));
  CHECK(link_of({use("Pixora", kPerson), use("Pixora", kBody)}).rule == "outvoted");
  CHECK_FALSE(are_one(use("Anna Strand", kPerson), use("Anna Strand", kBody)));
  CHECK_FALSE(are_one(use("Pixora", kPerson), use("Pixora", kPlace)));
}

TEST_CASE("links and clusters are the same whatever the order of the names") {
  std::vector<NameUse> uses;
  for (const char* name : {"Anton Verhoef", "Anton Verhoeff", "A. Verhoef", "Verhoef",
                           "Bente Verhoef", "Anton B. Verhoef", "Verhoef Anton", "Mohammed Qaddur",
                           "Muhammad Kaddur", "Qaddur", "Dr. Anton Verhoef"}) {
    uses.push_back(use(name, kPerson, "", static_cast<std::uint32_t>(uses.size() % 3 + 1)));
  }
  for (const char* name : {"Verhoef", "Verhoef Ltd", "Verhoef Group", "Harbour Ministry",
                           "Ministry of Harbours", "Ministry of the Harbor"}) {
    uses.push_back(use(name, kBody));
  }
  std::vector<EntityLink> links;
  std::vector<std::string> ids;
  for (std::size_t round = 0; round < 40; ++round) {
    std::vector<std::size_t> order(uses.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = (i * 7 + round * 5) % order.size();
    std::vector<NameUse> shuffled;
    for (const std::size_t i : order) shuffled.push_back(uses[i]);
    if (round % 2 == 1) {
      std::ranges::reverse(shuffled);
      std::ranges::reverse(order);
    }
    const auto found = find_links(make_units(shuffled).units);
    const auto shuffled_ids = shown(shuffled);
    std::vector<std::string> back(uses.size());
    for (std::size_t i = 0; i < order.size(); ++i) back[order[i]] = shuffled_ids[i];
    if (round == 0) {
      links = found;
      ids = back;
    }
    CHECK(found == links);
    CHECK(back == ids);
  }
  CHECK(links.size() > 5);
}

TEST_CASE("people outvote rules") {
  const std::vector<NameUse> uses = {use("Anton Verhoef", kPerson, "", 5),
                                     use("Anton Verhoeff", kPerson), use("Bente Strand", kPerson)};
  CHECK(shown(uses)[1] == "anton-verhoef");
  Curation merged;
  merged.merged_into = {{"anton-verhoeff", "bente-strand"}};
  CHECK(shown(uses, merged) ==
        std::vector<std::string>{"anton-verhoef", "bente-strand", "bente-strand"});
  const std::vector<NameUse> linked = {use("Muhammad Qaddur", kPerson, "", 5),
                                       use("Mohamed Kaddur", kPerson)};
  CHECK(shown(linked)[1] == "muhammad-qaddur");
  Curation split;
  split.apart = {"mohamed-kaddur"};
  CHECK(shown(linked, split)[1] == "mohamed-kaddur");
  Curation into;  // into what is not there is void
  into.merged_into = {{"mohamed-kaddur", "nobody"}};
  CHECK(shown(linked, into)[1] == "muhammad-qaddur");
}

TEST_CASE("a merged entity takes along the names that rules had joined to it") {
  const std::vector<NameUse> uses = {use("Anton Verhoef", kPerson, "", 5),
                                     use("Anton Verhoeff", kPerson), use("Verhoef", kPerson),
                                     use("Bente Strand", kPerson)};
  CHECK(shown(uses) == std::vector<std::string>{"anton-verhoef", "anton-verhoef", "anton-verhoef",
                                                "bente-strand"});
  Curation merged;
  merged.merged_into = {{"anton-verhoef", "bente-strand"}};
  CHECK(shown(uses, merged) == std::vector<std::string>(4, "bente-strand"));
  merged.apart = {"verhoef"};
  CHECK(shown(uses, merged)[2] == "verhoef");
  merged.apart.clear();
  merged.merged_into = {{"anton-verhoef", "verhoef"}};
  CHECK(shown(uses, merged) ==
        std::vector<std::string>{"verhoef", "verhoef", "verhoef", "bente-strand"});
}

TEST_CASE("transliterations of a word have one sound, or bones and like vowels") {
  for (const auto& [a, b] : {std::pair{"zelenskyy", "zelenskiy"},
                             {"qaddafi", "kadafi"},
                             {"gorbatchev", "gorbachev"},
                             {"khruschev", "khrushchev"},
                             {"romanoff", "romanov"},
                             {"abdallah", "abdalla"}}) {
    CAPTURE(a);
    CHECK(sound_of(a) == sound_of(b));
  }
  for (const auto& [a, b] : {std::pair{"muhammad", "mohamed"},
                             {"khaled", "khalid"},
                             {"husain", "hussein"},
                             {"dmitri", "dimitri"}}) {
    CAPTURE(a);
    CHECK(bones_of(sound_of(a)) == bones_of(sound_of(b)));
    CHECK(have_like_vowels(sound_of(a), sound_of(b)));
  }
  for (const auto& [a, b] :
       {std::pair{"hasan", "husein"}, {"maria", "mario"}, {"daniel", "daniela"}}) {
    CAPTURE(a);
    CHECK_FALSE((bones_of(sound_of(a)) == bones_of(sound_of(b)) &&
                 have_like_vowels(sound_of(a), sound_of(b))));
  }
}

}  // namespace link_test
