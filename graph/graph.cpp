#include "graph/graph.hpp"

#include <fmt/format.h>

#include <utility>

#include "graph/article_store.hpp"
#include "graph/claim_writer.hpp"
#include "graph/error.hpp"
#include "graph/link/link_table.hpp"
#include "graph/schema.hpp"

namespace entente {

struct Graph::Store {
  Database database;
  ClaimWriter writer;

  explicit Store(Database opened) : database(std::move(opened)), writer(database) {}
};

Graph::Graph(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;
Graph::~Graph() = default;

Graph Graph::open(const std::string& path, Access access, std::chrono::milliseconds lock_timeout) {
  return Graph(std::make_unique<Store>(open_graph_file(path, access, lock_timeout)));
}

bool Graph::add(const Article& article, const std::vector<Claim>& claims) {
  Transaction transaction(store_->database);
  if (contains_article(store_->database, article)) return false;
  mark_links_stale(store_->database);
  const StoredArticle home = put_article(store_->database, article);
  for (const Claim& claim : claims) {
    if (claim.evidence.empty() || claim.evidence.front().document != article.document) {
      throw Error(ErrorKind::kInput,
                  fmt::format("{}: a claim without evidence in this article", article.document),
                  "add claims of other documents with --claims");
    }
    store_->writer.write(claim, home);
  }
  transaction.commit();
  return true;
}

std::size_t Graph::add_claims(const std::vector<Claim>& claims) {
  Transaction transaction(store_->database);
  mark_links_stale(store_->database);
  std::size_t added = 0;
  StoredArticle home;
  const Evidence* noted = nullptr;
  for (const Claim& claim : claims) {
    if (claim.evidence.empty()) {
      throw Error(ErrorKind::kInput, "a claim without evidence", "say in which document it stands");
    }
    const Evidence& first = claim.evidence.front();
    const bool is_same = noted != nullptr && noted->document == first.document &&
                         noted->title == first.title && noted->publisher == first.publisher &&
                         noted->url == first.url && noted->published == first.published;
    if (!is_same) home = note_document(store_->database, first);
    noted = &first;
    if (store_->writer.write(claim, home)) ++added;
  }
  transaction.commit();
  return added;
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
