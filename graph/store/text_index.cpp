#include "graph/store/text_index.hpp"

#include <fmt/format.h>

#include "graph/store/claim_reader.hpp"

namespace entente {

void set_up_text_index(Database& database) {
  // Bytes gathered before a run of the index is written, and runs of a kind before they are merged.
  for (const char* table : {"quote_words", "title_words", "spelling_words"}) {
    database.execute(
        fmt::format("INSERT INTO {0} ({0}, rank) VALUES ('hashsize', 16777216);"
                    "INSERT INTO {0} ({0}, rank) VALUES ('automerge', 16);"
                    "INSERT INTO {0} ({0}, rank) VALUES ('crisismerge', 32);",
                    table));
  }
}

void index_quote(Database& database, std::int64_t sentence, std::string_view text) {
  database.run("INSERT INTO quote_words (rowid, text) VALUES (?, ?)", sentence, text);
}

void index_title(Database& database, std::int64_t article, std::string_view title) {
  database.run("INSERT INTO title_words (rowid, title) VALUES (?, ?)", article, title);
}

void index_spelling(Database& database, std::int64_t spelling, std::string_view text) {
  database.run("INSERT INTO spelling_words (rowid, text) VALUES (?, ?)", spelling, text);
}

void reindex_title(Database& database, std::int64_t article, std::string_view old_title,
                   std::string_view new_title) {
  if (old_title == new_title) return;
  database.run("INSERT INTO title_words (title_words, rowid, title) VALUES ('delete', ?, ?)",
               article, old_title);
  index_title(database, article, new_title);
}

void remove_sentences(Database& database, const std::vector<std::int64_t>& sentences) {
  if (!sentences.empty()) database.forget_rows();
  ClaimReader reader(database);
  for (const std::int64_t row : sentences) {
    const Evidence evidence = reader.read_sentence(row);
    database.run("INSERT INTO quote_words (quote_words, rowid, text) VALUES ('delete', ?, ?)", row,
                 std::string_view(evidence.sentence));
    database.run("DELETE FROM sentences WHERE id = ?", row);
  }
}

void rebuild_text_index(Database& database) {
  database.execute(
      "INSERT INTO title_words (title_words) VALUES ('rebuild');"
      "INSERT INTO spelling_words (spelling_words) VALUES ('rebuild');"
      "INSERT INTO quote_words (quote_words) VALUES ('delete-all');");
  // By hand, as 'rebuild' would load an article anew for each of its sentences.
  ClaimReader reader(database);
  Statement rows = database.prepare("SELECT id FROM sentences ORDER BY article, start, id");
  while (rows.step()) {
    index_quote(database, rows.get_int(0), reader.read_sentence(rows.get_int(0)).sentence);
  }
}

}  // namespace entente
