#include "graph/view/reprofile.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "graph/store/claim_counts.hpp"
#include "graph/view/profile_lists.hpp"
#include "graph/view/profiles.hpp"
#include "graph/view/relation_list.hpp"
#include "graph/view/stored_relations.hpp"

namespace entente {
namespace {

using Rows = std::vector<std::int64_t>;

/// Gives the entities of the table their profiles: those that name the same as before keep their
/// relations, others lose them.
class EntityUpdater {
 public:
  EntityUpdater(Database& database, const EntityTable& table) : database_(database), table_(table) {
    table.entity_of_name.for_each([&](std::int64_t name, std::uint32_t entity) {
      names_[entity].push_back(name);
      const auto profile =
          database.find_int("SELECT profile FROM profile_of_name WHERE name = ?", name);
      if (profile) old_.insert(*profile);
    });
  }

  void run(ProfileLists& lists) {
    std::map<std::int64_t, std::uint32_t> kept;  // entities of profiles
    std::vector<std::uint32_t> others;
    for (std::uint32_t i = 0; i < table_.entities.size(); ++i) {
      const auto profile = database_.find_int("SELECT id FROM profiles WHERE key = ?",
                                              std::string_view(table_.entities[i].id));
      if (profile && is_same(*profile, i)) {
        kept.emplace(*profile, i);
      } else {
        others.push_back(i);
      }
    }
    for (const std::int64_t profile : old_) {
      if (!kept.contains(profile)) lists.remove(profile);
    }
    for (const auto& [profile, entity] : kept) update(profile, entity);
    for (const std::uint32_t entity : others) insert(entity);
  }

 private:
  /// The same names, of the same type and as hidden.
  [[nodiscard]] bool is_same(std::int64_t profile, std::uint32_t entity) {
    if (!old_.contains(profile)) return false;
    const auto type = static_cast<std::int64_t>(table_.entities[entity].type);
    const bool looks_so = database_
                              .find_int(
                                  "SELECT 1 FROM profiles WHERE id = ? AND type = ?"
                                  " AND is_hidden = ?",
                                  profile, type, std::int64_t{table_.is_hidden(entity)})
                              .has_value();
    if (!looks_so) return false;
    const Rows before = database_.find_ints(
        "SELECT name FROM profile_of_name WHERE profile = ? ORDER BY name", profile);
    // All that it named before is still its own.
    return std::ranges::all_of(before,
                               [&](std::int64_t name) {
                                 const std::uint32_t* now = table_.entity_of_name.find(name);
                                 return now != nullptr && *now == entity;
                               }) &&
           std::ranges::none_of(names_[entity], [&](std::int64_t name) {
             // None was another's.
             const auto owner =
                 database_.find_int("SELECT profile FROM profile_of_name WHERE name = ?", name);
             return owner && *owner != profile;
           });
  }

  void update(std::int64_t profile, std::uint32_t entity) {
    update_profile(database_, profile, table_.entities[entity]);
    name_profile(database_, profile, names_[entity]);
  }

  void insert(std::uint32_t entity) {
    const std::int64_t profile =
        insert_profile(database_, {table_.entities[entity], table_.is_hidden(entity), "", ""});
    name_profile(database_, profile, names_[entity]);
  }

  Database& database_;
  const EntityTable& table_;
  std::map<std::uint32_t, Rows> names_;  ///< of each entity, ascending
  std::set<std::int64_t> old_;           ///< the profiles that had any of the names
};

/// The claims that stand in the articles, or are cited from them, and those of other articles of
/// their labels: which is called by its exact name may have changed, and so which speaks first.
Rows find_claims(Database& database, const Rows& articles) {
  const std::string list = json_list(articles);
  return database.find_ints(
      "WITH meant AS (SELECT value AS id FROM json_each(?)"
      " UNION SELECT other.id FROM json_each(?1) JOIN articles ON articles.id = value"
      " JOIN articles AS other ON other.document = articles.document)"
      " SELECT id FROM claims WHERE article IN meant"
      " UNION SELECT claim FROM sentences JOIN other_evidence AS other"
      " ON other.sentence = sentences.id WHERE sentences.article IN meant",
      std::string_view(list));
}

}  // namespace

void reprofile(Database& database, const EntityTable& table, const Rows& articles) {
  ProfileLists lists(database);
  EntityUpdater(database, table).run(lists);
  Rows claims = find_claims(database, articles);
  claims.insert(claims.end(), lists.orphans().begin(), lists.orphans().end());
  lists.put(claims);
  lists.store();
  put_claim_counts(database, articles);
}

}  // namespace entente
