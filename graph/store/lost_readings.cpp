#include "graph/store/lost_readings.hpp"

#include <utility>

#include "graph/store/article_store.hpp"
#include "graph/store/contents.hpp"
#include "graph/store/readings.hpp"
#include "graph/store/superseded.hpp"

namespace entente {

std::optional<LostReading> reading_to_keep(Database& database, std::int64_t article) {
  const auto extractor = find_any_reading(database, article);
  if (!extractor) return {};
  if (auto aside = read_set_aside(database, article)) {
    return LostReading{*extractor, std::move(aside->claims)};
  }
  const StoredArticle home = get_article(database, article);
  return LostReading{*extractor, write_claim_lines(read_claims_of_text(database, home))};
}

void keep_lost_reading(Database& database, const LostAt& place, const LostReading& reading) {
  database.run(
      "INSERT INTO lost_readings (document, content_hash, origin, extractor, claims)"
      " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET extractor = excluded.extractor,"
      " claims = excluded.claims WHERE excluded.extractor > extractor",
      place.document, place.content_hash, place.origin, reading.extractor, reading.claims);
}

std::optional<LostReading> find_lost_reading(Database& database, const std::string& document,
                                             std::int64_t content_hash,
                                             std::optional<std::int64_t> than) {
  Statement rows = database.prepare(
      "SELECT extractor, claims FROM lost_readings WHERE document = ? AND content_hash = ?"
      " ORDER BY extractor DESC LIMIT 1");
  rows.bind_all(std::string_view(document), content_hash);
  if (!rows.step() || !is_better_reading(rows.get_int(0), than)) return {};
  return LostReading{rows.get_int(0), std::string(rows.get_text(1))};
}

void forget_lost_readings(Database& database, std::int64_t origin, std::int64_t content_hash) {
  database.run("DELETE FROM lost_readings WHERE origin = ? AND content_hash = ?", origin,
               content_hash);
}

}  // namespace entente
