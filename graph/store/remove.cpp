#include "graph/store/remove.hpp"

#include <fmt/format.h>

#include <set>
#include <string_view>

#include "graph/error.hpp"
#include "graph/sources/sources.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/derived.hpp"

namespace entente {
namespace {

/// Up to three documents whose names contain the wanted one's file name, or else the first three.
std::string suggest_documents(Database& database, const std::string& document) {
  std::string names;
  for (const char* sql :
       {"SELECT document FROM articles WHERE instr(lower(document), lower(?)) > 0"
        " ORDER BY document LIMIT 3",
        "SELECT document FROM articles WHERE ? <> '' ORDER BY document LIMIT 3"}) {
    Statement rows = database.prepare(sql);
    const std::string file = document.substr(document.find_last_of('/') + 1);
    rows.bind_all(std::string_view(file));
    while (rows.step()) {
      if (!names.empty()) names += ", ";
      names += rows.get_text(0);
    }
    if (!names.empty()) break;
  }
  return names;
}

/// By the document's name, or by a file's path: articles of a folder are named from there on.
std::int64_t get_row(Database& database, const std::string& document) {
  for (std::string_view name = document;;) {
    const auto row = database.find_int("SELECT id FROM articles WHERE document = ?", name);
    if (row) return *row;
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos) throw_unknown_article(database, document);
    name.remove_prefix(slash + 1);
  }
}

/// Removes the rows of a table that no foreign key of any table points to, and for which
/// `condition` holds. The keys are looked up, so that a new table is never forgotten here.
void remove_unreferenced(Database& database, const std::string& table,
                         const std::string& condition = "true") {
  std::string sql = fmt::format("DELETE FROM {} WHERE {}", table, condition);
  Statement keys = database.prepare(
      "SELECT tables.name, key.\"from\" FROM sqlite_schema AS tables"
      " JOIN pragma_foreign_key_list(tables.name) AS key"
      " WHERE tables.type = 'table' AND key.\"table\" = ? ORDER BY 1, 2");
  keys.bind_all(std::string_view(table));
  while (keys.step()) {
    sql += fmt::format(" AND id NOT IN (SELECT {1} FROM {0} WHERE {1} IS NOT NULL)",
                       keys.get_text(0), keys.get_text(1));
  }
  database.run(sql);
}

}  // namespace

void throw_unknown_article(Database& database, const std::string& document) {
  throw Error(ErrorKind::kInput, fmt::format("no such article in the graph: {}", document),
              suggest_documents(database, document));
}

void remove_unused(Database& database) {
  database.run("DELETE FROM aliases WHERE article NOT IN (SELECT id FROM articles)");
  remove_unreferenced(database, "articles", "content_hash IS NULL");
  remove_unreferenced(database, "names");
  remove_unreferenced(database, "spellings",
                      "NOT EXISTS (SELECT 1 FROM names WHERE names.entity = spellings.entity"
                      " AND names.text = spellings.text)");
  remove_unreferenced(database, "entities");
  remove_unreferenced(database, "predicates");
  remove_unreferenced(database, "terms");
}

GraphCounts remove_articles(Graph& graph, const std::vector<std::string>& documents) {
  Database& database = graph.database();
  GraphCounts removed;
  {
    const WithoutForeignKeys guard(database);
    Transaction transaction(database);
    mark_derived_stale(database);
    std::set<std::int64_t> rows;
    for (const std::string& document : documents) rows.insert(get_row(database, document));
    ReportReader reports(database);
    for (const std::int64_t row : rows) {
      removed.claims +=
          database.find_int("SELECT count(*) FROM claims WHERE article = ?", row).value_or(0);
      remove_from_sources(reports, row);
      remove_contents(database, row);
      database.run("DELETE FROM articles WHERE id = ?", row);
      ++removed.articles;
    }
    remove_unused(database);
    transaction.commit();
  }
  database.forget_rows();
  return removed;
}

}  // namespace entente
