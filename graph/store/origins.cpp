#include "graph/store/origins.hpp"

#include <algorithm>

#include "graph/slug.hpp"
#include "graph/sources/shingles.hpp"
#include "graph/store/successions.hpp"

namespace entente {

std::int64_t origin_number(const Origin& origin, std::int64_t content_hash) {
  if (origin.hash == kNowhere || !origin.is_by_content) return origin.hash;
  const auto content = mix(static_cast<std::uint64_t>(content_hash));
  return static_cast<std::int64_t>(mix(static_cast<std::uint64_t>(origin.hash) ^ content));
}

std::int64_t label_origin(const std::string& label) {
  return static_cast<std::int64_t>(mix(stable_hash(label)));
}

std::vector<std::int64_t> articles_at(Database& database, std::int64_t origin) {
  Statement rows = database.prepare("SELECT article FROM origins WHERE origin = ?");
  rows.bind_all(origin);
  std::vector<std::int64_t> articles;
  while (rows.step()) articles.push_back(rows.get_int(0));
  return articles;
}

std::optional<ArticleHead> find_at(Database& database, std::int64_t origin,
                                   std::int64_t content_hash) {
  if (origin == kNowhere) return {};
  const auto row = database.find_int(
      "SELECT id FROM origins JOIN articles ON id = article WHERE origin = ?1"
      " AND content_hash = ?2 UNION ALL SELECT id FROM origins JOIN superseded"
      " ON id = article WHERE origin = ?1 AND content_hash = ?2",
      origin, content_hash);
  if (!row) return {};
  return find_head(database, *row);
}

bool is_better_label(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

std::vector<std::int64_t> origins_of(Database& database, std::int64_t article) {
  Statement rows = database.prepare("SELECT origin FROM origins WHERE article = ?");
  rows.bind_all(article);
  std::vector<std::int64_t> origins;
  while (rows.step()) origins.push_back(rows.get_int(0));
  return origins;
}

bool is_current(Database& database, std::int64_t article) {
  const std::vector<std::int64_t> origins = origins_of(database, article);
  return origins.empty() || std::ranges::any_of(origins, [&](std::int64_t origin) {
           return origin == kNowhere || !is_superseded_at(database, origin, article);
         });
}

void add_origin(Database& database, std::int64_t origin, std::int64_t article) {
  database.run("INSERT OR IGNORE INTO origins (origin, article) VALUES (?, ?)", origin, article);
}

void move_origin(Database& database, std::int64_t origin, std::int64_t from, std::int64_t to) {
  move_successions(database, origin, from, to);
  database.run("DELETE FROM origins WHERE origin = ? AND article = ?", origin, from);
  add_origin(database, origin, to);
}

void forget_origins(Database& database, std::int64_t article) {
  for (const std::int64_t origin : origins_of(database, article)) {
    forget_successions(database, origin, article);
  }
  database.run("DELETE FROM origins WHERE article = ?", article);
}

}  // namespace entente
