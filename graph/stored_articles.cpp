#include "graph/stored_articles.hpp"

#include <string_view>
#include <utility>

#include "graph/store/article_store.hpp"
#include "graph/store/claim_writer.hpp"
#include "graph/store/database.hpp"
#include "graph/store/document_names.hpp"

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

std::string ShownArticle::shown_id(const Claim& claim) const {
  return has_exact_name ? format_claim_key(distinct_key(claim_key(claim), content_hash)) : claim.id;
}

std::optional<ShownArticle> find_shown_article(const Graph& graph, const std::string& name) {
  Database& database = graph.database();
  const auto found = find_only(database, name);
  if (!found || !found->is_current) return {};
  StoredArticle stored = get_article(database, found->row);
  if (!stored.has_text) return {};
  const bool has_exact_name = stored.article.document != name;
  return ShownArticle{std::move(stored.article), stored.content_hash, has_exact_name};
}

std::optional<Article> find_article(const Graph& graph, std::int64_t number) {
  StoredArticle stored = get_article(graph.database(), number);
  if (!stored.has_text) return {};
  return std::move(stored.article);
}

std::vector<std::string> names_of(const Graph& graph, const std::vector<std::int64_t>& numbers) {
  return names_of(graph.database(), numbers);
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
