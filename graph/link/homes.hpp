#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/link/name_places.hpp"
#include "graph/store/by_row.hpp"
#include "graph/store/database.hpp"

namespace entente {

// The home of an article is the country that it mentions most, of equals the first; names of which
// no country is known do not count. A derived table keeps the homes of the articles that have one.

/// As stored, fresh or not.
[[nodiscard]] ByRow<std::string> read_homes(Database& database);

/// Of the articles of some mentions, sorted. O(mentions · log mentions).
[[nodiscard]] ByRow<std::string> find_homes(Database& database,
                                            const std::vector<MentionRow>& mentions);

/// Stores the homes of all articles, or of these in the place of what is stored of them; `homes`
/// has no others. Must be called inside a Transaction.
void store_homes(Database& database, const ByRow<std::string>& homes);
void put_homes(Database& database, const std::vector<std::int64_t>& articles,
               const ByRow<std::string>& homes);

}  // namespace entente
