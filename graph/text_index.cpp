#include "graph/text_index.hpp"

#include "graph/claim_reader.hpp"

namespace entente {

void index_quote(Database& database, std::int64_t sentence, std::string_view text) {
  database.run("INSERT INTO quote_words (rowid, text) VALUES (?, ?)", sentence, text);
}

void remove_sentences(Database& database, const std::vector<std::int64_t>& sentences) {
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
