#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <iterator>
#include <string>
#include <utility>

#include "graph/check/check_parts.hpp"
#include "graph/claim_json.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/document_names.hpp"
#include "graph/store/origins.hpp"
#include "graph/store/superseded.hpp"

namespace entente {
namespace {

std::vector<Violation> check_origins(Database& database) {
  return run_checks(
      database,
      {{"an article is shown and set aside at once",
        "SELECT document FROM articles WHERE id IN (SELECT id FROM superseded)"
        " UNION SELECT document FROM articles JOIN superseded USING (document, content_hash)"
        " ORDER BY 1",
        kRestore},
       {"nothing is noted of where an article was read",
        "SELECT document FROM articles WHERE text IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM origins WHERE article = articles.id) UNION ALL"
        " SELECT document FROM superseded"
        " WHERE NOT EXISTS (SELECT 1 FROM origins WHERE article = superseded.id) ORDER BY 1",
        kReadAgain},
       {"an article was read that is not there",
        "SELECT 'article ' || article FROM origins WHERE article NOT IN (SELECT id FROM articles)"
        " AND article NOT IN (SELECT id FROM superseded) ORDER BY article",
        kRestore},
       {"where an article was read another content or table of it is noted",
        "SELECT document FROM origins JOIN articles ON id = article"
        " WHERE origins.content_hash <> articles.content_hash OR is_aside <> 0 UNION ALL"
        " SELECT document FROM origins JOIN superseded ON id = article"
        " WHERE origins.content_hash <> superseded.content_hash OR is_aside <> 1 ORDER BY 1",
        kRestore},
       {"a reading is kept of what was not read there",
        "SELECT document FROM lost_readings AS lost WHERE NOT EXISTS (SELECT 1 FROM origins"
        " WHERE origin = lost.origin AND content_hash = lost.content_hash) ORDER BY 1",
        kRestore},
       {"an article took the place of another where one of them was not read",
        "SELECT 'article ' || newer FROM successions WHERE NOT EXISTS (SELECT 1 FROM origins"
        " WHERE origin = successions.origin AND article = newer) OR NOT EXISTS (SELECT 1 FROM"
        " origins WHERE origin = successions.origin AND article = older) ORDER BY newer",
        kRestore}});
}

/// Whatever took part in a succession, and all that is set aside.
void check_places(Database& database, Finding& finding) {
  Statement rows = database.prepare(
      "SELECT id, 0, document FROM superseded UNION ALL SELECT id, 1, document FROM articles"
      " WHERE id IN (SELECT older FROM successions) ORDER BY document");
  CurrentArticles current(database);
  while (rows.step()) {
    const bool is_shown = rows.get_int(1) != 0;
    if (is_shown != current.contains(rows.get_int(0))) {
      finding.add(std::string(rows.get_text(2)));
    }
  }
}

/// Claims of an article that was set aside are those of a text like any other's.
bool is_sound(const SetAside& aside) {
  const Article& article = aside.article.article;
  if (aside.article.content_hash != content_hash(article)) return false;
  try {
    const std::vector<Claim> claims = read_claim_lines(aside.claims);
    return std::ranges::all_of(claims, [&](const Claim& claim) {
      return claim.evidence.front().document == article.document;
    });
  } catch (const std::exception&) {
    return false;
  }
}

void check_set_aside(Database& database, Finding& finding) {
  Statement rows =
      database.prepare("SELECT id, document FROM superseded ORDER BY document, content_hash");
  while (rows.step()) {
    const auto aside = read_set_aside(database, rows.get_int(0));
    if (!is_sound(*aside)) finding.add(std::string(rows.get_text(1)));
  }
}

bool has_text(Database& database, std::string_view line) {
  try {
    const Claim claim = read_claim_line(line, "statements");
    return !find_texts(database, claim.evidence.front()).empty();
  } catch (const std::exception&) {
    return false;
  }
}

void check_statements(Database& database, Finding& finding) {
  Statement rows =
      database.prepare("SELECT document, claim FROM statements ORDER BY document, hash");
  while (rows.step()) {
    if (!has_text(database, rows.get_text(1))) finding.add(std::string(rows.get_text(0)));
  }
}

}  // namespace

std::vector<Violation> check_versions(const Graph& graph) {
  Database& database = graph.database();
  std::vector<Violation> violations = check_origins(database);
  Finding place("an article is shown that a newer one took the place of, or the other way round",
                kRestore);
  Finding aside("an article that was set aside is not what was stored", kReadAgain);
  Finding statement("a claim of another extractor is kept for a text that is not there", kRestore);
  check_places(database, place);
  check_set_aside(database, aside);
  check_statements(database, statement);
  for (const Finding* finding : {&place, &aside, &statement}) finding->report(violations);
  return violations;
}

}  // namespace entente
