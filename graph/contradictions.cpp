#include "graph/contradictions.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "graph/slug.hpp"
#include "graph/view/claim_group.hpp"
#include "graph/view/entity_table.hpp"
#include "graph/view/merge_claims.hpp"
#include "graph/view/profiles.hpp"
#include "graph/view/relation_list.hpp"
#include "graph/view/stored_relations.hpp"

namespace entente {
namespace {

/// What speaks best for a relation and against it; null where nothing does.
struct Sides {
  const ClaimFact* affirmed = nullptr;
  const ClaimFact* denied = nullptr;
};

/// With what, for what and as what some claims say it was done.
class Circumstances {
 public:
  Circumstances(Database& database, const std::vector<std::int64_t>& claims) {
    if (claims.empty()) return;
    Statement rows = database.prepare(
        "SELECT claim, terms.text, names.text FROM other_arguments"
        " JOIN terms ON terms.id = role JOIN names ON names.id = name"
        " WHERE claim IN (SELECT value FROM json_each(?)) AND position > 0"
        " AND terms.text IN ('with', 'for', 'of', 'as')");
    const std::string list = json_list(claims);
    rows.bind_all(std::string_view(list));
    while (rows.step()) {
      words_of_[{rows.get_int(0), std::string(rows.get_text(1))}] = slug(rows.get_text(2));
    }
  }

  /// "did not attack with drones", "attacked with artillery"; "drones" and "dozens of drones" are
  /// one.
  [[nodiscard]] bool differ(const ClaimFact& a, const ClaimFact& b) const {
    const auto of = [&](const ClaimFact& claim) {
      return std::ranges::subrange(words_of_.lower_bound({claim.row, ""}),
                                   words_of_.lower_bound({claim.row + 1, ""}));
    };
    return std::ranges::any_of(of(a), [&](const auto& own) {
      const auto other = words_of_.find({b.row, own.first.second});
      return other != words_of_.end() && !contains_words(own.second, other->second) &&
             !contains_words(other->second, own.second);
    });
  }

 private:
  static bool contains_words(std::string_view slug, std::string_view part) {
    return ('-' + std::string(slug) + '-').find('-' + std::string(part) + '-') != std::string::npos;
  }

