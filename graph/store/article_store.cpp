#include "graph/store/article_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>
#include <vector>

#include "graph/slug.hpp"
#include "graph/sources/sources.hpp"
#include "graph/store/days.hpp"
#include "graph/store/text_index.hpp"

namespace entente {
namespace {

constexpr std::string_view kColumns =
    "SELECT id, text IS NOT NULL, document, title, publisher, url, published, text FROM articles ";

StoredArticle read_row(const Statement& row) {
  StoredArticle stored;
  stored.row = row.get_int(0);
  stored.has_text = row.get_int(1) != 0;
  stored.article = {std::string(row.get_text(2)), std::string(row.get_text(3)),
                    std::string(row.get_text(4)), std::string(row.get_text(5)),
                    from_days(row.find_int(6)),   std::string(row.get_text(7))};
  return stored;
}

/// Of two statements the known one, of two known ones the first in byte order.
bool settle(std::string& known, const std::string& stated) {
  if (stated.empty() || stated == known || (!known.empty() && known < stated)) return false;
  known = stated;
  return true;
}

bool settle(std::optional<Date>& known, const std::optional<Date>& stated) {
  if (!stated || (known && *known <= *stated)) return false;
  known = stated;
  return true;
}

/// Claims as a list for SQL's IN; their rows go from every table that has some, as the cascades of
/// foreign keys are not always on (remove.cpp).
void remove_claims(Database& database, const std::string& claims, std::int64_t article) {
  for (const char* table : {"other_evidence", "amounts", "other_arguments", "own_claims"}) {
    database.run(fmt::format("DELETE FROM {} WHERE claim IN ({})", table, claims), article);
  }
}

std::vector<std::int64_t> read_rows(Statement rows) {
  std::vector<std::int64_t> found;
  while (rows.step()) found.push_back(rows.get_int(0));
  return found;
}

/// Sentences that claims brought before their article are slices of it from now on, where they are
/// just what stands there: else the article's own reading would store them a second time.
void slice_sentences(Database& database, std::int64_t article, const std::string& text) {
  database.run(
      "UPDATE sentences SET text = NULL, hash = NULL WHERE article = ?1 AND text IS NOT NULL"
      " AND start >= 0 AND end >= start AND end <= length(CAST(?2 AS BLOB))"
      " AND text = CAST(substr(CAST(?2 AS BLOB), start + 1, end - start) AS TEXT)",
      article, text);
  database.forget_rows();
}

}  // namespace

std::optional<StoredArticle> find_article(Database& database, const std::string& document) {
  static const std::string kSql = std::string(kColumns) + "WHERE document = ?";
  Statement rows = database.prepare(kSql);
  rows.bind(1, document);
  if (!rows.step()) return {};
  return read_row(rows);
}

StoredArticle get_article(Database& database, std::int64_t row) {
  static const std::string kSql = std::string(kColumns) + "WHERE id = ?";
  Statement rows = database.prepare(kSql);
  rows.bind(1, row);
  rows.step();
  return read_row(rows);
}

std::int64_t content_hash(const Article& article) {
  std::string bytes;
  for (const std::string* part : {&article.title, &article.publisher, &article.url}) {
    bytes += *part;
    bytes += '\0';
  }
  if (article.published) bytes += format_date(*article.published);
  bytes += '\0';
  bytes += article.text;
  return static_cast<std::int64_t>(stable_hash(bytes));
}

bool contains_article(Database& database, const Article& article) {
  return database.find_int("SELECT content_hash FROM articles WHERE document = ?",
                           article.document) == content_hash(article);
}

void remove_contents(Database& database, std::int64_t article) {
  // A claim may have evidence in other articles too.
  Statement cited_rows = database.prepare(
      "SELECT DISTINCT sentence FROM evidence JOIN sentences ON sentences.id = sentence"
      " WHERE evidence.article = ?1 AND sentences.article <> ?1 ORDER BY sentences.article");
  cited_rows.bind_all(article);
  const std::vector<std::int64_t> cited = read_rows(std::move(cited_rows));
  remove_claims(database, "SELECT id FROM claims WHERE article = ?", article);
  database.run("DELETE FROM claims WHERE article = ?", article);
  database.run("DELETE FROM aliases WHERE article = ?", article);
  database.run("DELETE FROM readings WHERE article = ?", article);
  Statement own_rows = database.prepare("SELECT id FROM sentences WHERE article = ?");
  own_rows.bind_all(article);
  const std::vector<std::int64_t> own = read_rows(std::move(own_rows));
  for (const std::int64_t sentence : own) {
    database.run("DELETE FROM other_evidence WHERE sentence = ?", sentence);
  }
  remove_sentences(database, own);
  remove_uncited(database, cited);
  database.forget_rows();
}

void remove_own_claims(Database& database, std::int64_t article) {
  Statement cited_rows = database.prepare(
      "SELECT DISTINCT sentence FROM evidence JOIN sentences ON sentences.id = sentence"
      " WHERE evidence.article = ? AND claim IN (SELECT claim FROM own_claims)"
      " ORDER BY sentences.article, sentence");
  cited_rows.bind_all(article);
  const std::vector<std::int64_t> cited = read_rows(std::move(cited_rows));
  Statement claim_rows = database.prepare(
      "SELECT claim FROM own_claims JOIN claims ON claims.id = claim WHERE article = ?");
  claim_rows.bind_all(article);
  for (const std::int64_t claim : read_rows(std::move(claim_rows))) {
    remove_claims(database, "?", claim);
    database.run("DELETE FROM claims WHERE id = ?", claim);
  }
  remove_uncited(database, cited);
  database.forget_rows();
  // Whose an alias is is not known: those of other extractors' claims stay with them.
  if (!database.find_int("SELECT 1 FROM claims WHERE article = ?", article)) {
    database.run("DELETE FROM aliases WHERE article = ?", article);
  }
}

void remove_uncited(Database& database, std::vector<std::int64_t> sentences) {
  std::int64_t article = 0;
  std::set<std::int64_t> cited;  // by the claims of `article`
  std::erase_if(sentences, [&](std::int64_t row) {
    const auto home = database.find_int("SELECT article FROM sentences WHERE id = ?", row);
    if (!home) return true;
    if (article != *home) {
      article = *home;
      Statement rows = database.prepare("SELECT sentence FROM claims WHERE article = ?");
      rows.bind_all(article);
      cited.clear();
      while (rows.step()) cited.insert(rows.get_int(0));
    }
    return cited.contains(row) ||
           database.find_int("SELECT 1 FROM other_evidence WHERE sentence = ?", row).has_value();
  });
  remove_sentences(database, sentences);
}

StoredArticle put_article(ReportReader& reports, const Article& article) {
  Database& database = reports.database();
  const auto text_hash = static_cast<std::int64_t>(stable_hash(article.text));
  std::optional<StoredArticle> stored = find_article(database, article.document);
  if (!stored) {
    database.run("INSERT INTO articles (document, title, publisher, url) VALUES (?, '', '', '')",
                 article.document);
    stored = StoredArticle{database.last_row(), false, {}};
    index_title(database, stored->row, "");
  } else if (!stored->has_text) {
    slice_sentences(database, stored->row, article.text);
  } else {
    remove_from_sources(reports, stored->row);
    remove_contents(database, stored->row);
  }
  database.run(
      "UPDATE articles SET title = ?, publisher = ?, url = ?, published = ?, content_hash = ?,"
      " text_hash = ?, text = ? WHERE id = ?",
      article.title, article.publisher, article.url, to_days(article.published),
      content_hash(article), text_hash, article.text, stored->row);
  reindex_title(database, stored->row, stored->article.title, article.title);
  add_to_sources(reports, stored->row);
  return {stored->row, true, article};
}

StoredArticle note_document(Database& database, const Evidence& evidence) {
  std::optional<StoredArticle> stored = find_article(database, evidence.document);
  if (!stored) {
    database.run(
        "INSERT INTO articles (document, title, publisher, url, published) VALUES (?, ?, ?, ?, ?)",
        evidence.document, evidence.title, evidence.publisher, evidence.url,
        to_days(evidence.published));
    const std::int64_t row = database.last_row();
    index_title(database, row, evidence.title);
    return {row,
            false,
            {evidence.document, evidence.title, evidence.publisher, evidence.url,
             evidence.published, ""}};
  }
  if (stored->has_text) return *stored;
  Article& known = stored->article;
  const std::string old_title = known.title;
  bool is_changed = settle(known.title, evidence.title);
  is_changed |= settle(known.publisher, evidence.publisher);
  is_changed |= settle(known.url, evidence.url);
  is_changed |= settle(known.published, evidence.published);
  if (is_changed) {
    database.run(
        "UPDATE articles SET title = ?, publisher = ?, url = ?, published = ? WHERE id = ?",
        known.title, known.publisher, known.url, to_days(known.published), stored->row);
    reindex_title(database, stored->row, old_title, known.title);
  }
  return *stored;
}

}  // namespace entente
