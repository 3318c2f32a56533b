#include "graph/store/origins.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/slug.hpp"
#include "graph/sources/shingles.hpp"

namespace entente {
namespace {

struct Succession {
  std::int64_t newer;
  std::int64_t older;
  std::int64_t turn;
};

/// Without those that a later turn has taken back.
std::vector<Succession> read_successions(Database& database, std::int64_t origin) {
  Statement rows = database.prepare("SELECT newer, older, turn FROM successions WHERE origin = ?");
  rows.bind_all(origin);
  std::vector<Succession> all;
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> turns;
  while (rows.step()) {
    all.push_back({rows.get_int(0), rows.get_int(1), rows.get_int(2)});
    turns[{all.back().newer, all.back().older}] = all.back().turn;
  }
  std::erase_if(all, [&](const Succession& each) {
    const auto opposite = turns.find({each.older, each.newer});
    return opposite != turns.end() && opposite->second > each.turn;
  });
  return all;
}

using OlderOf = std::map<std::int64_t, std::set<std::int64_t>>;

std::set<std::int64_t> all_below(const OlderOf& older_of, std::int64_t newer) {
  std::set<std::int64_t> below;
  std::vector<std::int64_t> waiting{newer};
  while (!waiting.empty()) {
    const auto found = older_of.find(waiting.back());
    waiting.pop_back();
    if (found == older_of.end()) continue;
    for (const std::int64_t older : found->second) {
      if (below.insert(older).second) waiting.push_back(older);
    }
  }
  return below;
}

/// Those that stand in a circle or below one: what is left when whatever nothing supersedes is
/// taken away, again and again.
std::set<std::int64_t> find_entangled(const OlderOf& older_of) {
  std::map<std::int64_t, std::size_t> newer_count;
  for (const auto& [newer, olders] : older_of) {
    newer_count.try_emplace(newer, 0);
    for (const std::int64_t older : olders) ++newer_count[older];
  }
  std::vector<std::int64_t> free;
  for (const auto& [article, count] : newer_count) {
    if (count == 0) free.push_back(article);
  }
  std::set<std::int64_t> entangled;
  for (const auto& [article, count] : newer_count) entangled.insert(article);
  while (!free.empty()) {
    const std::int64_t article = free.back();
    free.pop_back();
    entangled.erase(article);
    const auto found = older_of.find(article);
    if (found == older_of.end()) continue;
    for (const std::int64_t older : found->second) {
      if (--newer_count[older] == 0) free.push_back(older);
    }
  }
  return entangled;
}

/// The same in every graph.
std::pair<std::int64_t, std::string> identity_of(Database& database, std::int64_t article) {
  Statement rows = database.prepare(
      "SELECT content_hash, document FROM articles WHERE id = ?1"
      " UNION ALL SELECT content_hash, document FROM superseded WHERE id = ?1");
  rows.bind_all(article);
  if (!rows.step()) return {0, ""};
  return {rows.get_int(0), std::string(rows.get_text(1))};
}

std::int64_t turn_of(Database& database, std::int64_t origin, std::int64_t newer,
                     std::int64_t older) {
  return database
      .find_int("SELECT turn FROM successions WHERE origin = ? AND newer = ? AND older = ?", origin,
                newer, older)
      .value_or(0);
}

}  // namespace

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

std::optional<ArticleAt> find_at(Database& database, std::int64_t origin,
                                 std::int64_t content_hash) {
  if (origin == kNowhere) return {};
  Statement rows = database.prepare(
      "SELECT id, document FROM origins JOIN articles ON id = article WHERE origin = ?1"
      " AND content_hash = ?2 UNION ALL SELECT id, document FROM origins JOIN superseded"
      " ON id = article WHERE origin = ?1 AND content_hash = ?2");
  rows.bind_all(origin, content_hash);
  if (!rows.step()) return {};
  return ArticleAt{rows.get_int(0), std::string(rows.get_text(1))};
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

std::set<std::int64_t> superseded_at(Database& database, std::int64_t origin) {
  std::set<std::int64_t> superseded;
  OlderOf older_of;
  for (const Succession& each : read_successions(database, origin)) {
    older_of[each.newer].insert(each.older);
    superseded.insert(each.older);
  }
  std::map<std::int64_t, std::set<std::int64_t>> below;
  for (const std::int64_t article : find_entangled(older_of)) {
    below[article] = all_below(older_of, article);
  }
  // In a circle that nothing from outside supersedes the first stays.
  for (const auto& [article, own] : below) {
    if (!own.contains(article)) continue;
    const auto identity = identity_of(database, article);
    bool is_first = true;
    for (const auto& [newer, olders] : older_of) {
      const bool is_above = all_below(older_of, newer).contains(article);
      if (newer == article || !is_above) continue;
      is_first = is_first && own.contains(newer) && identity < identity_of(database, newer);
    }
    if (is_first) superseded.erase(article);
  }
  return superseded;
}

bool is_current(Database& database, std::int64_t article) {
  const std::vector<std::int64_t> origins = origins_of(database, article);
  return origins.empty() || std::ranges::any_of(origins, [&](std::int64_t origin) {
           return origin == kNowhere || !superseded_at(database, origin).contains(article);
         });
}

bool holds(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older) {
  const std::int64_t turn = turn_of(database, origin, newer, older);
  return turn > 0 && turn >= turn_of(database, origin, older, newer);
}

void add_origin(Database& database, std::int64_t origin, std::int64_t article) {
  database.run("INSERT OR IGNORE INTO origins (origin, article) VALUES (?, ?)", origin, article);
}

void add_succession(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older,
                    std::int64_t turn) {
  if (newer == older) return;
  database.run(
      "INSERT INTO successions (origin, newer, older, turn) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (origin, newer, older) DO UPDATE SET turn = max(turn, excluded.turn)",
      origin, newer, older, turn);
}

void take_place(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older) {
  const std::int64_t opposite = turn_of(database, origin, older, newer);
  if (turn_of(database, origin, newer, older) > opposite) return;
  add_succession(database, origin, newer, older, opposite + 1);
}

void move_origin(Database& database, std::int64_t origin, std::int64_t from, std::int64_t to) {
  Statement rows = database.prepare(
      "SELECT newer, older, turn FROM successions WHERE origin = ?1 AND (newer = ?2 OR older = ?2)");
  rows.bind_all(origin, from);
  std::vector<Succession> moved;
  while (rows.step()) moved.push_back({rows.get_int(0), rows.get_int(1), rows.get_int(2)});
  database.run("DELETE FROM successions WHERE origin = ?1 AND (newer = ?2 OR older = ?2)", origin,
               from);
  for (const Succession& each : moved) {
    add_succession(database, origin, each.newer == from ? to : each.newer,
             each.older == from ? to : each.older, each.turn);
  }
  database.run("DELETE FROM origins WHERE origin = ? AND article = ?", origin, from);
  add_origin(database, origin, to);
}

void forget_origins(Database& database, std::int64_t article) {
  for (const std::int64_t origin : origins_of(database, article)) {
    const std::vector<Succession> all = read_successions(database, origin);
    database.run("DELETE FROM successions WHERE origin = ?1 AND (newer = ?2 OR older = ?2)", origin,
                 article);
    for (const Succession& above : all) {
      for (const Succession& below : all) {
        if (above.older != article || below.newer != article) continue;
        const bool is_decided = turn_of(database, origin, above.newer, below.older) > 0 ||
                                turn_of(database, origin, below.older, above.newer) > 0;
        if (!is_decided) add_succession(database, origin, above.newer, below.older, 1);
      }
    }
  }
  database.run("DELETE FROM origins WHERE article = ?", article);
}

}  // namespace entente
