#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/article.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/database.hpp"

namespace entente {

// Where articles were read. What took whose place there stands in successions.hpp. Both tables only
// grow, and both are facts, so that those of two graphs are put together by taking all of both. An
// article is current where at one of its origins nothing has taken its place. Functions that write
// must be called inside a Transaction.

/// Where nothing is ever taken for a version of what was read before.
inline constexpr std::int64_t kNowhere = 0;

/// An origin, and when its file was last changed.
struct ReadAt {
  std::int64_t origin = kNowhere;
  std::optional<std::int64_t> modified;
};

/// The number that an origin is stored as; for one by content, of this content.
[[nodiscard]] std::int64_t origin_number(const Origin& origin, std::int64_t content_hash);

/// The articles that were read at an origin; of each content one.
[[nodiscard]] std::vector<std::int64_t> articles_at(Database& database, std::int64_t origin);

/// The one of this content at an origin, current or not; never one at kNowhere.
[[nodiscard]] std::optional<ArticleHead> find_at(Database& database, std::int64_t origin,
                                                 std::int64_t content_hash);
[[nodiscard]] std::vector<std::int64_t> origins_of(Database& database, std::int64_t article);
[[nodiscard]] std::vector<ReadAt> places_of(Database& database, std::int64_t article);

/// Which of two labels for one content stays: the shorter, then the first.
[[nodiscard]] bool is_better_label(const std::string& a, const std::string& b);

[[nodiscard]] bool is_current(Database& database, std::int64_t article);

/// The same for many articles, while no origin and no succession changes: each origin is looked
/// through once.
class CurrentArticles {
 public:
  explicit CurrentArticles(Database& database) : database_(database) {}
  [[nodiscard]] bool contains(std::int64_t article);

 private:
  Database& database_;
  std::map<std::int64_t, std::set<std::int64_t>> superseded_;  ///< by origin
};

/// Notes that an article was read at an origin; of several times the latest stays. The article must
/// be stored.
void add_origin(Database& database, const ReadAt& place, std::int64_t article);

/// When the file of an origin was last changed before this article was read there.
[[nodiscard]] std::optional<std::int64_t> find_modified(Database& database, std::int64_t origin,
                                                        std::int64_t article);

/// Says at the origins of an article in which table it is from now on.
void mark_aside(Database& database, std::int64_t article, bool is_aside);

/// Puts an article in the place of another that has the same content, with all it took the place
/// of.
void move_origin(Database& database, std::int64_t origin, std::int64_t from, std::int64_t to);

/// An article goes for good: what it stood between follows each other from now on.
void forget_origins(Database& database, std::int64_t article);

}  // namespace entente
