#include "graph/profile.hpp"

#include <algorithm>
#include <utility>

#include "graph/rank.hpp"
#include "graph/view/profile_directory.hpp"
#include "graph/view/profiles.hpp"
#include "graph/view/relation_list.hpp"
#include "graph/view/stored_relations.hpp"

namespace entente {
namespace {

using Rows = std::vector<std::int64_t>;

/// A side of a profile as stored: the claims of its strongest relations.
struct StoredSide {
  std::vector<Rows> relations;
  std::size_t total = 0;
};

StoredSide read_side(std::string_view list, std::size_t count) {
  std::vector<double> strengths;
  std::vector<std::string_view> claims;
  RelationListReader reader(list);
  for (ListedRelation relation; reader.next(relation);) {
    strengths.push_back(relation.strength);
    claims.push_back(relation.claims);
  }
  StoredSide side{{}, claims.size()};
  for (const std::uint32_t i : find_highest(strengths, count)) {
    side.relations.push_back(decode_rows(claims[i]));
  }
  return side;
}

void read_shown_quotes(const Graph& graph, Profile& profile) {
  for (const Profile::Side* side : {&profile.out, &profile.in}) {
    read_quotes(graph, profile.snapshot, side->relations);
  }
}

}  // namespace

Profile make_profile(const Graph& graph, Snapshot snapshot, const Entity& entity,
                     std::size_t count) {
  Profile profile{entity, std::move(snapshot), {}, {}};
  const Snapshot& whole = profile.snapshot;
  const auto found = std::ranges::lower_bound(whole.entities, entity.id, {}, &Entity::id);
  if (found == whole.entities.end() || found->id != entity.id) return profile;
  const auto index = static_cast<std::uint32_t>(found - whole.entities.begin());
  for (const std::uint32_t i : strongest_relations(whole, whole.relations.size())) {
    const Relation& relation = whole.relations[i];
    const bool is_end = relation.object == index;
    const bool is_start = relation.subject == index || (is_end && relation.is_symmetric);
    if (!is_start && !is_end) continue;
    Profile::Side& side = is_start ? profile.out : profile.in;
    if (side.total++ < count) side.relations.push_back(i);
  }
  read_shown_quotes(graph, profile);
  return profile;
}

bool has_stored_profiles(const Graph& graph) { return are_profiles_fresh(graph.database()); }

bool knows_name(const Graph& graph, std::string_view name, const FindOptions& options) {
  return find_profile(graph.database(), name, options).has_value();
}

std::optional<Profile> find_profile(const Graph& graph, std::string_view name,
                                    const FindOptions& options, std::size_t count) {
  Database& database = graph.database();
  const ReadView view(database);
  if (!are_profiles_fresh(database)) return {};
  Statement row = database.prepare(
      "SELECT key, name, type, country, aliases, mentions, articles, \"out\", \"in\" FROM profiles"
      " WHERE id = ?");
  row.bind_all(get_profile(database, name, options));
  row.step();
  const StoredSide out = read_side(row.get_text(7), count);
  const StoredSide in = read_side(row.get_text(8), count);
  std::vector<Rows> lists = out.relations;
  lists.insert(lists.end(), in.relations.begin(), in.relations.end());
  StoredRelations stored = load_stored_relations(database, lists);
  const auto middle = stored.relations.begin() + static_cast<std::ptrdiff_t>(out.relations.size());
  Profile profile{read_entity(row),
                  std::move(stored.snapshot),
                  {{stored.relations.begin(), middle}, out.total},
                  {{middle, stored.relations.end()}, in.total}};
  read_shown_quotes(graph, profile);
  return profile;
}

}  // namespace entente
