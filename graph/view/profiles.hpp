#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/snapshot.hpp"
#include "graph/store/database.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {

// The derived table of profiles (derived.hpp): each entity as it is shown, and its relations with
// their strengths and the rows of their claims, so that one entity is shown, and paths and ranks
// are found, without reading the claims of the whole graph.

/// An entity with its relations (listed_relations.hpp); the other ends are indexes of profiles.
struct StoredProfile {
  Entity entity;
  bool is_hidden = false;
  std::string out;
  std::string in;

  bool operator==(const StoredProfile&) const = default;
};

struct ProfileTable {
  std::vector<StoredProfile> profiles;  ///< sorted by the entities' ids
  ByRow<std::uint32_t> profile_of_name;

  bool operator==(const ProfileTable&) const = default;
};

/// Whether the stored profiles are those of the statements, by the rules of this program.
[[nodiscard]] bool are_profiles_fresh(Database& database);
/// The same but for what articles bear on that were touched since (fresh.hpp).
[[nodiscard]] bool are_profiles_marked(Database& database);

/// As stored, fresh or not; whatever the rows.
[[nodiscard]] ProfileTable read_profiles(Database& database);
/// Found anew. O(claims · log claims) time, some 60 bytes a claim.
[[nodiscard]] ProfileTable compute_profiles(Database& database, EntityTable table);
// The functions that write must be called inside a Transaction.

/// Finds and stores them, and counts the claims (claim_counts.hpp).
void rebuild_profiles(Database& database, EntityTable entities);

/// Stores one more, whose lists have the other ends by their rows, in this row or a new one.
/// Returns which.
std::int64_t insert_profile(Database& database, const StoredProfile& profile,
                            std::optional<std::int64_t> row = {});
/// Shows an entity of the same id as it is now; its relations stay.
void update_profile(Database& database, std::int64_t row, const Entity& entity);
void delete_profile(Database& database, std::int64_t row);
/// Says of which profile some names are.
void name_profile(Database& database, std::int64_t row, const std::vector<std::int64_t>& names);

/// The entity of a row, and whether it is hidden.
struct ProfileHead {
  Entity entity;
  bool is_hidden = false;
};
[[nodiscard]] ProfileHead read_profile_head(Database& database, std::int64_t row);

/// Of a row with key, name, type, country, aliases, mentions and articles in its first columns.
[[nodiscard]] Entity read_entity(const Statement& row);

}  // namespace entente
