#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/find_entity.hpp"
#include "graph/name_search.hpp"
#include "graph/store/database.hpp"

namespace entente {

/// The entities of the table of profiles by their rows; hidden ones answer to nothing.
class ProfileDirectory {
 public:
  using Id = std::int64_t;

  explicit ProfileDirectory(Database& database) : database_(database) {}

  [[nodiscard]] bool is_actor(Id row) const;
  [[nodiscard]] std::optional<Id> find_id(std::string_view id) const;
  [[nodiscard]] std::optional<Id> find_most_mentioned(const std::string& key, NameKind kind,
                                                      bool actors_only) const;
  [[nodiscard]] std::optional<Id> find_only_beginning(const std::string& beginning) const;
  [[nodiscard]] std::optional<Id> find_only_ending(const std::string& word) const;

  /// Names near a misspelt or unfinished one, nearest first. O(names).
  [[nodiscard]] std::vector<std::string> suggest(std::string_view name, std::size_t count) const;

 private:
  Database& database_;
};

/// What find_entity gives, of the table of profiles, which must be fresh: without reading the
/// graph.
[[nodiscard]] std::optional<std::int64_t> find_profile(Database& database, std::string_view name,
                                                       const FindOptions& options);
/// What get_entity gives in the same way. Throws Error (input) for a name that nothing answers to.
[[nodiscard]] std::int64_t get_profile(Database& database, std::string_view name,
                                       const FindOptions& options);

}  // namespace entente
