#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "graph/claim_facts.hpp"
#include "graph/claim_reader.hpp"
#include "graph/days.hpp"
#include "graph/entity_table.hpp"
#include "graph/graph.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

enum class Column { kCertain, kPossible, kDenied };

Column column_of(Stance stance) {
  if (stance.polarity == Polarity::kNegative) return Column::kDenied;
  return stance.factuality == Factuality::kCertain ? Column::kCertain : Column::kPossible;
}

/// All claims of one relation, and the tables that their indexes point into.
struct Group {
  std::span<const ClaimFact> claims;
  const ClaimFacts& facts;

  [[nodiscard]] const PredicateFact& predicate(const ClaimFact& claim) const {
    return facts.predicates[claim.predicate];
  }
  [[nodiscard]] std::span<const EvidenceFact> evidence(const ClaimFact& claim) const {
    return std::span(facts.evidence)
        .subspan(claim.evidence_begin, claim.evidence_end - claim.evidence_begin);
  }
};

/// Highest confidence, certain before possible before denied, earliest document and byte.
const ClaimFact& best_claim(const Group& group) {
  const auto key = [&](const ClaimFact& claim) {
    const auto evidence = group.evidence(claim);
    return std::make_tuple(-claim.confidence, column_of(claim.stance),
                           evidence.empty() ? 0 : evidence.front().document,
                           evidence.empty() ? 0 : evidence.front().begin, claim.key);
  };
  return *std::ranges::min_element(
      group.claims, [&](const ClaimFact& a, const ClaimFact& b) { return key(a) < key(b); });
}

void count_stances(const Group& group, Relation& relation) {
  for (const ClaimFact& claim : group.claims) {
    switch (column_of(claim.stance)) {
      case Column::kCertain:
        ++relation.stances.certain;
        break;
      case Column::kPossible:
        ++relation.stances.possible;
        break;
      case Column::kDenied:
        ++relation.stances.denied;
        break;
    }
  }
  relation.claim_count = static_cast<std::uint32_t>(group.claims.size());
}

std::uint32_t count_distinct(std::vector<std::uint32_t>& values) {
  std::ranges::sort(values);
  return static_cast<std::uint32_t>(std::unique(values.begin(), values.end()) - values.begin());
}

void count_sources(const Group& group, Relation& relation) {
  std::vector<std::uint32_t> documents;
  std::vector<std::uint32_t> sources;
  for (const ClaimFact& claim : group.claims) {
    for (const EvidenceFact& evidence : group.evidence(claim)) {
      documents.push_back(evidence.document);
      sources.push_back(evidence.source);
    }
  }
  relation.article_count = count_distinct(documents);
  relation.source_count = count_distinct(sources);
}

/// The most frequent label and event; among equally frequent ones the first.
void choose_label(const Group& group, Relation& relation) {
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
  relation.label = std::ranges::max_element(labels, by_count)->first;
  if (!events.empty()) relation.event = std::ranges::max_element(events, by_count)->first;
}

void date(const Group& group, Relation& relation) {
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> last;
  for (const ClaimFact& claim : group.claims) {
    if (claim.first && (!first || *claim.first < *first)) first = claim.first;
    if (claim.last && (!last || *claim.last > *last)) last = claim.last;
  }
  relation.first = from_days(first);
  relation.last = from_days(last);
}

std::string relation_id(const Snapshot& snapshot, const Relation& relation) {
  std::string bytes;
  for (const std::string* part : {&snapshot.entities[relation.subject].id, &relation.predicate,
                                  &snapshot.entities[relation.object].id}) {
    bytes.append(*part).append(1, '\0');
  }
  return fmt::format("r{:016x}", stable_hash(bytes));
}

/// A relation whose quote is still to be read: where its sentence stands.
struct PendingQuote {
  std::uint32_t document;
  std::int64_t sentence;
  std::uint32_t relation;
};

Relation make_relation(const Group& group, const Snapshot& snapshot) {
  Relation relation;
  relation.subject = group.claims.front().subject;
  relation.object = group.claims.front().object;
  relation.predicate = group.predicate(group.claims.front()).predicate;
  relation.id = relation_id(snapshot, relation);
  count_stances(group, relation);
  count_sources(group, relation);
  choose_label(group, relation);
  date(group, relation);
  return relation;
}

/// Quotes are read article by article, so that each text is fetched once.
void read_quotes(Database& database, std::vector<PendingQuote>& pending, Snapshot& snapshot) {
  std::ranges::sort(pending, {}, [](const PendingQuote& quote) {
    return std::make_pair(quote.document, quote.sentence);
  });
  ClaimReader reader(database);
  for (const PendingQuote& place : pending) {
    Evidence evidence = reader.read_sentence(place.sentence);
    Quote& quote = snapshot.relations[place.relation].quote;
    quote.sentence = std::move(evidence.sentence);
    quote.document = std::move(evidence.document);
    quote.title = std::move(evidence.title);
    quote.publisher = std::move(evidence.publisher);
    quote.url = std::move(evidence.url);
    quote.published = evidence.published;
    quote.span = evidence.span;
  }
}

void merge_claims(ClaimFacts& facts, Database& database, Snapshot& snapshot) {
  const auto edge = [&](const ClaimFact& claim) {
    return std::make_tuple(claim.subject, facts.predicates[claim.predicate].rank, claim.object);
  };
  std::ranges::sort(facts.claims, {}, edge);
  std::vector<PendingQuote> pending;
  for (std::size_t begin = 0; begin < facts.claims.size();) {
    std::size_t end = begin;
    while (end < facts.claims.size() && edge(facts.claims[end]) == edge(facts.claims[begin])) ++end;
    const Group group{std::span(facts.claims).subspan(begin, end - begin), facts};
    Relation relation = make_relation(group, snapshot);
    const ClaimFact& best = best_claim(group);
    relation.confidence = best.confidence;
    if (best.speaker != kNoEntity) relation.quote.speaker = snapshot.entities[best.speaker].name;
    if (const auto evidence = group.evidence(best); !evidence.empty()) {
      pending.push_back({evidence.front().document, evidence.front().sentence,
                         static_cast<std::uint32_t>(snapshot.relations.size())});
    }
    snapshot.relations.push_back(std::move(relation));
    begin = end;
  }
  read_quotes(database, pending, snapshot);
}

}  // namespace

Snapshot load_snapshot(const Graph& graph, const SnapshotOptions& options) {
  Database& database = graph.database();
  const ReadView view(database);
  EntityTable table = load_entities(database);
  ClaimFacts facts = load_claim_facts(database, table, options.with_things);
  Snapshot snapshot;
  snapshot.entities = std::move(table.entities);
  merge_claims(facts, database, snapshot);
  return snapshot;
}

}  // namespace entente
