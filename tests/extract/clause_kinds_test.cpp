#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/extract/claim_lines.hpp"

namespace entente {
namespace clause_kinds_test {

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
      {"letters of a name with a hyphen",
       "The Anti-Corruption Commission (ACC) met. On Monday the ACC praised Boeing.",
       "Anti-Corruption Commission > praises > Boeing #SUPPORT"},
      {"a government with capitals", "The Government of Panama praised Boeing.",
       "Panama > praises > Boeing #SUPPORT"},
      {"an aside in brackets", "Ada Berg (left) praised Boeing.",
       "Ada Berg > praises > Boeing #SUPPORT"},
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

TEST_CASE("labels say what they need") {
  check_all({
      {"an amount with its sign", "Boeing invested over R50 million in Airbus.",
       "Boeing > invests R50 million in > Airbus #COOPERATE"},
      {"an amount with its unit", "Chad lent Niger 50 million euros.",
       "Chad > lends 50 million euros > Niger #AID"},
      {"an amount as it is written", "Boeing paid US$6.7 billion for Airbus.",
       "Boeing > pays US$6.7 billion for > Airbus"},
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
  } cases[] = {
      {"Tom Keller said of Norway that it rained.", "> Norway"},
      {"Norway needs Chile to leave.", "Norway > needs"},
      {"The soldiers killed a Nigerien general.", "kills > Niger #"},
      {"Chad freed three Nigerien diplomats.", "frees > Niger"},
      {"Niger has resolved to jail a retired soldier of state stockist Petrochad for theft.",
       "resolves to jail > Petrochad"},
      {"Chad mourned the assassinated Japanese politician Ole Berg.", "> Japan"},
      {"Ada Berg told Boeing to rebuild the Park.", "> Park Geun-hye"},
      {"The Hindu god Shiva is revered.", "> The Hindu"},
      {"Tom Keller, US managing director of Boeing, left.",
       "is managing director of > United States"},
      {"Chad condemned the murder of a teacher by Ada Berg.", "Ada Berg > condemns"},
      {"Reuters could not verify the account of Ada Berg.", "Reuters >"},
      {"The Election Commission met on Monday. Boeing refused to meet the EC.", "European"},
      {"Supporters of Ada Berg attacked the offices of the Labour Party.", "Ada Berg > attacks"},
      {"Chad mourned the murdered Nigerien journalist Ada Berg.", "> murders"},
      {"Ada Berg has a good knowledge of Portuguese.", "> Portugal"},
      {"Ada Berg speaks French.", "> France"},
      {"Ada Berg translated the book into Chinese.", "> China"},
      {"China is better placed than Norway.", "Norway"}};
  for (const auto& each : cases) {
    CAPTURE(std::string(each.text));
    for (const auto& line : claim_lines(each.text)) {
      CAPTURE(line);
      CHECK(line.find(each.unwanted) == std::string::npos);
    }
  }
}

}  // namespace clause_kinds_test
}  // namespace entente
