#include "extract/triple/triples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/text.hpp"
#include "extract/triple/write_triples.hpp"
#include "tests/extract/shipped_pipeline.hpp"

namespace entente {
namespace triples_test {

std::vector<OpenTriple> triples_of(const std::string& text, TripleFace face) {
  const Article article = article_of(text);
  return pipeline().find_triples(article, pipeline().analyse_tokens(article), face);
}

/// "gave (Ada | Ben | a boat)".
std::string show(const OpenTriple& triple) {
  std::string line = triple.relation + " (";
  for (std::size_t a = 0; a < triple.arguments.size(); ++a) {
    line += (a == 0 ? "" : " | ") + triple.arguments[a];
  }
  return line + ")";
}

std::vector<std::string> lines_of(const std::string& text, TripleFace face) {
  std::vector<std::string> lines;
  for (const OpenTriple& triple : triples_of(text, face)) lines.push_back(show(triple));
  std::ranges::sort(lines);
  return lines;
}

using Lines = std::vector<std::string>;
struct Case {
  const char* rule;
  const char* text;
  Lines merged;
  Lines atomic;
};

const std::vector<Case> kCases = {
    {"a verb takes all its arguments, and an atomic fact takes one",
     "Canada sanctioned Belarus on Monday .",
     {"sanctioned (Canada | Belarus | on Monday)"},
     {"sanctioned (Canada | Belarus)", "sanctioned Belarus on (Canada | Monday)"}},
    {"a passive keeps its surface",
     "The old bridge was repaired by the army .",
     {"was repaired by (The old bridge | the army)"},
     {"was repaired by (The old bridge | the army)"}},
    {"a recipient comes with its object",
     "Brazil gave Chile three patrol boats .",
     {"gave (Brazil | Chile | three patrol boats)"},
     {"gave Chile (Brazil | three patrol boats)"}},
    {"a verb alone says something",
     "The plane landed .",
     {"landed (The plane)"},
     {"landed (The plane)"}},
    {"a copula links its subject to what it is",
     "Ada Abba is the mayor of Bern .",
     {"is (Ada Abba | the mayor of Bern)"},
     {"is (Ada Abba | the mayor of Bern)", "is the mayor of (Ada Abba | Bern)"}},
    {"an adjective takes its preposition along",
     "The law is subject to approval .",
     {"is subject to (The law | approval)"},
     {"is (The law | subject)", "is subject to (The law | approval)"}},
    {"what there is stands as an object",
     "There were two ferries on Monday .",
     {"were (There | two ferries | on Monday)"},
     {"were (There | two ferries)", "were two ferries on (There | Monday)"}},
    {"a clause that is said is an argument and a fact of its own",
     "The minister said that the bank had failed .",
     {"had failed (the bank)", "said that (The minister | the bank had failed)"},
     {"had failed (the bank)", "said that (The minister | the bank had failed)"}},
    {"a speaker behind the quotation keeps it with its marks",
     "`` We did n't know , '' the minister said .",
     {"did n't know (We)", "said (the minister | `` We did n't know , '')"},
     {"did n't know (We)", "said (the minister | `` We did n't know , '')"}},
    {"a verb that governs another stands in one relation with it",
     "Norway wants to buy the island .",
     {"wants to buy (Norway | the island)"},
     {"wants to buy (Norway | the island)"}},
    {"the object of asking does what is asked",
     "The council asked Ben to leave the hall .",
     {"asked (The council | Ben | to leave the hall)", "leave (Ben | the hall)"},
     {"asked (The council | Ben)", "asked Ben (The council | to leave the hall)",
      "leave (Ben | the hall)"}},
    {"a light verb keeps its noun before the preposition",
     "Chad signed an agreement with Peru .",
     {"signed (Chad | an agreement with Peru)"},
     {"signed (Chad | an agreement)", "signed an agreement with (Chad | Peru)"}},
    {"a particle belongs to its verb",
     "The rebels set up a camp on Monday .",
     {"set up (The rebels | a camp | on Monday)"},
     {"set up (The rebels | a camp)", "set up a camp on (The rebels | Monday)"}},
    {"a relative pronoun stands for its noun",
     "Ben Cole , who lives in Rome , wrote a book .",
     {"lives in (Ben Cole | Rome)", "wrote (Ben Cole | a book)"},
     {"lives in (Ben Cole | Rome)", "wrote (Ben Cole | a book)"}},
    {"a relative clause at what somebody is says it of them",
     "Ada is a doctor who swims .",
     {"is (Ada | a doctor)", "swims (Ada)"},
     {"is (Ada | a doctor)", "swims (Ada)"}},
    {"a participle behind a noun is a clause without its pronoun",
     "The arms sent to Chad were stolen .",
     {"sent to (The arms | Chad)", "were stolen (The arms sent to Chad)"},
     {"sent to (The arms | Chad)", "were stolen (The arms sent to Chad)"}},
    {"an apposition says what somebody is",
     "Ada Abba , a doctor , met Ben Cole .",
     {"be (Ada Abba | a doctor)", "met (Ada Abba | Ben Cole)"},
     {"be (Ada Abba | a doctor)", "met (Ada Abba | Ben Cole)"}},
    {"a title does too",
     "President Ada Abba met Ben Cole .",
     {"be (Ada Abba | President)", "met (President Ada Abba | Ben Cole)"},
     {"be (Ada Abba | President)", "met (President Ada Abba | Ben Cole)"}},
    {"an owner has a thing",
     "Ada 's brother sold the farm .",
     {"has (Ada | brother)", "sold (Ada 's brother | the farm)"},
     {"has (Ada | brother)", "sold (Ada 's brother | the farm)"}},
    {"an owner does a deed that has a target",
     "Ada 's visit to Bern surprised the council .",
     {"surprised (Ada 's visit to Bern | the council)", "visit to (Ada | Bern)"},
     {"surprised (Ada 's visit to Bern | the council)", "visit to (Ada | Bern)"}},
    {"coordinated objects stand apart",
     "Ada bought a house and a boat .",
     {"bought (Ada | a boat)", "bought (Ada | a house)"},
     {"bought (Ada | a boat)", "bought (Ada | a house)"}},
    {"coordinated subjects stand apart in the smallest facts alone",
     "Ada and Ben bought a house .",
     {"bought (Ada and Ben | a house)"},
     {"bought (Ada | a house)", "bought (Ben | a house)"}},
    {"coordinated verbs share their subject",
     "Ada bought a farm and sold it .",
     {"bought (Ada | a farm)", "sold (Ada | it)"},
     {"bought (Ada | a farm)", "sold (Ada | it)"}},
    {"what is between two is between both",
     "The island lies between Bern and Basel .",
     {"lies between (The island | Bern and Basel)"},
     {"lies between (The island | Bern and Basel)"}},
    {"a word that leads over from another sentence is no argument",
     "However , the talks failed in May .",
     {"failed in (the talks | May)"},
     {"failed in (the talks | May)"}},
    {"brackets of the treebank are brackets",
     "The treaty -LRB- signed in May -RRB- ended the war .",
     {"ended (The treaty -LRB- signed in May -RRB- | the war)", "signed in (The treaty | May)"},
     {"ended (The treaty -LRB- signed in May -RRB- | the war)", "signed in (The treaty | May)"}},
};

TEST_CASE("each kind of clause makes its open triples") {
  for (const Case& row : kCases) {
    CAPTURE(row.rule);
    CAPTURE(row.text);
    CHECK(lines_of(row.text, TripleFace::kMerged) == row.merged);
    CHECK(lines_of(row.text, TripleFace::kAtomic) == row.atomic);
  }
}

TEST_CASE("every word of a triple is a word of its sentence, but for implied be and has") {
  for (const Case& row : kCases) {
    CAPTURE(row.text);
    const auto words = split_blanks(row.text);
    for (const auto face : {TripleFace::kMerged, TripleFace::kAtomic}) {
      for (const OpenTriple& triple : triples_of(row.text, face)) {
        CHECK(triple.confidence > 0);
        CHECK(triple.confidence < 1);
        for (const auto& argument : triple.arguments) {
          for (const auto word : split_blanks(argument)) {
            CHECK(std::ranges::find(words, word) != words.end());
          }
        }
      }
    }
  }
}

TEST_CASE("odd input yields no triple and no failure") {
  for (const char* text :
       {"", ".", "-LRB- -RRB-", "`` ''", "Rain .", "\xff\xfe \x80", "the the the"}) {
    CAPTURE(text);
    for (const auto face : {TripleFace::kMerged, TripleFace::kAtomic}) {
      for (const OpenTriple& triple : triples_of(text, face)) CHECK(!triple.arguments.empty());
    }
  }
}

TEST_CASE("a page of names stays within bounds") {
  std::string names = "Ada";
  for (int i = 0; i < 700; ++i) names += " and Ben";
  const std::string text = names + " met " + names + " .";
  CHECK(triples_of(text, TripleFace::kAtomic).size() <= 300);
}

TEST_CASE("marks that would break a line of the table become blanks") {
  const Article article = article_of("Ada\tmet\nBen .");
  const Document document = pipeline().analyse_tokens(article);
  OpenTriple triple;
  triple.relation = "met";
  triple.arguments = {"Ada", "Ben"};
  triple.confidence = 0.5;
  CHECK(write_triples(article, document, {triple}, true) ==
        "Ada met Ben .\t0.5000\tmet\tAda\tBen\n");
}

}  // namespace triples_test
}  // namespace entente
