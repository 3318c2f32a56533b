#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "graph/check/check_parts.hpp"
#include "graph/error.hpp"
#include "graph/store/decisions.hpp"
#include "graph/store/tables.hpp"

namespace entente {
namespace {

/// Nothing is stored by this: FTS5 has its commands written into its table.
bool is_in_step(Database& database, const std::string& table) {
  try {
    database.execute(
        fmt::format("INSERT INTO {0} ({0}, rank) VALUES ('integrity-check', 1)", table));
    return true;
  } catch (const Error& error) {
    if (std::string_view(error.what()).find("damaged") != std::string_view::npos) return false;
    throw;
  }
}

/// The write lock, or nothing where the file cannot be written. Never committed.
std::unique_ptr<Transaction> lock(Database& database) {
  if (database.find_int("PRAGMA query_only") != 0) return nullptr;
  try {
    return std::make_unique<Transaction>(database);
  } catch (const Error&) {
    return nullptr;
  }
}

/// SQL without comments, one blank between words.
std::string plain_sql(std::string_view sql) {
  std::string plain;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    if (sql.substr(i, 2) == "--") i = std::min(sql.find('\n', i), sql.size() - 1);
    const bool is_blank = sql[i] == ' ' || sql[i] == '\n';
    if (!is_blank) plain += sql[i];
    if (is_blank && !plain.empty() && plain.back() != ' ') plain += ' ';
  }
  return plain;
}

}  // namespace

std::vector<Violation> run_checks(Database& database, std::initializer_list<RowCheck> checks) {
  std::vector<Violation> violations;
  for (const RowCheck& check : checks) {
    Finding finding(check.message, check.remedy);
    Statement rows = database.prepare(check.sql);
    while (rows.step()) finding.add(std::string(rows.get_text(0)));
    finding.report(violations);
  }
  return violations;
}

std::string schema_text(Database& database) {
  Statement rows = database.prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
      " AND name NOT LIKE 'sqlite_%' ORDER BY type, name");
  std::string text;
  while (rows.step()) {
    text +=
        fmt::format("{} {}: {}\n", rows.get_text(0), rows.get_text(1), plain_sql(rows.get_text(2)));
  }
  return text;
}

std::vector<Violation> check_pages(const Graph& graph) {
  Finding finding("SQLite finds the file damaged", kRestore);
  Statement rows = graph.database().prepare("PRAGMA integrity_check");
  while (rows.step()) {
    if (rows.get_text(0) != "ok") finding.add(std::string(rows.get_text(0)));
  }
  std::vector<Violation> violations;
  finding.report(violations);
  return violations;
}

std::vector<Violation> check_schema(const Graph& graph) {
  Database fresh = Database::open_in_memory();
  fresh.execute(kStatementTables);
  fresh.execute(kDerivedTables);
  fresh.execute(kTextIndex);
  if (schema_text(fresh) == schema_text(graph.database())) return {};
  return {{"the tables were changed by another program", 1, "", kRestore}};
}

std::vector<Violation> check_references(const Graph& graph) {
  Finding finding("a row points to one that is not there", kRestore);
  Statement rows = graph.database().prepare("PRAGMA foreign_key_check");
  while (rows.step()) {
    finding.add(fmt::format("row {} of {} points into {}", rows.get_int(1), rows.get_text(0),
                            rows.get_text(2)));
  }
  std::vector<Violation> violations;
  finding.report(violations);
  return violations;
}

std::vector<Violation> check_values(const Graph& graph) {
  return run_checks(
      graph.database(),
      {{"a claim has a stance, confidence or date that cannot be",
        "SELECT 'a claim of ' || document FROM claims JOIN articles ON articles.id = article"
        " WHERE polarity NOT BETWEEN 0 AND 1 OR factuality NOT BETWEEN 0 AND 3"
        " OR confidence NOT BETWEEN 0 AND 1 OR \"right\" NOT BETWEEN 0 AND 1 OR time_to < "
        "time_from ORDER BY document",
        kReadAgain},
       {"an amount is of no kind that there is, or its range ends before it begins",
        "SELECT 'an amount in a claim of ' || document FROM amounts JOIN claims ON"
        " claims.id = claim JOIN articles ON articles.id = article"
        " WHERE approximation NOT BETWEEN 0 AND 5 OR most < least"
        " OR (least IS NULL) <> (most IS NULL) ORDER BY document",
        kReadAgain},
       {"a name is of no type that there is",
        "SELECT text FROM names WHERE type NOT BETWEEN 0 AND 8 ORDER BY text", kRestore},
       {"a run is of no kind that there is, or began before the first row",
        "SELECT 'run ' || id FROM runs WHERE kind NOT BETWEEN 0 AND 1 OR articles < 0 OR claims < 0"
        " ORDER BY id",
        kRestore},
       {"a predicate is of no event class that there is",
        "SELECT predicate FROM predicates WHERE event NOT BETWEEN 0 AND 16"
        " OR is_symmetric NOT BETWEEN 0 AND 1 ORDER BY predicate",
        kRestore},
       {"a name is missing among the spellings",
        "SELECT text FROM names WHERE NOT EXISTS (SELECT 1 FROM spellings"
        " WHERE spellings.entity = names.entity AND spellings.text = names.text) ORDER BY text",
        kRestore}});
}

