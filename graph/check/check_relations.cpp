#include <fmt/format.h>

#include <map>
#include <set>
#include <tuple>

#include "graph/check/check_parts.hpp"

namespace entente {
namespace {

struct Tally {
  StanceCounts stances;
  std::uint32_t claims = 0;
  std::set<std::string> documents;
};

/// Subject, predicate, object.
using Edge = std::tuple<std::string, std::string, std::string>;

std::map<Edge, Tally> count_claims(const Graph& graph) {
  std::map<Edge, Tally> tallies;
  for_each_claim(graph, [&](const Claim& claim) {
    const EdgeEnds ends = edge_ends(claim);
    Tally& tally = tallies[{ends.subject->id, std::string(sense_of(claim)), ends.object->id}];
    ++tally.claims;
    if (claim.stance.polarity == Polarity::kNegative) {
      ++tally.stances.denied;
    } else if (claim.stance.factuality == Factuality::kCertain) {
      ++tally.stances.certain;
    } else {
      ++tally.stances.possible;
    }
    for (const Evidence& evidence : claim.evidence) tally.documents.insert(evidence.document);
  });
  return tallies;
}

}  // namespace

std::vector<Violation> check_relations(const Graph& graph) {
  std::map<Edge, Tally> tallies = count_claims(graph);
  const Snapshot snapshot = load_snapshot(graph);
  Finding wrong("a relation counts other claims than it has", kRestore);
  Finding missing("claims are in no relation", kRestore);
  for (const Relation& relation : snapshot.relations) {
    const std::string& subject = snapshot.entities[relation.subject].id;
    const std::string& object = snapshot.entities[relation.object].id;
    const auto found = tallies.find({subject, relation.predicate, object});
    const bool is_right = found != tallies.end() && found->second.claims == relation.claim_count &&
                          found->second.stances == relation.stances &&
                          found->second.documents.size() == relation.article_count &&
                          relation.source_count <= relation.article_count;
    if (!is_right) wrong.add(fmt::format("{} – {} – {}", subject, relation.predicate, object));
    if (found != tallies.end()) tallies.erase(found);
  }
  for (const auto& [edge, tally] : tallies) {
    missing.add(
        fmt::format("{} – {} – {}", std::get<0>(edge), std::get<1>(edge), std::get<2>(edge)));
  }
  std::vector<Violation> violations;
  wrong.report(violations);
  missing.report(violations);
  return violations;
}

}  // namespace entente
