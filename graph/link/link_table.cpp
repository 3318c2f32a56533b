#include "graph/link/link_table.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "graph/link/find_links.hpp"
#include "graph/store/fresh.hpp"

namespace entente {
namespace {

/// The mark of links that are fresh (fresh.hpp).
constexpr std::string_view kFreshLinks = "links 1";

}  // namespace

bool are_links_fresh(Database& database) { return is_fresh(database, kFreshLinks); }

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

std::vector<EntityLink> compute_links(const UnitTable& table) {
  return find_links(with_homes(table));
}

std::vector<EntityLink> rebuild_links(Database& database, const UnitTable& table) {
  std::vector<EntityLink> links = compute_links(table);
  database.run("DELETE FROM links");
  for (const EntityLink& link : links) {
    database.run("INSERT INTO links (\"from\", \"to\", rule, score) VALUES (?, ?, ?, ?)",
                 std::string_view(link.from), std::string_view(link.to),
                 std::string_view(link.rule), link.score);
  }
  mark_fresh(database, kFreshLinks);
  return links;
}

}  // namespace entente
