#include "graph/store/fresh.hpp"

namespace entente {

bool is_fresh(Database& database, std::string_view mark) {
  return is_marked(database, mark) && !database.find_int("SELECT 1 FROM touched LIMIT 1");
}

bool is_marked(Database& database, std::string_view mark) {
  return database.find_int("SELECT 1 FROM fresh WHERE name = ?", mark).has_value();
}

void mark_fresh(Database& database, std::string_view mark) {
  mark_stale(database, mark.substr(0, mark.find(' ')));
  database.run("INSERT INTO fresh (name) VALUES (?)", mark);
}

void mark_stale(Database& database, std::string_view table) {
  database.run("DELETE FROM fresh WHERE name LIKE ? || '%'", table);
}

void mark_all_stale(Database& database) {
  // Asked first, as a statement that deletes makes FTS5 write out all that it has gathered.
  if (!database.find_int("SELECT 1 FROM fresh LIMIT 1")) return;
  database.run("DELETE FROM fresh");
}

void mark_touched(Database& database, std::int64_t article) {
  if (database.find_int("SELECT 1 FROM touched WHERE article = ?", article)) return;
  database.run("INSERT INTO touched (article) VALUES (?)", article);
}

std::vector<std::int64_t> touched_articles(Database& database) {
  return database.find_ints("SELECT article FROM touched ORDER BY article");
}

void forget_touched(Database& database) { database.run("DELETE FROM touched"); }

}  // namespace entente
