#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "graph/check_parts.hpp"
#include "graph/link/link_table.hpp"

namespace entente {
namespace {

bool comes_before(const EntityLink& a, const EntityLink& b) {
  return std::tie(a.from, a.to, a.rule, a.score) < std::tie(b.from, b.to, b.rule, b.score);
}

}  // namespace

std::vector<Violation> check_links(const Graph& graph) {
  Database& database = graph.database();
  if (!are_links_fresh(database)) return {};  // nobody reads them
  const std::vector<EntityLink> stored = read_links(database);
  const std::vector<EntityLink> computed = compute_links(load_units(database));
  std::vector<EntityLink> wrong;
  std::ranges::set_symmetric_difference(stored, computed, std::back_inserter(wrong), comes_before);
  Finding finding("a link is stored that no rule makes, or one is missing", kReindex);
  for (const EntityLink& link : wrong) finding.add(fmt::format("{} – {}", link.from, link.to));
  std::vector<Violation> violations;
  finding.report(violations);
  return violations;
}

}  // namespace entente
