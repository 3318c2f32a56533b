#include "graph/view/entity_table.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "graph/link/cluster.hpp"
#include "graph/link/link_table.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

std::string statement_key(std::string_view id, EntityType type, std::string_view country) {
  std::string key(id);
  key += '\0';
  key += static_cast<char>('0' + static_cast<int>(kind_of(type)));
  key += country;
  return key;
}

Entity make_entity(LinkUnit& unit) {
  Entity entity;
  entity.id = unit.id;
  entity.name = unit.name;
  entity.type = unit.type;
  entity.country = unit.country;
  entity.aliases = std::move(unit.aliases);
  return entity;
}

/// Entities from their units: each is shown as the head of its cluster, with the country that is
/// mentioned most where the head has none.
class Builder {
 public:
  Builder(std::vector<LinkUnit> units, const Clusters& clusters)
      : units_(std::move(units)), head_of_(clusters.head_of), entity_of_(units_.size()) {}

  std::vector<Entity> build() {
    std::vector<Entity> entities;
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (head_of_[i] != i) continue;
      entity_of_[i] = static_cast<std::uint32_t>(entities.size());
      entities.push_back(make_entity(units_[i]));
    }
    country_mentions_.resize(entities.size());
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (head_of_[i] == i) continue;
      entity_of_[i] = entity_of_[head_of_[i]];
      add_member(units_[i], units_[head_of_[i]].country.empty(), entities[entity_of_[i]],
                 country_mentions_[entity_of_[i]]);
    }
    return entities;
  }

  [[nodiscard]] std::uint32_t entity_of(std::uint32_t unit) const { return entity_of_[unit]; }

 private:
  static void add_member(LinkUnit& unit, bool needs_country, Entity& entity,
                         std::uint32_t& country_mentions) {
    entity.aliases.push_back(unit.name);
    std::ranges::move(unit.aliases, std::back_inserter(entity.aliases));
    // The authorities of one country are not all authorities.
    if (!needs_country || kind_of(unit.type) == EntityKind::kOther) return;
    if (unit.country.empty()) return;
    const bool is_better = unit.mentions > country_mentions ||
                           (unit.mentions == country_mentions && unit.country < entity.country);
    if (!is_better) return;
    entity.country = unit.country;
    country_mentions = unit.mentions;
  }

  std::vector<LinkUnit> units_;
  const std::vector<std::uint32_t>& head_of_;
  std::vector<std::uint32_t> entity_of_;
  std::vector<std::uint32_t> country_mentions_;  ///< of the country that an entity was given
};

/// What was decided of any unit of an entity holds for all of it; of the head's and another's the
/// head's.
void apply_decisions(const std::vector<LinkUnit>& units, const Builder& builder,
                     EntityTable& table) {
  std::vector<std::string> renamed(table.entities.size());
  const auto for_each_unit = [&](const auto& decided, auto apply) {
    for (const bool is_head : {false, true}) {
      for (const auto& [id, value] : decided) {
        const std::uint32_t unit = find_unit(units, id);
        if (unit == units.size()) continue;
        const std::uint32_t entity = builder.entity_of(unit);
        if ((table.entities[entity].id == units[unit].id) == is_head) apply(entity, value);
      }
    }
  };
  for_each_unit(table.curation.types,
                [&](std::uint32_t entity, EntityType type) { table.entities[entity].type = type; });
  for_each_unit(table.curation.names,
                [&](std::uint32_t entity, const std::string& name) { renamed[entity] = name; });
  for (std::size_t i = 0; i < renamed.size(); ++i) {
    if (renamed[i].empty()) continue;
    Entity& entity = table.entities[i];
    entity.aliases.push_back(std::exchange(entity.name, std::move(renamed[i])));
  }
  std::set<std::string> hidden;
  for (const std::string& id : table.curation.hidden) {
    const std::uint32_t unit = find_unit(units, id);
    if (unit != units.size()) hidden.insert(table.entities[builder.entity_of(unit)].id);
  }
  table.curation.hidden = std::move(hidden);
}

