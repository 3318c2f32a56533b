#include "graph/link/link_table.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "graph/link/find_links.hpp"
#include "graph/link/homes.hpp"
#include "graph/link/unit_rows.hpp"
#include "graph/store/fresh.hpp"

namespace entente {
namespace {

/// The mark of links that are fresh (fresh.hpp).
constexpr std::string_view kFreshLinks = "links 2";

std::vector<EntityLink> read_rows(Statement& rows) {
  std::vector<EntityLink> links;
  while (rows.step()) {
    links.push_back({std::string(rows.get_text(0)), std::string(rows.get_text(1)),
                     std::string(rows.get_text(2)), rows.get_real(3)});
  }
  return links;
}

}  // namespace

bool are_links_fresh(Database& database) { return is_fresh(database, kFreshLinks); }
bool are_links_marked(Database& database) { return is_marked(database, kFreshLinks); }

std::vector<EntityLink> load_links(Database& database, const UnitTable& table) {
  return are_links_fresh(database) ? read_links(database) : compute_links(database, table);
}

std::vector<EntityLink> read_links(Database& database) {
  Statement rows =
      database.prepare("SELECT \"from\", \"to\", rule, score FROM links ORDER BY \"from\", \"to\"");
  return read_rows(rows);
}

std::vector<EntityLink> read_links_of(Database& database, const std::string& unit) {
  Statement rows = database.prepare(
      "SELECT \"from\", \"to\", rule, score FROM links WHERE \"from\" = ?1"
      " UNION SELECT \"from\", \"to\", rule, score FROM links WHERE \"to\" = ?1");
  rows.bind_all(std::string_view(unit));
  return read_rows(rows);
}

std::vector<EntityLink> take_links_of(Database& database, const std::set<std::string>& units) {
  std::vector<EntityLink> taken;
  for (const std::string& unit : units) {
    std::vector<EntityLink> links = read_links_of(database, unit);
    database.run("DELETE FROM links WHERE \"from\" = ?1 OR \"to\" = ?1", unit);
    std::ranges::move(links, std::back_inserter(taken));
  }
  return taken;
}

void put_links(Database& database, const std::vector<EntityLink>& links) {
  for (const EntityLink& link : links) {
    database.run("INSERT INTO links (\"from\", \"to\", rule, score) VALUES (?, ?, ?, ?)",
                 std::string_view(link.from), std::string_view(link.to),
                 std::string_view(link.rule), link.score);
  }
}

std::vector<EntityLink> compute_links(Database& database, const UnitTable& table) {
  return find_links(with_homes(table, find_homes(database, table.mentions)));
}

std::vector<EntityLink> rebuild_links(Database& database, const UnitTable& table) {
  const ByRow<std::string> homes = find_homes(database, table.mentions);
  const std::vector<LinkUnit> units = with_homes(table, homes);
  const std::vector<std::vector<LinkKey>> keys = link_keys(units);
  std::vector<EntityLink> links = find_links(units, keys);
  store_places(database, table.mentions);
  store_homes(database, homes);
  store_units(database, table, keys);
  database.run("DELETE FROM links");
  put_links(database, links);
  mark_fresh(database, kFreshLinks);
  return links;
}

}  // namespace entente
