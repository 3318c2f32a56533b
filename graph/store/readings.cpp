#include "graph/store/readings.hpp"

#include "graph/store/claim_writer.hpp"
#include "graph/store/document_names.hpp"
#include "graph/store/remove.hpp"

namespace entente {
namespace {

bool is_below(std::string_view document, std::string_view folder) {
  if (!document.starts_with(folder)) return false;
  return document.size() == folder.size() || folder.ends_with('/') ||
         document[folder.size()] == '/';
}

/// Whom somebody means: articles by name, or those below a folder.
class Wanted {
 public:
  /// Throws Error (input) for a name that several have, or none.
  Wanted(Database& database, const std::vector<std::string>& names) : names_(names) {
    for (const std::string& name : names) {
      const auto article = find_only(database, name);
      rows_.push_back(article && article->is_current ? article->row : 0);
      found_.push_back(rows_.back() != 0);
    }
  }

  bool contains(std::int64_t row, std::string_view document) {
    bool is_wanted = names_.empty();
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const bool is_it = rows_[i] != 0 ? rows_[i] == row : is_below(document, names_[i]);
      if (is_it) is_wanted = found_[i] = true;
    }
    return is_wanted;
  }

  void check_all_found(Database& database) const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!found_[i]) throw_unknown_article(database, names_[i]);
    }
  }

 private:
  const std::vector<std::string>& names_;
  std::vector<std::int64_t> rows_;  ///< parallel; 0: a folder
  std::vector<bool> found_;
};

}  // namespace

std::set<std::int64_t> read_claim_keys(Database& database, std::int64_t article) {
  const std::vector<std::int64_t> keys =
      database.find_ints("SELECT key FROM claims WHERE article = ?", article);
  return {keys.begin(), keys.end()};
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

std::optional<std::int64_t> find_any_reading(Database& database, std::int64_t article) {
  if (const auto current = find_reading(database, article)) return current;
  return database.find_int("SELECT extractor FROM superseded WHERE id = ?", article);
}

bool is_better_reading(std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
  return a > b;  // nothing is less than any number
}

std::vector<std::int64_t> outdated_articles(const Graph& graph, std::int64_t extractor,
                                            const std::vector<std::string>& documents) {
  Database& database = graph.database();
  const ReadView view(database);
  Wanted wanted(database, documents);
  std::vector<std::int64_t> outdated;
  Statement rows = database.prepare(
      "SELECT id, document, extractor FROM articles LEFT JOIN readings ON article = id"
      " WHERE text_hash IS NOT NULL ORDER BY document, content_hash");
  while (rows.step()) {
    if (!wanted.contains(rows.get_int(0), rows.get_text(1))) continue;
    if (rows.find_int(2) != extractor) outdated.push_back(rows.get_int(0));
  }
  wanted.check_all_found(database);
  return outdated;
}

}  // namespace entente
