#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/store/database.hpp"

namespace entente {

// Keeps the full text index in step with sentences, titles and spellings; titles and spellings that
// are deleted leave it by themselves (tables.hpp). All must be called inside a Transaction.

/// Tells SQLite how to write the index: much at once, as articles come in batches.
void set_up_text_index(Database& database);

/// Takes the words of a sentence in. `text` is what the view "quotes" gives for the row.
void index_quote(Database& database, std::int64_t sentence, std::string_view text);
void index_title(Database& database, std::int64_t article, std::string_view title);
void index_spelling(Database& database, std::int64_t spelling, std::string_view text);

/// The title of an article in the index has changed.
void reindex_title(Database& database, std::int64_t article, std::string_view old_title,
                   std::string_view new_title);

/// Removes sentences with their words. Reads the texts, so their articles must still be there;
/// rows in the order of their articles are fastest.
void remove_sentences(Database& database, const std::vector<std::int64_t>& sentences);

/// Makes all three tables anew. Linear in the texts.
void rebuild_text_index(Database& database);

}  // namespace entente