std::vector<Violation> check_claims(const Graph& graph) {
  return run_checks(
      graph.database(),
      {{"a claim has a speaker without a verb of saying, or the other way round",
        "SELECT 'a claim of ' || document FROM claims JOIN articles ON articles.id = article"
        " WHERE (cue IS NULL) <> (speaker IS NULL) ORDER BY document",
        kReadAgain},
       {"a claim has no evidence in its article",
        "SELECT 'a claim of ' || document FROM claims JOIN articles ON articles.id = article"
        " WHERE article IS NOT (SELECT article FROM sentences WHERE sentences.id = sentence)"
        " ORDER BY document",
        kReadAgain},
       {"what evidence in another document says of it is missing, or says it of no evidence",
        "SELECT 'a claim of ' || articles.document FROM other_evidence AS other JOIN claims ON"
        " claims.id = claim JOIN articles ON articles.id = claims.article JOIN sentences ON"
        " sentences.id = other.sentence WHERE sentences.article <> claims.article"
        " AND (claim, position) NOT IN (SELECT claim, position FROM citations) UNION ALL"
        " SELECT 'a claim that cites ' || document FROM citations"
        " WHERE (claim, position) NOT IN (SELECT claim, position FROM other_evidence) ORDER BY 1",
        kRestore},
       {"an amount belongs to no argument",
        "SELECT 'an amount in a claim of ' || document FROM amounts JOIN claims ON"
        " claims.id = claim JOIN articles ON articles.id = article WHERE position NOT IN (0, 1)"
        " AND (claim, position) NOT IN (SELECT claim, position FROM other_arguments)"
        " ORDER BY document",
        kReadAgain},
       {"a sentence is evidence of no claim",
        "SELECT document || ', bytes ' || start || ' to ' || end FROM sentences"
        " JOIN articles ON articles.id = article"
        " WHERE sentences.id NOT IN (SELECT sentence FROM evidence)"
        " ORDER BY document, start",
        kReadAgain}});
}

std::vector<Violation> check_decisions(const Graph& graph) {
  static_cast<void>(replay(read_decisions(graph.database())));  // says itself what is wrong
  return run_checks(
      graph.database(),
      {{"a decision undoes what is not in the log",
        "SELECT 'decision ' || id FROM decisions AS undo WHERE kind = 'undo' AND NOT EXISTS"
        " (SELECT 1 FROM decisions WHERE id = CAST(undo.value AS INTEGER)) ORDER BY id",
        kRestore}});
}

std::vector<Violation> check_index(const Graph& graph) {
  Database& database = graph.database();
  const auto transaction = lock(database);
  const ReadView view(database);
  std::vector<Violation> violations = run_checks(
      database, {{"a sentence is not in the index, or was removed and still is",
                  "SELECT 'sentence ' || id FROM (SELECT id FROM sentences EXCEPT"
                  " SELECT id FROM quote_words_docsize) UNION ALL SELECT 'sentence ' || id FROM"
                  " (SELECT id FROM quote_words_docsize EXCEPT SELECT id FROM sentences)",
                  kReindex},
                 {"a title is not in the index, or was removed and still is",
                  "SELECT 'article ' || id FROM (SELECT id FROM articles EXCEPT"
                  " SELECT id FROM title_words_docsize) UNION ALL SELECT 'article ' || id FROM"
                  " (SELECT id FROM title_words_docsize EXCEPT SELECT id FROM articles)",
                  kReindex},
                 {"a name is not in the index, or was removed and still is",
                  "SELECT 'spelling ' || id FROM (SELECT id FROM spellings EXCEPT"
                  " SELECT id FROM spelling_words_docsize) UNION ALL SELECT 'spelling ' || id FROM"
                  " (SELECT id FROM spelling_words_docsize EXCEPT SELECT id FROM spellings)",
                  kReindex}});
  if (!violations.empty() || transaction == nullptr) return violations;
  for (const char* table : {"quote_words", "title_words", "spelling_words"}) {
    if (is_in_step(database, table)) continue;
    violations.push_back(
        {"the words of the index are not those that are stored", 1, table, kReindex});
  }
  return violations;
}

}  // namespace entente
