#include "graph/link/relink.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "graph/link/find_links.hpp"
#include "graph/link/homes.hpp"
#include "graph/link/link_table.hpp"
#include "graph/link/make_units.hpp"
#include "graph/link/unit_rows.hpp"

namespace entente {
namespace {

using Entities = std::set<std::int64_t>;  ///< rows of stated ids

std::vector<std::int64_t> listed(const Entities& entities) {
  return {entities.begin(), entities.end()};
}

/// Beyond so many of all the rest is looked through as quickly.
std::size_t most_entities(Database& database) {
  constexpr std::int64_t kLeast = 1'000;
  constexpr std::int64_t kPart = 10;
  const auto count = database.find_int("SELECT count(*) FROM units").value_or(0);
  return static_cast<std::size_t>(std::max(kLeast, count / kPart));
}

Entities entities_in(Database& database, const std::vector<std::int64_t>& articles,
                     const std::vector<MentionRow>& mentions) {
  Entities entities;
  std::int64_t last = 0;
  for (const MentionRow& mention : mentions) {  // sorted by name
    if (std::exchange(last, mention.name) == mention.name) continue;
    entities.insert(
        database.find_int("SELECT entity FROM names WHERE id = ?", mention.name).value_or(0));
  }
  for (const std::int64_t article : articles) {
    for (const std::int64_t entity : database.find_ints(
             "SELECT DISTINCT entity FROM aliases JOIN spellings ON spellings.id = spelling"
             " WHERE article = ?",
             article)) {
      entities.insert(entity);
    }
  }
  return entities;
}

/// The units that share a key with some entities' units: who they are and how many.
class Sharers {
 public:
  struct Member {
    std::int64_t entity;
    KeyRole role;
  };

  /// `mine` are the entities whose units had the keys `before` and have `now`.
  Sharers(Database& database, const Entities& mine, const std::vector<UnitRow>& before,
          const std::vector<std::vector<LinkKey>>& now) {
    for (const UnitRow& unit : before) count(unit.keys, &Block::before);
    for (const auto& keys : now) count(keys, &Block::now);
    for (const UnitRow& unit : read_unit_rows(database)) {
      if (mine.contains(unit.entity)) continue;
      for (const LinkKey& key : unit.keys) {
        const auto block = blocks_.find(key.key);
        if (block == blocks_.end()) continue;
        block->second.before.add(key.role);
        block->second.now.add(key.role);
        block->second.others.push_back({unit.entity, key.role});
      }
    }
  }

  /// The others of a key that compared its sharers and does not any more, or the reverse: whether
  /// they are compared with each other may have changed.
  [[nodiscard]] Entities disturbed() const {
    Entities entities;
    for (const auto& [key, block] : blocks_) {
      if (block.before.compares_peers() == block.now.compares_peers() &&
          block.before.compares_shorts() == block.now.compares_shorts()) {
        continue;
      }
      for (const Member& other : block.others) entities.insert(other.entity);
    }
    return entities;
  }

  /// All that are compared with a unit of these keys, but those of `mine`.
  void add_compared(const std::vector<LinkKey>& keys, Entities& entities) const {
    for (const LinkKey& key : keys) {
      const Block& block = blocks_.at(key.key);
      for (const Member& other : block.others) {
        if (block.now.compares(key.role, other.role)) entities.insert(other.entity);
      }
    }
  }

  [[nodiscard]] bool compares(std::uint64_t key, KeyRole a, KeyRole b) const {
    return blocks_.at(key).now.compares(a, b);
  }

 private:
  struct Block {
    KeySharers before;
    KeySharers now;
    std::vector<Member> others;
  };

  void count(const std::vector<LinkKey>& keys, KeySharers Block::*sharers) {
    for (const LinkKey& key : keys) (blocks_[key.key].*sharers).add(key.role);
  }

  std::unordered_map<std::uint64_t, Block> blocks_;
};

/// Links some entities anew.
class Relinker {
 public:
  explicit Relinker(Database& database)
      : database_(database), homes_(read_homes(database)), most_(most_entities(database)) {}

  /// Fills what is linked otherwise than before; false where it is too much.
  bool link(const Entities& touched) {
    Entities mine = touched;
    prepare(mine);
    Sharers sharers(database_, mine, before_, keys_);
    if (const Entities disturbed = sharers.disturbed(); !disturbed.empty()) {
      mine.insert(disturbed.begin(), disturbed.end());
      if (mine.size() > most_) return false;
      prepare(mine);
      sharers = Sharers(database_, mine, before_, keys_);
    }
    Entities all = mine;
    for (const auto& keys : keys_) sharers.add_compared(keys, all);
    if (all.size() > most_) return false;
    store(mine, find(mine, all, sharers));
    return true;
  }

  /// The entities whose links came or went, and those that were asked for.
  [[nodiscard]] const Entities& moved() const { return moved_; }

 private:
  /// The units of some entities as they were and as they are.
  void prepare(const Entities& mine) {
    before_ = read_unit_rows_of(database_, listed(mine));
    table_ = load_units_of(database_, listed(mine));
    keys_ = link_keys(with_homes(table_, homes_));
  }

