#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/claim.hpp"
#include "graph/date.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// The stances a reader may ask for; a relation has one if at least one claim takes it.
enum class StanceKind { kCertain, kPossible, kDenied };

/// What to keep of a graph. The conditions are applied in the order of the members; `top` last.
struct FilterOptions {
  bool actors_only = false;                  ///< both ends person, organization or country
  std::optional<Date> since = std::nullopt;  ///< relations with a claim on this day or later
  std::optional<Date> until = std::nullopt;  ///< relations with a claim on this day or earlier
  std::uint32_t min_sources = 0;
  double min_confidence = 0;  ///< of the relation's best claim
  std::optional<StanceKind> stance = std::nullopt;
  std::optional<std::string> around = std::nullopt;  ///< an entity's id (find_entity gives it)
  std::uint32_t hops = 1;                         ///< how far from `around`, whatever the direction
  std::optional<std::size_t> top = std::nullopt;  ///< the strongest relations only (rank.hpp)
};

/// Keeps the relations that meet every condition and the entities they connect (and `around`
/// itself). A relation without a date meets no date condition. Order and indexes stay canonical.
/// Throws Error (input) when `around` is not in the snapshot.
[[nodiscard]] Snapshot filter(const Snapshot& snapshot, const FilterOptions& options);

/// Whether a claim itself meets the conditions that one can meet: day, confidence and stance. Its
/// day is that of its time or else of its article, as for relations.
[[nodiscard]] bool meets(const Claim& claim, const FilterOptions& options);

/// "certain", "possible" or "denied".
[[nodiscard]] std::optional<StanceKind> parse_stance_kind(std::string_view name);

}  // namespace entente
