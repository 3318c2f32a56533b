#include "graph/rank.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/network.hpp"

namespace entente {

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
