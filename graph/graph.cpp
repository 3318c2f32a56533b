#include "graph/graph.hpp"

#include <utility>

#include "graph/error.hpp"
#include "graph/file/schema.hpp"
#include "graph/store/claim_counts.hpp"
#include "graph/view/profiles.hpp"
#include "graph/write/article_writer.hpp"

namespace entente {

struct Graph::Store {
  Database database;
  ArticleWriter writer;

  explicit Store(Database opened) : database(std::move(opened)), writer(database) {}
};

Graph::Graph(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;
Graph::~Graph() = default;

Graph Graph::open(const std::string& path, Access access, std::chrono::milliseconds lock_timeout) {
  return Graph(std::make_unique<Store>(open_graph_file(path, access, lock_timeout)));
}

Added Graph::add(const Article& article, const std::vector<Claim>& claims,
                 std::optional<std::int64_t> extractor) {
  Transaction transaction(store_->database);
  const Added added = store_->writer.add(article, claims, extractor);
  transaction.commit();
  return added;
}

std::optional<Added> Graph::add_known(const Article& article) {
  Transaction transaction(store_->database);
  const std::optional<Added> added = store_->writer.add_known(article);
  transaction.commit();
  return added;
}

bool Graph::update(const Article& article, const std::vector<Claim>& claims,
                   std::int64_t extractor) {
  Transaction transaction(store_->database);
  if (!store_->writer.update(article, claims, extractor)) return false;
  transaction.commit();
  return true;
}

std::size_t Graph::add_claims(const std::vector<Claim>& claims) {
  // The writer makes the rows that it points to itself.
  const WithoutForeignKeys guard(store_->database);
  Transaction transaction(store_->database);
  std::size_t added = 0;
  for (const Claim& claim : claims) added += add_claim(claim) == AddedClaim::kNew ? 1 : 0;
  transaction.commit();
  return added;
}

AddedClaim Graph::add_claim(const Claim& claim) {
  if (claim.evidence.empty()) {
    throw Error(ErrorKind::kInput, "a claim without evidence", "say in which document it stands");
  }
  return store_->writer.foreign().add(claim);
}

Known Graph::find(const Article& article) const { return store_->writer.find(article); }

GraphCounts Graph::counts() const {
  Database& database = store_->database;
  const ReadView view(database);
  const ClaimCounts counts =
      are_profiles_fresh(database) ? read_claim_counts(database) : count_claims(database);
  return {database.find_int("SELECT count(*) FROM articles").value_or(0), counts.claims,
          counts.unshown};
}

const std::string& Graph::path() const { return store_->database.path(); }

Database& Graph::database() const { return store_->database; }

}  // namespace entente
