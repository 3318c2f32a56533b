#include "graph/write/remove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "graph/error.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/document_names.hpp"
#include "graph/store/origins.hpp"
#include "graph/store/successions.hpp"
#include "graph/write/article_writer.hpp"

namespace entente {
namespace {

/// An article, current or not, as if it had been called by its exact name.
NamedArticle name_of(Database& database, std::int64_t row) {
  const ArticleHead head = find_head(database, row).value();
  return {row, head.is_current, true, head.label, head.content_hash, head.title};
}

/// The articles of which nothing has taken the place there.
std::vector<NamedArticle> find_standing(Database& database, std::int64_t origin) {
  std::vector<NamedArticle> standing;
  for (const std::int64_t article : standing_at(database, origin)) {
    standing.push_back(name_of(database, article));
    standing.back().is_exact = false;
  }
  std::ranges::sort(standing, {}, [](const NamedArticle& article) {
    return static_cast<std::uint64_t>(article.content_hash);
  });
  return standing;
}

/// From a pipe, or from when graphs knew no origins.
bool is_from_unknown_place(Database& database, const NamedArticle& article) {
  const std::vector<std::int64_t> origins = origins_of(database, article.row);
  return std::ranges::any_of(origins, [&](std::int64_t origin) {
    return origin == kNowhere || origin == label_origin(article.label);
  });
}

/// What was read from that file; or else the article of that name, unless it is another file's.
NamedArticle get_read_at(Database& database, const std::string& path, std::int64_t origin) {
  if (auto found = only_one_of(path, find_standing(database, origin))) return std::move(*found);
  auto found = find_only(database, path);
  if (!found) throw_unknown_article(database, path);
  if (is_from_unknown_place(database, *found)) return std::move(*found);
  throw Error(ErrorKind::kInput,
              fmt::format("{}: the article of this name was not read from this file", path),
              fmt::format("call that one {}", exact_names({*found}).front()));
}

/// By the document's name, or by a path of a file that is gone: articles of a folder are named from
/// there on.
NamedArticle get_named(Database& database, const std::string& document) {
  for (std::string_view name = document;;) {
    if (auto found = find_only(database, std::string(name))) return std::move(*found);
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

/// Takes articles out one by one, and what comes back in their places, or goes with them.
class Remover {
 public:
  explicit Remover(Database& database) : database_(database), writer_(database) {}

  Removed remove(const std::map<std::int64_t, NamedArticle>& wanted) {
    for (const auto& [row, article] : wanted) {
      if (is_gone(row)) continue;  // with another
      article.is_exact || !article.is_current ? remove_alone(row) : remove_with_versions(row);
    }
    ArticleWriter::Moves moves;
    for (const std::int64_t row : below_) {
      if (!is_gone(row)) writer_.settle(row, moves);
    }
    std::vector<NamedArticle> back;
    for (const std::int64_t row : moves.came) back.push_back(name_of(database_, row));
    removed_.articles = exact_names(gone_);
    removed_.brought_back = exact_names(back);
    std::ranges::sort(removed_.articles);
    std::ranges::sort(removed_.brought_back);
    return std::move(removed_);
  }

 private:
  [[nodiscard]] bool is_gone(std::int64_t row) const { return rows_gone_.contains(row); }

  /// What it took the place of.
  [[nodiscard]] std::vector<std::int64_t> versions_of(std::int64_t row) {
    return database_.find_ints(
        "SELECT DISTINCT older FROM origins CROSS JOIN successions USING (origin)"
        " WHERE article = ?1 AND newer = ?1 ORDER BY older",
        row);
  }

  void remove_alone(std::int64_t row) {
    const NamedArticle article = name_of(database_, row);
    for (const std::int64_t version : versions_of(row)) below_.push_back(version);
    removed_.current.claims += writer_.remove(row, ForeignClaims::Rest::kGoes);
    (article.is_current ? removed_.current.articles : removed_.versions) += 1;
    gone_.push_back(article);
    rows_gone_.insert(row);
  }

  /// A version stays where another article has taken its place as well.
  void remove_with_versions(std::int64_t row) {
    std::vector<std::int64_t> waiting{row};
    while (!waiting.empty()) {
      const std::int64_t next = waiting.back();
      waiting.pop_back();
      const bool is_free = next == row || is_current(database_, next);
      if (is_gone(next) || !is_free || (next != row && name_of(database_, next).is_current))
        continue;
      for (const std::int64_t version : versions_of(next)) waiting.push_back(version);
      remove_alone(next);
    }
  }

  Database& database_;
  ArticleWriter writer_;
  Removed removed_;
  std::vector<NamedArticle> gone_;
  std::set<std::int64_t> rows_gone_;
  std::vector<std::int64_t> below_;  ///< may come back
};

}  // namespace

void remove_unused(Database& database) {
  database.run("DELETE FROM aliases WHERE article NOT IN (SELECT id FROM articles)");
  remove_unreferenced(database, "articles", "text IS NULL");
  remove_unreferenced(database, "names");
  remove_unreferenced(database, "spellings",
                      "NOT EXISTS (SELECT 1 FROM names WHERE names.entity = spellings.entity"
                      " AND names.text = spellings.text)");
  remove_unreferenced(database, "entities");
  remove_unreferenced(database, "predicates");
  remove_unreferenced(database, "terms");
}

void sweep(Graph& graph) {
  const WithoutForeignKeys guard(graph.database());
  Transaction transaction(graph.database());
  remove_unused(graph.database());
  transaction.commit();
}

Removed remove_articles(Graph& graph, const std::vector<std::string>& documents, bool is_dry_run,
                        const FileOrigins& files) {
  Database& database = graph.database();
  Removed removed;
  {
    const WithoutForeignKeys guard(database);
    Transaction transaction(database);
    std::map<std::int64_t, NamedArticle> wanted;
    for (const std::string& document : documents) {
      const auto file = files.find(document);
      const NamedArticle article = file != files.end()
                                       ? get_read_at(database, document, file->second)
                                       : get_named(database, document);
      wanted.emplace(article.row, article);
    }
    removed = Remover(database).remove(wanted);
    remove_unused(database);
    if (!is_dry_run) transaction.commit();
  }
  database.forget_rows();
  return removed;
}

}  // namespace entente
