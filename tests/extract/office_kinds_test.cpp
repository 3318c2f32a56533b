#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/extract/claim_lines.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace office_kinds_test {

TEST_CASE("an office is told with all its words") {
  check_all({
      {"vice", "Norwegian Vice President Ada Berg left.",
       "Ada Berg > is vice president of > Norway"},
      {"three words with capitals", "Chile met Norwegian National Security Adviser Ada Berg.",
       "Ada Berg > is national security adviser of > Norway"},
      {"ranks", "Norwegian Deputy Prime Minister Ada Berg left.",
       "Ada Berg > is deputy prime minister of > Norway"},
      {"of staff, before the name", "Chile criticised African Union Chief of Staff Ada Berg.",
       "Ada Berg > is chief of staff of > African Union"},
      {"a field, before the name", "African Union Director of Research Ada Berg left.",
       "Ada Berg > is director of research of > African Union"},
      {"a field, behind the name", "Ada Berg, the African Union's head of communications, left.",
       "Ada Berg > is head of communications of > African Union"},
      {"fellow", "Ada Berg, a research fellow at the World Bank, left.",
       "Ada Berg > is research fellow at > World Bank"},
      {"then", "Chile met then Norwegian president Ada Berg.",
       "Ada Berg > is former president of > Norway"},
      {"former general", "Ada Berg, the former attorney general of Norway, left.",
       "Ada Berg > is former attorney general of > Norway"},
      {"acting", "Chile praised acting Norwegian Prime Minister Ada Berg.",
       "Ada Berg > is acting prime minister of > Norway"},
      {"a ministry", "Minister of Tourism Ada Berg praised Chile.",
       "Ada Berg > is minister of > Ministry of Tourism"},
      {"a ministry of a country", "Chad's Minister of Foreign Affairs Ada Berg praised Chile.",
       "Ada Berg > is minister of foreign affairs of > Chad"},
      {"the next one's",
       "Chile praised treasurer Tom Keller and World Bank chief of staff Ada Berg.",
       "Ada Berg > is chief of staff of > World Bank"},
  });
  const auto of_two =
      claim_lines("Chile praised treasurer Tom Keller and World Bank chief of staff Ada Berg.");
  CHECK(std::ranges::none_of(
      of_two, [](const std::string& claim) { return claim.starts_with("Tom Keller > is"); }));
}

TEST_CASE("whoever is named behind an office bears it") {
  const auto of_sons = claim_lines(
      "Lin Keller and Chen Berg have three sons – 12-year-old Kimi Keller and six-year-old twins "
      "Tom Keller and Ola Keller.");
  CHECK(std::ranges::none_of(of_sons, [](const std::string& claim) {
    return claim.starts_with("Chen Berg > is") || claim.starts_with("Lin Keller > is");
  }));
}

TEST_CASE("names are whole, and no longer than they are") {
  check_all({{"a shared last name", "Robert and Rebekah Keller praised Chile.",
              "Robert Keller > praises > Chile #SUPPORT"},
             {"a side of a house", "Senate Majority Leader Ada Berg praised Chile.",
              "Ada Berg > is majority leader of > Senate"},
             {"a middle name", "Fox News' Michael Patrick Leahy praised Chile.",
              "Michael Patrick Leahy > praises > Chile #SUPPORT"}});
}

TEST_CASE("whatever has a chairman is a body") {
  const Article article = article_of("Gardoni chairman Tom Keller left. Gardoni praised Chile.");
  const auto claims = pipeline().find_claims(article, pipeline().analyse(article));
  const auto praise = std::ranges::find(claims, "praises", &Claim::relation);
  REQUIRE(praise != claims.end());
  CHECK(praise->subject.type == EntityType::kOrganization);
}

TEST_CASE("a title gives its holder's country wherever they stand") {
  Article article;
  article.document = "test";
  article.text = "Norwegian Foreign Minister Ada Berg left. Berg praised Chile.";
  std::vector<std::string> countries;
  for (const auto& claim : pipeline().find_claims(article, pipeline().analyse(article))) {
    if (claim.verb == "praise") countries.push_back(claim.subject.country);
  }
  CHECK(countries == std::vector<std::string>{"NOR"});
}

TEST_CASE("who fight for something fight nobody among them, and a counterpart holds no office") {
  for (const char* text : {"Norway and Chile fought for freedom.",
                           "Ola Lind met his Acme Party counterpart Ada Berg in Oslo."}) {
    CAPTURE(std::string(text));
    for (const auto& line : claim_lines(text)) {
      CAPTURE(line);
      CHECK(line.find("Norway > fights with > Chile") == std::string::npos);
      CHECK(line.find("counterpart of > Acme") == std::string::npos);
    }
  }
}

TEST_CASE("a role is told by its verb, and from its doer's side") {
  check_all({
      {"doer", "Elif Sezer, owner of Acme Corp., resigned.", "Elif Sezer > owns > Acme Corp."},
      {"with words behind", "Ada Berg, an investor in Acme Corp., resigned.",
       "Ada Berg > invests in > Acme Corp. #COOPERATE"},
      {"undergoes", "Borealis Inc., a unit of Acme Corp., sued Ada Berg.",
       "Acme Corp. > owns > Borealis Inc."},
      {"mutual", "Ada Berg is the wife of Ola Moen.", "Ada Berg > is married to > Ola Moen"},
      {"the words say more", "Ada Berg is the former owner of Acme Corp.",
       "Ada Berg > is former owner of > Acme Corp"},
      {"each of several", "NATO generals Ada Berg and Ola Moen resigned.",
       "Ola Moen > is general of > NATO"},
      {"emphasis goes", "Ada Berg, a key supporter of Ola Moen, resigned.",
       "Ada Berg > supports > Ola Moen #SUPPORT"},
      {"a hyphen stays", "Ada Berg, secretary-general of NATO, resigned.",
       "Ada Berg > is secretary-general of > NATO"},
      {"a converse", "Borealis Inc. belongs to Acme Corp.", "Acme Corp > owns > Borealis Inc."},
      {"a converse of two", "Chad lost to Peru and Chile.", "Chile > defeats > Chad"},
      {"what is wanted is no converse", "Borealis Inc. wants to belong to Acme Corp.",
       "Borealis Inc. > wants to belong to > Acme Corp"},
      {"what is lost is no defeat", "Ada Berg lost her job to Ola Moen.",
       "Ada Berg > loses job to > Ola Moen"},
  });
}

