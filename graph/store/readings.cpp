#include "graph/store/readings.hpp"

#include "graph/store/article_store.hpp"
#include "graph/store/claim_writer.hpp"
#include "graph/store/remove.hpp"

namespace entente {
namespace {

bool is_below(std::string_view document, std::string_view folder) {
  if (!document.starts_with(folder)) return false;
  return document.size() == folder.size() || folder.ends_with('/') ||
         document[folder.size()] == '/';
}

/// Which of the wanted documents a name belongs to, each as true once it was found.
bool is_wanted(std::string_view document, const std::vector<std::string>& wanted,
               std::vector<bool>& found) {
  bool is_found = wanted.empty();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!is_below(document, wanted[i])) continue;
    is_found = found[i] = true;
  }
  return is_found;
}

}  // namespace

std::set<std::int64_t> read_claim_keys(Database& database, std::int64_t article) {
  Statement rows = database.prepare("SELECT key FROM claims WHERE article = ?");
  rows.bind_all(article);
  std::set<std::int64_t> keys;
  while (rows.step()) keys.insert(rows.get_int(0));
  return keys;
}

void mark_own_claims(Database& database, std::int64_t article,
                     const std::set<std::int64_t>& foreign) {
  Statement rows = database.prepare("SELECT id, key FROM claims WHERE article = ?");
  rows.bind_all(article);
  while (rows.step()) {
    if (foreign.contains(rows.get_int(1))) continue;
    database.run("INSERT OR IGNORE INTO own_claims (claim) VALUES (?)", rows.get_int(0));
  }
}

void disown_claim(Database& database, std::int64_t article, const Claim& claim) {
  database.run(
      "DELETE FROM own_claims WHERE claim = (SELECT id FROM claims WHERE article = ? AND key = ?)",
      article, claim_key(claim));
}

void set_reading(Database& database, std::int64_t article, std::optional<std::int64_t> extractor) {
  database.run("DELETE FROM readings WHERE article = ?", article);
  if (!extractor) return;
  database.run("INSERT INTO readings (article, extractor) VALUES (?, ?)", article, *extractor);
}

std::optional<std::int64_t> find_reading(Database& database, std::int64_t article) {
  return database.find_int("SELECT extractor FROM readings WHERE article = ?", article);
}

std::vector<std::int64_t> outdated_articles(const Graph& graph, std::int64_t extractor,
                                            const std::vector<std::string>& documents) {
  Database& database = graph.database();
  const ReadView view(database);
  std::vector<bool> found(documents.size());
  std::vector<std::int64_t> outdated;
  Statement rows = database.prepare(
      "SELECT id, document, extractor FROM articles LEFT JOIN readings ON article = id"
      " WHERE text_hash IS NOT NULL ORDER BY document");
  while (rows.step()) {
    if (!is_wanted(rows.get_text(1), documents, found)) continue;
    if (rows.find_int(2) != extractor) outdated.push_back(rows.get_int(0));
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!found[i]) throw_unknown_article(database, documents[i]);
  }
  return outdated;
}

}  // namespace entente