  [[nodiscard]] std::vector<EntityLink> find(const Entities& mine, const Entities& all,
                                             const Sharers& sharers) {
    const UnitTable table = load_units_of(database_, listed(all));
    const std::vector<LinkUnit> units = with_homes(table, homes_);
    const std::vector<std::vector<LinkKey>> keys = link_keys(units);
    std::vector<EntityLink> links = link_units_of_one_id(with_homes(table_, homes_));
    LinkJudge judge(units);
    for (const auto& [a, b] : pair_up(table, keys, mine, sharers)) {
      if (auto link = judge.judge(a, b)) links.push_back(std::move(*link));
    }
    return links;
  }

  /// The pairs of units that are compared, one at least of `mine`.
  static std::set<UnitPair> pair_up(const UnitTable& table,
                                    const std::vector<std::vector<LinkKey>>& keys,
                                    const Entities& mine, const Sharers& sharers) {
    std::unordered_map<std::uint64_t, std::vector<std::pair<std::uint32_t, KeyRole>>> units_of;
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      for (const LinkKey& key : keys[i]) units_of[key.key].emplace_back(i, key.role);
    }
    std::set<UnitPair> pairs;
    for (std::uint32_t a = 0; a < keys.size(); ++a) {
      if (!mine.contains(table.entities[a])) continue;
      for (const LinkKey& key : keys[a]) {
        for (const auto& [b, role] : units_of.at(key.key)) {
          if (a == b || !sharers.compares(key.key, key.role, role)) continue;
          pairs.insert(std::minmax(a, b));
        }
      }
    }
    return pairs;
  }

  void store(const Entities& mine, const std::vector<EntityLink>& links) {
    std::set<std::string> ids;
    for (const UnitRow& unit : before_) ids.insert(unit.id);
    for (const LinkUnit& unit : table_.units) ids.insert(unit.id);
    moved_ = mine;
    for (const EntityLink& link : take_links_of(database_, ids)) note_ends(link);
    put_units(database_, listed(mine), table_, keys_);
    put_links(database_, links);
    for (const EntityLink& link : links) note_ends(link);
  }

  void note_ends(const EntityLink& link) {
    for (const std::string* id : {&link.from, &link.to}) {
      if (const auto entity = find_entity_of_unit(database_, *id)) moved_.insert(*entity);
    }
  }

  Database& database_;
  ByRow<std::string> homes_;
  std::size_t most_;
  std::vector<UnitRow> before_;
  UnitTable table_;
  std::vector<std::vector<LinkKey>> keys_;  ///< of its units
  Entities moved_;
};

/// Whatever links, or people, hold together with some entities.
class Closure {
 public:
  Closure(Database& database, const Curation& curation, std::size_t most)
      : database_(database), most_(most) {
    for (const auto& [from, to] : curation.merged_into) {
      const auto a = find_entity_of_unit(database, from);
      const auto b = find_entity_of_unit(database, to);
      if (!a || !b) continue;
      merged_[*a].insert(*b);
      merged_[*b].insert(*a);
    }
  }

  /// False where it is too much.
  bool close(Entities& entities, std::vector<EntityLink>& links) {
    std::vector<std::int64_t> open = listed(entities);
    std::set<std::pair<std::string, std::string>> known;
    while (!open.empty()) {
      if (entities.size() > most_) return false;
      const std::int64_t entity = open.back();
      open.pop_back();
      const auto reach = [&](std::int64_t next) {
        if (entities.insert(next).second) open.push_back(next);
      };
      if (const auto merged = merged_.find(entity); merged != merged_.end()) {
        for (const std::int64_t next : merged->second) reach(next);
      }
      for (const UnitRow& unit : read_unit_rows_of(database_, {entity})) {
        for (EntityLink& link : read_links_of(database_, unit.id)) {
          for (const std::string* id : {&link.from, &link.to}) {
            if (const auto next = find_entity_of_unit(database_, *id)) reach(*next);
          }
          if (known.emplace(link.from, link.to).second) links.push_back(std::move(link));
        }
      }
    }
    std::ranges::sort(links, {}, [](const EntityLink& link) {
      return std::make_pair(std::string_view(link.from), std::string_view(link.to));
    });
    return true;
  }

 private:
  Database& database_;
  std::size_t most_;
  std::unordered_map<std::int64_t, Entities> merged_;
};

}  // namespace

std::optional<Relinked> relink(Database& database, const std::vector<std::int64_t>& articles,
                               const Curation& curation) {
  std::vector<MentionRow> mentions;
  for (const std::int64_t article : articles) {
    const std::vector<MentionRow> of_article = read_mentions_of(database, article);
    mentions.insert(mentions.end(), of_article.begin(), of_article.end());
  }
  std::ranges::sort(mentions);
  put_places(database, articles, mentions);
  put_homes(database, articles, find_homes(database, mentions));
  const Entities touched = entities_in(database, articles, mentions);
  const std::size_t most = most_entities(database);
  Relinker relinker(database);
  if (touched.size() > most || !relinker.link(touched)) return {};
  Entities entities = relinker.moved();
  Relinked relinked;
  if (!Closure(database, curation, most).close(entities, relinked.links)) return {};
  relinked.table = load_units_of(database, listed(entities));
  return relinked;
}

}  // namespace entente
