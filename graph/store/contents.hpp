#pragma once

#include <cstdint>
#include <vector>

#include "graph/claim.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/database.hpp"

namespace entente {

// What was read from an article or said of it: claims, with their sentences and aliases. The
// functions that remove must be called inside a Transaction.

struct ReadClaim {
  std::int64_t row;
  Claim claim;
};
/// The claims whose first evidence lies in an article, as they were stated, with the aliases that
/// its entities have there.
[[nodiscard]] std::vector<ReadClaim> read_claims_of(Database& database, std::int64_t article);

/// Those of them that stay with an article's text wherever it goes: they were read from it, or
/// quote it. Others of other extractors are among the statements (foreign_claims.hpp).
[[nodiscard]] std::vector<Claim> read_claims_of_text(Database& database,
                                                     const StoredArticle& article);

/// Gives the evidence that a claim has in other documents what it said of them when it was stated:
/// it is read with what is known of the articles in which it stands now.
void restore_citations(Database& database, std::int64_t row, Claim& claim);

/// Removes all that was read from an article: claims, sentences, aliases. The article stays.
void remove_contents(Database& database, std::int64_t article);

/// Removes the claims that only the reading of an article gave, and what no claim needs any more.
/// Claims of other extractors stay.
void remove_own_claims(Database& database, std::int64_t article);

/// Removes claims by their rows, and the sentences that nothing cites any more.
void remove_claims(Database& database, const std::vector<std::int64_t>& claims);

/// Removes those of the sentences that are evidence of nothing any more.
void remove_uncited(Database& database, std::vector<std::int64_t> sentences);

}  // namespace entente
