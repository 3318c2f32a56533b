#include "graph/search.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/error.hpp"
#include "graph/search_query.hpp"
#include "graph/store/database.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace search_test {

const char* const kText =
    "Ruritania ships grain to Syldavia. Élodie Brandt of the R.G.O. met Muskar Ottokar.\n";

/// Of the words that the tests look for, "ships" stands in another article too.
void add_all(Graph& graph, const std::string& text = kText) {
  Article article{"trade.txt", "Grain for the mountains",    "The Strelsau Courier",
                  "",          parse_iso_date("2031-04-02"), text,
                  {7}};
  Claim ships = make_claim(article, "Ruritania ships grain to Syldavia.",
                           {"Ruritania", "Ruritania"}, "ships grain to", {"Syldavia", "Syldavia"});
  std::vector<Claim> claims = {ships};
  if (text.find("Brandt") != std::string::npos) {
    Claim met = make_claim(article, "Élodie Brandt of the R.G.O. met Muskar Ottokar.",
                           {"Élodie Brandt", "Élodie Brandt", EntityType::kPerson}, "met",
                           {"Muskar Ottokar", "Muskar Ottokar", EntityType::kPerson});
    met.subject.aliases = {"Brandt of the Office"};
    claims.push_back(met);
  }
  graph.add(article, claims);
}

struct Counts {
  std::size_t names;
  std::size_t titles;
  std::size_t quotes;
  bool operator==(const Counts&) const = default;
};

Counts count(const Graph& graph, const std::string& words) {
  const SearchResult result = search(graph, words, 10);
  return {result.name_count, result.title_count, result.quote_count};
}

TEST_CASE("a query is translated word by word, and only operators are syntax") {
  const struct {
    const char* words;
    const char* query;
  } rows[] = {
      {"grain", "\"grain\""},
      {"  two words ", "\"two\" AND \"words\""},
      {"\"two words\" more", "\"two words\" AND \"more\""},
      {"grai*", "\"grai\"*"},
      {"\"two wor\"*", "\"two wor\"*"},
      {"U.S. Jong-un", "\"U.S.\" AND \"Jong-un\""},
      {"a:b ^c", "\"a:b\" AND \"^c\""},
      {"ships – grain", "\"ships\" AND \"grain\""},
      {"a OR b NOT c", "\"a\" OR \"b\" NOT \"c\""},
      {"a (b OR c) d", "\"a\" AND (\"b\" OR \"c\") AND \"d\""},
      {"and or not", "\"and\" AND \"or\" AND \"not\""},
      {"\"\xc3\x89lodie", nullptr},
      {"", nullptr},
      {"– …", nullptr},
      {"(a", nullptr},
      {"a)", nullptr},
      {"()", nullptr},
      {"a OR", nullptr},
      {"NOT a", nullptr},
      {"a AND OR b", nullptr},
      {"*", nullptr},
      {"a ( OR b)", nullptr},
  };
  for (const auto& row : rows) {
    CAPTURE(row.words);
    if (row.query != nullptr) {
      CHECK(to_fts_query(row.words) == row.query);
      continue;
    }
    ErrorKind kind = ErrorKind::kStorage;
    std::string hint;
    try {
      static_cast<void>(to_fts_query(row.words));
    } catch (const Error& error) {
      kind = error.kind();
      hint = error.hint();
    }
    CHECK(kind == ErrorKind::kUsage);
    CHECK_FALSE(hint.empty());
  }
}

TEST_CASE("words are found in quotes, titles and names") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_all(graph);
  const struct {
    const char* words;
    Counts want;
  } rows[] = {
      {"grain", {0, 1, 1}},
      {"GRAIN ships", {0, 0, 1}},
      {"\"grain ships\"", {0, 0, 0}},
      {"\"ships grain\"", {0, 0, 1}},
      {"rurit*", {1, 0, 1}},
      {"elodie", {1, 0, 1}},
      {"r.g.o.", {0, 0, 1}},
      {"office", {1, 0, 0}},
      {"brandt OR mountains", {1, 1, 1}},
      {"grain NOT ships", {0, 1, 0}},
      {"absent", {0, 0, 0}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.words);
    CHECK(count(graph, row.words) == row.want);
  }
}

