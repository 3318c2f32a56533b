#include "graph/view/profile_directory.hpp"

#include <algorithm>
#include <limits>

#include "graph/store/by_row.hpp"
#include "graph/types.hpp"

namespace entente {
namespace {

/// The only profile among the rows; nothing where there are several.
std::optional<std::int64_t> only_row(Statement& rows) {
  if (!rows.step()) return {};
  const std::int64_t row = rows.get_int(0);
  if (rows.step()) return {};
  return row;
}

}  // namespace

bool ProfileDirectory::is_actor(Id row) const {
  const auto type = database_.find_int("SELECT type FROM profiles WHERE id = ?", row);
  return type && entente::is_actor(static_cast<EntityType>(*type));
}

std::optional<std::int64_t> ProfileDirectory::find_id(std::string_view id) const {
  return database_.find_int("SELECT id FROM profiles WHERE key = ? AND NOT is_hidden", id);
}

std::optional<std::int64_t> ProfileDirectory::find_most_mentioned(const std::string& key,
                                                                  NameKind kind,
                                                                  bool actors_only) const {
  Statement rows = database_.prepare(
      "SELECT id, type FROM profile_names JOIN profiles ON id = profile"
      " WHERE profile_names.key = ? AND is_alias = ? ORDER BY mentions DESC, profiles.key");
  rows.bind_all(std::string_view(key), std::int64_t{kind == NameKind::kAlias ? 1 : 0});
  while (rows.step()) {
    const auto type = static_cast<EntityType>(rows.get_int(1));
    if (!actors_only || entente::is_actor(type)) return rows.get_int(0);
  }
  return {};
}

std::optional<std::int64_t> ProfileDirectory::find_only_beginning(
    const std::string& beginning) const {
  // No key has a letter beyond the last one of Unicode.
  Statement rows = database_.prepare(
      "SELECT DISTINCT profile FROM profile_names WHERE key >= ?1 AND key < ?1 || char(1114111)"
      " LIMIT 2");
  rows.bind_all(std::string_view(beginning));
  return only_row(rows);
}

std::optional<std::int64_t> ProfileDirectory::find_only_ending(const std::string& word) const {
  if (word.find('-') != std::string::npos) return {};  // several words
  Statement rows = database_.prepare(
      "SELECT DISTINCT profile FROM profile_names"
      " WHERE key = ?1 OR substr(key, -1 - length(?1)) = '-' || ?1 LIMIT 2");
  rows.bind_all(std::string_view(word));
  return only_row(rows);
}

std::vector<std::string> ProfileDirectory::suggest(std::string_view name, std::size_t count) const {
  constexpr std::size_t kUnnamed = std::numeric_limits<std::size_t>::max();
  const std::string wanted = name_key(name);
  std::vector<NameSuggestion> suggestions;
  ByRow<std::size_t> place_of;
  std::vector<std::int64_t> rows_of;
  Statement rows =
      database_.prepare("SELECT id, type, mentions FROM profiles WHERE NOT is_hidden ORDER BY key");
  while (rows.step()) {
    place_of.set(rows.get_int(0), suggestions.size());
    rows_of.push_back(rows.get_int(0));
    suggestions.push_back({kUnnamed, entente::is_actor(static_cast<EntityType>(rows.get_int(1))),
                           static_cast<std::uint32_t>(rows.get_int(2)),
                           static_cast<std::int64_t>(suggestions.size())});
  }
  Statement names = database_.prepare("SELECT key, profile FROM profile_names");
  while (names.step()) {
    NameSuggestion& each = suggestions[place_of.at(names.get_int(1))];
    each.unlikeness = std::min(each.unlikeness, unlikeness(wanted, names.get_text(0)));
  }
  keep_nearest(suggestions, count);
  std::vector<std::string> found;
  for (const NameSuggestion& each : suggestions) {
    Statement row = database_.prepare("SELECT name FROM profiles WHERE id = ?");
    row.bind_all(rows_of[static_cast<std::size_t>(each.place)]);
    if (row.step()) found.emplace_back(row.get_text(0));
  }
  return found;
}

std::optional<std::int64_t> find_profile(Database& database, std::string_view name,
                                         const FindOptions& options) {
  ProfileDirectory directory(database);
  return NameSearch(directory, name, options).run();
}

std::int64_t get_profile(Database& database, std::string_view name, const FindOptions& options) {
  if (const auto found = find_profile(database, name, options)) return *found;
  throw_unknown_name(name, ProfileDirectory(database).suggest(name, kSuggestions));
}

}  // namespace entente
