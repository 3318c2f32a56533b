#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/find_entity.hpp"

namespace entente {

/// How many names are suggested in the place of one that is unknown.
inline constexpr std::size_t kSuggestions = 3;

/// An entity whose name may have been meant.
struct NameSuggestion {
  std::size_t unlikeness = 0;  ///< of the likest of its names
  bool is_actor = false;
  std::uint32_t mentions = 0;
  std::int64_t place = 0;  ///< among all, in the order of their ids
};

/// How unlike a wanted key a name's is; one that contains it is close whatever its length.
[[nodiscard]] std::size_t unlikeness(std::string_view wanted, std::string_view key);

/// Keeps the nearest, nearest first; then actors, the much mentioned, and the order of their ids.
void keep_nearest(std::vector<NameSuggestion>& suggestions, std::size_t count);

/// Throws Error (input) whose hint has the suggested names.
[[noreturn]] void throw_unknown_name(std::string_view name,
                                     const std::vector<std::string>& suggestions);

/// Which names a directory is asked for.
enum class NameKind { kName, kAlias };

/// Looks one name up by the ways in which an entity may answer to it (find_entity.hpp). A Directory
/// is what knows the entities: a snapshot, or what is stored of them. It has
///   an Id of an entity; is_actor(id);
///   find_id(text), the entity of an id;
///   find_most_mentioned(key, kind, actors_only), of those with a name or an alias of that key;
///   find_only_beginning(key) and find_only_ending(key), the one entity with a name or alias whose
///   key begins with the letters or ends with the word; nothing when there are several.
template <typename Directory>
class NameSearch {
 public:
  using Found = std::optional<typename Directory::Id>;

  NameSearch(Directory& directory, std::string_view name, const FindOptions& options)
      : directory_(directory), name_(name), key_(name_key(name)), options_(options) {}

  [[nodiscard]] Found run() const {
    if (options_.prefer_actors) {
      if (const Found found = find_exact(true)) return found;
    }
    if (const Found found = find_exact(false)) return found;
    if (options_.is_whole) return {};
    if (const Found found = directory_.find_only_beginning(key_)) return found;
    return directory_.find_only_ending(key_);
  }

 private:
  [[nodiscard]] bool admits(typename Directory::Id id, bool actors_only) const {
    return !actors_only || directory_.is_actor(id);
  }

  [[nodiscard]] Found find_exact(bool actors_only) const {
    if (const Found found = directory_.find_id(name_); found && admits(*found, actors_only)) {
      return found;
    }
    for (const NameKind kind : {NameKind::kName, NameKind::kAlias}) {
      if (const Found found = directory_.find_most_mentioned(key_, kind, actors_only)) return found;
    }
    for (const std::string& id : table_ids(name_, options_)) {
      const Found found = directory_.find_id(id);
      if (!found) continue;
      return admits(*found, actors_only) ? found : Found();
    }
    return {};
  }

  Directory& directory_;
  std::string_view name_;
  std::string key_;
  const FindOptions& options_;
};

}  // namespace entente
