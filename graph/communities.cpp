#include "graph/communities.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace entente {
namespace {

struct WeightedLink {
  std::uint32_t a = 0;
  std::uint32_t b = 0;  ///< a itself for what a merged node holds inside
  double weight = 0;
};

/// A network whose nodes are entities or, on higher levels, communities of the level below.
struct Level {
  std::uint32_t count = 0;
  std::vector<WeightedLink> links;  ///< sorted by (a, b), without doubles
};

using Labels = std::vector<std::uint32_t>;

/// Moves nodes, one after the other, to the community of those they are best joined to.
class Mover {
 public:
  explicit Mover(const Level& level)
      : labels_(level.count), degree_(level.count), joined_(level.count), to_(level.count) {
    std::iota(labels_.begin(), labels_.end(), 0U);
    for (const WeightedLink& link : level.links) {
      degree_[link.a] += link.weight;
      degree_[link.b] += link.weight;
      whole_ += 2 * link.weight;
      if (link.a == link.b) continue;
      joined_[link.a].emplace_back(link.b, link.weight);
      joined_[link.b].emplace_back(link.a, link.weight);
    }
    total_ = degree_;
  }

  /// Whether anything has moved.
  bool run() {
    constexpr int kMostRounds = 100;
    bool has_moved = false;
    for (int round = 0; round < kMostRounds; ++round) {
      bool is_moving = false;
      for (std::uint32_t node = 0; node < labels_.size(); ++node) is_moving |= move(node);
      if (!is_moving) break;
      has_moved = true;
    }
    return has_moved;
  }

  [[nodiscard]] const Labels& labels() const { return labels_; }

 private:
  bool move(std::uint32_t node) {
    constexpr double kLeastGain = 1e-9;  // sums in another order must not make nodes wander
    const std::uint32_t home = labels_[node];
    for (const auto& [other, weight] : joined_[node]) to_[labels_[other]] += weight;
    total_[home] -= degree_[node];
    const auto gain = [&](std::uint32_t label) {
      return to_[label] - total_[label] * degree_[node] / whole_;
    };
    std::uint32_t best = home;
    double most = gain(home) + kLeastGain;
    for (const auto& [other, weight] : joined_[node]) {
      const std::uint32_t label = labels_[other];
      const double here = gain(label);
      if (here > most || (here == most && label < best))
        std::tie(most, best) = std::pair(here, label);
    }
    for (const auto& [other, weight] : joined_[node]) to_[labels_[other]] = 0;
    total_[best] += degree_[node];
    labels_[node] = best;
    return best != home;
  }

  Labels labels_;
  std::vector<double> degree_;
  std::vector<double> total_;  ///< by label: the degrees of its nodes
  std::vector<std::vector<std::pair<std::uint32_t, double>>> joined_;
  std::vector<double> to_;  ///< by label: the weight that joins it to the node being moved
  double whole_ = 0;
};

/// Numbers the labels 0, 1, … in the order in which they occur. Returns how many there are.
std::uint32_t renumber(Labels& labels) {
  constexpr std::uint32_t kNew = UINT32_MAX;
  std::vector<std::uint32_t> number(labels.size(), kNew);
  std::uint32_t count = 0;
  for (std::uint32_t& label : labels) {
    if (number[label] == kNew) number[label] = count++;
    label = number[label];
  }
  return count;
}

/// The network of the communities.
Level merge(const Level& level, const Labels& labels, std::uint32_t count) {
  Level merged{count, level.links};
  for (WeightedLink& link : merged.links) {
    std::tie(link.a, link.b) = std::minmax(labels[link.a], labels[link.b]);
  }
  const auto ends = [](const WeightedLink& link) { return std::pair(link.a, link.b); };
  std::ranges::stable_sort(merged.links, {}, ends);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < merged.links.size(); ++i) {
    if (kept > 0 && ends(merged.links[kept - 1]) == ends(merged.links[i])) {
      merged.links[kept - 1].weight += merged.links[i].weight;
    } else {
      merged.links[kept++] = merged.links[i];
    }
  }
  merged.links.resize(kept);
  return merged;
}

/// Numbers by size, the largest 0; equally large ones stay in order of their first members.
void sort_by_size(Labels& labels) {
  const std::uint32_t count = renumber(labels);
  std::vector<std::uint32_t> sizes(count);
  for (const std::uint32_t label : labels) ++sizes[label];
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t label) { return sizes[label]; });
  std::vector<std::uint32_t> place(count);
  for (std::uint32_t i = 0; i < count; ++i) place[order[i]] = i;
  for (std::uint32_t& label : labels) label = place[label];
}

}  // namespace

std::vector<std::uint32_t> find_communities(const Network& network) {
  Level level{network.entity_count(), {}};
  for (const Link& link : network.links()) level.links.push_back({link.a, link.b, link.weight});
  Labels communities(network.entity_count());
  std::iota(communities.begin(), communities.end(), 0U);
  while (true) {
    Mover mover(level);
    if (!mover.run()) break;
    Labels labels = mover.labels();
    const std::uint32_t count = renumber(labels);
    for (std::uint32_t& community : communities) community = labels[community];
    level = merge(level, labels, count);
  }
  sort_by_size(communities);
  return communities;
}

double modularity(const Network& network, const std::vector<std::uint32_t>& communities) {
  std::vector<double> degrees(communities.size());
  double whole = 0;
  double inside = 0;
  for (const Link& link : network.links()) {
    whole += link.weight;
    if (communities[link.a] == communities[link.b]) inside += link.weight;
    degrees[communities[link.a]] += link.weight;
    degrees[communities[link.b]] += link.weight;
  }
  if (whole == 0) return 0;
  double expected = 0;
  for (const double degree : degrees) expected += degree * degree / (4 * whole * whole);
  return inside / whole - expected;
}

}  // namespace entente
