#include "graph/write/date_order.hpp"

#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "graph/date.hpp"
#include "graph/sources/same_article.hpp"
#include "graph/sources/shingles.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/origins.hpp"
#include "graph/store/successions.hpp"

namespace entente {
namespace {

struct Version {
  std::int64_t row;
  std::int64_t content_hash;
  std::optional<Date> published;
  std::optional<std::int64_t> modified;
  std::string text;
  Shingles shingles;
};

Version read_version(Database& database, std::int64_t origin, std::int64_t row) {
  StoredArticle stored = get_any(database, row);
  Shingles shingles = find_shingles(stored.article.text);
  return {row,
          stored.content_hash,
          stored.article.published,
          find_modified(database, origin, row),
          std::move(stored.article.text),
          std::move(shingles)};
}

/// Whether two that both say when, or neither, were changed in that order.
bool is_changed_later(const Version& a, const Version& b) {
  return a.published == b.published && a.modified && b.modified && *a.modified > *b.modified;
}

/// Whether the dates say of two versions that `a` is newer. Whatever they say goes up in
/// (published, modified, content hash), where nothing is less than anything: never in a circle.
bool is_newer(const Version& a, const Version& b) {
  if (a.text == b.text) {
    return std::tie(a.published, a.modified, a.content_hash) >
           std::tie(b.published, b.modified, b.content_hash);
  }
  const bool is_dated_later = a.published && b.published && *a.published > *b.published;
  return (is_dated_later || is_changed_later(a, b)) && are_likely_versions(a.shingles, b.shingles);
}

}  // namespace

std::vector<std::int64_t> order_by_date(Database& database, std::int64_t origin) {
  const std::vector<std::int64_t> standing = seen_standing_at(database, origin);
  if (standing.size() < 2) return {};
  std::vector<Version> versions;
  for (const std::int64_t row : standing) versions.push_back(read_version(database, origin, row));
  std::vector<std::int64_t> noted;
  for (const Version& newer : versions) {
    for (const Version& older : versions) {
      if (!is_newer(newer, older)) continue;
      // A file may have been changed later than one of the graphs knew.
      drop_by_date(database, origin, older.row, newer.row);
      add_succession(database, origin, newer.row, older.row, kByDate);
      noted.insert(noted.end(), {newer.row, older.row});
    }
  }
  return noted;
}

}  // namespace entente
