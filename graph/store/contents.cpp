#include "graph/store/contents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "graph/date.hpp"
#include "graph/store/claim_reader.hpp"
#include "graph/store/fresh.hpp"
#include "graph/store/text_index.hpp"

namespace entente {
namespace {

/// Claims as a list for SQL's IN; their rows go from every table that has some, as the cascades of
/// foreign keys are not always on (remove.cpp).
void remove_parts(Database& database, const std::string& claims, std::int64_t article) {
  for (const char* table :
       {"citations", "other_evidence", "amounts", "other_arguments", "own_claims"}) {
    database.run(fmt::format("DELETE FROM {} WHERE claim IN ({})", table, claims), article);
  }
}

/// The other names of each entity in an article.
std::unordered_map<std::string, std::vector<std::string>> read_aliases(Database& database,
                                                                       std::int64_t article) {
  Statement rows = database.prepare(
      "SELECT key, text FROM aliases JOIN spellings ON spellings.id = spelling"
      " JOIN entities ON entities.id = entity WHERE article = ? ORDER BY text");
  rows.bind_all(article);
  std::unordered_map<std::string, std::vector<std::string>> aliases;
  while (rows.step()) aliases[std::string(rows.get_text(0))].emplace_back(rows.get_text(1));
  return aliases;
}

void restore_aliases(const std::unordered_map<std::string, std::vector<std::string>>& aliases,
                     Claim& claim) {
  const auto restore = [&](Participant& participant) {
    const auto found = aliases.find(participant.id);
    if (found != aliases.end()) participant.aliases = found->second;
  };
  restore(claim.subject);
  restore(claim.object);
  if (claim.attribution) restore(claim.attribution->speaker);
  for (Argument& argument : claim.arguments) {
    if (argument.entity) restore(*argument.entity);
  }
}

}  // namespace

std::vector<ReadClaim> read_claims_of(Database& database, std::int64_t article) {
  ClaimReader reader(database);
  const auto aliases = read_aliases(database, article);
  std::vector<ReadClaim> claims;
  for (const std::int64_t row : reader.claims_of(article)) {
    claims.push_back({row, reader.read(row)});
    restore_aliases(aliases, claims.back().claim);
    restore_citations(database, row, claims.back().claim);
  }
  return claims;
}

std::vector<Claim> read_claims_of_text(Database& database, const StoredArticle& article) {
  std::vector<Claim> claims;
  for (ReadClaim& read : read_claims_of(database, article.row)) {
    const bool is_own =
        database.find_int("SELECT 1 FROM own_claims WHERE claim = ?", read.row).has_value();
    if (is_own || stands_in(read.claim.evidence.front(), article.article.text)) {
      claims.push_back(std::move(read.claim));
    }
  }
  return claims;
}

void restore_citations(Database& database, std::int64_t row, Claim& claim) {
  if (claim.evidence.size() < 2) return;
  Statement rows = database.prepare(
      "SELECT document, title, publisher, url, published FROM other_evidence"
      " LEFT JOIN citations USING (claim, position) WHERE claim = ? ORDER BY position");
  rows.bind_all(row);
  for (std::size_t i = 1; i < claim.evidence.size() && rows.step(); ++i) {
    if (rows.is_null(0)) continue;  // of the claim's own article
    Evidence& evidence = claim.evidence[i];
    evidence.document = rows.get_text(0);
    evidence.title = rows.get_text(1);
    evidence.publisher = rows.get_text(2);
    evidence.url = rows.get_text(3);
    evidence.published = from_days(rows.find_int(4));
  }
}

void remove_contents(Database& database, std::int64_t article) {
  mark_all_stale(database);
  // A claim may have evidence in other articles too.
  const std::vector<std::int64_t> cited = database.find_ints(
      "SELECT DISTINCT sentence FROM evidence JOIN sentences ON sentences.id = sentence"
      " WHERE evidence.article = ?1 AND sentences.article <> ?1 ORDER BY sentences.article",
      article);
  remove_parts(database, "SELECT id FROM claims WHERE article = ?", article);
  database.run("DELETE FROM claims WHERE article = ?", article);
  database.run("DELETE FROM aliases WHERE article = ?", article);
  database.run("DELETE FROM readings WHERE article = ?", article);
  const std::vector<std::int64_t> own =
      database.find_ints("SELECT id FROM sentences WHERE article = ?", article);
  for (const std::int64_t sentence : own) {
    database.run(
        "DELETE FROM citations WHERE (claim, position) IN"
        " (SELECT claim, position FROM other_evidence WHERE sentence = ?)",
        sentence);
    database.run("DELETE FROM other_evidence WHERE sentence = ?", sentence);
  }
  remove_sentences(database, own);
  remove_uncited(database, cited);
  database.forget_rows();
}

void remove_own_claims(Database& database, std::int64_t article) {
  mark_all_stale(database);
  const std::vector<std::int64_t> cited = database.find_ints(
      "SELECT DISTINCT sentence FROM evidence JOIN sentences ON sentences.id = sentence"
      " WHERE evidence.article = ? AND claim IN (SELECT claim FROM own_claims)"
      " ORDER BY sentences.article, sentence",
      article);
  for (const std::int64_t claim : database.find_ints(
           "SELECT claim FROM own_claims JOIN claims ON claims.id = claim WHERE article = ?",
           article)) {
    remove_parts(database, "?", claim);
    database.run("DELETE FROM claims WHERE id = ?", claim);
  }
  remove_uncited(database, cited);
  database.forget_rows();
  // Whose an alias is is not known: those of other extractors' claims stay with them.
  if (!database.find_int("SELECT 1 FROM claims WHERE article = ?", article)) {
    database.run("DELETE FROM aliases WHERE article = ?", article);
  }
}

void remove_claims(Database& database, const std::vector<std::int64_t>& claims) {
  if (!claims.empty()) mark_all_stale(database);
  std::vector<std::int64_t> cited;
  for (const std::int64_t claim : claims) {
    const std::vector<std::int64_t> own =
        database.find_ints("SELECT DISTINCT sentence FROM evidence WHERE claim = ?", claim);
    cited.insert(cited.end(), own.begin(), own.end());
    remove_parts(database, "?", claim);
    database.run("DELETE FROM claims WHERE id = ?", claim);
  }
  std::ranges::sort(cited);
  const auto rest = std::ranges::unique(cited);
  cited.erase(rest.begin(), rest.end());
  remove_uncited(database, std::move(cited));
  database.forget_rows();
}

void remove_uncited(Database& database, std::vector<std::int64_t> sentences) {
  std::int64_t article = 0;
  std::set<std::int64_t> cited;  // by the claims of `article`
  std::erase_if(sentences, [&](std::int64_t row) {
    const auto home = database.find_int("SELECT article FROM sentences WHERE id = ?", row);
    if (!home) return true;
    if (article != *home) {
      article = *home;
      const std::vector<std::int64_t> rows =
          database.find_ints("SELECT sentence FROM claims WHERE article = ?", article);
      cited = {rows.begin(), rows.end()};
    }
    return cited.contains(row) ||
           database.find_int("SELECT 1 FROM other_evidence WHERE sentence = ?", row).has_value();
  });
  remove_sentences(database, sentences);
}

}  // namespace entente
