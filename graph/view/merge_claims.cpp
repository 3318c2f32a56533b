#include "graph/view/merge_claims.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "graph/date.hpp"

namespace entente {
namespace {

void count_stances(const ClaimGroup& group, Relation& relation) {
  for (const ClaimFact& claim : group.claims) {
    count_claim(kind_of(claim.stance), relation.stances);
  }
  relation.claim_count = static_cast<std::uint32_t>(group.claims.size());
}

void keep_distinct(std::vector<std::uint32_t>& values) {
  std::ranges::sort(values);
  const auto rest = std::ranges::unique(values);
  values.erase(rest.begin(), rest.end());
}

void count_sources(const ClaimGroup& group, Relation& relation) {
  std::vector<std::uint32_t> documents;
  std::vector<std::uint32_t> sources;
  std::vector<std::uint32_t> publishers;
  std::vector<Telling> tellings;
  for (const ClaimFact& claim : group.claims) {
    for (const EvidenceFact& evidence : group.evidence(claim)) {
      documents.push_back(evidence.document);
      sources.push_back(evidence.source);
      tellings.push_back({evidence.source, evidence.document, evidence.sentence});
      if (evidence.publisher != 0) publishers.push_back(evidence.publisher);
    }
  }
  for (auto* values : {&documents, &sources, &publishers}) keep_distinct(*values);
  relation.article_count = static_cast<std::uint32_t>(documents.size());
  relation.source_count = static_cast<std::uint32_t>(sources.size());
  relation.sentence_count = count_sentences(tellings);
  for (const std::uint32_t publisher : publishers) {
    relation.publishers.push_back(group.facts.publishers[publisher]);
  }
}

/// The most frequent label and event, among equally frequent ones the first; and the other labels.
void choose_label(const ClaimGroup& group, Relation& relation) {
  std::map<std::string_view, int> labels;
  std::map<Event, int> events;
  relation.is_symmetric = true;
  for (const ClaimFact& claim : group.claims) {
    const PredicateFact& predicate = group.predicate(claim);
    ++labels[predicate.relation];
    if (predicate.event != Event::kNone) ++events[predicate.event];
    relation.is_symmetric = relation.is_symmetric && predicate.is_symmetric;
  }
  const auto by_count = [](const auto& a, const auto& b) { return a.second < b.second; };
  std::vector<std::pair<std::string_view, int>> ranked(labels.begin(), labels.end());
  std::ranges::stable_sort(ranked, std::ranges::greater{},
                           &std::pair<std::string_view, int>::second);
  relation.label = ranked.front().first;
  for (std::size_t i = 1; i < ranked.size(); ++i) relation.variants.emplace_back(ranked[i].first);
  if (!events.empty()) relation.event = std::ranges::max_element(events, by_count)->first;
}

void date(const ClaimGroup& group, Relation& relation) {
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> last;
  for (const ClaimFact& claim : group.claims) {
    if (claim.first && (!first || *claim.first < *first)) first = claim.first;
    if (claim.last && (!last || *claim.last > *last)) last = claim.last;
  }
  relation.first = from_days(first);
  relation.last = from_days(last);
}

Relation make_relation(const ClaimGroup& group, const std::vector<Entity>& entities) {
  Relation relation;
  relation.subject = group.claims.front().subject;
  relation.object = group.claims.front().object;
  relation.predicate = group.predicate(group.claims.front()).predicate;
  relation.id = relation_id(entities, group);
  count_stances(group, relation);
  count_sources(group, relation);
  choose_label(group, relation);
  date(group, relation);
  const ClaimFact& best = *std::ranges::min_element(
      group.claims,
      [&](const ClaimFact& a, const ClaimFact& b) { return speaks_better(group, a, b); });
  relation.confidence = best.confidence;
  relation.right = best.right;
  if (best.speaker != kNoEntity) relation.quote.speaker = entities[best.speaker].name;
  if (const auto evidence = group.evidence(best); !evidence.empty()) {
    relation.quote_row.sentence = evidence.front().sentence;
  }
  return relation;
}

}  // namespace

std::vector<Relation> merge_claims(const std::vector<ClaimGroup>& groups,
                                   const std::vector<Entity>& entities) {
  std::vector<Relation> relations;
  relations.reserve(groups.size());
  for (const ClaimGroup& group : groups) relations.push_back(make_relation(group, entities));
  return relations;
}

}  // namespace entente
