#include "extract/claims.hpp"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "tests/extract/claim_lines.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace claims_test {

struct Case {
  const char* rule;
  const char* text;
  std::vector<std::string> want;
};

const std::vector<Case> kCases = {
    {"a transitive verb links its subject to its object",
     "Canada sanctioned Belarus on Monday.",
     {"Canada > sanctions > Belarus"}},
    {"a passive is turned round",
     "The rebels were attacked by Turkey.",
     {"Turkey > attacks > rebels"}},
    {"an indirect object takes the edge and the object goes into the label",
     "Brazil gave Chile three patrol boats.",
     {"Brazil > gives patrol boats > Chile"}},
    {"a recipient behind a preposition takes the edge",
     "Norway sent air defence systems to Ukraine.",
     {"Norway > sends air defence systems to > Ukraine"}},
    {"what is given stands behind with",
     "Turkey supplied Azerbaijan with armed drones.",
     {"Turkey > supplies drones > Azerbaijan"}},
    {"coordinated subjects make an edge each",
     "France and Germany condemned Syria.",
     {"France > condemns > Syria", "Germany > condemns > Syria"}},
    {"coordinated verbs share their subject",
     "Japan criticised China and praised Australia.",
     {"Japan > criticises > China", "Japan > praises > Australia"}},
    {"a relative clause speaks of its noun",
     "Poland, which borders Ukraine, closed the crossing.",
     {"Poland > borders > Ukraine"}},
    {"control keeps the governing verb and weakens the claim",
     "Iran wants to buy fighter jets from Russia.",
     {"Iran > wants to buy fighter jets from > Russia [maybe]"}},
    {"a verb of beginning leaves the claim certain",
     "Qatar began to support Lebanon.",
     {"Qatar > begins to support > Lebanon"}},
    {"a modal makes it possible",
     "Egypt may attack Ethiopia.",
     {"Egypt > attacks > Ethiopia [maybe]"}},
    {"a condition makes its consequence possible",
     "If Greece leaves, Italy will support Spain.",
     {"Italy > supports > Spain [maybe]"}},
    {"not denies", "India did not attack Pakistan.", {"India > attacks > Pakistan [not]"}},
    {"never denies", "Cuba never helped Colombia.", {"Cuba > helps > Colombia [not]"}},
    {"failing denies", "Kenya failed to support Somalia.", {"Kenya > supports > Somalia [not]"}},
    {"a speaker in front answers for the claim",
     "Sweden said that Russia had attacked Finland.",
     {"Russia > attacks > Finland (Sweden)"}},
    {"a speaker behind answers for the claim",
     "Russia attacked Finland, Sweden said.",
     {"Russia > attacks > Finland (Sweden)"}},
    {"according to names the speaker",
     "According to Sweden, Russia attacked Finland.",
     {"Russia > attacks > Finland (Sweden)"}},
    {"what is denied is negative for who denies it",
     "Iran denied that it had attacked Yemen.",
     {"Iran > attacks > Yemen [not] (Iran)"}},
    {"a denied part in something is negative for who denies it",
     "Iran denied any involvement in attacking Yemen.",
     {"Iran > attacks > Yemen [not] (Iran)"}},
    {"who is accused of something is said to do it by the accuser",
     "Sweden accused Iran of attacking Yemen.",
     {"Sweden > accuses of attacking Yemen > Iran", "Iran > attacks > Yemen [maybe] (Sweden)"}},
    {"a title says what somebody is",
     "French President Emmanuel Macron arrived in Lagos.",
     {"Emmanuel Macron > is president of > France"}},
    {"a title with capitals is no part of its body's name",
     "The FBI Director Tom Keller praised Canada.",
     {"Tom Keller > is director of > Federal Bureau of Investigation",
      "Tom Keller > praises > Canada"}},
    {"a title that is cut short is written out",
     "Former Ohio Gov. Martin Keller praised Canada.",
     {"Martin Keller > is former governor of > Ohio", "Martin Keller > praises > Canada"}},
    {"somebody is married to whoever's wife she is",
     "Tom Keller's wife, former actress Ada Wong, praised Canada.",
     {"Ada Wong > is married to > Tom Keller", "Ada Wong > praises > Canada"}},
    {"a strategist on somebody's campaign is that one's",
     "Michael Brandt, a strategist on Obama's campaign, praised Canada.",
     {"Michael Brandt > is strategist of > Barack Obama", "Michael Brandt > praises > Canada"}},
    {"somebody of a body works for it",
     "Rita Doyle, from the Royal Society of Midwives, praised Canada.",
     {"Rita Doyle > praises > Canada", "Rita Doyle > works for > Royal Society of Midwives"}},
    {"a dash behind a name makes it no place of a report",
     "Acme spokesman Tom Keller -- as Canada noted -- praised Norway.",
     {"Tom Keller > is spokesman of > Acme", "Tom Keller > praises > Norway"}},
    {"an apposition says what somebody is",
     "Maria Lopez, a senior analyst at Amnesty International, left early.",
     {"Maria Lopez > is senior analyst at > Amnesty International"}},
    {"a nominalisation is read as its verb",
     "Russia's invasion of Ukraine shocked investors.",
     {"Russia > invades > Ukraine"}},
    {"the metonym acts for its country", "Beijing warned Manila.", {"China > warns > Philippines"}},
    {"a pronoun stands for the subject before",
     "Emmanuel Macron landed in Cairo. He praised Egypt.",
     {"Emmanuel Macron > praises > Egypt"}},
    {"somebody's party is that which the article says",
     "Keir Starmer leads the Labour Party. Starmer said his party would lift the ban.",
     {"Labour Party > lifts > ban [maybe] (Keir Starmer)"}},
    {"so is somebody's company",
     "Acme chief Tom Keller met workers. Keller said his company had sold the mill to Boltwerk.",
     {"Acme > sells mill to > Boltwerk (Tom Keller)"}},
    {"a verb keeps its prefix and loses its ending",
     "Ola Lind co-hosted Tom Keller.",
     {"Ola Lind > co-hosts > Tom Keller"}},
    {"a copula links through what is nested in the predicate",
     "Belarus is an ally of Russia.",
     {"Belarus > is ally of > Russia"}},
    {"a thing keeps what it is of",
     "Norway condemned acts of sabotage.",
     {"Norway > condemns > acts of sabotage"}},
    {"a common noun for a body is that of the article's country",
     "The Congress criticised India. India answered on Monday.",
     {"Indian National Congress > criticises > India"}},
    {"so it is where a party alone tells which country",
     "The BJP criticised the Congress.",
     {"Bharatiya Janata Party > criticises > Indian National Congress"}},
    {"so is a party's name that many countries have",
     "Renata Lisboa, a member of the Workers' Party, praised Brazil.",
     {"Renata Lisboa > is member of > Workers' Party (Brazil)"}},
    {"and a ministry's",
     "The Justice Department in Manila charged Leila Cruz. The Philippines thanked Japan, which "
     "praised the Philippines.",
     {"Justice Department > charges > Leila Cruz"}},
    {"what an article shortens itself is no body of the table",
     "Larvae of the black soldier fly (BSF) eat waste. BSF helped Kenya.",
     {"BSF > helps > Kenya"}},
    {"letters in brackets that touch a name are a part of it",
     "The JD(S) praised Canada.",
     {"JD(S) > praises > Canada"}},
    {"a reduced relative clause is a passive",
     "The missiles sent by Iran to Yemen were destroyed.",
     {"Iran > sends missiles to > Yemen"}},
    {"an oblique actor takes the edge",
     "Cuba relies on Venezuela for oil.",
     {"Cuba > relies on > Venezuela"}},
};

