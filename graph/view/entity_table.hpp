#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/claim.hpp"
#include "graph/link/load_units.hpp"
#include "graph/snapshot.hpp"
#include "graph/store/database.hpp"
#include "graph/store/decisions.hpp"

namespace entente {

/// Who is who in a graph: every entity with its counts and aliases, links applied, sorted by id;
/// and for each row of the names table the entity it stands for, as an index. Hidden entities are
/// among them: whoever shows entities leaves them out.
struct EntityTable {
  std::vector<Entity> entities;
  ByRow<std::uint32_t> entity_of_name;
  std::unordered_map<std::string, std::uint32_t> entity_of_statement;  ///< for entity_of
  std::multimap<std::string, std::uint32_t> entities_of_id;  ///< of each stated id, ascending
  Curation curation;  ///< `hidden` has the ids under which hidden entities are shown

  [[nodiscard]] bool is_hidden(std::uint32_t entity) const {
    return curation.hidden.contains(entities[entity].id);
  }
  /// The entity that a claim's participant was stated to be. Throws std::out_of_range for one that
  /// is not in the graph.
  [[nodiscard]] std::uint32_t entity_of(const Participant& participant) const;
  /// The same of one that need not be in the graph.
  [[nodiscard]] std::optional<std::uint32_t> find_entity_of(const Participant& participant) const;
};

/// What statements say, made one by what was decided of merges and types and by links (link/).
/// O(mentions · log mentions).
[[nodiscard]] EntityTable load_entities(Database& database);
/// The same from units and links that are there already; reads the decisions.
[[nodiscard]] EntityTable make_entities(Database& database, UnitTable units,
                                        const std::vector<EntityLink>& links);

/// The id by which a decision speaks of an entity: its own; its full one where others were stated
/// under the same id, which goes to whichever of them is mentioned most.
[[nodiscard]] std::string decided_id(Database& database, const std::string& id);

/// The id, for a decision, of the unit (link/unit.hpp) of this name, or the id itself, if it is
/// shown as another entity; of several the first.
[[nodiscard]] std::optional<std::string> find_merged_id(Database& database, std::string_view name);

}  // namespace entente
