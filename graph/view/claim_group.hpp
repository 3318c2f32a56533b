#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/claim_conditions.hpp"
#include "graph/snapshot.hpp"
#include "graph/view/claim_facts.hpp"

namespace entente {

/// All claims of one relation, and the tables that their indexes point into.
struct ClaimGroup {
  std::span<const ClaimFact> claims;
  const ClaimFacts& facts;

  [[nodiscard]] const PredicateFact& predicate(const ClaimFact& claim) const {
    return facts.predicates[claim.predicate];
  }
  [[nodiscard]] std::span<const EvidenceFact> evidence(const ClaimFact& claim) const {
    return std::span(facts.evidence)
        .subspan(claim.evidence_begin, claim.evidence_end - claim.evidence_begin);
  }
};

/// Drops the claims that do not meet the conditions, sorts the others by relation and gives the
/// groups, in the order of Snapshot::relations. The facts, whose entities these are, must outlive
/// them.
[[nodiscard]] std::vector<ClaimGroup> group_claims(ClaimFacts& facts,
                                                   const std::vector<Entity>& entities,
                                                   const ClaimConditions& conditions);

/// One claim more of a kind.
void count_claim(StanceKind kind, StanceCounts& counts);

/// True for the claim that speaks better for its relation: the surer, then certain before possible
/// before denied, then the earlier in document and byte.
[[nodiscard]] bool speaks_better(const ClaimGroup& group, const ClaimFact& a, const ClaimFact& b);

/// The one of some claims of a group, at least one, that speaks best.
[[nodiscard]] const ClaimFact& best_claim(const ClaimGroup& group,
                                          std::span<const ClaimFact* const> claims);

/// How many independent sources (sources.hpp) some claims of a group have.
[[nodiscard]] std::uint32_t count_sources(const ClaimGroup& group,
                                          std::span<const ClaimFact* const> claims);

/// A sentence in which something is told.
struct Telling {
  std::uint32_t source = 0;    ///< as in EvidenceFact
  std::uint32_t document = 0;  ///< the same
  std::int64_t sentence = 0;   ///< row

  auto operator<=>(const Telling&) const = default;
};

/// Of each source the sentences of the article that has most, in sum: copies of a report tell in
/// the same ones. Sorts the tellings.
[[nodiscard]] std::uint32_t count_sentences(std::vector<Telling>& tellings);

/// "r" and 16 hex digits over subject, predicate and object.
[[nodiscard]] std::string relation_id(const std::vector<Entity>& entities, const ClaimGroup& group);

/// A quote that is still to be read: of which claim, and where to put it.
struct PendingQuote {
  EvidenceFact evidence;
  Quote* quote;
};

/// Reads the sentences, article by article, so that each text is fetched once.
void read_quotes(Database& database, std::vector<PendingQuote>& pending);

}  // namespace entente
