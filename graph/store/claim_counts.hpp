#pragma once

#include <cstdint>
#include <vector>

#include "graph/store/database.hpp"

namespace entente {

// The derived table of how many claims each article has, so that nobody counts them all.

struct ClaimCounts {
  std::int64_t claims = 0;
  std::int64_t unshown = 0;  ///< of these: less sure than kLeastShown

  bool operator==(const ClaimCounts&) const = default;
};

/// Of all articles: as stored, and counted anew. O(articles), O(claims).
[[nodiscard]] ClaimCounts read_claim_counts(Database& database);
[[nodiscard]] ClaimCounts count_claims(Database& database);

/// Counts the claims of all articles, or of some, and stores it. Must be called inside a
/// Transaction.
void store_claim_counts(Database& database);
void put_claim_counts(Database& database, const std::vector<std::int64_t>& articles);

}  // namespace entente