TEST_CASE("a party's adjective makes its bearer a member, other adjectives nothing") {
  check_all({
      {"any office", "The Republican lawmaker Ada Berg resigned.",
       "Ada Berg > is member of > Republican Party"},
      {"an office of the party's", "The Democratic leader Ada Berg resigned.",
       "Ada Berg > leads > Democratic Party"},
  });
  for (const char* text :
       {"The English-language magazine Fanal sued Ada Berg.",
        "Ada Berg, R-Texas, supported Ola Lind.", "Ada Berg (D-Conn.) supported Ola Lind."}) {
    CAPTURE(std::string(text));
    for (const auto& line : claim_lines(text)) {
      CAPTURE(line);
      CHECK(line.find("English") == std::string::npos);
      CHECK(line.find("Texas") == std::string::npos);
      CHECK(line.find("Conn") == std::string::npos);
    }
  }
}

/// What a sentence says of offices, in the order of the alphabet.
std::vector<std::string> offices_in(const char* sentence) {
  std::vector<std::string> found;
  for (const auto& line : claim_lines(sentence)) {
    const auto is_office = [&](const char* label) { return line.find(label) != std::string::npos; };
    if (is_office(" > is ") || is_office(" > heads > ") || is_office("founds > ")) {
      found.push_back(line);
    }
  }
  std::ranges::sort(found);
  return found;
}

TEST_CASE("in a list of offices each is borne by whoever stands beside it") {
  using Lines = std::vector<std::string>;
  CHECK(offices_in("Tom Keller, 30, brother of Per Keller, and Kai Berg, 9, nephew of Ole Berg, "
                   "were hurt.") ==
        Lines{"Kai Berg > is nephew of > Ole Berg", "Tom Keller > is brother of > Per Keller"});
  CHECK(offices_in("The manager of the World Bank, Mr Tom Keller, the director of Boeing, Mr Ole "
                   "Dahl, and teachers attended.") ==
        Lines{"Ole Dahl > is director of > Boeing", "Tom Keller > is manager of > World Bank"});
  CHECK(
      offices_in("Tom Keller, chief executive of Boeing, and Ole Berg, chairman of Airbus, met.") ==
      Lines{"Ole Berg > is chairman of > Airbus", "Tom Keller > is chief executive of > Boeing"});
  CHECK(offices_in("Ole Dahl, a rival of Chadian President Tom Keller, left.") ==
        Lines{"Ole Dahl > is rival of > Tom Keller", "Tom Keller > is president of > Chad"});
  CHECK(
      offices_in("Ole Berg, a former manager of Boeing, and Tom Keller, its accountant, left.") ==
      Lines{"Ole Berg > is former manager of > Boeing", "Tom Keller > is accountant of > Boeing"});
}

TEST_CASE("whose an office is") {
  check_all({
      {"a state by its full name", "The president of the Republic of Mauritius, Ada Berg, left.",
       "Ada Berg > is president of > Mauritius"},
      {"a town", "Wellington mayoral candidate Ada Berg sued Boeing.",
       "Ada Berg > is mayoral candidate of > Wellington"},
      {"without how or when it came", "Chad's recently elected president, Ada Berg, left.",
       "Ada Berg > is president of > Chad"},
      {"a constituency with its quarter", "Mumias East MP Ada Berg praised Chile.",
       "Ada Berg > is MP of > Mumias East"},
      {"chief executive", "World Bank chief executive Ada Berg left.",
       "Ada Berg > is chief executive of > World Bank"},
      {"one of several", "Chile and several other donors to Chad met.",
       "Chile > donates to > Chad"},
  });
  CHECK(offices_in("The Nairobi-based World Bank's chief, Ada Berg, left.") ==
        std::vector<std::string>{"Ada Berg > is chief of > World Bank"});
  for (const auto& line :
       offices_in("Ole Dahl, a nephew of Tom Keller, who was chosen as head of Boeing, left.")) {
    CHECK(line != "Ole Dahl > is nephew of > Boeing");
  }
}

TEST_CASE("the rank before an office names nobody") {
  const auto lines = claim_lines("Vice President Ade Okoro rejected the report of VICE News.");
  REQUIRE_FALSE(lines.empty());
  for (const auto& line : lines) {
    CAPTURE(line);
    CHECK(line.find("> Vice") == std::string::npos);
  }
}

TEST_CASE("a name with an article and a body's last word is no person") {
  const Article article = article_of(
      "Ada Berg, general counsel for the Trump Organization, said the firm would appeal.");
  const auto claims = pipeline().find_claims(article, pipeline().analyse(article));
  const auto found = std::ranges::find(claims, "Trump Organization",
                                       [](const Claim& claim) { return claim.object.name; });
  REQUIRE(found != claims.end());
  CHECK(found->object.type == EntityType::kOrganization);
}

}  // namespace office_kinds_test
}  // namespace entente
