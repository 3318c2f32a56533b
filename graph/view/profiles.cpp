#include "graph/view/profiles.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "graph/error.hpp"
#include "graph/find_entity.hpp"
#include "graph/link/link_table.hpp"
#include "graph/store/claim_counts.hpp"
#include "graph/store/fresh.hpp"
#include "graph/view/entity_table.hpp"
#include "graph/view/listed_relations.hpp"
#include "graph/view/relation_list.hpp"

namespace entente {
namespace {

/// The mark of profiles that are fresh (fresh.hpp).
constexpr std::string_view kFreshProfiles = "profiles 4";

/// A stored list with the other ends by their index instead of their row; what cannot be read stays
/// as it is, and so is equal to no list that was made anew.
std::string renumber(std::string list, const ByRow<std::uint32_t>& index_of) {
  std::string bytes;
  try {
    RelationListReader reader(list);
    for (ListedRelation relation; reader.next(relation);) {
      relation.other = index_of.at(relation.other);
      append_relation(bytes, relation);
    }
  } catch (const Error&) {
    return list;
  }
  return bytes;
}

/// Calls `visit` with each key that the entity is found by, and whether only an alias has it.
template <typename Visit>
void for_each_key(const Entity& entity, Visit visit) {
  const std::string name = name_key(entity.name);
  visit(name, std::int64_t{0});
  for (const std::string& alias : entity.aliases) {
    const std::string key = name_key(alias);
    if (key != name) visit(key, std::int64_t{1});
  }
}

void insert_keys(Database& database, const Entity& entity, std::int64_t row) {
  for_each_key(entity, [&](std::string_view key, std::int64_t is_alias) {
    database.run("INSERT OR IGNORE INTO profile_names (key, is_alias, profile) VALUES (?, ?, ?)",
                 key, is_alias, row);
  });
}

void delete_keys(Database& database, const Entity& entity, std::int64_t row) {
  for_each_key(entity, [&](std::string_view key, std::int64_t is_alias) {
    database.run("DELETE FROM profile_names WHERE key = ? AND is_alias = ? AND profile = ?", key,
                 is_alias, row);
  });
}

}  // namespace

ProfileHead read_profile_head(Database& database, std::int64_t row) {
  Statement rows = database.prepare(
      "SELECT key, name, type, country, aliases, mentions, articles, is_hidden FROM profiles"
      " WHERE id = ?");
  rows.bind_all(row);
  rows.step();
  return {read_entity(rows), rows.get_int(7) != 0};
}

Entity read_entity(const Statement& row) {
  Entity entity;
  entity.id = row.get_text(0);
  entity.name = row.get_text(1);
  entity.type = static_cast<EntityType>(row.get_int(2));
  entity.country = row.get_text(3);
  entity.aliases = nlohmann::json::parse(row.get_text(4)).get<std::vector<std::string>>();
  entity.mention_count = static_cast<std::uint32_t>(row.get_int(5));
  entity.article_count = static_cast<std::uint32_t>(row.get_int(6));
  return entity;
}

bool are_profiles_fresh(Database& database) {
  return are_links_fresh(database) && is_fresh(database, kFreshProfiles);
}
bool are_profiles_marked(Database& database) { return is_marked(database, kFreshProfiles); }

ProfileTable read_profiles(Database& database) {
  ProfileTable table;
  ByRow<std::uint32_t> index_of;
  Statement rows = database.prepare(
      "SELECT key, name, type, country, aliases, mentions, articles, is_hidden, \"out\", \"in\", id"
      " FROM profiles ORDER BY key");
  while (rows.step()) {
    index_of.set(rows.get_int(10), static_cast<std::uint32_t>(table.profiles.size()));
    table.profiles.push_back({read_entity(rows), rows.get_int(7) != 0,
                              std::string(rows.get_text(8)), std::string(rows.get_text(9))});
  }
  for (StoredProfile& profile : table.profiles) {
    profile.out = renumber(std::move(profile.out), index_of);
    profile.in = renumber(std::move(profile.in), index_of);
  }
  Statement names = database.prepare("SELECT name, profile FROM profile_of_name");
  while (names.step()) {
    table.profile_of_name.set(names.get_int(0), index_of.at(names.get_int(1)));
  }
  return table;
}

ProfileTable compute_profiles(Database& database, EntityTable table) {
  ProfileTable profiles;
  std::vector<RelationLists> lists = list_relations(database, table);
  for (std::size_t i = 0; i < table.entities.size(); ++i) {
    const Entity& entity = table.entities[i];
    profiles.profiles.push_back({entity, table.curation.hidden.contains(entity.id),
                                 std::move(lists[i].out), std::move(lists[i].in)});
  }
  profiles.profile_of_name = std::move(table.entity_of_name);
  return profiles;
}

std::int64_t insert_profile(Database& database, const StoredProfile& profile,
                            std::optional<std::int64_t> row) {
  const Entity& entity = profile.entity;
  const std::string aliases = nlohmann::json(entity.aliases).dump();
  database.run(
      "INSERT INTO profiles (id, key, name, type, country, aliases, mentions, articles, is_hidden,"
      " \"out\", \"in\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS BLOB), CAST(? AS BLOB))",
      row, std::string_view(entity.id), std::string_view(entity.name),
      static_cast<std::int64_t>(entity.type), std::string_view(entity.country),
      std::string_view(aliases), std::int64_t{entity.mention_count},
      std::int64_t{entity.article_count}, std::int64_t{profile.is_hidden ? 1 : 0},
      std::string_view(profile.out), std::string_view(profile.in));
  const std::int64_t inserted = database.last_row();
  if (!profile.is_hidden) insert_keys(database, entity, inserted);
  return inserted;
}

void update_profile(Database& database, std::int64_t row, const Entity& entity) {
  const auto [before, is_hidden] = read_profile_head(database, row);
  if (before == entity) return;
  const std::string aliases = nlohmann::json(entity.aliases).dump();
  database.run(
      "UPDATE profiles SET name = ?, type = ?, country = ?, aliases = ?, mentions = ?, articles = ?"
      " WHERE id = ?",
      std::string_view(entity.name), static_cast<std::int64_t>(entity.type),
      std::string_view(entity.country), std::string_view(aliases),
      std::int64_t{entity.mention_count}, std::int64_t{entity.article_count}, row);
  if (is_hidden || (before.name == entity.name && before.aliases == entity.aliases)) return;
  delete_keys(database, before, row);
  insert_keys(database, entity, row);
}

void delete_profile(Database& database, std::int64_t row) {
  delete_keys(database, read_profile_head(database, row).entity, row);
  database.run("DELETE FROM profile_of_name WHERE profile = ?", row);
  database.run("DELETE FROM profiles WHERE id = ?", row);
}

void name_profile(Database& database, std::int64_t row, const std::vector<std::int64_t>& names) {
  for (const std::int64_t name : names) {
    database.run("INSERT OR REPLACE INTO profile_of_name (name, profile) VALUES (?, ?)", name, row);
  }
}

void rebuild_profiles(Database& database, EntityTable entities) {
  for (const char* name : {"profiles", "profile_names", "profile_of_name"}) {
    database.execute(fmt::format("DELETE FROM {}", name));
  }
  const ProfileTable table = compute_profiles(database, std::move(entities));
  for (std::size_t i = 0; i < table.profiles.size(); ++i) {
    insert_profile(database, table.profiles[i], static_cast<std::int64_t>(i));
  }
  table.profile_of_name.for_each([&](std::int64_t name, std::uint32_t profile) {
    database.run("INSERT INTO profile_of_name (name, profile) VALUES (?, ?)", name,
                 std::int64_t{profile});
  });
  store_claim_counts(database);
  mark_fresh(database, kFreshProfiles);
}

}  // namespace entente
