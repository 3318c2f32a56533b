#include "graph/link/load_units.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "graph/link/make_units.hpp"

namespace entente {
namespace {

struct NameRows {
  std::vector<std::int64_t> rows;      ///< parallel to uses
  std::vector<std::int64_t> entities;  ///< the row of each stated id
  std::vector<NameUse> uses;
};

/// Of a row with a name's row, its entity's, key, text, type and country.
void add_name(const Statement& row, std::size_t mentions, NameRows& names) {
  names.rows.push_back(row.get_int(0));
  names.entities.push_back(row.get_int(1));
  names.uses.push_back({std::string(row.get_text(2)), std::string(row.get_text(3)),
                        static_cast<EntityType>(row.get_int(4)), std::string(row.get_text(5)),
                        static_cast<std::uint32_t>(mentions)});
}

/// Names that are mentioned at least once, with how often.
NameRows read_names(Database& database, const std::vector<MentionRow>& mentions) {
  Statement rows = database.prepare(
      "SELECT names.id, entity, key, text, type, country FROM names"
      " JOIN entities ON entities.id = entity ORDER BY names.id");
  NameRows names;
  auto mention = mentions.begin();
  while (rows.step()) {
    const std::int64_t row = rows.get_int(0);
    const auto begin = mention;
    while (mention != mentions.end() && mention->name == row) ++mention;
    if (begin != mention) add_name(rows, static_cast<std::size_t>(mention - begin), names);
  }
  return names;
}

/// The same of some stated ids, with the mentions as stored; `entities` is a JSON list.
NameRows read_names_of(Database& database, std::string_view entities,
                       std::vector<MentionRow>& mentions) {
  Statement rows = database.prepare(
      "SELECT names.id, entity, key, text, type, country, bytes FROM names"
      " JOIN entities ON entities.id = entity JOIN places ON name = names.id"
      " WHERE entity IN (SELECT value FROM json_each(?)) ORDER BY names.id");
  rows.bind_all(entities);
  NameRows names;
  while (rows.step()) {
    const std::vector<MentionRow> places = decode_places(rows.get_int(0), rows.get_text(6));
    add_name(rows, places.size(), names);
    mentions.insert(mentions.end(), places.begin(), places.end());
  }
  return names;
}

/// What articles call an id goes to the unit that bears it. Of rows with an id and an alias.
void read_aliases(Statement& rows, std::vector<LinkUnit>& units) {
  while (rows.step()) {
    const std::string_view id = rows.get_text(0);
    const auto unit = std::ranges::lower_bound(
        units, id, {}, [](const LinkUnit& each) { return std::string_view(each.id); });
    if (unit != units.end() && unit->id == id) unit->aliases.emplace_back(rows.get_text(1));
  }
  for (LinkUnit& unit : units) {
    std::ranges::sort(unit.aliases);
    unit.aliases.erase(std::unique(unit.aliases.begin(), unit.aliases.end()), unit.aliases.end());
    std::erase(unit.aliases, unit.name);
  }
}

UnitTable make_table(const NameRows& names, std::vector<MentionRow> mentions) {
  UnitTable table;
  table.mentions = std::move(mentions);
  Units made = make_units(names.uses);
  table.units = std::move(made.units);
  table.entities.resize(table.units.size());
  for (std::size_t i = 0; i < names.rows.size(); ++i) {
    table.unit_of_name.set(names.rows[i], made.of_use[i]);
    table.entities[made.of_use[i]] = names.entities[i];
  }
  return table;
}

}  // namespace

UnitTable load_units(Database& database) {
  std::vector<MentionRow> mentions = read_mentions(database);
  const NameRows names = read_names(database, mentions);
  UnitTable table = make_table(names, std::move(mentions));
  Statement aliases = database.prepare(
      "SELECT key, text FROM spellings JOIN entities ON entities.id = entity"
      " WHERE spellings.id IN (SELECT spelling FROM aliases)");
  read_aliases(aliases, table.units);
  return table;
}

UnitTable load_units_of(Database& database, const std::vector<std::int64_t>& entities) {
  const std::string list = json_list(entities);
  std::vector<MentionRow> mentions;
  const NameRows names = read_names_of(database, list, mentions);
  UnitTable table = make_table(names, std::move(mentions));
  Statement aliases = database.prepare(
      "SELECT key, text FROM spellings JOIN entities ON entities.id = entity"
      " WHERE entity IN (SELECT value FROM json_each(?))"
      " AND EXISTS (SELECT 1 FROM aliases WHERE spelling = spellings.id)");
  aliases.bind_all(std::string_view(list));
  read_aliases(aliases, table.units);
  return table;
}

std::vector<LinkUnit> with_homes(const UnitTable& table, const ByRow<std::string>& home_of) {
  std::vector<LinkUnit> units = table.units;
  constexpr std::size_t kMostHomes = 3;
  for (const MentionRow& mention : table.mentions) {
    const std::string* home = home_of.find(mention.article);
    if (home == nullptr) continue;
    auto& homes = units[table.unit_of_name.at(mention.name)].homes;
    if (homes.size() > kMostHomes) continue;
    const auto at = std::ranges::lower_bound(homes, *home);
    if (at == homes.end() || *at != *home) homes.insert(at, *home);
  }
  for (LinkUnit& unit : units) {
    if (unit.homes.size() > kMostHomes) unit.homes.clear();
  }
  return units;
}

}  // namespace entente
