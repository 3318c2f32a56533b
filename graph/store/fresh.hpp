#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/store/database.hpp"

namespace entente {

// Which derived tables are in step with the statements (derived.hpp). A mark is a table's name and
// a number, "links 1", that grows with each change of what the rules give, so that a newer program
// does not take the rows of an older one for its own. Articles whose claims have come since are
// noted as touched: what they bear on is brought in step alone. Whoever marks must be inside a
// Transaction.

/// Marked, and nothing touched since.
[[nodiscard]] bool is_fresh(Database& database, std::string_view mark);
/// Marked, whatever was touched since.
[[nodiscard]] bool is_marked(Database& database, std::string_view mark);

/// In the place of the mark that any program has left.
void mark_fresh(Database& database, std::string_view mark);
/// Whatever the number.
void mark_stale(Database& database, std::string_view table);
/// All tables: whoever takes claims or articles away, or changes what stands, calls this in the
/// same Transaction.
void mark_all_stale(Database& database);

/// Claims have come into an article, or what follows from others does not hold for its claims any
/// more; none has gone.
void mark_touched(Database& database, std::int64_t article);
/// In the order of their rows.
[[nodiscard]] std::vector<std::int64_t> touched_articles(Database& database);
void forget_touched(Database& database);

}  // namespace entente
