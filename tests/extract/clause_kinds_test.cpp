#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/claims.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace clause_kinds_test {

/// "Chad > visits > Niger #CONSULT", with the stance where it is not certain.
std::vector<std::string> claims_of(const std::string& text) {
  Article article;
  article.document = "test";
  article.text = text;
  std::vector<std::string> lines;
  for (const auto& claim : pipeline().find_claims(article, pipeline().analyse(article))) {
    auto line = fmt::format("{} > {} > {}", claim.subject.name, claim.relation, claim.object.name);
    if (claim.stance.polarity == Polarity::kNegative) line += " [not]";
    if (claim.event != Event::kNone) line += fmt::format(" #{}", to_string(claim.event));
    lines.push_back(std::move(line));
  }
  return lines;
}

struct Case {
  const char* kind;
  const char* text;
  const char* want;
};

void check_all(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    CAPTURE(std::string(c.kind));
    CAPTURE(std::string(c.text));
    const auto got = claims_of(c.text);
    INFO("wanted: " << c.want);
    INFO("got: " << fmt::format("{}", fmt::join(got, " ; ")));
    CHECK(std::ranges::find(got, c.want) != got.end());
  }
}

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
      claims_of("Chile praised treasurer Tom Keller and World Bank chief of staff Ada Berg.");
  CHECK(std::ranges::none_of(
      of_two, [](const std::string& claim) { return claim.starts_with("Tom Keller > is"); }));
}

