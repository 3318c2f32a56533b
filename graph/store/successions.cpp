#include "graph/store/successions.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "graph/store/article_store.hpp"
#include "graph/store/origins.hpp"

namespace entente {
namespace {

struct Succession {
  std::int64_t newer;
  std::int64_t older;
  std::int64_t turn;
};

std::vector<Succession> read_successions(Statement rows) {
  std::vector<Succession> all;
  while (rows.step()) all.push_back({rows.get_int(0), rows.get_int(1), rows.get_int(2)});
  return all;
}

/// What was seen there, without what a later turn has taken back.
std::vector<Succession> read_seen(Database& database, std::int64_t origin) {
  Statement rows = database.prepare(
      "SELECT newer, older, turn FROM successions AS one WHERE origin = ?1 AND turn > 0"
      " AND NOT EXISTS (SELECT 1 FROM successions WHERE origin = ?1 AND newer = one.older"
      " AND older = one.newer AND turn > one.turn)");
  rows.bind_all(origin);
  return read_successions(std::move(rows));
}

/// All in which an article takes part, on either side.
std::vector<Succession> read_around(Database& database, std::int64_t origin, std::int64_t article) {
  Statement rows = database.prepare(
      "SELECT newer, older, turn FROM successions WHERE origin = ?1 AND newer = ?2"
      " UNION ALL SELECT newer, older, turn FROM successions INDEXED BY successions_by_older"
      " WHERE origin = ?1 AND older = ?2");
  rows.bind_all(origin, article);
  return read_successions(std::move(rows));
}

void remove_around(Database& database, std::int64_t origin, std::int64_t article) {
  database.run("DELETE FROM successions WHERE origin = ? AND newer = ?", origin, article);
  database.run(
      "DELETE FROM successions INDEXED BY successions_by_older WHERE origin = ? AND older = ?",
      origin, article);
}

// All keys of `successions` begin with the origin: SQLite, which knows nothing of how many rows
// there are, takes its first for as good as an index unless it is told.

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
  const auto head = find_head(database, article);
  if (!head) return {0, ""};
  return {head->content_hash, head->label};
}

std::int64_t turn_of(Database& database, std::int64_t origin, std::int64_t newer,
                     std::int64_t older) {
  return database
      .find_int("SELECT turn FROM successions WHERE origin = ? AND newer = ? AND older = ?", origin,
                newer, older)
      .value_or(0);
}

/// All of which something was seen to take the place.
std::set<std::int64_t> seen_superseded_at(Database& database, std::int64_t origin) {
  std::set<std::int64_t> superseded;
  OlderOf older_of;
  for (const Succession& each : read_seen(database, origin)) {
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

/// Rows are numbered as they come: where each newer one has the higher number there is no circle.
bool may_have_circle(Database& database, std::int64_t origin) {
  return database
      .find_int(
          "SELECT 1 FROM successions INDEXED BY successions_of_later_rows WHERE origin = ?"
          " AND newer < older AND turn > 0",
          origin)
      .has_value();
}

/// What took an article's place there, or would by its date, and was not taken back.
std::vector<Succession> read_above(Database& database, std::int64_t origin, std::int64_t article) {
  Statement rows = database.prepare(
      "SELECT newer, older, turn FROM successions AS one INDEXED BY successions_by_older"
      " WHERE origin = ?1 AND older = ?2"
      " AND NOT EXISTS (SELECT 1 FROM successions WHERE origin = ?1 AND newer = ?2"
      " AND older = one.newer AND turn > one.turn)");
  rows.bind_all(origin, article);
  return read_successions(std::move(rows));
}

bool is_by_date(const Succession& each) { return each.turn == kByDate; }

/// Whether something that nothing was seen to take the place of was seen to take that of `article`,
/// or of what did, a few times. Where a file comes back to what it said before, that is near; from
/// afar it is cheaper to look at all.
bool is_below_the_last(Database& database, std::int64_t origin, std::int64_t article) {
  constexpr std::size_t kMostSeen = 16;
  std::set<std::int64_t> seen{article};
  std::vector<std::int64_t> waiting{article};
  while (!waiting.empty() && seen.size() < kMostSeen) {
    const std::int64_t next = waiting.back();
    waiting.pop_back();
    const std::set<std::int64_t> newer = newer_at(database, origin, next);
    if (newer.empty()) return true;
    for (const std::int64_t each : newer) {
      if (seen.insert(each).second) waiting.push_back(each);
    }
  }
  return false;
}

bool is_seen_superseded(Database& database, std::int64_t origin, std::int64_t article,
                        const std::vector<Succession>& above) {
  if (std::ranges::all_of(above, is_by_date)) return false;
  return !may_have_circle(database, origin) || is_below_the_last(database, origin, article) ||
         seen_superseded_at(database, origin).contains(article);
}

}  // namespace

bool is_superseded_at(Database& database, std::int64_t origin, std::int64_t article) {
  const std::vector<Succession> above = read_above(database, origin, article);
  if (is_seen_superseded(database, origin, article, above)) return true;
  return std::ranges::any_of(above, [&](const Succession& each) {
    return is_by_date(each) && !is_seen_superseded(database, origin, each.newer,
                                                   read_above(database, origin, each.newer));
  });
}

std::set<std::int64_t> superseded_at(Database& database, std::int64_t origin) {
  const std::set<std::int64_t> seen = seen_superseded_at(database, origin);
  Statement rows = database.prepare(
      "SELECT newer, older, turn FROM successions AS one WHERE origin = ?1 AND turn = 0"
      " AND NOT EXISTS (SELECT 1 FROM successions WHERE origin = ?1 AND newer = one.older"
      " AND older = one.newer AND turn > 0)");
  rows.bind_all(origin);
  std::set<std::int64_t> superseded = seen;
  for (const Succession& each : read_successions(std::move(rows))) {
    if (!seen.contains(each.newer)) superseded.insert(each.older);
  }
  return superseded;
}

std::set<std::int64_t> newer_at(Database& database, std::int64_t origin, std::int64_t article) {
  std::set<std::int64_t> newer;
  for (const Succession& each : read_above(database, origin, article)) {
    if (!is_by_date(each)) newer.insert(each.newer);
  }
  return newer;
}

std::vector<std::int64_t> standing_at(Database& database, std::int64_t origin) {
  // What stands somewhere is current.
  std::vector<std::int64_t> standing = database.find_ints(
      "SELECT article FROM origins INDEXED BY shown_origins WHERE origin = ? AND is_aside = 0"
      " ORDER BY article",
      origin);
  std::erase_if(standing,
                [&](std::int64_t article) { return is_superseded_at(database, origin, article); });
  return standing;
}

std::vector<std::int64_t> seen_standing_at(Database& database, std::int64_t origin) {
  std::vector<std::int64_t> standing = articles_at(database, origin);
  if (standing.size() < 2) return standing;
  const std::set<std::int64_t> superseded = seen_superseded_at(database, origin);
  std::erase_if(standing, [&](std::int64_t article) { return superseded.contains(article); });
  return standing;
}

void add_succession(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older,
                    std::int64_t turn) {
  if (newer == older) return;
  database.run(
      "INSERT INTO successions (origin, newer, older, turn) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (origin, newer, older) DO UPDATE SET turn = max(turn, excluded.turn)",
      origin, newer, older, turn);
}

void drop_by_date(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older) {
  database.run("DELETE FROM successions WHERE origin = ? AND newer = ? AND older = ? AND turn = ?",
               origin, newer, older, kByDate);
}

void take_place(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older) {
  const std::int64_t opposite = turn_of(database, origin, older, newer);
  if (turn_of(database, origin, newer, older) > opposite) return;
  add_succession(database, origin, newer, older, opposite + 1);
}

void move_successions(Database& database, std::int64_t origin, std::int64_t from, std::int64_t to) {
  const std::vector<Succession> moved = read_around(database, origin, from);
  remove_around(database, origin, from);
  for (const Succession& each : moved) {
    add_succession(database, origin, each.newer == from ? to : each.newer,
                   each.older == from ? to : each.older, each.turn);
  }
}

void forget_successions(Database& database, std::int64_t origin, std::int64_t article) {
  std::vector<Succession> around = read_around(database, origin, article);
  remove_around(database, origin, article);
  std::erase_if(around, [all = around](const Succession& each) {
    return std::ranges::any_of(all, [&](const Succession& other) {
      return other.newer == each.older && other.older == each.newer && other.turn > each.turn;
    });
  });
  for (const Succession& above : around) {
    if (above.older != article) continue;
    for (const Succession& below : around) {
      // Where dates alone put something below this one it stands for itself again.
      if (below.newer != article || below.turn == kByDate) continue;
      const bool is_decided = turn_of(database, origin, above.newer, below.older) > 0 ||
                              turn_of(database, origin, below.older, above.newer) > 0;
      if (is_decided) continue;
      add_succession(database, origin, above.newer, below.older,
                     std::min<std::int64_t>(above.turn, 1));
    }
  }
}

}  // namespace entente
