#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/article.hpp"
#include "graph/claim.hpp"
#include "graph/graph.hpp"
#include "graph/store/runs.hpp"
#include "graph/write/merge_graph.hpp"
#include "graph/write/remove.hpp"

namespace entente {

/// Sees one state of a graph while it lives, whatever other processes write meanwhile.
class GraphView {
 public:
  explicit GraphView(const Graph& graph);
  GraphView(const GraphView&) = delete;
  GraphView& operator=(const GraphView&) = delete;
  ~GraphView();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One run of the program, by which `news` tells what came together. It is noted once, in the first
/// transaction of its sessions.
class NotedRun {
 public:
  explicit NotedRun(RunKind kind) : kind_(kind) {}

 private:
  friend class Session;
  RunKind kind_;
  bool has_begun_ = false;
};

/// Changes to a graph: many in one transaction, all kept or none, and at the end what follows from
/// them. While one is open other processes wait, so it is committed now and then. What is not
/// committed when it goes is taken back. The graph must outlive it, and so must the run with which
/// all comes, where there is one.
class Session {
 public:
  /// Claims stored in one transaction.
  static constexpr std::size_t kBatchClaims = 50'000;

  explicit Session(Graph& graph, NotedRun* run = nullptr);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  // As the functions of Graph.
  Added add(const Article& article, const std::vector<Claim>& claims,
            std::optional<std::int64_t> extractor = {});
  std::optional<Added> add_known(const Article& article);
  bool update(const Article& article, const std::vector<Claim>& claims, std::int64_t extractor);

  /// As Graph::add_claim. Commits by itself after many; not in one transaction with the others.
  AddedClaim add_claim(const Claim& claim);

  /// merge_graph and remove_articles: they commit what was done before, and what they do.
  Merged merge(const Graph& other);
  Removed remove(const std::vector<std::string>& documents, bool is_dry_run = false,
                 const FileOrigins& files = {});

  /// Keeps what was done so far, and lets others write.
  void commit();

  /// Has finish() remove what nothing needs any more even if nothing gave way here: a run before
  /// may have been killed before it came to that.
  void sweep();

  /// Commits, removes what nothing needs any more where articles gave way to others, and brings
  /// what follows from the articles in step, so that readers answer at once.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente
