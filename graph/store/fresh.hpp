#pragma once

#include <string_view>

#include "graph/store/database.hpp"

namespace entente {

// Which derived tables are in step with the statements (derived.hpp). A mark is a table's name and
// a number, "links 1", that grows with each change of what the rules give, so that a newer program
// does not take the rows of an older one for its own. Whoever marks must be inside a Transaction.

[[nodiscard]] bool is_fresh(Database& database, std::string_view mark);
/// In the place of the mark that any program has left.
void mark_fresh(Database& database, std::string_view mark);
/// Whatever the number.
void mark_stale(Database& database, std::string_view table);

}  // namespace entente
