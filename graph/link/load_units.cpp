#include "graph/link/load_units.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "graph/link/make_units.hpp"

namespace entente {
namespace {

std::vector<MentionRow> read_mentions(Database& database) {
  Statement rows = database.prepare(
      "SELECT name, article, coalesce(name_start, arguments.start), coalesce(name_end,"
      " arguments.end) FROM arguments CROSS JOIN claims ON claims.id = claim"
      " WHERE name IS NOT NULL");
  std::vector<MentionRow> mentions;
  while (rows.step()) {
    mentions.push_back({rows.get_int(0), rows.get_int(1),
                        static_cast<std::uint32_t>(rows.get_int(2)),
                        static_cast<std::uint32_t>(rows.get_int(3))});
  }
  std::ranges::sort(mentions);
  mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
  return mentions;
}

struct NameRows {
  std::vector<std::int64_t> rows;  ///< parallel to uses
  std::vector<NameUse> uses;
};

/// Names that are mentioned at least once, with how often.
NameRows read_names(Database& database, const std::vector<MentionRow>& mentions) {
  Statement rows = database.prepare(
      "SELECT names.id, key, text, type, country FROM names JOIN entities ON entities.id = entity"
      " ORDER BY names.id");
  NameRows names;
  auto mention = mentions.begin();
  while (rows.step()) {
    const std::int64_t row = rows.get_int(0);
    const auto begin = mention;
    while (mention != mentions.end() && mention->name == row) ++mention;
    if (begin == mention) continue;
    names.rows.push_back(row);
    names.uses.push_back({std::string(rows.get_text(1)), std::string(rows.get_text(2)),
                          static_cast<EntityType>(rows.get_int(3)), std::string(rows.get_text(4)),
                          static_cast<std::uint32_t>(mention - begin)});
  }
  return names;
}

/// What articles call an id goes to the unit that bears it.
void read_aliases(Database& database, std::vector<LinkUnit>& units) {
  Statement rows = database.prepare(
      "SELECT key, text FROM spellings JOIN entities ON entities.id = entity"
      " WHERE spellings.id IN (SELECT spelling FROM aliases)");
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

using Country = std::pair<std::int64_t, std::uint32_t>;  ///< article, unit that names it

/// The country that each article mentions most; of equals the first.
std::map<std::int64_t, std::string> count_countries(const UnitTable& table) {
  std::vector<Country> named;
  for (const MentionRow& mention : table.mentions) {
    const std::uint32_t unit = table.unit_of_name.at(mention.name);
    if (!table.units[unit].country.empty()) named.emplace_back(mention.article, unit);
  }
  std::ranges::sort(named);
  std::map<std::int64_t, std::string> homes;
  for (std::size_t begin = 0; begin < named.size();) {
    std::map<std::string_view, std::uint32_t> counts;
    const std::int64_t article = named[begin].first;
    for (; begin < named.size() && named[begin].first == article; ++begin) {
      ++counts[table.units[named[begin].second].country];
    }
    const auto most = std::ranges::max_element(
        counts, [](const auto& a, const auto& b) { return a.second < b.second; });
    homes.emplace_hint(homes.end(), article, most->first);
  }
  return homes;
}

}  // namespace

UnitTable load_units(Database& database) {
  UnitTable table;
  table.mentions = read_mentions(database);
  const NameRows names = read_names(database, table.mentions);
  Units made = make_units(names.uses);
  table.units = std::move(made.units);
  for (std::size_t i = 0; i < names.rows.size(); ++i) {
    table.unit_of_name.emplace(names.rows[i], made.of_use[i]);
  }
  read_aliases(database, table.units);
  return table;
}

void find_homes(UnitTable& table) {
  constexpr std::size_t kMostHomes = 3;
  const std::map<std::int64_t, std::string> home_of = count_countries(table);
  for (const MentionRow& mention : table.mentions) {
    const auto home = home_of.find(mention.article);
    if (home == home_of.end()) continue;
    auto& homes = table.units[table.unit_of_name.at(mention.name)].homes;
    if (homes.size() > kMostHomes) continue;
    const auto at = std::ranges::lower_bound(homes, home->second);
    if (at == homes.end() || *at != home->second) homes.insert(at, home->second);
  }
  for (LinkUnit& unit : table.units) {
    if (unit.homes.size() > kMostHomes) unit.homes.clear();
  }
}

}  // namespace entente
