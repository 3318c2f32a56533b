#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/snapshot.hpp"
#include "graph/store/database.hpp"
#include "graph/store/entity_table.hpp"

namespace entente {

// The derived table of profiles (derived.hpp): each entity as it is shown, and its relations as
// lists of the rows of their claims, so that one entity is shown without reading the whole graph.

/// An entity with the relations of the claims that are shown (kLeastShown), strongest first
/// (rank.hpp), as bytes: for each relation how many claims it has, the first one's row and how much
/// further each next one is; all as LEB128.
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

/// As stored, fresh or not.
[[nodiscard]] ProfileTable read_profiles(Database& database);
/// Found anew. O(claims · log claims) time, some 40 bytes a claim.
[[nodiscard]] ProfileTable compute_profiles(Database& database, EntityTable table);
/// Finds and stores them. Must be called inside a Transaction.
void rebuild_profiles(Database& database, EntityTable entities);

/// Of a row with key, name, type, country, aliases, mentions and articles in its first columns.
[[nodiscard]] Entity read_entity(const Statement& row);

struct RelationList {
  std::vector<std::vector<std::int64_t>> relations;  ///< the rows of the claims of each
  std::size_t total = 0;                             ///< how many there are in all
};
/// The first `count` relations of a StoredProfile's list. Throws Error (storage) where the bytes
/// are no such list.
[[nodiscard]] RelationList read_relation_list(std::string_view bytes, std::size_t count);

}  // namespace entente
