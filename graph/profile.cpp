#include "graph/profile.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

#include "graph/rank.hpp"
#include "graph/store/claim_facts.hpp"
#include "graph/store/claim_group.hpp"
#include "graph/store/entity_table.hpp"
#include "graph/store/merge_claims.hpp"
#include "graph/store/profiles.hpp"

namespace entente {
namespace {

using Rows = std::vector<std::int64_t>;

std::optional<std::int64_t> find_row(Database& database, std::string_view name,
                                     const FindOptions& options) {
  const auto find_id = [&](std::string_view id) {
    return database.find_int("SELECT id FROM profiles WHERE key = ? AND NOT is_hidden", id);
  };
  if (const auto row = find_id(name)) return row;
  const std::string key = name_key(name);
  for (const std::int64_t is_alias : {0, 1}) {
    const auto row = database.find_int(
        "SELECT id FROM profile_names JOIN profiles ON id = profile WHERE profile_names.key = ?"
        " AND is_alias = ? ORDER BY mentions DESC, id LIMIT 1",
        std::string_view(key), is_alias);
    if (row) return row;
  }
  for (const std::string& id : table_ids(name, options)) {
    if (const auto row = find_id(id)) return row;
  }
  return {};
}

/// The entities that claims name, in the order of their ids.
EntityTable read_ends(Database& database, const Rows& claims) {
  const std::string list = fmt::format("[{}]", fmt::join(claims, ","));
  Statement rows = database.prepare(
      "WITH wanted AS (SELECT value AS id FROM json_each(?)), named AS ("
      " SELECT subject AS name FROM claims WHERE id IN wanted"
      " UNION SELECT object FROM claims WHERE id IN wanted"
      " UNION SELECT speaker FROM claims WHERE id IN wanted AND speaker IS NOT NULL)"
      " SELECT profiles.id, profile_of_name.name, key, profiles.name, type FROM named"
      " JOIN profile_of_name ON profile_of_name.name = named.name"
      " JOIN profiles ON profiles.id = profile ORDER BY profiles.id");
  rows.bind_all(std::string_view(list));
  EntityTable table;
  std::int64_t last = -1;
  while (rows.step()) {
    if (rows.get_int(0) != last) {
      last = rows.get_int(0);
      Entity& entity = table.entities.emplace_back();
      entity.id = rows.get_text(2);
      entity.name = rows.get_text(3);
      entity.type = static_cast<EntityType>(rows.get_int(4));
    }
    table.entity_of_name.set(rows.get_int(1),
                             static_cast<std::uint32_t>(table.entities.size() - 1));
  }
  return table;
}

/// The relation of each list of claims.
std::vector<std::uint32_t> find_relations(const std::vector<ClaimGroup>& groups,
                                          const std::vector<Rows>& lists) {
  std::unordered_map<std::int64_t, std::uint32_t> relation_of;
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    for (const ClaimFact& claim : groups[i].claims) relation_of.emplace(claim.row, i);
  }
  std::vector<std::uint32_t> relations;
  for (const Rows& rows : lists) relations.push_back(relation_of.at(rows.front()));
  return relations;
}

void read_shown_quotes(const Graph& graph, Profile& profile) {
  for (const Profile::Side* side : {&profile.out, &profile.in}) {
    read_quotes(graph, profile.snapshot, side->relations);
  }
}

}  // namespace

Profile make_profile(const Graph& graph, Snapshot snapshot, const Entity& entity,
                     std::size_t count) {
  Profile profile{entity, std::move(snapshot), {}, {}};
  const Snapshot& whole = profile.snapshot;
  const auto found = std::ranges::lower_bound(whole.entities, entity.id, {}, &Entity::id);
  if (found == whole.entities.end() || found->id != entity.id) return profile;
  const auto index = static_cast<std::uint32_t>(found - whole.entities.begin());
  for (const std::uint32_t i : strongest_relations(whole, whole.relations.size())) {
    const Relation& relation = whole.relations[i];
    const bool is_end = relation.object == index;
    const bool is_start = relation.subject == index || (is_end && relation.is_symmetric);
    if (!is_start && !is_end) continue;
    Profile::Side& side = is_start ? profile.out : profile.in;
    if (side.total++ < count) side.relations.push_back(i);
  }
  read_shown_quotes(graph, profile);
  return profile;
}

std::optional<Profile> find_profile(const Graph& graph, std::string_view name,
                                    const FindOptions& options, std::size_t count) {
  Database& database = graph.database();
  const ReadView view(database);
  if (!are_profiles_fresh(database)) return {};
  const auto found = find_row(database, name, options);
  if (!found) return {};
  Statement row = database.prepare(
      "SELECT key, name, type, country, aliases, mentions, articles, \"out\", \"in\" FROM profiles"
      " WHERE id = ?");
  row.bind_all(*found);
  row.step();
  const RelationList out = read_relation_list(row.get_text(7), count);
  const RelationList in = read_relation_list(row.get_text(8), count);
  Rows claims;
  for (const RelationList* list : {&out, &in}) {
    for (const Rows& rows : list->relations) claims.insert(claims.end(), rows.begin(), rows.end());
  }
  EntityTable table = read_ends(database, claims);
  ClaimFacts facts = load_claim_facts_of(database, table, claims);
  const std::vector<ClaimGroup> groups = group_claims(facts, table.entities, {});
  Profile profile{read_entity(row), {}, {{}, out.total}, {{}, in.total}};
  profile.snapshot.relations = merge_claims(groups, table.entities);
  profile.snapshot.entities = std::move(table.entities);
  profile.out.relations = find_relations(groups, out.relations);
  profile.in.relations = find_relations(groups, in.relations);
  read_shown_quotes(graph, profile);
  return profile;
}

}  // namespace entente
