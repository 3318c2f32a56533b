#pragma once

#include <cstdint>
#include <vector>

#include "graph/store/database.hpp"

namespace entente {

/// Notes which of the articles that stand side by side at an origin are newer, as after putting
/// together graphs of which none has seen what came after what: of likely versions
/// (sources/same_article.hpp) the one with the later date, of equal texts the one with a date, then
/// the later one, then the higher content hash. What it notes of two articles depends on them alone
/// and gives way to all that was seen (successions.hpp), so it shows in no order of graphs.
/// Versions without a date, or of one day, are left: nothing says which is newer. Returns the
/// articles of which it noted something. Must be called inside a Transaction. O(a²) for a articles.
std::vector<std::int64_t> order_by_date(Database& database, std::int64_t origin);

}  // namespace entente
