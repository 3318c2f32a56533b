#include "graph/link/link_table.hpp"

#include <string>
#include <utility>

#include "graph/link/find_links.hpp"

namespace entente {

void mark_links_stale(Database& database) {
  database.run("DELETE FROM fresh WHERE name = 'links'");
}

bool are_links_fresh(Database& database) {
  return database.find_int("SELECT 1 FROM fresh WHERE name = 'links'").has_value();
}

std::vector<EntityLink> load_links(Database& database, const UnitTable& table) {
  return are_links_fresh(database) ? read_links(database) : compute_links(table);
}

std::vector<EntityLink> read_links(Database& database) {
  Statement rows =
      database.prepare("SELECT \"from\", \"to\", rule, score FROM links ORDER BY \"from\", \"to\"");
  std::vector<EntityLink> links;
  while (rows.step()) {
    links.push_back({std::string(rows.get_text(0)), std::string(rows.get_text(1)),
                     std::string(rows.get_text(2)), rows.get_real(3)});
  }
  return links;
}

std::vector<EntityLink> compute_links(UnitTable table) {
  find_homes(table);
  return find_links(table.units);
}

void rebuild_links(Database& database) {
  database.run("DELETE FROM links");
  for (const EntityLink& link : compute_links(load_units(database))) {
    database.run("INSERT INTO links (\"from\", \"to\", rule, score) VALUES (?, ?, ?, ?)",
                 std::string_view(link.from), std::string_view(link.to),
                 std::string_view(link.rule), link.score);
  }
  database.run("INSERT OR IGNORE INTO fresh (name) VALUES ('links')");
}

}  // namespace entente
