#include "graph/rank.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/network.hpp"

namespace entente {

double strength(const Relation& relation) {
  return strength(relation.stances, relation.source_count, relation.confidence);
}

double strength(const StanceCounts& stances, std::uint32_t source_count, double confidence) {
  const double claims = stances.certain + 0.5 * stances.possible + 0.25 * stances.denied;
  const double sources = std::max<std::uint32_t>(source_count, 1);
  // A second source says more than a second sentence of the same article.
  return std::max(0.01, confidence) * (std::log2(1 + claims) + std::log2(sources));
}

std::vector<std::uint32_t> strongest_relations(const Snapshot& snapshot, std::size_t count) {
  std::vector<double> strengths;
  for (const Relation& relation : snapshot.relations) strengths.push_back(strength(relation));
  std::vector<std::uint32_t> order(strengths.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(
      order, [&](std::uint32_t a, std::uint32_t b) { return strengths[a] > strengths[b]; });
  order.resize(std::min(count, order.size()));
  return order;
}

std::vector<EntityRank> rank_entities(const Snapshot& snapshot) {
  const std::vector<double> page_rank = Network(snapshot).page_rank();
  std::vector<EntityRank> ranks(snapshot.entities.size());
  for (std::uint32_t i = 0; i < ranks.size(); ++i) {
    ranks[i].entity = i;
    ranks[i].page_rank = page_rank[i];
  }
  for (const Relation& relation : snapshot.relations) {
    ++ranks[relation.subject].out;
    ++ranks[relation.object].in;
    ranks[relation.subject].weighted_degree += strength(relation);
    ranks[relation.object].weighted_degree += strength(relation);
  }
  std::ranges::stable_sort(
      ranks, [](const EntityRank& a, const EntityRank& b) { return a.page_rank > b.page_rank; });
  return ranks;
}

}  // namespace entente
