#include "graph/check/check.hpp"

#include <exception>

#include "graph/check/check_parts.hpp"
#include "graph/error.hpp"
#include "graph/store/database.hpp"
#include "graph/store/text_index.hpp"
#include "graph/view/derived.hpp"

namespace entente {
namespace {

struct Check {
  std::string_view name;
  std::string_view meaning;
  std::vector<Violation> (*run)(const Graph&);
};

constexpr Check kChecks[] = {
    {"pages", "the file is a sound SQLite database", check_pages},
    {"schema", "the tables are those of its format", check_schema},
    {"references", "every row that another points to is there", check_references},
    {"values", "every number is one of its kind", check_values},
    {"articles", "every article is as its hashes say", check_articles},
    {"spans", "every span lies inside its article", check_spans},
    {"quotes", "every quote is in its article, word for word", check_quotes},
    {"claims", "every claim has subject, object and evidence", check_claims},
    {"relations", "the counts of every relation are those of its claims", check_relations},
    {"sources", "the copies of every report are found", check_sources},
    {"readings", "every reading is one of an article with a text", check_readings},
    {"versions", "what is shown is what no newer article took the place of", check_versions},
    {"links", "the stored links are those that the rules find", check_links},
    {"profiles", "every stored profile is that of its entity", check_profiles},
    {"decisions", "every decision can be replayed", check_decisions},
};
/// Takes the write lock where it can, and so comes after the view of the others.
constexpr Check kIndexCheck = {"index", "the full text index has just what is stored", check_index};

CheckResult run(const Check& check, const Graph& graph) {
  CheckResult result{check.name, check.meaning, {}};
  try {
    result.violations = check.run(graph);
  } catch (const std::exception& error) {
    // What is damaged may well keep a check from running.
    result.violations.push_back({"cannot be checked", 1, error.what(), kRestore});
  }
  return result;
}

}  // namespace

std::vector<CheckResult> check_graph(const Graph& graph) {
  std::vector<CheckResult> results;
  {
    const ReadView view(graph.database());  // others may be writing
    for (const Check& check : kChecks) results.push_back(run(check, graph));
  }
  results.push_back(run(kIndexCheck, graph));
  return results;
}

void rebuild_index(const Graph& graph) {
  Transaction transaction(graph.database());
  rebuild_text_index(graph.database());
  rebuild_derived(graph.database());
  transaction.commit();
}

}  // namespace entente
