#include "graph/view/listed_relations.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "graph/claim_conditions.hpp"
#include "graph/network.hpp"
#include "graph/rank.hpp"
#include "graph/view/claim_facts.hpp"
#include "graph/view/claim_group.hpp"
#include "graph/view/relation_list.hpp"

namespace entente {
namespace {

/// One evidence of a claim: all that strength and cost of a relation are made of.
struct Support {
  std::uint32_t subject;
  std::uint32_t predicate;  ///< rank
  std::uint32_t object;
  std::uint32_t predicate_row;
  Telling telling;
  StanceKind stance;
  bool is_first;  ///< of its claim
  bool is_symmetric;
  bool is_state;
  double confidence;
  double right;
  std::int64_t row;  ///< of the claim
};

auto edge_of(const Support& support) {
  return std::make_tuple(support.subject, support.predicate, support.object);
}

/// Claims come in the order of their rows, and stay so in a relation. Subjects are counted off
/// first, as each has few.
std::vector<Support> sort_by_edge(const std::vector<Support>& supports, std::size_t entity_count) {
  std::vector<std::size_t> ends(entity_count + 1);
  for (const Support& support : supports) ++ends[support.subject + std::size_t{1}];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Support> sorted(supports.size());
  std::vector<std::size_t> next = ends;
  for (const Support& support : supports) sorted[next[support.subject]++] = support;
  for (std::size_t i = 0; i < entity_count; ++i) {
    std::stable_sort(sorted.begin() + static_cast<std::ptrdiff_t>(ends[i]),
                     sorted.begin() + static_cast<std::ptrdiff_t>(ends[i + 1]),
                     [](const Support& a, const Support& b) { return edge_of(a) < edge_of(b); });
  }
  return sorted;
}

std::vector<Support> read_supports(Database& database, const EntityTable& table) {
  std::vector<Support> supports;
  for_each_claim_fact(database, table, kLeastShown,
                      [&](const ClaimFacts& tables, const ClaimFact& claim,
                          std::span<const EvidenceFact> evidence) {
                        if (table.is_hidden(claim.subject) || table.is_hidden(claim.object)) return;
                        const PredicateFact& predicate = tables.predicates[claim.predicate];
                        for (const EvidenceFact& each : evidence) {
                          supports.push_back({claim.subject,
                                              predicate.rank,
                                              claim.object,
                                              static_cast<std::uint32_t>(predicate.row),
                                              {each.source, each.document, each.sentence},
                                              kind_of(claim.stance),
                                              &each == evidence.data(),
                                              predicate.is_symmetric,
                                              is_state(predicate.predicate),
                                              claim.confidence,
                                              claim.right,
                                              claim.row});
                        }
                      });
  return sort_by_edge(supports, table.entities.size());
}

/// Of two claims that speak equally well so far, whether the first one stands before the other.
bool stands_before(Database& database, const Support& a, const Support& b) {
  const auto place = [&](const Support& support) {
    Statement row = database.prepare(
        "SELECT sentences.start, key FROM claims JOIN sentences ON sentences.id = sentence"
        " WHERE claims.id = ?");
    row.bind_all(support.row);
    row.step();
    return std::make_pair(row.get_int(0), row.get_int(1));
  };
  return place(a) < place(b);
}

/// As in claim_group.hpp, from first evidence alone; the place is looked up where all else is
/// equal, and only if it matters.
bool speaks_better(Database& database, const Support& a, const Support& b) {
  const auto merits = [](const Support& support) {
    return std::make_tuple(-support.confidence, support.stance, support.telling.document);
  };
  if (merits(a) != merits(b) || a.right == b.right) return merits(a) < merits(b);
  return stands_before(database, a, b);
}

/// What strength and cost are made of, but for the predicate, and nothing else.
Relation measure(Database& database, std::span<const Support> supports) {
  Relation relation;
  std::set<std::uint32_t> sources;
  std::vector<Telling> tellings;
  const Support* best = nullptr;
  for (const Support& support : supports) {
    sources.insert(support.telling.source);
    tellings.push_back(support.telling);
    if (!support.is_first) continue;
    count_claim(support.stance, relation.stances);
    if (best == nullptr || speaks_better(database, support, *best)) best = &support;
  }
  relation.source_count = static_cast<std::uint32_t>(sources.size());
  relation.sentence_count = count_sentences(tellings);
  relation.confidence = best->confidence;
  relation.right = best->right;
  return relation;
}

std::string encode_claims(std::span<const Support> supports) {
  std::vector<std::int64_t> rows;
  for (const Support& support : supports) {
    if (support.is_first) rows.push_back(support.row);
  }
  return encode_rows(rows);
}

/// A symmetric relation starts at both its ends. As relations come in their order, those that start
/// at a smaller entity stand before its own.
void list_at_ends(Database& database, const EntityTable& table, std::span<const Support> supports,
                  std::vector<RelationLists>& lists) {
  const Support& first = supports.front();
  const Relation measured = measure(database, supports);
  const std::string claims = encode_claims(supports);
  ListedRelation listed{
      first.object,
      first.predicate_row,
      false,
      strength(RelationSupport{measured.stances, measured.source_count, measured.sentence_count,
                               measured.confidence, first.is_state}),
      walking_cost(measured, table.entities[first.subject].type, table.entities[first.object].type),
      claims};
  append_relation(lists[first.subject].out, listed);
  if (first.object == first.subject) return;
  listed.other = first.subject;
  listed.is_turned = true;
  const bool is_symmetric = std::ranges::all_of(supports, &Support::is_symmetric);
  append_relation(is_symmetric ? lists[first.object].out : lists[first.object].in, listed);
}

}  // namespace

std::vector<RelationLists> list_relations(Database& database, const EntityTable& table) {
  const std::vector<Support> supports = read_supports(database, table);
  std::vector<RelationLists> lists(table.entities.size());
  for (std::size_t begin = 0; begin < supports.size();) {
    std::size_t end = begin;
    while (end < supports.size() && edge_of(supports[end]) == edge_of(supports[begin])) ++end;
    list_at_ends(database, table, std::span(supports).subspan(begin, end - begin), lists);
    begin = end;
  }
  return lists;
}

}  // namespace entente
