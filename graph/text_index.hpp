#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/database.hpp"

namespace entente {

// Keeps quote_words in step with sentences; the other two tables of the full text index keep
// themselves (tables.hpp). All must be called inside a Transaction.

/// Takes the words of a sentence in. `text` is what the view "quotes" gives for the row.
void index_quote(Database& database, std::int64_t sentence, std::string_view text);

/// Removes sentences with their words. Reads the texts, so their articles must still be there;
/// rows in the order of their articles are fastest.
void remove_sentences(Database& database, const std::vector<std::int64_t>& sentences);

/// Makes all three tables anew. Linear in the texts.
void rebuild_text_index(Database& database);

}  // namespace entente
