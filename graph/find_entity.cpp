#include "graph/find_entity.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "graph/error.hpp"
#include "graph/link/edit_distance.hpp"
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

/// Looks one name up by the ways in which an entity may answer to it.
class Search {
 public:
  Search(const Snapshot& snapshot, std::string_view name, const FindOptions& options)
      : snapshot_(snapshot), name_(name), key_(name_key(name)), options_(options) {}

  [[nodiscard]] std::optional<std::uint32_t> run() const {
    const auto is_actor_name = [](const Entity& entity) { return is_actor(entity.type); };
    const auto is_any = [](const Entity&) { return true; };
    if (options_.prefer_actors) {
      if (const auto found = find_exact(is_actor_name)) return found;
    }
    if (const auto found = find_exact(is_any)) return found;
    if (options_.is_whole) return {};
    if (const auto found =
            find_only([&](const std::string& key) { return key.starts_with(key_); })) {
      return found;
    }
    return find_only([&](const std::string& key) { return last_word(key) == key_; });
  }

 private:
  template <typename Admits>
  [[nodiscard]] std::optional<std::uint32_t> find_exact(Admits admits) const {
    if (const auto found = find_id(name_); found && admits(snapshot_.entities[*found])) {
      return found;
    }
    if (const auto found = find_most_mentioned([&](const Entity& entity) {
          return admits(entity) && name_key(entity.name) == key_;
        })) {
      return found;
    }
    if (const auto found = find_most_mentioned([&](const Entity& entity) {
          return admits(entity) && std::ranges::any_of(entity.aliases, [&](const auto& alias) {
                   return name_key(alias) == key_;
                 });
        })) {
      return found;
    }
    if (const auto found = find_in_table(); found && admits(snapshot_.entities[*found])) {
      return found;
    }
    return {};
  }

  [[nodiscard]] std::optional<std::uint32_t> find_id(std::string_view id) const {
    const auto found = std::ranges::lower_bound(snapshot_.entities, id, {}, &Entity::id);
    if (found == snapshot_.entities.end() || found->id != id) return {};
    return static_cast<std::uint32_t>(found - snapshot_.entities.begin());
  }

  template <typename Fits>
  [[nodiscard]] std::optional<std::uint32_t> find_most_mentioned(Fits fits) const {
    std::optional<std::uint32_t> best;
    for (std::uint32_t i = 0; i < snapshot_.entities.size(); ++i) {
      const Entity& entity = snapshot_.entities[i];
      if (!fits(entity)) continue;
      if (!best || entity.mention_count > snapshot_.entities[*best].mention_count) best = i;
    }
    return best;
  }

  [[nodiscard]] std::optional<std::uint32_t> find_in_table() const {
    for (const std::string& id : table_ids(name_, options_)) {
      if (const auto found = find_id(id)) return found;
    }
    return {};
  }

  /// The one entity with a name or alias that `fits`; nothing when there are several.
  template <typename Fits>
  [[nodiscard]] std::optional<std::uint32_t> find_only(Fits fits) const {
    std::optional<std::uint32_t> only;
    for (std::uint32_t i = 0; i < snapshot_.entities.size(); ++i) {
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
  std::string_view name_;
  std::string key_;
  const FindOptions& options_;
};

/// How unlike a wanted key a name is; a name that contains it is close whatever its length.
std::size_t unlikeness(std::string_view wanted, std::string_view key) {
  if (key.find(wanted) != std::string_view::npos) return 0;
  const std::size_t whole = edit_distance(wanted, key);
  return std::min(whole, edit_distance(wanted, last_word(key)) + 1);
}

}  // namespace

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
  return Search(snapshot, name, options).run();
}

std::vector<std::string> suggest_names(const Snapshot& snapshot, std::string_view name,
                                       std::size_t count) {
  const std::string wanted = name_key(name);
  // Nearest first; then actors, the much mentioned, and the order of the snapshot.
  using Candidate = std::tuple<std::size_t, bool, std::int64_t, std::uint32_t>;
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < snapshot.entities.size(); ++i) {
    const Entity& entity = snapshot.entities[i];
    std::size_t distance = unlikeness(wanted, name_key(entity.name));
    for (const std::string& alias : entity.aliases) {
      distance = std::min(distance, unlikeness(wanted, name_key(alias)));
    }
    candidates.emplace_back(distance, !is_actor(entity.type),
                            -static_cast<std::int64_t>(entity.mention_count), i);
  }
  const std::size_t kept = std::min(count, candidates.size());
  std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(kept));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kept; ++i) {
    names.push_back(snapshot.entities[std::get<3>(candidates[i])].name);
  }
  return names;
}

std::uint32_t get_entity(const Snapshot& snapshot, std::string_view name,
                         const FindOptions& options) {
  if (const auto found = find_entity(snapshot, name, options)) return *found;
  const std::vector<std::string> names = suggest_names(snapshot, name, 3);
  throw Error(ErrorKind::kInput, fmt::format("no such name in the graph: {}", name),
              names.empty() ? "the graph is empty: add articles first"
                            : fmt::format("{}", fmt::join(names, ", ")));
}

}  // namespace entente
