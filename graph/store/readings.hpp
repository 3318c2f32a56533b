#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "graph/claim.hpp"
#include "graph/store/database.hpp"

namespace entente {

// What an article was read with, and which claims only that reading gave. Those that also came from
// other extractors (Graph::add_claims) are theirs: another reading does not take them away. The
// functions that write must be called inside a Transaction.

/// The keys of all claims of an article.
[[nodiscard]] std::set<std::int64_t> read_claim_keys(Database& database, std::int64_t article);

/// Takes all claims of an article but those with these keys for the reading's own.
void mark_own_claims(Database& database, std::int64_t article,
                     const std::set<std::int64_t>& foreign);

/// A claim that another extractor gives as well is not the reading's own any more.
void disown_claim(Database& database, std::int64_t article, const Claim& claim);

/// Notes what an article was read with; nothing for unknown.
void set_reading(Database& database, std::int64_t article, std::optional<std::int64_t> extractor);

[[nodiscard]] std::optional<std::int64_t> find_reading(Database& database, std::int64_t article);

/// The same of an article that need not be current.
[[nodiscard]] std::optional<std::int64_t> find_any_reading(Database& database,
                                                           std::int64_t article);

/// Which of two readings of an article stays where graphs are put together: one with a known
/// extractor, then the one with the greater number.
[[nodiscard]] bool is_better_reading(std::optional<std::int64_t> a, std::optional<std::int64_t> b);

}  // namespace entente