  std::map<std::pair<std::int64_t, std::string>, std::string> words_of_;  ///< by claim and role
};

bool is_denial(const ClaimFact& claim) { return kind_of(claim.stance) == StanceKind::kDenied; }

/// Nobody contradicts themselves in one sentence, and what did not happen in one year may have
/// happened in another.
bool may_clash(const ClaimGroup& group, const ClaimFact& a, const ClaimFact& b) {
  const auto is_there = [&](const EvidenceFact& evidence) {
    return std::ranges::find(group.evidence(b), evidence.sentence, &EvidenceFact::sentence) !=
           group.evidence(b).end();
  };
  const auto own = group.evidence(a);
  const bool is_one_sentence = !own.empty() && std::ranges::all_of(own, is_there);
  if (a.speaker == b.speaker && is_one_sentence) return false;
  const bool are_told = a.has_own_time && b.has_own_time;
  return !are_told || (*a.first <= *b.last && *b.first <= *a.last);
}

/// What is asked or supposed contradicts nothing ("if Ada had not left"), and who will not do it
/// may have done it; but who may have done it clashes with a denial.
bool are_held(const ClaimFact& affirmed, const ClaimFact& denied) {
  return affirmed.stance.factuality <= Factuality::kPossible &&
         denied.stance.factuality == Factuality::kCertain;
}

Sides find_sides(const ClaimGroup& group, const Circumstances& circumstances) {
  std::vector<const ClaimFact*> affirmed;
  std::vector<const ClaimFact*> denied;
  for (const ClaimFact& claim : group.claims) {
    (is_denial(claim) ? denied : affirmed).push_back(&claim);
  }
  const auto better = [&](const ClaimFact* a, const ClaimFact* b) {
    return speaks_better(group, *a, *b);
  };
  std::ranges::sort(affirmed, better);
  std::ranges::sort(denied, better);
  for (const ClaimFact* told : affirmed) {
    const auto against = std::ranges::find_if(denied, [&](const ClaimFact* each) {
      return are_held(*told, *each) && may_clash(group, *told, *each) &&
             !circumstances.differ(*told, *each);
    });
    if (against != denied.end()) return {told, *against};
  }
  return {};
}

/// Are some claims of a relation denials and some not?
template <typename Claims, typename Denies>
bool has_two_sides(const Claims& claims, Denies denies) {
  return std::ranges::any_of(claims, denies) && !std::ranges::all_of(claims, denies);
}

std::vector<const ClaimGroup*> find_two_sided(const std::vector<ClaimGroup>& groups) {
  std::vector<const ClaimGroup*> two_sided;
  for (const ClaimGroup& group : groups) {
    if (has_two_sides(group.claims, is_denial)) two_sided.push_back(&group);
  }
  return two_sided;
}

Circumstances read_circumstances(Database& database, const std::vector<const ClaimGroup*>& groups) {
  std::vector<std::int64_t> claims;
  for (const ClaimGroup* group : groups) {
    for (const ClaimFact& claim : group->claims) claims.push_back(claim.row);
  }
  return {database, claims};
}

/// Those of some groups, with what speaks for each side; the quotes are read.
std::vector<Contradiction> find_contradictions(Database& database,
                                               const std::vector<ClaimGroup>& groups,
                                               const std::vector<Entity>& entities) {
  const std::vector<const ClaimGroup*> two_sided = find_two_sided(groups);
  const Circumstances circumstances = read_circumstances(database, two_sided);
  std::vector<std::pair<const ClaimGroup*, Sides>> found;
  for (const ClaimGroup* group : two_sided) {
    const Sides sides = find_sides(*group, circumstances);
    if (sides.affirmed != nullptr) found.emplace_back(group, sides);
  }
  std::vector<Contradiction> contradictions(found.size());
  std::vector<PendingQuote> pending;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& [group, sides] = found[i];
    contradictions[i].relation = relation_id(entities, *group);
    for (const auto& [claim, quote] : {std::pair(sides.affirmed, &contradictions[i].affirmed),
                                       std::pair(sides.denied, &contradictions[i].denied)}) {
      if (claim->speaker != kNoEntity) quote->speaker = entities[claim->speaker].name;
      const auto evidence = group->evidence(*claim);
      if (!evidence.empty()) pending.push_back({evidence.front(), quote});
    }
  }
  read_quotes(database, pending);
  return contradictions;
}

std::unordered_set<std::int64_t> read_denials(Database& database) {
  const std::vector<std::int64_t> rows = database.find_ints(
      "SELECT id FROM claims WHERE polarity = ?", static_cast<std::int64_t>(Polarity::kNegative));
  return {rows.begin(), rows.end()};
}

/// The claims of all relations that are listed and have two sides.
std::vector<std::int64_t> read_disputed_claims(Database& database) {
  const auto denials = read_denials(database);
  std::vector<std::int64_t> disputed;
  Statement lists = database.prepare("SELECT \"out\" FROM profiles WHERE NOT is_hidden");
  while (lists.step()) {
    RelationListReader reader(lists.get_text(0));
    for (ListedRelation relation; reader.next(relation);) {
      if (relation.is_turned) continue;
      const std::vector<std::int64_t> rows = decode_rows(relation.claims);
      if (!has_two_sides(rows, [&](std::int64_t row) { return denials.contains(row); })) continue;
      disputed.insert(disputed.end(), rows.begin(), rows.end());
    }
  }
  return disputed;
}

}  // namespace

std::vector<Contradiction> load_contradictions(const Graph& graph, const SnapshotOptions& options) {
  Database& database = graph.database();
  const ReadView view(database);
  const EntityTable table = load_entities(database);
  ClaimFacts facts = load_claim_facts(database, table, options.with_things);
  return find_contradictions(database, group_claims(facts, table.entities, options.conditions),
                             table.entities);
}

std::optional<Disputes> find_disputes(const Graph& graph) {
  Database& database = graph.database();
  const ReadView view(database);
  if (!are_profiles_fresh(database)) return {};
  const std::vector<std::int64_t> claims = read_disputed_claims(database);
  if (claims.empty()) return Disputes{};
  StoredEnds ends = read_ends(database, claims);
  std::vector<Entity>& entities = ends.table.entities;
  ClaimFacts facts = load_claim_facts_of(database, ends.table, claims);
  const std::vector<ClaimGroup> groups = group_claims(facts, entities, {});
  Disputes disputes{{{}, merge_claims(groups, entities)},
                    find_contradictions(database, groups, entities)};
  disputes.snapshot.entities = std::move(entities);
  return disputes;
}

}  // namespace entente
