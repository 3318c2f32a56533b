#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "graph/check/check_parts.hpp"
#include "graph/link/homes.hpp"
#include "graph/link/link_table.hpp"
#include "graph/link/unit_rows.hpp"

namespace entente {
namespace {

bool comes_before(const EntityLink& a, const EntityLink& b) {
  return std::tie(a.from, a.to, a.rule, a.score) < std::tie(b.from, b.to, b.rule, b.score);
}

}  // namespace

std::vector<Violation> check_links(const Graph& graph) {
  Database& database = graph.database();
  if (!are_links_fresh(database)) return {};  // nobody reads them
  const UnitTable table = load_units(database);
  const std::vector<EntityLink> stored = read_links(database);
  const std::vector<EntityLink> computed = compute_links(database, table);
  std::vector<EntityLink> wrong;
  std::ranges::set_symmetric_difference(stored, computed, std::back_inserter(wrong), comes_before);
  Finding finding("a link is stored that no rule makes, or one is missing", kReindex);
  for (const EntityLink& link : wrong) finding.add(fmt::format("{} – {}", link.from, link.to));
  std::vector<Violation> violations;
  finding.report(violations);
  Finding grounds("what links are found from is not what the claims say", kReindex);
  if (read_places(database) != table.mentions) grounds.add("places");
  const ByRow<std::string> homes = find_homes(database, table.mentions);
  if (read_homes(database) != homes) grounds.add("homes");
  if (!are_units_of(database, table, link_keys(with_homes(table, homes)))) grounds.add("units");
  grounds.report(violations);
  return violations;
}

}  // namespace entente
