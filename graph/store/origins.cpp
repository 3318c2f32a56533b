#include "graph/store/origins.hpp"

#include <algorithm>

#include "graph/slug.hpp"
#include "graph/store/lost_readings.hpp"
#include "graph/store/successions.hpp"

namespace entente {

std::int64_t origin_number(const Origin& origin, std::int64_t content_hash) {
  if (origin.hash == kNowhere || !origin.is_by_content) return origin.hash;
  const auto content = mix(static_cast<std::uint64_t>(content_hash));
  return static_cast<std::int64_t>(mix(static_cast<std::uint64_t>(origin.hash) ^ content));
}

std::vector<std::int64_t> articles_at(Database& database, std::int64_t origin) {
  return database.find_ints("SELECT article FROM origins WHERE origin = ?", origin);
}

std::optional<ArticleHead> find_at(Database& database, std::int64_t origin,
                                   std::int64_t content_hash) {
  if (origin == kNowhere) return {};
  const auto row = database.find_int(
      "SELECT article FROM origins WHERE origin = ? AND content_hash = ?", origin, content_hash);
  if (!row) return {};
  return find_head(database, *row);
}

bool is_better_label(const std::string& a, const std::string& b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

std::vector<std::int64_t> origins_of(Database& database, std::int64_t article) {
  return database.find_ints("SELECT origin FROM origins WHERE article = ?", article);
}

std::vector<ReadAt> places_of(Database& database, std::int64_t article) {
  Statement rows = database.prepare("SELECT origin, modified FROM origins WHERE article = ?");
  rows.bind_all(article);
  std::vector<ReadAt> places;
  while (rows.step()) places.push_back({rows.get_int(0), rows.find_int(1)});
  return places;
}

bool is_current(Database& database, std::int64_t article) {
  const std::vector<std::int64_t> origins = origins_of(database, article);
  return origins.empty() || std::ranges::any_of(origins, [&](std::int64_t origin) {
           return origin == kNowhere || !is_superseded_at(database, origin, article);
         });
}

bool CurrentArticles::contains(std::int64_t article) {
  const std::vector<std::int64_t> origins = origins_of(database_, article);
  return origins.empty() || std::ranges::any_of(origins, [&](std::int64_t origin) {
           if (origin == kNowhere) return true;
           const auto [found, is_new] = superseded_.try_emplace(origin);
           if (is_new) found->second = superseded_at(database_, origin);
           return !found->second.contains(article);
         });
}

void add_origin(Database& database, const ReadAt& place, std::int64_t article) {
  database.run(
      "INSERT INTO origins (origin, content_hash, article, is_aside, modified)"
      " SELECT ?1, content_hash, id, 0, ?3 FROM articles WHERE id = ?2 UNION ALL"
      " SELECT ?1, content_hash, id, 1, ?3 FROM superseded WHERE id = ?2"
      " ON CONFLICT DO UPDATE SET modified = max(coalesce(modified, excluded.modified),"
      " coalesce(excluded.modified, modified))",
      place.origin, article, place.modified);
}

std::optional<std::int64_t> find_modified(Database& database, std::int64_t origin,
                                          std::int64_t article) {
  return database.find_int("SELECT modified FROM origins WHERE article = ? AND origin = ?", article,
                           origin);
}

void mark_aside(Database& database, std::int64_t article, bool is_aside) {
  database.run("UPDATE origins SET is_aside = ? WHERE article = ?", std::int64_t{is_aside},
               article);
}

void move_origin(Database& database, std::int64_t origin, std::int64_t from, std::int64_t to) {
  move_successions(database, origin, from, to);
  const auto modified = find_modified(database, origin, from);
  database.run("DELETE FROM origins WHERE article = ? AND origin = ?", from, origin);
  add_origin(database, {origin, modified}, to);
}

void forget_origins(Database& database, std::int64_t article) {
  const auto head = find_head(database, article);
  for (const std::int64_t origin : origins_of(database, article)) {
    forget_successions(database, origin, article);
    if (head) forget_lost_readings(database, origin, head->content_hash);
  }
  database.run("DELETE FROM origins WHERE article = ?", article);
}

}  // namespace entente
