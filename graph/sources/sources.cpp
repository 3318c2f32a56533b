#include "graph/sources/sources.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/date.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/document_names.hpp"
#include "graph/store/fresh.hpp"

namespace entente {
namespace {

std::int64_t source_of(Database& database, std::int64_t article) {
  return database.find_int("SELECT source FROM sources WHERE article = ?", article)
      .value_or(article);
}

std::vector<std::int64_t> copies_of(Database& database, std::int64_t source) {
  std::vector<std::int64_t> copies =
      database.find_ints("SELECT article FROM sources WHERE source = ?", source);
  if (copies.empty()) copies.push_back(source);
  return copies;
}

std::set<std::int64_t> sharing_bands(Database& database, const std::vector<std::int64_t>& bands) {
  std::set<std::int64_t> articles;
  for (const std::int64_t band : bands) {
    const std::vector<std::int64_t> found =
        database.find_ints("SELECT article FROM bands WHERE band = ?", band);
    articles.insert(found.begin(), found.end());
  }
  return articles;
}

/// The one whose label comes first; of several with one label, by their contents.
std::int64_t first_of(Database& database, const std::set<std::int64_t>& articles) {
  std::optional<std::tuple<std::string, std::int64_t, std::int64_t>> first;
  for (const std::int64_t article : articles) {
    Statement rows = database.prepare("SELECT document, content_hash FROM articles WHERE id = ?");
    rows.bind_all(article);
    if (!rows.step()) continue;
    std::tuple candidate{std::string(rows.get_text(0)), rows.get_int(1), article};
    if (!first || candidate < *first) first = std::move(candidate);
  }
  return first ? std::get<2>(*first) : *articles.begin();
}

/// Makes one report of several. Those that belong to the first already stay as they are, so that a
/// report of many copies grows in a time that does not grow with it.
void store_source(Database& database, const std::set<std::int64_t>& sources) {
  const std::int64_t first = first_of(database, sources);
  constexpr std::string_view kStore =
      "INSERT OR REPLACE INTO sources (article, source) VALUES (?, ?)";
  database.run(kStore, first, first);
  for (const std::int64_t source : sources) {
    if (source == first) continue;
    for (const std::int64_t copy : copies_of(database, source)) {
      database.run(kStore, copy, first);
      mark_touched(database, copy);
    }
  }
}

/// Joins the reports of which the article is a copy. One comparison with each is enough.
void join_sources(ReportReader& reports, std::int64_t article) {
  Database& database = reports.database();
  const auto report = reports.read(article);
  std::set<std::int64_t> joined{source_of(database, article)};
  for (const std::int64_t other : sharing_bands(database, report->bands)) {
    const std::int64_t source = source_of(database, other);
    if (other == article || joined.contains(source)) continue;
    if (are_copies(*report, *reports.read(other))) joined.insert(source);
  }
  if (joined.size() > 1) store_source(database, joined);
}

}  // namespace

void add_to_sources(ReportReader& reports, std::int64_t article) {
  for (const std::int64_t band : reports.read(article)->bands) {
    reports.database().run("INSERT OR IGNORE INTO bands (band, article) VALUES (?, ?)", band,
                           article);
  }
  join_sources(reports, article);
}

void remove_from_sources(ReportReader& reports, std::int64_t article) {
  Database& database = reports.database();
  mark_all_stale(database);
  for (const std::int64_t band : reports.read(article)->bands) {
    database.run("DELETE FROM bands WHERE band = ? AND article = ?", band, article);
  }
  reports.forget(article);
  const std::int64_t source = source_of(database, article);
  const std::vector<std::int64_t> copies = copies_of(database, source);
  database.run("DELETE FROM sources WHERE source = ?", source);
  for (const std::int64_t copy : copies) {
    if (copy != article) join_sources(reports, copy);
  }
}

void rebuild_sources(Database& database) {
  database.execute("DELETE FROM sources; DELETE FROM bands;");
  ReportReader reports(database);
  Statement rows = database.prepare("SELECT id FROM articles WHERE text IS NOT NULL ORDER BY id");
  while (rows.step()) add_to_sources(reports, rows.get_int(0));
}

std::unordered_map<std::int64_t, std::int64_t> read_sources(Database& database) {
  Statement rows = database.prepare("SELECT article, source FROM sources");
  std::unordered_map<std::int64_t, std::int64_t> sources;
  while (rows.step()) sources.emplace(rows.get_int(0), rows.get_int(1));
  return sources;
}

std::vector<Source> list_sources(const Graph& graph) {
  Database& database = graph.database();
  const ReadView view(database);
  Statement rows = database.prepare(
      "SELECT coalesce(source, articles.id), document, title, publisher, url, published,"
      " (SELECT count(*) FROM claims WHERE claims.article = articles.id), content_hash"
      " FROM articles LEFT JOIN sources ON sources.article = articles.id"
      " WHERE text_hash IS NOT NULL"
      " OR EXISTS (SELECT 1 FROM sentences WHERE article = articles.id)");
  DocumentNames names(database);
  names.read_all();
  std::map<std::int64_t, Source> by_source;
  while (rows.step()) {
    by_source[rows.get_int(0)].articles.push_back(
        {names.name(std::string(rows.get_text(1)), rows.get_int(7)), std::string(rows.get_text(2)),
         std::string(rows.get_text(3)), std::string(rows.get_text(4)), from_days(rows.find_int(5)),
         rows.get_int(6)});
  }
  std::vector<Source> sources;
  for (auto& [row, source] : by_source) {
    std::ranges::sort(source.articles, {}, [](const SourceArticle& article) {
      return std::make_tuple(!article.published, article.published.value_or(Date{}),
                             std::string_view(article.document));
    });
    sources.push_back(std::move(source));
  }
  std::ranges::sort(sources, [](const Source& a, const Source& b) {
    if (a.articles.size() != b.articles.size()) return a.articles.size() > b.articles.size();
    return a.articles.front().document < b.articles.front().document;
  });
  return sources;
}

}  // namespace entente
