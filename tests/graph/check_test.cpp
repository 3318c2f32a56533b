#include "graph/check/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "graph/store/database.hpp"
#include "graph/store/text_index.hpp"
#include "graph/view/derived.hpp"
#include "tests/graph/claims.hpp"

using namespace entente;
using namespace entente::testing;

namespace check_test {

/// An article, a claim of it with a speaker and a date, and a claim on a document without text.
void fill(Graph& graph) {
  Article article{"trade.txt",
                  "Grain deal",
                  "The Strelsau Courier",
                  "",
                  parse_iso_date("2031-04-02"),
                  "Ruritania ships grain to Syldavia. Élodie denied arming Ruritania.\n"};
  Claim ships = make_claim(article, "Ruritania ships grain to Syldavia.",
                           {"Ruritania", "Ruritania"}, "ships grain to", {"Syldavia", "Syldavia"});
  ships.subject.aliases = {"the kingdom"};
  ships.object_amount =
      Amount{"grain", 5.0, 6.0, "ton", Approximation::kAbout, find_span(article, "grain")};
  ships.time = TimeRange{"April", parse_iso_date("2031-04-01"), parse_iso_date("2031-04-30"), ""};
  const Who elodie{"Élodie", "Élodie Brandt", EntityType::kPerson};
  Claim arms = make_claim(article, "Élodie denied arming Ruritania.", elodie, "arming",
                          {"Ruritania", "Ruritania"});
  arms.attribution = Attribution{arms.subject, "deny", find_span(article, "denied")};
  graph.add(article, {ships, arms});
  Article copy = article;
  copy.document = "copy.txt";
  graph.add(copy, {});
  const Article other{"other", "Elsewhere", "", "", std::nullopt, "Borduria met Syldavia."};
  Claim met =
      make_claim(other, other.text, {"Borduria", "Borduria"}, "met", {"Syldavia", "Syldavia"});
  graph.add_claims({met});
  refresh_derived(graph.database());
}

/// The names of the checks that fail, blanks between.
std::string broken(const Graph& graph) {
  std::string names;
  for (const CheckResult& result : check_graph(graph)) {
    for (const Violation& violation : result.violations) {
      CHECK_FALSE(violation.message.empty());
      CHECK_FALSE(violation.remedy.empty());
      CHECK(violation.count > 0);
    }
    if (result.violations.empty()) continue;
    if (!names.empty()) names += ' ';
    names += result.name;
  }
  return names;
}

TEST_CASE("a graph that nobody tampered with passes every check, also when read only") {
  const TempFolder folder;
  {
    Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
    CHECK(broken(graph) == "");
    fill(graph);
    CHECK(broken(graph) == "");
  }
  CHECK(broken(Graph::open(folder.file("g.db"), Access::kRead)) == "");
}

TEST_CASE("each kind of damage is found by its check") {
  const struct {
    const char* damage;
    const char* want;
  } rows[] = {
      {"CREATE TABLE bread (x)", "schema"},
      {"DROP INDEX other_evidence_by_sentence", "schema"},
      {"UPDATE claims SET subject = 99 WHERE id = 1", "references relations"},
      {"DELETE FROM predicates WHERE id = 1", "references relations"},
      {"UPDATE claims SET polarity = 2 WHERE id = 1", "values"},
      {"UPDATE claims SET confidence = 1.5 WHERE id = 1", "values"},
      {"UPDATE claims SET time_to = time_from - 1 WHERE time IS NOT NULL", "values"},
      {"UPDATE names SET type = 9 WHERE id = 1", "values"},
      {"UPDATE predicates SET event = 17 WHERE id = 1", "values"},
      {"UPDATE articles SET text = replace(text, 'grain', 'flour') WHERE text IS NOT NULL",
       "articles index"},
      {"UPDATE articles SET text = NULL", "articles quotes index"},
      {"UPDATE articles SET publisher = 'Another' WHERE text IS NOT NULL", "articles"},
      {"UPDATE sentences SET end = 900 WHERE id = 1", "spans"},
      {"UPDATE sentences SET start = 36 WHERE start = 35", "spans index"},  // inside the É
      {"UPDATE claims SET end = 900 WHERE article = 1", "spans"},
      {"UPDATE claims SET cue_start = 900, cue_end = 901 WHERE cue IS NOT NULL", "spans"},
      {"UPDATE amounts SET end = 900", "spans"},
      {"UPDATE amounts SET approximation = 6", "values"},
      {"UPDATE amounts SET most = least - 1", "values"},
      {"UPDATE amounts SET least = NULL", "values"},
      {"DELETE FROM bands", "sources"},
      {"INSERT INTO bands VALUES (1, 1)", "sources"},
      {"UPDATE sources SET source = article", "sources"},
      {"DELETE FROM sources", "sources"},
      {"INSERT INTO sources SELECT id, id FROM articles WHERE text IS NULL", "sources"},
      {"UPDATE profiles SET mentions = mentions + 1 WHERE id = 0", "profiles"},
      {"UPDATE profiles SET \"out\" = x'' WHERE \"out\" <> x''", "profiles"},
      {"DELETE FROM profile_of_name WHERE name = 1", "profiles"},
      {"INSERT INTO readings SELECT id, 1 FROM articles WHERE text IS NULL", "readings"},
      {"INSERT OR IGNORE INTO own_claims SELECT id FROM claims", "readings"},
      {"UPDATE claims SET object_start = 10, object_end = 5 WHERE id = 1", "spans"},
      {"UPDATE sentences SET text = 'Nobody said so.', hash = 0 WHERE text IS NULL",
       "quotes index"},
      {"UPDATE sentences SET text = NULL WHERE text IS NOT NULL", "quotes index"},
      {"UPDATE claims SET speaker = NULL", "claims relations"},
      {"UPDATE amounts SET position = 5", "claims"},
      {"INSERT INTO other_evidence SELECT id, 1, 99, extractor, rule FROM claims", "references"},
      {"UPDATE claims SET cue = NULL", "claims relations"},
      {"UPDATE claims SET sentence = 99 WHERE id = 1", "claims"},
      {"UPDATE articles SET title = 'Another' WHERE text IS NULL;"
       "DELETE FROM title_words_docsize WHERE id = 2",
       "index"},
      {"INSERT INTO quote_words (quote_words) VALUES ('delete-all')", "index"},
      {"INSERT INTO quote_words (quote_words, rowid, text) VALUES ('delete', 1, 'Other words');"
       "INSERT INTO quote_words (rowid, text) VALUES (1, 'More words');",
       "index"},
      {"INSERT INTO spelling_words (rowid, text) VALUES (77, 'Nobody')", "index"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.damage);
    const TempFolder folder;
    Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
    fill(graph);
    graph.database().execute("PRAGMA foreign_keys = OFF");
    graph.database().execute(row.damage);
    const std::string found = broken(graph);
    for (std::size_t at = 0; at != std::string::npos;) {
      const std::string wants = row.want;
      const std::size_t end = wants.find(' ', at);
      const std::string name = wants.substr(at, end - at);
      CAPTURE(name);
      CAPTURE(found);
      CHECK((' ' + found + ' ').find(' ' + name + ' ') != std::string::npos);
      at = end == std::string::npos ? end : end + 1;
    }
  }
}

TEST_CASE("a rebuilt index is in step again") {
  const TempFolder folder;
  Graph graph = Graph::open(folder.file("g.db"), Access::kCreate);
  fill(graph);
  graph.database().execute(
      "INSERT INTO quote_words (quote_words) VALUES ('delete-all');"
      "INSERT INTO spelling_words (rowid, text) VALUES (77, 'Nobody')");
  CHECK(broken(graph) == "index");
  rebuild_text_index(graph.database());
  CHECK(broken(graph) == "");
  graph.database().execute("DELETE FROM bands; DELETE FROM sources");
  CHECK(broken(graph) == "sources");
  rebuild_derived(graph.database());
  CHECK(broken(graph) == "");
}

}  // namespace check_test
