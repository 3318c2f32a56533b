#include "cli/diff_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

#include "cli/relation_text.hpp"

namespace entente {
namespace {

std::string heading(const char* what, const ListChanges& changes) {
  return fmt::format("{}: {} came, {} went, {} changed\n", what, changes.come.size(),
                     changes.gone.size(), changes.changed.size());
}

/// "also Pyongyang; no longer DPRK".
std::vector<std::string> alias_changes(const Entity& before, const Entity& after) {
  std::vector<std::string> come;
  std::vector<std::string> gone;
  std::ranges::set_difference(after.aliases, before.aliases, std::back_inserter(come));
  std::ranges::set_difference(before.aliases, after.aliases, std::back_inserter(gone));
  std::vector<std::string> changes;
  if (!come.empty()) changes.push_back(fmt::format("also {}", fmt::join(come, ", ")));
  if (!gone.empty()) changes.push_back(fmt::format("no longer {}", fmt::join(gone, ", ")));
  return changes;
}

std::string entity_change(const Entity& before, const Entity& after) {
  std::vector<std::string> changes = alias_changes(before, after);
  const auto country = [](const Entity& entity) {
    return entity.country.empty() ? std::string("no country") : entity.country;
  };
  if (before.country != after.country) {
    changes.insert(changes.begin(), fmt::format("{} → {}", country(before), country(after)));
  }
  if (before.type != after.type) {
    changes.insert(changes.begin(),
                   fmt::format("{} → {}", to_string(before.type), to_string(after.type)));
  }
  if (before.name != after.name) changes.insert(changes.begin(), "now " + after.name);
  return fmt::format("  ~ {}: {}\n", before.name, fmt::join(changes, "; "));
}

std::string entities_text(const Snapshot& before, const Snapshot& after,
                          const ListChanges& changes) {
  std::string text = heading("Entities", changes);
  for (const auto i : changes.come) text += "  + " + entity_text(after.entities[i]) + '\n';
  for (const auto i : changes.gone) text += "  - " + entity_text(before.entities[i]) + '\n';
  for (const auto& [i, j] : changes.changed) {
    text += entity_change(before.entities[i], after.entities[j]);
  }
  return text;
}

std::string relation_change(const Relation& before, const Relation& after) {
  std::vector<std::string> changes;
  if (before.stances != after.stances) {
    changes.push_back(
        fmt::format("{} → {}", stance_text(before.stances), stance_text(after.stances)));
  }
  if (before.source_count != after.source_count) {
    changes.push_back(fmt::format("{} → {} sources", before.source_count, after.source_count));
  }
  if (before.label != after.label) changes.push_back("once “" + before.label + "”");
  if (before.event != after.event) {
    changes.push_back(fmt::format("{} → {}", to_string(before.event), to_string(after.event)));
  }
  return fmt::format("{}", fmt::join(changes, "; "));
}

std::string relations_text(const Snapshot& before, const Snapshot& after,
                           const ListChanges& changes) {
  std::string text = heading("Relations", changes);
  const auto line = [](char sign, const Snapshot& snapshot, std::uint32_t i) {
    const Relation& relation = snapshot.relations[i];
    return fmt::format("  {} {}  ({})\n", sign, arrow_text(snapshot, relation, true),
                       support_text(relation));
  };
  for (const auto i : changes.come) text += line('+', after, i);
  for (const auto i : changes.gone) text += line('-', before, i);
  for (const auto& [i, j] : changes.changed) {
    text += fmt::format("  ~ {}: {}\n", arrow_text(after, after.relations[j], true),
                        relation_change(before.relations[i], after.relations[j]));
  }
  return text;
}

/// {"came": […], "went": […], "changed": [{"before": …, "after": …}]}.
template <typename Describe>
nlohmann::ordered_json list_json(const ListChanges& changes, Describe describe) {
  auto json = nlohmann::ordered_json::object();
  for (const char* key : {"came", "went", "changed"}) json[key] = nlohmann::ordered_json::array();
  for (const auto i : changes.come) json["came"].push_back(describe(false, i));
  for (const auto i : changes.gone) json["went"].push_back(describe(true, i));
  for (const auto& [i, j] : changes.changed) {
    json["changed"].push_back({{"before", describe(true, i)}, {"after", describe(false, j)}});
  }
  return json;
}

}  // namespace

std::string changes_text(const Snapshot& before, const Snapshot& after,
                         const SnapshotChanges& changes) {
  return entities_text(before, after, changes.entities) +
         relations_text(before, after, changes.relations);
}

nlohmann::ordered_json changes_json(const Snapshot& before, const Snapshot& after,
                                    const SnapshotChanges& changes) {
  const auto entity = [&](bool is_before, std::uint32_t i) {
    return entity_json((is_before ? before : after).entities[i]);
  };
  const auto relation = [&](bool is_before, std::uint32_t i) {
    const Snapshot& snapshot = is_before ? before : after;
    return relation_json(snapshot, snapshot.relations[i]);
  };
  return {{"entities", list_json(changes.entities, entity)},
          {"relations", list_json(changes.relations, relation)}};
}

}  // namespace entente
