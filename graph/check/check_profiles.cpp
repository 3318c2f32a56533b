#include <algorithm>
#include <cstddef>

#include "graph/check/check_parts.hpp"
#include "graph/store/claim_counts.hpp"
#include "graph/view/entity_table.hpp"
#include "graph/view/profiles.hpp"

namespace entente {

std::vector<Violation> check_profiles(const Graph& graph) {
  Database& database = graph.database();
  if (!are_profiles_fresh(database)) return {};  // nobody reads them
  const ProfileTable stored = read_profiles(database);
  const ProfileTable computed = compute_profiles(database, load_entities(database));
  Finding finding("a profile is not that of its entity", kReindex);
  const std::size_t count = std::max(stored.profiles.size(), computed.profiles.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (i >= stored.profiles.size()) {
      finding.add(computed.profiles[i].entity.id);
    } else if (i >= computed.profiles.size() || stored.profiles[i] != computed.profiles[i]) {
      finding.add(stored.profiles[i].entity.id);
    }
  }
  if (stored.profile_of_name != computed.profile_of_name) finding.add("names");
  if (read_claim_counts(database) != count_claims(database)) finding.add("counts");
  std::vector<Violation> violations;
  finding.report(violations);
  return violations;
}

}  // namespace entente
