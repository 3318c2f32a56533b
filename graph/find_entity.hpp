#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/actors/actors.hpp"
#include "graph/snapshot.hpp"

namespace entente {

struct FindOptions {
  const ActorTable* actors = nullptr;  ///< knows names the graph does not: "Tehran" is Iran
  /// "Moscow" is Russia even where the graph also has the city.
  bool prefer_actors = false;
  bool is_whole = false;  ///< no beginning or last word of a name
};

/// The entity a name stands for, as an index in snapshot.entities: by id, name, alias, actor table,
/// then a beginning or a last name that only one entity has. Letter case, accents and punctuation
/// do not matter; of several with the same name or alias the most mentioned is taken. O(aliases).
[[nodiscard]] std::optional<std::uint32_t> find_entity(const Snapshot& snapshot,
                                                       std::string_view name,
                                                       const FindOptions& options = {});

/// As find_entity, but throws Error (input) whose hint has the three nearest names.
[[nodiscard]] std::uint32_t get_entity(const Snapshot& snapshot, std::string_view name,
                                       const FindOptions& options = {});

/// The index in a cut of an entity of the whole graph, if the cut has left it.
[[nodiscard]] std::optional<std::uint32_t> find_same(const Snapshot& cut, const Entity& entity);

/// What names are compared by: "the Kremlin" and "Kremlin" are one.
[[nodiscard]] std::string name_key(std::string_view name);

/// The ids that the actor table knows a name by, as people type it, likeliest first.
[[nodiscard]] std::vector<std::string> table_ids(std::string_view name, const FindOptions& options);

/// Display names near a misspelt or unfinished one, nearest first.
[[nodiscard]] std::vector<std::string> suggest_names(const Snapshot& snapshot,
                                                     std::string_view name, std::size_t count);

}  // namespace entente