void count_mentions(const std::vector<MentionRow>& mentions, EntityTable& table) {
  using MentionPlace = std::tuple<std::uint32_t, std::int64_t, std::uint32_t, std::uint32_t>;
  std::vector<MentionPlace> places;
  places.reserve(mentions.size());
  for (const MentionRow& mention : mentions) {
    places.emplace_back(table.entity_of_name.at(mention.name), mention.article, mention.begin,
                        mention.end);
  }
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto [entity, article, begin, end] = places[i];
    const bool is_new_article =
        i == 0 || std::get<0>(places[i - 1]) != entity || std::get<1>(places[i - 1]) != article;
    table.entities[entity].mention_count += 1;
    table.entities[entity].article_count += is_new_article ? 1 : 0;
  }
}

void tidy_aliases(Entity& entity) {
  std::ranges::sort(entity.aliases);
  entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()),
                       entity.aliases.end());
  std::erase(entity.aliases, entity.name);
}

std::string decided_id(const std::vector<LinkUnit>& units, std::uint32_t unit) {
  const bool is_one_of_several =
      std::ranges::count(units, units[unit].stated, &LinkUnit::stated) > 1;
  return is_one_of_several ? units[unit].full_id : units[unit].id;
}

}  // namespace

std::uint32_t EntityTable::entity_of(const Participant& participant) const {
  return entity_of_statement.at(
      statement_key(participant.id, participant.type, participant.country));
}

std::optional<std::uint32_t> EntityTable::find_entity_of(const Participant& participant) const {
  const auto found = entity_of_statement.find(
      statement_key(participant.id, participant.type, participant.country));
  if (found == entity_of_statement.end()) return {};
  return found->second;
}

EntityTable load_entities(Database& database) {
  UnitTable units = load_units(database);
  const std::vector<EntityLink> links = load_links(database, units);
  return make_entities(database, std::move(units), links);
}

EntityTable make_entities(Database& database, UnitTable units,
                          const std::vector<EntityLink>& links) {
  EntityTable table;
  table.curation = replay(read_decisions(database));
  std::vector<std::string> statements;
  for (const LinkUnit& unit : units.units) {
    statements.push_back(statement_key(unit.stated, unit.type, unit.country));
  }
  retype_units(table.curation, units.units);
  const Clusters clusters = cluster(units.units, links, table.curation);
  Builder builder(units.units, clusters);
  table.entities = builder.build();
  apply_decisions(units.units, builder, table);
  std::set<std::pair<std::string_view, std::uint32_t>> stated;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    table.entity_of_statement.emplace(std::move(statements[i]), builder.entity_of(i));
    stated.emplace(units.units[i].stated, builder.entity_of(i));
  }
  for (const auto& [id, entity] : stated)
    table.entities_of_id.emplace_hint(table.entities_of_id.end(), id, entity);
  units.unit_of_name.for_each([&](std::int64_t name, std::uint32_t unit) {
    table.entity_of_name.set(name, builder.entity_of(unit));
  });
  count_mentions(units.mentions, table);
  for (Entity& entity : table.entities) tidy_aliases(entity);
  return table;
}

std::string decided_id(Database& database, const std::string& id) {
  const UnitTable table = load_units(database);
  const std::uint32_t unit = find_unit(table.units, id);
  return unit == table.units.size() ? id : decided_id(table.units, unit);
}

std::optional<std::string> find_merged_id(Database& database, std::string_view name) {
  const ReadView view(database);
  UnitTable table = load_units(database);
  const std::vector<EntityLink> links = load_links(database, table);
  const Curation curation = replay(read_decisions(database));
  retype_units(curation, table.units);
  const std::vector<LinkUnit>& units = table.units;
  const Clusters clusters = cluster(units, links, curation);
  const std::string wanted = slug(name);
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    const bool is_shown_as_other = clusters.head_of[i] != i;
    if (is_shown_as_other && (units[i].id == name || slug(units[i].name) == wanted)) {
      // The id by which it was merged, even if it has namesakes only since.
      for (const std::string& id : {units[i].id, units[i].full_id}) {
        if (curation.merged_into.contains(id)) return id;
      }
      return decided_id(units, i);
    }
  }
  return {};
}

}  // namespace entente