TEST_CASE("a hit says where it stands and what was claimed there") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_all(graph);
  const SearchResult result = search(graph, "grain", 10);
  REQUIRE(result.quotes.size() == 1);
  const QuoteHit& hit = result.quotes[0];
  CHECK(hit.snippet == "Ruritania ships [grain] to Syldavia.");
  CHECK(hit.quote.sentence == "Ruritania ships grain to Syldavia.");
  CHECK(hit.quote.document == "trade.txt");
  CHECK(hit.quote.published == parse_iso_date("2031-04-02"));
  CHECK(hit.claims.size() == 1);
  REQUIRE(result.titles.size() == 1);
  CHECK(result.titles[0].snippet == "[Grain] for the mountains");
  const SearchResult names = search(graph, "office", 10);
  REQUIRE(names.names.size() == 1);
  CHECK(names.names[0].entity.name == "Élodie Brandt");
  CHECK(names.names[0].snippet == "Brandt of the [Office]");
  CHECK(search(graph, "grain", 0).quote_count == 1);
  CHECK(search(graph, "grain", 0).quotes.empty());
}

TEST_CASE("a quote is listed once, whether claims of it come before or after its article") {
  const TempFolder folder;
  const Article article{"trade.txt", "", "", "", std::nullopt, kText};
  const auto make = [&](const std::string& verb) {
    return make_claim(article, "Ruritania ships grain to Syldavia.", {"Ruritania", "Ruritania"},
                      verb, {"Syldavia", "Syldavia"});
  };
  Claim elsewhere = make("ships");  // says other words than those that stand there
  elsewhere.evidence[0].sentence = "Ruritania ships barley to Syldavia.";
  elsewhere.relation = elsewhere.predicate = "feeds";
  elsewhere.id = claim_id(elsewhere);
  for (const bool is_claim_first : {true, false}) {
    CAPTURE(is_claim_first);
    Graph graph = Graph::open(folder.file(is_claim_first ? "a.db" : "b.db"), Access::kCreate);
    if (is_claim_first) graph.add_claims({make("ships grain"), elsewhere});
    graph.add(article, {make("ships")});
    if (!is_claim_first) graph.add_claims({make("ships grain"), elsewhere});
    CHECK(count(graph, "grain").quotes == 1);
    CHECK(count(graph, "barley").quotes == 1);
    const SearchResult found = search(graph, "grain", 10);
    REQUIRE(found.quotes.size() == 1);
    CHECK(found.quotes[0].claims.size() == 2);
    CHECK(graph.database().find_int("SELECT count(*) FROM sentences") == 2);
    CHECK_NOTHROW(graph.database().execute(
        "INSERT INTO quote_words (quote_words, rank) VALUES ('integrity-check', 1);"));
  }
}

TEST_CASE("the index follows an article that is replaced, and a claim that is") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  add_all(graph);
  add_all(graph, "Nothing much. Ruritania ships grain to Syldavia.\n");
  CHECK(count(graph, "ottokar") == Counts{0, 0, 0});
  CHECK(count(graph, "office") == Counts{0, 0, 0});
  CHECK(count(graph, "grain") == Counts{0, 1, 1});

  Article other{"other", "", "", "", std::nullopt, "Borduria sells Syldavia tin plates."};
  Claim sells =
      make_claim(other, other.text, {"Borduria", "Borduria"}, "sells", {"Syldavia", "Syldavia"});
  sells.confidence = 0.1;
  graph.add_claims({sells});
  sells.evidence[0].sentence = "Borduria sells Syldavia copper plates.";
  sells.confidence = 0.8;
  graph.add_claims({sells});
  CHECK(count(graph, "tin") == Counts{0, 0, 0});
  CHECK(count(graph, "copper") == Counts{0, 0, 1});
  CHECK_NOTHROW(graph.database().execute(
      "INSERT INTO quote_words (quote_words, rank) VALUES ('integrity-check', 1);"
      "INSERT INTO title_words (title_words, rank) VALUES ('integrity-check', 1);"
      "INSERT INTO spelling_words (spelling_words, rank) VALUES ('integrity-check', 1);"));
}

}  // namespace search_test
