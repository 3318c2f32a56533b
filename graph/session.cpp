#include "graph/session.hpp"

#include <utility>

#include "graph/store/database.hpp"
#include "graph/view/derived.hpp"

namespace entente {

struct GraphView::State {
  ReadView view;
};

GraphView::GraphView(const Graph& graph) : state_(new State{ReadView(graph.database())}) {}
GraphView::~GraphView() = default;

struct Session::State {
  Graph& graph;
  NotedRun* run;
  std::optional<WithoutForeignKeys> without_keys;
  std::optional<Transaction> transaction;
  std::size_t claims = 0;  ///< in this transaction
  bool needs_sweep = false;

  void begin() {
    if (transaction) return;
    transaction.emplace(graph.database());
    if (run != nullptr && !std::exchange(run->has_begun_, true)) {
      begin_run(graph.database(), run->kind_);
    }
  }
  /// Claims make the rows that they point to themselves.
  void begin_claims() {
    if (transaction) return;
    without_keys.emplace(graph.database());
    begin();
  }
  void note(const Added& added) {
    needs_sweep = needs_sweep || added.replaced_count + added.retitled_count > 0;
  }
};

Session::Session(Graph& graph, NotedRun* run) : state_(new State{graph, run, {}, {}, 0, false}) {}
Session::~Session() = default;

Added Session::add(const Article& article, const std::vector<Claim>& claims,
                   std::optional<std::int64_t> extractor) {
  state_->begin();
  const Added added = state_->graph.add(article, claims, extractor);
  state_->note(added);
  return added;
}

std::optional<Added> Session::add_known(const Article& article) {
  state_->begin();
  const auto added = state_->graph.add_known(article);
  if (added) state_->note(*added);
  return added;
}

bool Session::update(const Article& article, const std::vector<Claim>& claims,
                     std::int64_t extractor) {
  state_->begin();
  state_->needs_sweep = true;
  return state_->graph.update(article, claims, extractor);
}

AddedClaim Session::add_claim(const Claim& claim) {
  state_->begin_claims();
  const AddedClaim added = state_->graph.add_claim(claim);
  if (++state_->claims >= kBatchClaims) commit();
  return added;
}

Merged Session::merge(const Graph& other) {
  state_->begin();
  commit();
  const Merged merged = merge_graph(state_->graph, other);
  state_->needs_sweep = state_->needs_sweep ||
                        merged.replaced_count + merged.reread_count + merged.retitled_count > 0;
  return merged;
}

Removed Session::remove(const std::vector<std::string>& documents, bool is_dry_run,
                        const FileOrigins& files) {
  commit();
  return remove_articles(state_->graph, documents, is_dry_run, files);
}

void Session::commit() {
  if (state_->transaction) state_->transaction->commit();
  state_->transaction.reset();
  state_->without_keys.reset();
  state_->claims = 0;
}

void Session::sweep() { state_->needs_sweep = true; }

void Session::finish() {
  commit();
  if (state_->needs_sweep) entente::sweep(state_->graph);
  state_->needs_sweep = false;
  refresh_derived(state_->graph.database());
}

}  // namespace entente
