#include "graph/store/fresh.hpp"

namespace entente {

bool is_fresh(Database& database, std::string_view mark) {
  return database.find_int("SELECT 1 FROM fresh WHERE name = ?", mark).has_value();
}

void mark_fresh(Database& database, std::string_view mark) {
  mark_stale(database, mark.substr(0, mark.find(' ')));
  database.run("INSERT INTO fresh (name) VALUES (?)", mark);
}

void mark_stale(Database& database, std::string_view table) {
  database.run("DELETE FROM fresh WHERE name LIKE ? || '%'", table);
}

}  // namespace entente
