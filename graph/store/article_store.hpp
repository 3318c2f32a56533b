#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/article.hpp"
#include "graph/article_identity.hpp"
#include "graph/claim.hpp"
#include "graph/store/database.hpp"

namespace entente {

/// An article's row. `text` is empty for a document that is known from claims alone.
struct StoredArticle {
  std::int64_t row = 0;
  bool has_text = false;
  bool is_current = true;  ///< false: in the table of those that newer ones took the place of
  std::int64_t content_hash = 0;
  Article article;  ///< without its origins
};

/// What an article is called and known by, without its text.
struct ArticleHead {
  std::int64_t row = 0;
  bool is_current = true;
  std::string label;
  std::string title;
  std::int64_t content_hash = 0;
};

/// Reads a current article by its label and content, or by its row.
[[nodiscard]] std::optional<StoredArticle> find_article(Database& database,
                                                        const std::string& document,
                                                        std::int64_t content_hash);
[[nodiscard]] StoredArticle get_article(Database& database, std::int64_t row);
/// The same among those that newer ones took the place of.
[[nodiscard]] std::optional<StoredArticle> find_superseded(Database& database, std::int64_t row);

/// An article by its row, whether or not it is current.
[[nodiscard]] std::optional<ArticleHead> find_head(Database& database, std::int64_t row);
[[nodiscard]] StoredArticle get_any(Database& database, std::int64_t row);

/// Whether two articles, current or not, differ in what is known of their text alone.
[[nodiscard]] bool have_one_text(Database& database, std::int64_t one, std::int64_t other);

/// The row of an article, whether or not it is current.
[[nodiscard]] std::optional<std::int64_t> find_row(Database& database, const std::string& document,
                                                   std::int64_t content_hash);

/// The articles with a text, current or not, that evidence may speak of: the label is the same, or
/// their exact name (document_names.hpp), and nothing that both say of them differs.
[[nodiscard]] std::vector<StoredArticle> find_texts(Database& database, const Evidence& evidence);

/// Whether two pieces of evidence say the same of their article.
[[nodiscard]] bool is_of_one_article(const Evidence& a, const Evidence& b);

/// Whether what the claim quotes, if anything, stands in a text, at its place or, where it says
/// none, anywhere.
[[nodiscard]] bool stands_in(const Evidence& evidence, std::string_view text);

/// Of such articles those that evidence does speak of: in which its quote stands. Where it stands
/// in none, the only current one that it can be: which has the quote but for white space, or has
/// the title or the address that the evidence says, or of evidence without a quote any. Never a
/// guess.
[[nodiscard]] std::vector<const StoredArticle*> choose_texts(
    const std::vector<StoredArticle>& texts, const Evidence& evidence);

/// The article without a text that the evidence speaks of, by its label or exact name, whose all is
/// what claims say of it.
[[nodiscard]] std::optional<StoredArticle> find_noted(Database& database, const Evidence& evidence);
/// Makes it where it is not there.
StoredArticle insert_noted(Database& database, const Evidence& evidence);

/// The current article with a text in which a claim's other evidence stands: the first by content
/// that it speaks of, `except` one.
[[nodiscard]] std::optional<StoredArticle> find_cited(Database& database, const Evidence& evidence,
                                                      std::int64_t except = 0);
/// Otherwise one without a text, made if it is not there.
StoredArticle home_of(Database& database, const Evidence& evidence, std::int64_t except = 0);

}  // namespace entente
