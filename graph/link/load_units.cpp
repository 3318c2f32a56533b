#include "graph/link/load_units.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "graph/link/make_units.hpp"

namespace entente {
namespace {

/// Name, begin and end from `column` on; nothing where there is no name.
void add_mention(const Statement& row, int column, std::int64_t article,
                 std::vector<MentionRow>& mentions) {
  const auto name = row.find_int(column);
  if (!name) return;
  mentions.push_back({*name, article, static_cast<std::uint32_t>(row.get_int(column + 1)),
                      static_cast<std::uint32_t>(row.get_int(column + 2))});
}

/// Sorts; the rows of names are counted off first, as each has few mentions, mostly in order.
void sort_by_name(std::vector<MentionRow>& mentions) {
  ByRow<std::size_t> counts;
  for (const MentionRow& mention : mentions) {
    const std::size_t* count = counts.find(mention.name);
    counts.set(mention.name, count == nullptr ? 1 : *count + 1);
  }
  ByRow<std::size_t> ends;
  std::size_t end = 0;
  counts.for_each([&](std::int64_t name, std::size_t count) {
    ends.set(name, end);
    end += count;
  });
  std::vector<MentionRow> sorted(mentions.size());
  for (const MentionRow& mention : mentions) {
    const std::size_t at = ends.at(mention.name);
    sorted[at] = mention;
    ends.set(mention.name, at + 1);
  }
  auto begin = sorted.begin();
  counts.for_each([&](std::int64_t, std::size_t count) {
    const auto next = begin + static_cast<std::ptrdiff_t>(count);
    if (!std::is_sorted(begin, next)) std::sort(begin, next);
    begin = next;
  });
  mentions = std::move(sorted);
}

/// The rows of the view `mentions`, sorted; its three passes over the claims are one here.
std::vector<MentionRow> read_mentions(Database& database) {
  std::vector<MentionRow> mentions;
  Statement claims = database.prepare(
      "SELECT article, subject, subject_start, subject_end, object, object_start, object_end,"
      " speaker, speaker_start, speaker_end FROM claims");
  while (claims.step()) {
    for (const int column : {1, 4, 7}) add_mention(claims, column, claims.get_int(0), mentions);
  }
  Statement others = database.prepare(
      "SELECT article, name, coalesce(name_start, other.start), coalesce(name_end, other.end)"
      " FROM other_arguments AS other CROSS JOIN claims ON claims.id = claim"
      " WHERE name IS NOT NULL");
  while (others.step()) add_mention(others, 1, others.get_int(0), mentions);
  sort_by_name(mentions);
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
ByRow<std::string> count_countries(const UnitTable& table) {
  std::vector<Country> named;
  for (const MentionRow& mention : table.mentions) {
    const std::uint32_t unit = table.unit_of_name.at(mention.name);
    if (!table.units[unit].country.empty()) named.emplace_back(mention.article, unit);
  }
  std::ranges::sort(named);
  ByRow<std::string> homes;
  for (std::size_t begin = 0; begin < named.size();) {
    std::map<std::string_view, std::uint32_t> counts;
    const std::int64_t article = named[begin].first;
    for (; begin < named.size() && named[begin].first == article; ++begin) {
      ++counts[table.units[named[begin].second].country];
    }
    const auto most = std::ranges::max_element(
        counts, [](const auto& a, const auto& b) { return a.second < b.second; });
    homes.set(article, std::string(most->first));
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
    table.unit_of_name.set(names.rows[i], made.of_use[i]);
  }
  read_aliases(database, table.units);
  return table;
}

std::vector<LinkUnit> with_homes(const UnitTable& table) {
  std::vector<LinkUnit> units = table.units;
  constexpr std::size_t kMostHomes = 3;
  const ByRow<std::string> home_of = count_countries(table);
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
