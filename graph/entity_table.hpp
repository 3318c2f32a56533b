#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/database.hpp"
#include "graph/decisions.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Who is who in a graph: every entity with its counts and aliases, links applied, sorted by id;
/// and for each row of the names table the entity it stands for, as an index. Hidden entities are
/// among them: whoever shows entities leaves them out.
struct EntityTable {
  std::vector<Entity> entities;
  std::unordered_map<std::int64_t, std::uint32_t> entity_of_name;
  Curation curation;

  [[nodiscard]] bool is_hidden(std::uint32_t entity) const {
    return curation.hidden.contains(entities[entity].id);
  }
};

/// Which entities are taken for one: those that people merged, and those that rules link.
enum class Linking { kAll, kDecidedOnly };

/// What statements say of each id; then, in this order, what was decided of merges and types, links
/// by rule, decided names. O(mentions · log mentions).
[[nodiscard]] EntityTable load_entities(Database& database, Linking linking = Linking::kAll);

/// The entity behind each stated id that is mentioned, as an index.
[[nodiscard]] std::unordered_map<std::string, std::uint32_t> load_entity_ids(
    Database& database, const EntityTable& table);

/// The stated id of this name (or the id itself), if it is shown as another entity; of several the
/// first.
[[nodiscard]] std::optional<std::string> find_merged_id(Database& database, std::string_view name);

}  // namespace entente
