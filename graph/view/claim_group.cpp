#include "graph/view/claim_group.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "graph/date.hpp"
#include "graph/slug.hpp"
#include "graph/store/claim_reader.hpp"

namespace entente {

namespace {

/// Which of the facts' publishers meet the conditions; none of them asked: nothing.
std::vector<bool> find_publishers(const ClaimFacts& facts, const ClaimConditions& conditions) {
  std::vector<bool> meant;
  if (conditions.publisher.empty()) return meant;
  for (const std::string& publisher : facts.publishers)
    meant.push_back(meets_publisher(publisher, conditions));
  return meant;
}

bool is_published(const ClaimFacts& facts, const ClaimFact& claim, const std::vector<bool>& meant) {
  const auto evidence =
      std::span(facts.evidence)
          .subspan(claim.evidence_begin, claim.evidence_end - claim.evidence_begin);
  return meant.empty() || std::ranges::any_of(evidence, [&](const EvidenceFact& each) {
           return meant[each.publisher];
         });
}

void keep_meeting(const ClaimConditions& conditions, const std::vector<Entity>& entities,
                  ClaimFacts& facts) {
  if (conditions == ClaimConditions{}) return;
  const std::vector<bool> meant = find_publishers(facts, conditions);
  std::erase_if(facts.claims, [&](const ClaimFact& claim) {
    const std::string_view speaker =
        claim.speaker == kNoEntity ? std::string_view() : entities[claim.speaker].id;
    const ClaimMerits merits{from_days(claim.first),
                             from_days(claim.last),
                             claim.confidence,
                             claim.stance,
                             facts.predicates[claim.predicate].event,
                             speaker};
    return !meets(merits, conditions) || !is_published(facts, claim, meant);
  });
}

}  // namespace

std::vector<ClaimGroup> group_claims(ClaimFacts& facts, const std::vector<Entity>& entities,
                                     const ClaimConditions& conditions) {
  keep_meeting(conditions, entities, facts);
  const auto edge = [&](const ClaimFact& claim) {
    return std::make_tuple(claim.subject, facts.predicates[claim.predicate].rank, claim.object);
  };
  std::ranges::sort(facts.claims, {}, edge);
  std::vector<ClaimGroup> groups;
  for (std::size_t begin = 0; begin < facts.claims.size();) {
    std::size_t end = begin;
    while (end < facts.claims.size() && edge(facts.claims[end]) == edge(facts.claims[begin])) ++end;
    groups.push_back({std::span(facts.claims).subspan(begin, end - begin), facts});
    begin = end;
  }
  return groups;
}

void count_claim(StanceKind kind, StanceCounts& counts) {
  switch (kind) {
    case StanceKind::kCertain:
      ++counts.certain;
      break;
    case StanceKind::kPossible:
      ++counts.possible;
      break;
    case StanceKind::kDenied:
      ++counts.denied;
      break;
  }
}

bool speaks_better(const ClaimGroup& group, const ClaimFact& a, const ClaimFact& b) {
  const auto key = [&](const ClaimFact& claim) {
    const auto evidence = group.evidence(claim);
    return std::make_tuple(-claim.confidence, kind_of(claim.stance),
                           evidence.empty() ? 0 : evidence.front().document,
                           evidence.empty() ? 0 : evidence.front().begin, claim.key);
  };
  return key(a) < key(b);
}

const ClaimFact& best_claim(const ClaimGroup& group, std::span<const ClaimFact* const> claims) {
  return **std::ranges::min_element(
      claims, [&](const ClaimFact* a, const ClaimFact* b) { return speaks_better(group, *a, *b); });
}

std::uint32_t count_sources(const ClaimGroup& group, std::span<const ClaimFact* const> claims) {
  std::set<std::uint32_t> sources;
  for (const ClaimFact* claim : claims) {
    for (const EvidenceFact& evidence : group.evidence(*claim)) sources.insert(evidence.source);
  }
  return static_cast<std::uint32_t>(sources.size());
}

std::uint32_t count_sentences(std::vector<Telling>& tellings) {
  std::ranges::sort(tellings);
  const auto rest = std::ranges::unique(tellings);
  tellings.erase(rest.begin(), rest.end());
  std::uint32_t count = 0;
  for (std::size_t begin = 0; begin < tellings.size();) {
    const std::uint32_t source = tellings[begin].source;
    std::uint32_t most = 0;
    while (begin < tellings.size() && tellings[begin].source == source) {
      const std::uint32_t document = tellings[begin].document;
      std::uint32_t of_article = 0;
      for (; begin < tellings.size() && tellings[begin].source == source &&
             tellings[begin].document == document;
           ++begin) {
        ++of_article;
      }
      most = std::max(most, of_article);
    }
    count += most;
  }
  return count;
}

std::string relation_id(const std::vector<Entity>& entities, const ClaimGroup& group) {
  const ClaimFact& claim = group.claims.front();
  std::string bytes;
  for (const std::string* part : {&entities[claim.subject].id, &group.predicate(claim).predicate,
                                  &entities[claim.object].id}) {
    bytes.append(*part).append(1, '\0');
  }
  return fmt::format("r{:016x}", stable_hash(bytes));
}

void read_quotes(Database& database, std::vector<PendingQuote>& pending) {
  std::ranges::sort(pending, {}, [](const PendingQuote& place) {
    return std::make_pair(place.evidence.document, place.evidence.sentence);
  });
  DocumentNames names(database);
  ClaimReader reader(database, &names);
  for (const PendingQuote& place : pending) {
    Evidence evidence = reader.read_sentence(place.evidence.sentence);
    Quote& quote = *place.quote;
    quote.sentence = std::move(evidence.sentence);
    quote.document = std::move(evidence.document);
    quote.title = std::move(evidence.title);
    quote.publisher = std::move(evidence.publisher);
    quote.url = std::move(evidence.url);
    quote.published = evidence.published;
    quote.span = evidence.span;
  }
}

}  // namespace entente
