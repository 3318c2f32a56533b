#include "graph/find_entity.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "graph/error.hpp"
#include "graph/link/edit_distance.hpp"
#include "graph/name_search.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

std::string_view last_word(std::string_view key) { return key.substr(key.rfind('-') + 1); }

/// A name as typed, with capitals at the beginning of words, and in capitals: people type "tehran"
/// and "dprk", and the table minds letter case, as texts do.
std::array<std::string, 3> capitalized_forms(std::string_view name) {
  const auto upper = [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  };
  std::array<std::string, 3> forms;
  forms.fill(std::string(name));
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i == 0 || name[i - 1] == ' ') forms[1][i] = upper(name[i]);
    forms[2][i] = upper(name[i]);
  }
  return forms;
}

/// A snapshot's entities by their indexes.
class SnapshotDirectory {
 public:
  using Id = std::uint32_t;

  explicit SnapshotDirectory(const Snapshot& snapshot) : snapshot_(snapshot) {}

  [[nodiscard]] bool is_actor(Id id) const {
    return entente::is_actor(snapshot_.entities[id].type);
  }

  [[nodiscard]] std::optional<Id> find_id(std::string_view id) const {
    const auto found = std::ranges::lower_bound(snapshot_.entities, id, {}, &Entity::id);
    if (found == snapshot_.entities.end() || found->id != id) return {};
    return static_cast<Id>(found - snapshot_.entities.begin());
  }

  [[nodiscard]] std::optional<Id> find_most_mentioned(const std::string& key, NameKind kind,
                                                      bool actors_only) const {
    std::optional<Id> best;
    for (Id i = 0; i < snapshot_.entities.size(); ++i) {
      const Entity& entity = snapshot_.entities[i];
      const bool is_fit =
          kind == NameKind::kName ? name_key(entity.name) == key : has_alias(entity, key);
      if (!is_fit || (actors_only && !is_actor(i))) continue;
      if (!best || entity.mention_count > snapshot_.entities[*best].mention_count) best = i;
    }
    return best;
  }

  [[nodiscard]] std::optional<Id> find_only_beginning(const std::string& beginning) const {
    return find_only([&](const std::string& key) { return key.starts_with(beginning); });
  }
  [[nodiscard]] std::optional<Id> find_only_ending(const std::string& word) const {
    return find_only([&](const std::string& key) { return last_word(key) == word; });
  }

 private:
  static bool has_alias(const Entity& entity, const std::string& key) {
    return std::ranges::any_of(entity.aliases,
                               [&](const std::string& alias) { return name_key(alias) == key; });
  }

  template <typename Fits>
  [[nodiscard]] std::optional<Id> find_only(Fits fits) const {
    std::optional<Id> only;
    for (Id i = 0; i < snapshot_.entities.size(); ++i) {
      const Entity& entity = snapshot_.entities[i];
      const bool is_fit = fits(name_key(entity.name)) ||
                          std::ranges::any_of(entity.aliases, [&](const std::string& alias) {
                            return fits(name_key(alias));
                          });
      if (!is_fit) continue;
      if (only) return {};
      only = i;
    }
    return only;
  }

  const Snapshot& snapshot_;
};

}  // namespace

std::size_t unlikeness(std::string_view wanted, std::string_view key) {
  if (key.find(wanted) != std::string_view::npos) return 0;
  const std::size_t whole = edit_distance(wanted, key);
  return std::min(whole, edit_distance(wanted, last_word(key)) + 1);
}

void keep_nearest(std::vector<NameSuggestion>& suggestions, std::size_t count) {
  const auto key = [](const NameSuggestion& each) {
    return std::make_tuple(each.unlikeness, !each.is_actor, -std::int64_t{each.mentions},
                           each.place);
  };
  const std::size_t kept = std::min(count, suggestions.size());
  std::ranges::partial_sort(suggestions, suggestions.begin() + static_cast<std::ptrdiff_t>(kept),
                            {}, key);
  suggestions.resize(kept);
}

std::optional<std::uint32_t> find_same(const Snapshot& cut, const Entity& entity) {
  const auto found = std::ranges::lower_bound(cut.entities, entity.id, {}, &Entity::id);
  if (found == cut.entities.end() || found->id != entity.id) return {};
  return static_cast<std::uint32_t>(found - cut.entities.begin());
}

std::string name_key(std::string_view name) {
  std::string key = slug(name);
  if (key.starts_with("the-")) key.erase(0, 4);
  return key;
}

std::vector<std::string> table_ids(std::string_view name, const FindOptions& options) {
  std::vector<std::string> ids;
  if (options.actors == nullptr) return ids;
  for (const std::string& form : capitalized_forms(name)) {
    const auto match = options.actors->find(form);
    if (match && match->actor != nullptr) ids.push_back(match->actor->id);
  }
  return ids;
}

std::optional<std::uint32_t> find_entity(const Snapshot& snapshot, std::string_view name,
                                         const FindOptions& options) {
  SnapshotDirectory directory(snapshot);
  return NameSearch(directory, name, options).run();
}

std::vector<std::string> suggest_names(const Snapshot& snapshot, std::string_view name,
                                       std::size_t count) {
  const std::string wanted = name_key(name);
  std::vector<NameSuggestion> suggestions;
  for (std::uint32_t i = 0; i < snapshot.entities.size(); ++i) {
    const Entity& entity = snapshot.entities[i];
    std::size_t distance = unlikeness(wanted, name_key(entity.name));
    for (const std::string& alias : entity.aliases) {
      distance = std::min(distance, unlikeness(wanted, name_key(alias)));
    }
    suggestions.push_back({distance, is_actor(entity.type), entity.mention_count, i});
  }
  keep_nearest(suggestions, count);
  std::vector<std::string> names;
  for (const NameSuggestion& each : suggestions) {
    names.push_back(snapshot.entities[static_cast<std::size_t>(each.place)].name);
  }
  return names;
}

void throw_unknown_name(std::string_view name, const std::vector<std::string>& suggestions) {
  throw Error(ErrorKind::kInput, fmt::format("no such name in the graph: {}", name),
              suggestions.empty() ? "the graph is empty: add articles first"
                                  : fmt::format("{}", fmt::join(suggestions, ", ")));
}

std::uint32_t get_entity(const Snapshot& snapshot, std::string_view name,
                         const FindOptions& options) {
  if (const auto found = find_entity(snapshot, name, options)) return *found;
  throw_unknown_name(name, suggest_names(snapshot, name, kSuggestions));
}

}  // namespace entente