TEST_CASE("sentences give the claims a reader would take from them") {
  for (const auto& c : kCases) {
    CAPTURE(c.rule);
    CAPTURE(c.text);
    const auto got = told_lines(c.text);
    for (const auto& want : c.want) {
      const bool is_found = std::ranges::find(got, want) != got.end();
      INFO("wanted: " << want);
      INFO("got: " << fmt::format("{}", fmt::join(got, " ; ")));
      CHECK(is_found);
    }
  }
}

TEST_CASE("of two who are coordinated each bears the title before the own name, of the own body") {
  const auto got = told_lines(
      "Chadian President Ada Abba and Kenyan Prime Minister Ola Lind met Norwegian premier Eva "
      "Ness.");
  std::vector<std::string> offices;
  std::ranges::copy_if(got, std::back_inserter(offices), [](const std::string& line) {
    return line.find(" > is ") != std::string::npos;
  });
  std::ranges::sort(offices);
  CHECK(offices == std::vector<std::string>{"Ada Abba > is president of > Chad",
                                            "Eva Ness > is premier of > Norway",
                                            "Ola Lind > is prime minister of > Kenya"});
}

TEST_CASE("nobody works for a body whose office the article tells") {
  const auto got =
      told_lines("Tom Keller, head of Acme, met Ada Berg. Acme's Tom Keller praised Canada.");
  const auto works = std::ranges::count_if(
      got, [](const std::string& line) { return line.find("works for") != std::string::npos; });
  CHECK(works == 0);
  CHECK(std::ranges::find(got, "Tom Keller > heads > Acme") != got.end());
}

TEST_CASE("texts without a statement give no claims") {
  for (const char* text : {"", "   ", "Top Stories", "Kabul, Tuesday", "What now?", "???",
                           // what stands beside the verb is no participant of what is said
                           "Norway approached Acme for comment.", "Norway said so with Chile.",
                           "Norway is better than Chile.", "The plan of Norway is to have a say.",
                           "Norway did so in Chile.",
                           // neither a gloss nor an occupation nor a portfolio belongs to a body
                           "Banco Azul (Blue Bank) closed.", "The Kenyan singer Ada Otieno sang.",
                           "The labour minister Ada Otieno resigned."}) {
    CAPTURE(text);
    CHECK(told_lines(text).empty());
  }
}

TEST_CASE("every span of a claim is a slice of the article") {
  const std::string text =
      "Norway sent air defence systems to Ukraine on Monday, the minister said. Oslo will help "
      "Kyiv to train pilots, and it denied that Sweden had refused to join.";
  Article article;
  article.document = "test";
  article.text = text;
  const auto claims = pipeline().find_claims(article, pipeline().analyse(article));
  REQUIRE(!claims.empty());
  for (const auto& claim : claims) {
    CAPTURE(claim.relation);
    CHECK(slice(text, claim.subject.span) == claim.subject.text);
    CHECK(slice(text, claim.object.span) == claim.object.text);
    CHECK(slice(text, claim.evidence.front().span) == claim.evidence.front().sentence);
    CHECK(claim.evidence.front().span.contains(claim.predicate_span));
    for (const auto& argument : claim.arguments) {
      CHECK(slice(text, argument.span) == argument.text);
    }
  }
}

}  // namespace claims_test
}  // namespace entente
