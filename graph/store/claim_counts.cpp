#include "graph/store/claim_counts.hpp"

#include "graph/claim_conditions.hpp"

namespace entente {
namespace {

ClaimCounts read_counts(Statement rows) {
  rows.step();
  return {rows.get_int(0), rows.get_int(1)};
}

}  // namespace

ClaimCounts read_claim_counts(Database& database) {
  return read_counts(database.prepare(
      "SELECT coalesce(sum(claims), 0), coalesce(sum(unshown), 0) FROM claim_counts"));
}

ClaimCounts count_claims(Database& database) {
  Statement rows =
      database.prepare("SELECT count(*), coalesce(sum(confidence < ?), 0) FROM claims");
  rows.bind_all(kLeastShown);
  return read_counts(std::move(rows));
}

void store_claim_counts(Database& database) {
  database.execute("DELETE FROM claim_counts");
  database.run(
      "INSERT INTO claim_counts (article, claims, unshown)"
      " SELECT article, count(*), sum(confidence < ?) FROM claims GROUP BY article",
      kLeastShown);
}

void put_claim_counts(Database& database, const std::vector<std::int64_t>& articles) {
  const std::string list = json_list(articles);
  database.run(
      "INSERT OR REPLACE INTO claim_counts (article, claims, unshown)"
      " SELECT article, count(*), sum(confidence < ?1) FROM claims"
      " WHERE article IN (SELECT value FROM json_each(?2)) GROUP BY article",
      kLeastShown, std::string_view(list));
}

}  // namespace entente
