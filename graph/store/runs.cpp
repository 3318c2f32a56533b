#include "graph/store/runs.hpp"

#include <algorithm>
#include <limits>

namespace entente {
namespace {

/// The last rows of articles and of claims; rows of articles and superseded are never the same.
GraphRun last_rows(Database& database) {
  Statement row = database.prepare(
      "SELECT max(coalesce((SELECT max(id) FROM articles), 0),"
      " coalesce((SELECT max(id) FROM superseded), 0)), coalesce((SELECT max(id) FROM claims), 0)");
  row.step();
  GraphRun run;
  run.articles.after = row.get_int(0);
  run.claims.after = row.get_int(1);
  return run;
}

}  // namespace

std::string_view to_string(RunKind kind) { return kind == RunKind::kAdd ? "add" : "update"; }

void begin_run(Database& database, RunKind kind) {
  const GraphRun now = last_rows(database);
  database.run(
      "DELETE FROM runs WHERE id = (SELECT max(id) FROM runs) AND articles = ? AND claims = ?",
      now.articles.after, now.claims.after);
  database.run("INSERT INTO runs (kind, articles, claims) VALUES (?, ?, ?)",
               static_cast<std::int64_t>(kind), now.articles.after, now.claims.after);
}

std::vector<GraphRun> read_runs(Database& database) {
  std::vector<GraphRun> runs;
  Statement rows = database.prepare("SELECT id, kind, articles, claims FROM runs ORDER BY id");
  while (rows.step()) {
    GraphRun& run = runs.emplace_back();
    run.number = rows.get_int(0);
    run.kind = static_cast<RunKind>(rows.get_int(1));
    run.articles.after = rows.get_int(2);
    run.claims.after = rows.get_int(3);
  }
  // Rows that were removed are given again: a later run may have begun below an earlier one.
  std::int64_t article = std::numeric_limits<std::int64_t>::max();
  std::int64_t claim = article;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    run->articles.last = article;
    run->claims.last = claim;
    article = std::min(article, run->articles.after);
    claim = std::min(claim, run->claims.after);
  }
  return runs;
}

std::vector<NewClaim> claims_of_run(Database& database, const GraphRun& run) {
  Statement rows = database.prepare(
      "SELECT id, article FROM claims WHERE article > ?1 AND article <= ?2"
      " AND id IN (SELECT claim FROM own_claims) UNION ALL"
      " SELECT id, article FROM claims WHERE id > ?3 AND id <= ?4"
      " AND id NOT IN (SELECT claim FROM own_claims) ORDER BY id");
  rows.bind_all(run.articles.after, run.articles.last, run.claims.after, run.claims.last);
  std::vector<NewClaim> claims;
  while (rows.step()) claims.push_back({rows.get_int(0), rows.get_int(1)});
  return claims;
}

}  // namespace entente
