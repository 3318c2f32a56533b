#include "graph/rank.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {
namespace {

/// What a round of PageRank reads of a link.
struct Share {
  std::uint32_t a;
  std::uint32_t b;
  double weight;
};

/// PageRank over links, damping 0.85, weighted by strength; sums to 1. boost::page_rank knows no
/// weights, and the sums here must not depend on a library's version.
std::vector<double> page_rank(std::size_t count, const std::vector<Link>& links) {
  constexpr double kDamping = 0.85;
  constexpr int kRounds = 60;
  if (count == 0) return {};
  std::vector<Share> shares;
  shares.reserve(links.size());
  std::vector<double> weight(count, 0);
  for (const Link& link : links) {
    shares.push_back({link.a, link.b, link.weight});
    weight[link.a] += link.weight;
    weight[link.b] += link.weight;
  }
  std::vector<double> rank(count, 1.0 / static_cast<double>(count));
  std::vector<double> next(count);
  for (int round = 0; round < kRounds; ++round) {
    double lost = 0;
    for (std::size_t i = 0; i < count; ++i) lost += weight[i] > 0 ? 0 : rank[i];
    std::ranges::fill(next, (1 - kDamping + kDamping * lost) / static_cast<double>(count));
    for (double& each : rank) each *= kDamping;
    for (const Share& share : shares) {
      next[share.b] += rank[share.a] * share.weight / weight[share.a];
      next[share.a] += rank[share.b] * share.weight / weight[share.b];
    }
    rank.swap(next);
  }
  return rank;
}

}  // namespace

double strength(const Relation& relation) {
  return strength(RelationSupport{relation.stances, relation.source_count, relation.sentence_count,
                                  relation.confidence, is_state(relation.predicate)});
}

double strength(const RelationSupport& support) {
  // Of a second source: a second sentence of one may be no more than the first in other words.
  constexpr double kSentence = 0.25;
  constexpr double kState = 0.2;  // four sources for it are less than one for a deed
  const StanceCounts& stances = support.stances;
  const double claims = std::max(1U, stances.certain + stances.possible + stances.denied);
  const double sureness =
      (stances.certain + 0.5 * stances.possible + 0.25 * stances.denied) / claims;
  const double sources = std::max(support.source_count, 1U);
  const double sentences = std::max<double>(support.sentence_count, sources);
  const double tellings = sources + kSentence * (sentences - sources);
  return std::max(0.01, support.confidence) * (support.is_state ? kState : 1) *
         (std::log2(1 + sureness * tellings) + std::log2(sources));
}

std::vector<std::uint32_t> find_highest(const std::vector<double>& values, std::size_t count) {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto kept = static_cast<std::ptrdiff_t>(std::min(count, order.size()));
  // All of them are quicker sorted than chosen one by one.
  const auto comes_first = [&](std::uint32_t a, std::uint32_t b) {
    return values[a] != values[b] ? values[a] > values[b] : a < b;
  };
  const auto end = order.begin() + kept;
  if (end == order.end()) {
    std::ranges::sort(order, comes_first);
  } else {
    std::ranges::partial_sort(order, end, comes_first);
  }
  order.resize(static_cast<std::size_t>(kept));
  return order;
}

std::vector<std::uint32_t> strongest_relations(const Snapshot& snapshot, std::size_t count) {
  std::vector<double> strengths;
  for (const Relation& relation : snapshot.relations) strengths.push_back(strength(relation));
  return find_highest(strengths, count);
}

std::vector<EntityRank> rank_entities(const Snapshot& snapshot) {
  const auto count = static_cast<std::uint32_t>(snapshot.entities.size());
  return rank_entities(count, edges_of(snapshot), count);
}

std::vector<EntityRank> rank_entities(std::uint32_t entity_count,
                                      const std::vector<WeightedEdge>& edges, std::size_t count) {
  const std::vector<double> ranked = page_rank(entity_count, links_of(entity_count, edges));
  std::vector<EntityRank> ranks(entity_count);
  for (std::uint32_t i = 0; i < ranks.size(); ++i) {
    ranks[i].entity = i;
    ranks[i].page_rank = ranked[i];
  }
  for (const WeightedEdge& edge : edges) {
    ++ranks[edge.subject].out;
    ++ranks[edge.object].in;
    ranks[edge.subject].weighted_degree += edge.strength;
    ranks[edge.object].weighted_degree += edge.strength;
  }
  std::vector<EntityRank> first;
  for (const std::uint32_t entity : find_highest(ranked, count)) first.push_back(ranks[entity]);
  return first;
}

}  // namespace entente
