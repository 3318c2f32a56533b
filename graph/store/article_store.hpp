#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/article.hpp"
#include "graph/claim.hpp"
#include "graph/sources/report_reader.hpp"
#include "graph/store/database.hpp"

namespace entente {

/// An article's row. `text` is empty for a document that is known from claims alone.
struct StoredArticle {
  std::int64_t row = 0;
  bool has_text = false;
  Article article;
};

/// Reads an article by its document's name or its row.
[[nodiscard]] std::optional<StoredArticle> find_article(Database& database,
                                                        const std::string& document);
[[nodiscard]] StoredArticle get_article(Database& database, std::int64_t row);

/// A hash of all but the document's name: equal for the same article under another name.
[[nodiscard]] std::int64_t content_hash(const Article& article);

/// True when this very article is stored under its document's name.
[[nodiscard]] bool contains_article(Database& database, const Article& article);

/// Removes all that was read from an article: claims, sentences, aliases. The article stays.
void remove_contents(Database& database, std::int64_t article);

/// Removes the claims that only the reading of an article gave, and what no claim needs any more.
/// Claims of other extractors stay.
void remove_own_claims(Database& database, std::int64_t article);

/// Removes those of the sentences that are evidence of nothing any more.
void remove_uncited(Database& database, std::vector<std::int64_t> sentences);

/// Stores an article that is not contained yet; an older text under the same name goes, with all
/// that was read from it. Claims that came before their article stay.
StoredArticle put_article(ReportReader& reports, const Article& article);

/// The row for a document that claims speak of. Where its article was never read, title, publisher,
/// address and date are pieced together from the claims, in a way that their order does not show.
StoredArticle note_document(Database& database, const Evidence& evidence);

}  // namespace entente
