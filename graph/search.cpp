#include "graph/search.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "graph/date.hpp"
#include "graph/search_query.hpp"
#include "graph/store/claim_reader.hpp"
#include "graph/store/claim_writer.hpp"
#include "graph/store/document_names.hpp"
#include "graph/view/entity_table.hpp"
#include "graph/view/profiles.hpp"

namespace entente {
namespace {

std::size_t count(Database& database, std::string_view sql, const std::string& query) {
  return static_cast<std::size_t>(database.find_int(sql, std::string_view(query)).value_or(0));
}

std::vector<std::string> claims_of(Database& database, DocumentNames& names,
                                   std::int64_t sentence) {
  Statement rows = database.prepare(
      "SELECT key, document, content_hash FROM (SELECT key, claims.article FROM claims"
      " JOIN sentences ON sentences.id = ?1 AND claims.article = sentences.article"
      " WHERE sentence = ?1 UNION SELECT key, article FROM other_evidence AS evidence"
      " JOIN claims ON claims.id = claim WHERE evidence.sentence = ?1)"
      " JOIN articles ON articles.id = article");
  rows.bind_all(sentence);
  std::vector<std::string> claims;
  while (rows.step()) {
    const bool is_distinct = names.is_shared(std::string(rows.get_text(1)));
    claims.push_back(format_claim_key(is_distinct ? distinct_key(rows.get_int(0), rows.get_int(2))
                                                  : rows.get_int(0)));
  }
  std::ranges::sort(claims);
  return claims;
}

void find_quotes(Database& database, const std::string& query, std::size_t limit,
                 SearchResult& result) {
  result.quote_count =
      count(database, "SELECT count(*) FROM quote_words WHERE quote_words MATCH ?", query);
  // The best are chosen before a text is read.
  Statement rows = database.prepare(
      "WITH best AS MATERIALIZED (SELECT quote_words.rowid AS id, rank AS score, document,"
      "  content_hash, start FROM quote_words JOIN sentences ON sentences.id = quote_words.rowid"
      "  JOIN articles ON articles.id = article WHERE quote_words MATCH ?1"
      "  ORDER BY score, document, content_hash, start, hash LIMIT ?2)"
      " SELECT best.id, snippet(quote_words, 0, '[', ']', '…', 48) FROM quote_words"
      " JOIN best ON best.id = quote_words.rowid WHERE quote_words MATCH ?1"
      " ORDER BY best.score, best.document, best.content_hash, best.start");
  rows.bind_all(std::string_view(query), static_cast<std::int64_t>(limit));
  DocumentNames names(database);
  ClaimReader reader(database, &names);
  while (rows.step()) {
    Evidence evidence = reader.read_sentence(rows.get_int(0));
    QuoteHit hit;
    hit.quote = {std::move(evidence.sentence),
                 std::move(evidence.document),
                 std::move(evidence.title),
                 std::move(evidence.publisher),
                 std::move(evidence.url),
                 evidence.published,
                 "",
                 evidence.span};
    hit.snippet = rows.get_text(1);
    hit.claims = claims_of(database, names, rows.get_int(0));
    result.quotes.push_back(std::move(hit));
  }
}

void find_titles(Database& database, const std::string& query, std::size_t limit,
                 SearchResult& result) {
  result.title_count =
      count(database, "SELECT count(*) FROM title_words WHERE title_words MATCH ?", query);
  Statement rows = database.prepare(
      "SELECT document, publisher, url, published, snippet(title_words, 0, '[', ']', '…', 48),"
      " content_hash FROM title_words JOIN articles ON articles.id = title_words.rowid"
      " WHERE title_words MATCH ? ORDER BY rank, document, content_hash LIMIT ?");
  rows.bind_all(std::string_view(query), static_cast<std::int64_t>(limit));
  DocumentNames names(database);
  while (rows.step()) {
    result.titles.push_back({names.name(std::string(rows.get_text(0)), rows.get_int(5)),
                             std::string(rows.get_text(1)), std::string(rows.get_text(2)),
                             from_days(rows.find_int(3)), std::string(rows.get_text(4))});
  }
}

/// A spelling may be left from an article that was replaced.
bool goes_by(const Entity& entity, std::string_view spelling) {
  return spelling == entity.name || std::ranges::binary_search(entity.aliases, spelling);
}

/// Who a stated id is shown as, hidden ones left out, in the order of their ids: from what is
/// stored of entities or, where that is out of step, from the whole graph.
class StatedEntities {
 public:
  explicit StatedEntities(Database& database) : database_(database) {
    if (!are_profiles_fresh(database)) table_ = load_entities(database);
  }

  [[nodiscard]] std::vector<Entity> find(const std::string& id) const {
    std::vector<Entity> entities;
    if (table_) {
      const auto [begin, end] = table_->entities_of_id.equal_range(id);
      for (auto found = begin; found != end; ++found) {
        if (!table_->is_hidden(found->second)) entities.push_back(table_->entities[found->second]);
      }
      return entities;
    }
    Statement rows = database_.prepare(
        "SELECT DISTINCT profiles.key, name, type, country, aliases, mentions, articles"
        " FROM (SELECT profile FROM entities JOIN names ON names.entity = entities.id"
        "  JOIN profile_of_name ON profile_of_name.name = names.id WHERE entities.key = ?)"
        " JOIN profiles ON profiles.id = profile WHERE NOT is_hidden ORDER BY profiles.key");
    rows.bind_all(std::string_view(id));
    while (rows.step()) entities.push_back(read_entity(rows));
    return entities;
  }

 private:
  Database& database_;
  std::optional<EntityTable> table_;
};

void find_names(Database& database, const std::string& query, std::size_t limit,
                SearchResult& result) {
  Statement rows = database.prepare(
      "SELECT key, snippet(spelling_words, 0, '[', ']', '…', 48), spellings.text FROM "
      "spelling_words"
      " JOIN spellings ON spellings.id = spelling_words.rowid"
      " JOIN entities ON entities.id = spellings.entity WHERE spelling_words MATCH ?"
      " ORDER BY rank, key, spellings.text");
  rows.bind_all(std::string_view(query));
  if (!rows.step()) return;
  const StatedEntities stated(database);
  std::set<std::string> seen;
  do {
    for (Entity& entity : stated.find(std::string(rows.get_text(0)))) {
      if (!goes_by(entity, rows.get_text(2)) || !seen.insert(entity.id).second) continue;
      if (result.names.size() >= limit) continue;
      result.names.push_back({std::move(entity), std::string(rows.get_text(1))});
    }
  } while (rows.step());
  result.name_count = seen.size();
}

}  // namespace

SearchResult search(const Graph& graph, std::string_view words, std::size_t limit) {
  const std::string query = to_fts_query(words);
  Database& database = graph.database();
  const ReadView view(database);
  SearchResult result;
  find_names(database, query, limit, result);
  find_titles(database, query, limit, result);
  find_quotes(database, query, limit, result);
  return result;
}

}  // namespace entente
