#pragma once

#include <cstdint>
#include <vector>

#include "graph/store/database.hpp"

namespace entente {

/// Notes which of the articles that stand side by side at an origin are newer, as after putting
/// together graphs of which none has seen what came after what: of likely versions
/// (sources/same_article.hpp) the one with the later date, or, where both have the same date or
/// none, the one for which the file was changed later (Origin::modified); of equal texts the one
/// with a date, then the later one, then the one changed later, then the higher content hash. What
/// it notes of two articles depends on them alone and gives way to all that was seen
/// (successions.hpp), so it shows in no order of graphs. Where one has a date and the other has
/// none, or nobody knows when the file was changed, both are left: nothing says which is newer.
/// Returns the articles of which it noted something. Must be called inside a Transaction. O(a²) for
/// a articles.
std::vector<std::int64_t> order_by_date(Database& database, std::int64_t origin);

}  // namespace entente
