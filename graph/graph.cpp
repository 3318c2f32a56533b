#include "graph/graph.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "graph/error.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/claim_writer.hpp"
#include "graph/store/derived.hpp"
#include "graph/store/readings.hpp"
#include "graph/store/schema.hpp"

namespace entente {

struct Graph::Store {
  Database database;
  ClaimWriter writer;
  ReportReader reports;
  StoredArticle home;  ///< of the claim added last
  Evidence noted;      ///< what was said of it there
  std::int64_t rollback_count = -1;

  explicit Store(Database opened) : database(std::move(opened)), writer(database), reports(database) {}
};

Graph::Graph(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;
Graph::~Graph() = default;

Graph Graph::open(const std::string& path, Access access, std::chrono::milliseconds lock_timeout) {
  return Graph(std::make_unique<Store>(open_graph_file(path, access, lock_timeout)));
}

bool Graph::add(const Article& article, const std::vector<Claim>& claims,
                std::optional<std::int64_t> extractor) {
  Transaction transaction(store_->database);
  if (contains_article(store_->database, article)) return false;
  mark_derived_stale(store_->database);
  write_own(put_article(store_->reports, article), claims, extractor);
  transaction.commit();
  return true;
}

bool Graph::update(const Article& article, const std::vector<Claim>& claims,
                   std::int64_t extractor) {
  Transaction transaction(store_->database);
  if (!contains_article(store_->database, article)) return false;
  mark_derived_stale(store_->database);
  const std::optional<StoredArticle> home = find_article(store_->database, article.document);
  remove_own_claims(store_->database, home->row);
  write_own(*home, claims, extractor);
  transaction.commit();
  return true;
}

/// A claim that another extractor gave too is not the reading's own.
void Graph::write_own(const StoredArticle& home, const std::vector<Claim>& claims,
                      std::optional<std::int64_t> extractor) {
  Database& database = store_->database;
  store_->rollback_count = -1;  // what is remembered may be of this article
  const std::set<std::int64_t> foreign = read_claim_keys(database, home.row);
  for (const Claim& claim : claims) {
    if (claim.evidence.empty() || claim.evidence.front().document != home.article.document) {
      throw Error(
          ErrorKind::kInput,
          fmt::format("{}: a claim without evidence in this article", home.article.document),
          "add claims of other documents with --claims");
    }
    store_->writer.write(claim, home);
  }
  mark_own_claims(database, home.row, foreign);
  set_reading(database, home.row, extractor);
}

std::size_t Graph::add_claims(const std::vector<Claim>& claims) {
  // The writer makes the rows that it points to itself.
  const WithoutForeignKeys guard(store_->database);
  Transaction transaction(store_->database);
  std::size_t added = 0;
  for (const Claim& claim : claims) added += add_claim(claim) ? 1 : 0;
  transaction.commit();
  return added;
}

bool Graph::add_claim(const Claim& claim) {
  if (claim.evidence.empty()) {
    throw Error(ErrorKind::kInput, "a claim without evidence", "say in which document it stands");
  }
  const Evidence& first = claim.evidence.front();
  const Evidence& noted = store_->noted;
  const std::int64_t rollback_count = store_->database.rollback_count();
  const bool is_same = store_->rollback_count == rollback_count &&
                       noted.document == first.document && noted.title == first.title &&
                       noted.publisher == first.publisher && noted.url == first.url &&
                       noted.published == first.published;
  if (!is_same) {
    mark_derived_stale(store_->database);
    store_->home = note_document(store_->database, first);
    store_->noted = first;
    store_->rollback_count = rollback_count;
  }
  const bool is_new = store_->writer.write(claim, store_->home);
  if (!is_new && store_->home.has_text) disown_claim(store_->database, store_->home.row, claim);
  return is_new;
}

bool Graph::contains(const Article& article) const {
  return contains_article(store_->database, article);
}

GraphCounts Graph::counts() const {
  return {store_->database.find_int("SELECT count(*) FROM articles").value_or(0),
          store_->database.find_int("SELECT count(*) FROM claims").value_or(0)};
}

Database& Graph::database() const { return store_->database; }

}  // namespace entente
