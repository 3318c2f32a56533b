#include "graph/view/stored_relations.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "graph/view/claim_facts.hpp"
#include "graph/view/claim_group.hpp"
#include "graph/view/merge_claims.hpp"
#include "graph/view/profiles.hpp"

namespace entente {
namespace {

/// The relation of each list of claims.
std::vector<std::uint32_t> find_relations(const std::vector<ClaimGroup>& groups,
                                          const std::vector<std::vector<std::int64_t>>& lists) {
  std::unordered_map<std::int64_t, std::uint32_t> relation_of;
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    for (const ClaimFact& claim : groups[i].claims) relation_of.emplace(claim.row, i);
  }
  std::vector<std::uint32_t> relations;
  for (const std::vector<std::int64_t>& rows : lists) {
    relations.push_back(relation_of.at(rows.front()));
  }
  return relations;
}

}  // namespace

StoredEnds read_ends(Database& database, const std::vector<std::int64_t>& claims,
                     const std::vector<std::int64_t>& profiles) {
  Statement rows = database.prepare(
      "WITH wanted AS (SELECT value AS id FROM json_each(?1)), named AS ("
      " SELECT subject AS name FROM claims WHERE id IN wanted"
      " UNION SELECT object FROM claims WHERE id IN wanted"
      " UNION SELECT speaker FROM claims WHERE id IN wanted AND speaker IS NOT NULL),"
      " ends AS (SELECT profile, named.name FROM named JOIN profile_of_name USING (name)"
      " UNION ALL SELECT value, NULL FROM json_each(?2))"
      " SELECT key, profiles.name, type, country, aliases, mentions, articles, id, ends.name"
      " FROM ends JOIN profiles ON id = profile ORDER BY key");
  const std::string claim_list = json_list(claims);
  const std::string profile_list = json_list(profiles);
  rows.bind_all(std::string_view(claim_list), std::string_view(profile_list));
  StoredEnds ends;
  while (rows.step()) {
    const auto next = static_cast<std::uint32_t>(ends.table.entities.size());
    const auto [known, is_new] = ends.index_of_profile.emplace(rows.get_int(7), next);
    if (is_new) ends.table.entities.push_back(read_entity(rows));
    if (const auto name = rows.find_int(8)) ends.table.entity_of_name.set(*name, known->second);
  }
  return ends;
}

StoredRelations load_stored_relations(Database& database,
                                      const std::vector<std::vector<std::int64_t>>& lists,
                                      const std::vector<std::int64_t>& profiles) {
  std::vector<std::int64_t> claims;
  for (const auto& rows : lists) claims.insert(claims.end(), rows.begin(), rows.end());
  StoredEnds ends = read_ends(database, claims, profiles);
  ClaimFacts facts = load_claim_facts_of(database, ends.table, claims);
  const std::vector<ClaimGroup> groups = group_claims(facts, ends.table.entities, {});
  StoredRelations stored;
  stored.snapshot.relations = merge_claims(groups, ends.table.entities);
  stored.snapshot.entities = std::move(ends.table.entities);
  stored.index_of_profile = std::move(ends.index_of_profile);
  stored.relations = find_relations(groups, lists);
  return stored;
}

}  // namespace entente
