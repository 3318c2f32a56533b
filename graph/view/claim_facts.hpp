#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/store/database.hpp"
#include "graph/types.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {

/// No entity: the article itself speaks.
inline constexpr std::uint32_t kNoEntity = 0xffffffff;

/// What a relation needs to know of one claim. Entities are indexes in the EntityTable, the rest
/// indexes in ClaimFacts; `first` and `last` are days since 1970-01-01.
struct ClaimFact {
  std::uint32_t subject = kNoEntity;
  std::uint32_t object = kNoEntity;
  std::uint32_t speaker = kNoEntity;
  std::uint32_t predicate = 0;
  Stance stance;
  double confidence = 0;
  double right = 0;
  std::int64_t key = 0;
  std::int64_t row = 0;
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> last;
  bool has_own_time = false;         ///< told in its sentence; else both are its article's day
  std::uint32_t evidence_begin = 0;  ///< its first evidence; the others follow
  std::uint32_t evidence_end = 0;
};

struct PredicateFact {
  std::int64_t row = 0;
  std::uint32_t rank = 0;  ///< of the sense among all, so that texts sort as numbers
  std::string predicate;   ///< its sense
  std::string relation;    ///< the label, from the side from which the sense is told
  Event event = Event::kNone;
  bool is_symmetric = false;
  bool is_turned = false;  ///< the sense is told from the object's side
};

struct EvidenceFact {
  std::uint32_t document = 0;   ///< rank of the article by the name that is shown
  std::uint32_t source = 0;     ///< copies of one report have the same source (sources.hpp)
  std::uint32_t begin = 0;      ///< of the sentence
  std::uint32_t publisher = 0;  ///< in ClaimFacts::publishers
  std::int64_t sentence = 0;    ///< row
};

struct ClaimFacts {
  /// Ends of symmetric relations are in order of their ids, those of turned ones change places.
  std::vector<ClaimFact> claims;
  std::vector<PredicateFact> predicates;
  std::vector<EvidenceFact> evidence;
  std::vector<std::string> publishers;  ///< sorted; the first is empty: unknown
};

/// Reads all claims. Objects folded into labels become claims of their own `with_things`.
[[nodiscard]] ClaimFacts load_claim_facts(Database& database, const EntityTable& table,
                                          bool with_things);

/// Reads the claims of some rows alone; `table` must know the entities that they name. Ranks and
/// publishers are those among these claims.
[[nodiscard]] ClaimFacts load_claim_facts_of(Database& database, const EntityTable& table,
                                             const std::vector<std::int64_t>& rows);

/// Hands over all claims of at least this confidence, each with its evidence, without holding them;
/// `tables` has the predicates and publishers, no claims. Where the first evidence begins is left
/// out.
using ClaimFactSink = std::function<void(const ClaimFacts& tables, const ClaimFact& claim,
                                         std::span<const EvidenceFact> evidence)>;
void for_each_claim_fact(Database& database, const EntityTable& table, double min_confidence,
                         const ClaimFactSink& sink);

}  // namespace entente