TEST_CASE("whoever is named behind an office bears it") {
  const auto of_sons = claims_of(
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
  Article article;
  article.document = "test";
  article.text = "Gardoni chairman Tom Keller left. Gardoni praised Chile.";
  const auto claims = pipeline().find_claims(article, pipeline().analyse(article));
  const auto praise = std::ranges::find(claims, "praises", &Claim::relation);
  REQUIRE(praise != claims.end());
  CHECK(praise->subject.type == EntityType::kOrganization);
}

TEST_CASE("an adverb between verb and preposition is told") {
  check_all({
      {"out of", "Norway threatens to pull out of NATO.",
       "Norway > threatens to pull out of > NATO #THREATEN"},
      {"away from", "Norway walked away from Chile.", "Norway > walks away from > Chile"},
      {"down on", "Norway looked down on Chile.", "Norway > looks down on > Chile"},
      {"out against", "Norway came out against Chile.", "Norway > comes out against > Chile"},
      {"closer to", "Norway moved closer to Chile.", "Norway > moves closer to > Chile"},
  });
}

TEST_CASE("each kind of clause gives its claim") {
  check_all({
      {"active", "Norway praised Chile.", "Norway > praises > Chile #SUPPORT"},
      {"passive", "Chile was attacked by Norway.", "Norway > attacks > Chile #ASSAULT"},
      {"passive without an agent", "The envoy was flown to Chad.", "envoy > is flown to > Chad"},
      {"how much of it", "Tom Keller's far more experienced rival Ada Berg praised Chile.",
       "Ada Berg > is rival of > Tom Keller"},
      {"out of something", "Norway threw Ada Berg out of the council.",
       "Norway > throws out > Ada Berg"},
      {"an office with a hyphen", "Ada Berg, director-general of Acme, praised Chile.",
       "Ada Berg > is director-general of > Acme"},
      {"what a verb's adverb says stays", "Norway hit back at the plan of Chile.",
       "Norway > hits back at plan of > Chile"},
      {"a town's office", "Oslo mayor Ada Berg praised Chile.", "Ada Berg > is mayor of > Oslo"},
      {"a party's minister", "Labour minister Ada Berg praised Chile.",
       "Ada Berg > is member of > Labour Party"},
      {"a verb with its adverb", "Norway hit back at Chile.",
       "Norway > hits back at > Chile #ASSAULT"},
      {"turned into something", "Norway turned Chile into a problem.",
       "Norway > turns into problem > Chile"},
      {"ditransitive passive", "Chile was given ten trucks by Norway.",
       "Norway > gives trucks > Chile #AID"},
      {"received by the subject", "Norway won praise from Chile.",
       "Chile > praises > Norway #SUPPORT"},
      {"undergone by the subject", "Norway came under criticism from Chile.",
       "Chile > criticizes > Norway #ACCUSE"},
      {"lost to a winner", "Ada Berg lost the election to Tom Keller.",
       "Tom Keller > defeats > Ada Berg"},
      {"what becomes of the object", "The Supreme Court found Ada Berg guilty.",
       "Supreme Court > finds guilty > Ada Berg"},
      {"ditransitive", "Norway gave Chile ten trucks.", "Norway > gives trucks > Chile #AID"},
      {"two bare nouns behind a verb of giving", "Norway has given Chile access to its ports.",
       "Norway > gives access > Chile"},
      {"copula", "Norway is a partner of Chile.", "Norway > is partner of > Chile"},
      {"blame in what is said", "Norway said that Chile was a disgrace.",
       "Norway > criticizes > Chile #ACCUSE"},
      {"control", "Norway seeks to visit Chile.", "Norway > seeks to visit > Chile #CONSULT"},
      {"control by the object", "Norway asked Chile to help Kenya.",
       "Norway > asks to help Kenya > Chile #REQUEST"},
      {"asked not to", "Norway urged Chile not to sue Kenya.",
       "Norway > urges not to sue Kenya > Chile #REQUEST"},
      {"accused of", "Norway accused Chile of spying.",
       "Norway > accuses of spying > Chile #ACCUSE"},
      {"kept from", "Norway banned Chile from voting.",
       "Norway > bans from voting > Chile #COERCE"},
      {"called what", "Norway called Ada Berg a brilliant minister.",
       "Norway > calls brilliant minister > Ada Berg"},
      {"considered what", "Norway considers the port unsafe.", "Norway > considers unsafe > port"},
      {"compared to what", "Norway compared Chile to a cash machine.",
       "Norway > compares to cash machine > Chile"},
      {"thrown where", "Norway threw Ada Berg under the bus.",
       "Norway > throws under bus > Ada Berg"},
      {"served as what", "Ada Berg served as chief of staff to Tom Keller.",
       "Ada Berg > serves as chief of staff to > Tom Keller"},
      {"by how much", "Norway leads Chile, 48 to 40.", "Norway > leads > Chile"},
      {"whose deed it was", "Norway condemned Chile's attack on Kenya.",
       "Norway > condemns attack by > Chile #ACCUSE"},
      {"exports to", "Norway's exports to Chile fell.", "Norway > exports to > Chile #COOPERATE"},
      {"some of a party", "Some Republicans sued Chile.", "Republicans > sues > Chile #ACCUSE"},
      {"an acronym of elsewhere", "A super PAC of Norway praised Chile.",
       "super PAC > praises > Chile #SUPPORT"},
      {"an initial", "Stephen K. Berg praised Chile.",
       "Stephen K. Berg > praises > Chile #SUPPORT"},
      {"an embassy", "Chile attacked the Norwegian embassy.",
       "Chile > attacks embassy of > Norway #ASSAULT"},
      {"light verb", "Norway held talks with Chile.", "Norway > holds talks with > Chile #CONSULT"},
      {"particle", "Norway broke off relations with Chile.",
       "Norway > breaks off relations with > Chile #SANCTION"},
      {"relative clause", "Norway, which attacked Chile, lost.",
       "Norway > attacks > Chile #ASSAULT"},
      {"reduced relative clause", "Medicines sent by Norway to Chile arrived.",
       "Norway > sends medicines to > Chile #AID"},
      {"participle", "Norway closed the port, angering Chile.", "Norway > angers > Chile"},
      {"apposition", "Ada Berg, the president of Norway, left.",
       "Ada Berg > is president of > Norway"},
      {"title", "Norwegian Foreign Minister Ada Berg left.",
       "Ada Berg > is foreign minister of > Norway"},
      {"portfolio in a title", "Norwegian Defence Secretary Ada Berg left.",
       "Ada Berg > is defence secretary of > Norway"},
      {"possessive", "Norway ended Chile's blockade.",
       "Norway > ends blockade of > Chile #CONCEDE"},
      {"nominalisation", "Norway's attack on Chile failed.", "Norway > attacks > Chile #ASSAULT"},
      {"agent of a noun", "An attack by Norway on Chile failed.",
       "Norway > attacks > Chile #ASSAULT"},
      {"between", "The treaty between Norway and Chile expired.",
       "Norway > agrees with > Chile #AGREE"},
      {"coordinated objects", "Norway praised Chile and Kenya.",
       "Norway > praises > Kenya #SUPPORT"},
      {"coordinated verbs", "Norway praised Chile and attacked Kenya.",
       "Norway > attacks > Kenya #ASSAULT"},
      {"collective verb", "Norway and Chile met on Monday.", "Norway > meets > Chile #CONSULT"},
      {"collective with a purpose", "Norway and Chile met for talks.",
       "Norway > meets > Chile #CONSULT"},
      {"put on trial", "Norway put Ada Berg on trial.", "Norway > puts on trial > Ada Berg"},
      {"only where", "Norway took Ada Berg to a park.", "Norway > takes to park > Ada Berg"},
      {"England", "England beat Chile.", "England > beats > Chile"},
      {"collective light verb", "Norway and Chile signed a treaty.",
       "Norway > signs treaty with > Chile #AGREE"},
      {"between, away from its noun", "Fighting broke out between Norway and Chile.",
       "Norway > fights > Chile #ASSAULT"},
      {"compound of two names", "The Norway-Chile summit ended.",
       "Norway > meets > Chile #CONSULT"},
      {"object of the first of two verbs", "Norway signed and ratified a treaty with Chile.",
       "Norway > signs treaty with > Chile #AGREE"},
  });
}

TEST_CASE("whoever stands for an actor is the actor") {
  check_all({
      {"officials of a country", "Norwegian officials visited Chile.",
       "Norway > visits > Chile #CONSULT"},
      {"officials of a body", "Red Cross officials visited Chile.",
       "International Committee of the Red Cross > visits > Chile #CONSULT"},
      {"officials of two countries", "Norwegian and Kenyan officials met.",
       "Kenya > meets > Norway #CONSULT"},
      {"what is counted", "Thousands of Norwegian soldiers entered Chile.",
       "Norway > enters > Chile #ASSAULT"},
      {"troops of whom a pronoun names", "Norway said its troops had entered Chile.",
       "Norway > enters > Chile #ASSAULT"},
      {"a pronoun for people without a name", "The rebels said they would attack Chile.",
       "rebels > attacks > Chile #THREATEN"},
  });
}

TEST_CASE("the edge goes to the actor inside a phrase") {
  check_all({
      {"behind a preposition", "Norway suspended aid to Chile.",
       "Norway > suspends aid to > Chile #SANCTION"},
      {"two prepositions deep", "Norway announced a suspension of flights to Chile.",
       "Norway > announces suspension of flights to > Chile #SANCTION"},
      {"in front of the noun", "Norway rejected a Chilean proposal.",
       "Norway > rejects proposal of > Chile #REJECT"},
      {"who proposes", "Norway rejected a proposal by Chile.",
       "Norway > rejects proposal by > Chile #REJECT"},
      {"people without a name", "Norway signed a truce with rebels.",
       "Norway > signs truce with > rebels #AGREE"},
      {"the place that is struck", "Kenyan police imposed a curfew in Chile.",
       "Kenya > imposes curfew in > Chile #COERCE"},
      {"who suffers an attack", "Two Chilean soldiers were killed in an attack by Norway.",
       "Norway > kills in attack > Chile #ASSAULT"},
      {"purpose of a journey", "Norwegian diplomats came to Kenya for talks with Chile.",
       "Norway > comes to > Kenya #CONSULT"},
  });
}

TEST_CASE("what governs a deed gives its event class") {
  check_all({
      {"a threat", "Norway threatened to attack Chile.",
       "Norway > threatens to attack > Chile #THREATEN"},
      {"a threat with a time between", "Norway threatened on Monday to attack Chile.",
       "Norway > threatens to attack > Chile #THREATEN"},
      {"a promise of something friendly", "Norway promised to help Chile.",
       "Norway > promises to help > Chile #AGREE"},
      {"a promise of something hostile", "Norway vowed to bomb Chile.",
       "Norway > vows to bomb > Chile #THREATEN"},
      {"the future of something friendly", "Norway will help Chile.",
       "Norway > helps > Chile #AGREE"},
      {"the future of something hostile", "Norway will bomb Chile.",
       "Norway > bombs > Chile #THREATEN"},
      {"a refusal", "Norway refused to help Chile.", "Norway > helps > Chile [not] #REJECT"},
      {"a refusal by a modal", "Norway will not help Chile.",
       "Norway > helps > Chile [not] #REJECT"},
      {"something hostile that is not done", "Norway did not attack Chile.",
       "Norway > attacks > Chile [not]"},
      {"an end of something friendly", "Norway stopped helping Chile.",
       "Norway > helps > Chile [not] #SANCTION"},
      {"an agreement that fails", "Norway and Chile failed to reach a deal.",
       "Norway > reaches deal with > Chile [not] #REJECT"},
      {"readiness", "Norway is ready to help Chile.", "Norway > helps > Chile #AGREE"},
      {"a demand in a clause", "Norway demanded that Chile leave.",
       "Norway > demands of > Chile #REQUEST"},
      {"a duty in a clause", "Norway said that Chile must leave.",
       "Norway > demands of > Chile #REQUEST"},
      {"what is asked for has not happened", "Norway demanded that Chile help Kenya.",
       "Chile > helps > Kenya"},
      {"what the object names", "Norway ordered an attack on Chile.",
       "Norway > orders attack on > Chile #ASSAULT"},
      {"what a noun governs", "Norway's threat to attack Chile came early.",
       "Norway > attacks > Chile #THREATEN"},
      {"a reported future", "Norway said that it would help Chile.",
       "Norway > helps > Chile #AGREE"},
      {"who does it", "The Norwegian troops left Chile.", "Norway > leaves > Chile #RETREAT"},
  });
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
    for (const auto& line : claims_of(text)) {
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
    for (const auto& line : claims_of(text)) {
      CAPTURE(line);
      CHECK(line.find("English") == std::string::npos);
      CHECK(line.find("Texas") == std::string::npos);
      CHECK(line.find("Conn") == std::string::npos);
    }
  }
}

TEST_CASE("labels say what they need") {
  check_all({
      {"a burden", "Norway was hit with a fine by the Bank of Kenya.",
       "Bank of Kenya > hits with fine > Norway"},
      {"as what", "Ada Berg described the plan of Tom Keller as absurd.",
       "Ada Berg > describes as absurd plan of > Tom Keller"},
      {"for sale", "Tom Keller put Acme up for sale.", "Tom Keller > puts up for sale > Acme"},
      {"a wish", "Ada Berg would like to thank Chile.",
       "Ada Berg > wants to thank > Chile #SUPPORT"},
      {"the field of an office",
       "Ada Berg, director of economic statistics at Acme, praised Chile.",
       "Ada Berg > is director of economic statistics at > Acme"},
      {"an adjective behind an office", "Tom Keller, director general of Acme, praised Chile.",
       "Tom Keller > is director general of > Acme"},
      {"an office that ends", "Ada Berg resigned as head of Acme.",
       "Ada Berg > is former head of > Acme"},
      {"an office of before", "Ada Berg was head of Acme until May.",
       "Ada Berg > was head of > Acme"},
      {"a president of a party", "President Ada Berg of the Labour Party praised Chile.",
       "Ada Berg > is member of > Labour Party"},
      {"a place", "Ada Berg left Downing Street.", "Ada Berg > leaves > Downing Street"},
      {"one of many", "A Chilean official was killed by Norway.",
       "Norway > kills > Chilean official #ASSAULT"},
      {"the first of two of one name", "Ada Berg met Tom Berg. Berg praised Chile.",
       "Ada Berg > praises > Chile #SUPPORT"},
  });
}

TEST_CASE("what a denial denies") {
  check_all({
      {"nothing between two", "There was no call between Ada Berg and Tom Keller.",
       "Ada Berg > telephones > Tom Keller [not]"},
      {"not until", "Norway did not attack Chile until May.", "Norway > attacks > Chile"},
      {"nothing from", "Norway took nothing from Chile.", "Norway > takes from > Chile [not]"},
      {"not hidden", "Norway did not hide that it had funded Acme.", "Norway > funds > Acme #AID"},
  });
}

TEST_CASE("what says nothing of somebody draws nothing to them") {
  const struct {
    const char* text;
    const char* unwanted;
  } cases[] = {{"Tom Keller said of Norway that it rained.", "> Norway"},
               {"Norway needs Chile to leave.", "Norway > needs"},
               {"China is better placed than Norway.", "Norway"}};
  for (const auto& each : cases) {
    CAPTURE(std::string(each.text));
    for (const auto& line : claims_of(each.text)) {
      CAPTURE(line);
      CHECK(line.find(each.unwanted) == std::string::npos);
    }
  }
}

}  // namespace clause_kinds_test
}  // namespace entente
