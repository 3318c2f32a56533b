#include "graph/store/readings.hpp"

#include "graph/store/claim_writer.hpp"

namespace entente {
std::set<std::int64_t> read_claim_keys(Database& database, std::int64_t article) {
  const std::vector<std::int64_t> keys =
      database.find_ints("SELECT key FROM claims WHERE article = ?", article);
  return {keys.begin(), keys.end()};
}

void mark_own_claims(Database& database, std::int64_t article,
                     const std::set<std::int64_t>& foreign) {
  Statement rows = database.prepare("SELECT id, key FROM claims WHERE article = ?");
  rows.bind_all(article);
  while (rows.step()) {
    if (foreign.contains(rows.get_int(1))) continue;
    database.run("INSERT OR IGNORE INTO own_claims (claim) VALUES (?)", rows.get_int(0));
  }
}

void disown_claim(Database& database, std::int64_t article, const Claim& claim) {
  database.run(
      "DELETE FROM own_claims WHERE claim = (SELECT id FROM claims WHERE article = ? AND key = ?)",
      article, claim_key(claim));
}

void set_reading(Database& database, std::int64_t article, std::optional<std::int64_t> extractor) {
  database.run("DELETE FROM readings WHERE article = ?", article);
  if (!extractor) return;
  database.run("INSERT INTO readings (article, extractor) VALUES (?, ?)", article, *extractor);
}

std::optional<std::int64_t> find_reading(Database& database, std::int64_t article) {
  return database.find_int("SELECT extractor FROM readings WHERE article = ?", article);
}

std::optional<std::int64_t> find_any_reading(Database& database, std::int64_t article) {
  if (const auto current = find_reading(database, article)) return current;
  return database.find_int("SELECT extractor FROM superseded WHERE id = ?", article);
}

bool is_better_reading(std::optional<std::int64_t> a, std::optional<std::int64_t> b) {
  return a > b;  // nothing is less than any number
}

}  // namespace entente
