#include "extract/language/tree.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace entente {
namespace {

constexpr double kBarred = -1e18;
/// Costs each arc from the root so much that one is used only where there must be one.
constexpr double kRootCost = 1e7;

/// A cycle made one node, and what is needed to open it again.
struct Contraction {
  std::vector<std::size_t> cycle;        ///< its first node stands for all
  std::vector<std::size_t> cycle_heads;  ///< by position in `cycle`
  std::vector<std::size_t> enter;        ///< by outside node: the cycle's node that it would head
  std::vector<std::size_t> leave;        ///< by outside node: the cycle's node that would head it
};

class Edmonds {
 public:
  Edmonds(std::span<const float> scores, std::size_t nodes)
      : nodes_(nodes), scores_(nodes * nodes, kBarred), is_active_(nodes, true), heads_(nodes) {
    for (std::size_t dependent = 1; dependent < nodes; ++dependent)
      for (std::size_t head = 0; head < nodes; ++head)
        if (head != dependent)
          score(dependent, head) = scores[dependent * nodes + head] - (head == 0 ? kRootCost : 0);
  }

  [[nodiscard]] std::vector<std::uint32_t> solve() {
    for (std::size_t node = 1; node < nodes_; ++node) choose_head(node);
    for (auto cycle = find_cycle(); !cycle.empty(); cycle = find_cycle()) contract(cycle);
    while (!contractions_.empty()) expand();
    return {heads_.begin(), heads_.end()};
  }

 private:
  [[nodiscard]] double& score(std::size_t dependent, std::size_t head) {
    return scores_[dependent * nodes_ + head];
  }

  void choose_head(std::size_t node) {
    double best = 2 * kBarred;
    for (std::size_t head = 0; head < nodes_; ++head)
      if (is_active_[head] && head != node && score(node, head) > best) {
        best = score(node, head);
        heads_[node] = head;
      }
  }

  [[nodiscard]] std::vector<std::size_t> find_cycle() const {
    std::vector<std::size_t> seen(nodes_, 0);  // the walk that met the node
    for (std::size_t start = 1; start < nodes_; ++start) {
      if (!is_active_[start] || seen[start] != 0) continue;
      std::size_t node = start;
      while (node != 0 && seen[node] == 0) {
        seen[node] = start;
        node = heads_[node];
      }
      if (node == 0 || seen[node] != start) continue;
      std::vector<std::size_t> cycle = {node};
      for (std::size_t at = heads_[node]; at != node; at = heads_[at]) cycle.push_back(at);
      return cycle;
    }
    return {};
  }

  void contract(const std::vector<std::size_t>& cycle) {
    Contraction made{cycle, {}, std::vector<std::size_t>(nodes_), std::vector<std::size_t>(nodes_)};
    for (const std::size_t node : cycle) {
      made.cycle_heads.push_back(heads_[node]);
      is_active_[node] = false;
    }
    const std::size_t all = cycle.front();
    for (std::size_t outside = 0; outside < nodes_; ++outside) {
      if (!is_active_[outside]) continue;
      double in = 4 * kBarred, out = 4 * kBarred;
      for (const std::size_t node : cycle) {
        const double gain = score(node, outside) - score(node, heads_[node]);
        if (gain > in) {
          in = gain;
          made.enter[outside] = node;
        }
        if (score(outside, node) > out) {
          out = score(outside, node);
          made.leave[outside] = node;
        }
      }
      pending_.push_back({outside, in, out});
    }
    for (const auto& [outside, in, out] : pending_) {
      score(all, outside) = in;
      score(outside, all) = out;
      if (outside != 0 && std::ranges::find(cycle, heads_[outside]) != cycle.end())
        heads_[outside] = all;
    }
    pending_.clear();
    is_active_[all] = true;
    choose_head(all);
    contractions_.push_back(std::move(made));
  }

  void expand() {
    const Contraction made = std::move(contractions_.back());
    contractions_.pop_back();
    const std::size_t all = made.cycle.front();
    const std::size_t head = heads_[all];
    for (std::size_t node = 1; node < nodes_; ++node)
      if (is_active_[node] && node != all && heads_[node] == all) heads_[node] = made.leave[node];
    for (std::size_t i = 0; i < made.cycle.size(); ++i) {
      heads_[made.cycle[i]] = made.cycle_heads[i];
      is_active_[made.cycle[i]] = true;
    }
    heads_[made.enter[head]] = head;
  }

  struct Change {
    std::size_t outside;
    double in, out;
  };

  std::size_t nodes_;
  std::vector<double> scores_;
  std::vector<bool> is_active_;
  std::vector<std::size_t> heads_;
  std::vector<Contraction> contractions_;
  std::vector<Change> pending_;
};

[[nodiscard]] bool is_single_rooted_tree(const std::vector<std::uint32_t>& heads) {
  if (std::count(heads.begin() + 1, heads.end(), 0U) != 1) return false;
  std::vector<std::uint32_t> seen(heads.size(), 0);
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t node = start;
    while (node != 0 && seen[node] == 0) {
      seen[node] = start;
      node = heads[node];
    }
    if (node != 0 && seen[node] == start) return false;
  }
  return true;
}

}  // namespace

std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t words) {
  const std::size_t nodes = words + 1;
  std::vector<std::uint32_t> heads(nodes, 0);
  for (std::size_t dependent = 1; dependent < nodes; ++dependent) {
    float best = -std::numeric_limits<float>::infinity();
    for (std::size_t head = 0; head < nodes; ++head) {
      const float score = scores[dependent * nodes + head];
      if (head != dependent && score > best) {
        best = score;
        heads[dependent] = static_cast<std::uint32_t>(head);
      }
    }
  }
  if (words == 0 || is_single_rooted_tree(heads)) return heads;
  return Edmonds(scores, nodes).solve();
}

}  // namespace entente
