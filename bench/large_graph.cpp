#include "bench/large_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>

namespace entente {
namespace {

constexpr std::string_view kVerbs[] = {"meets",        "sells grain to", "accuses",
                                       "sanctions",    "leads",          "signs accord with",
                                       "sends aid to", "withdraws from"};
constexpr Event kEvents[] = {Event::kConsult, Event::kCooperate, Event::kAccuse, Event::kSanction,
                             Event::kNone,    Event::kAgree,     Event::kAid,    Event::kRetreat};

class Dice {
 public:
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state_ >> 33U) % limit);
  }

 private:
  std::uint64_t state_ = 7;
};

Entity make_entity(std::uint32_t index, Dice& dice) {
  Entity entity;
  entity.id = fmt::format("ministry-of-trade-{:06}", index);
  entity.name = fmt::format("Ministry of Trade {:06}", index);
  entity.type = static_cast<EntityType>(dice.below(kEntityTypeNames.size()));
  if (dice.below(2) == 0) entity.country = "NOR";
  for (std::uint32_t i = dice.below(3); i > 0; --i) {
    entity.aliases.push_back(fmt::format("The \"{}\" Ministry {}", i, index));
  }
  std::ranges::sort(entity.aliases);
  entity.mention_count = 1 + dice.below(40);
  entity.article_count = 1 + dice.below(20);
  return entity;
}

Quote make_quote(const Relation& relation, const Snapshot& snapshot, std::uint32_t article) {
  Quote quote;
  quote.sentence = fmt::format(
      "On Tuesday {} {} {} — the third time this year, officials said on condition of anonymity.",
      snapshot.entities[relation.subject].name, relation.label,
      snapshot.entities[relation.object].name);
  quote.document = fmt::format("archive/2031/{:06}.txt", article);
  quote.title = fmt::format("Trade & the sea: report no. {}", article);
  quote.publisher = fmt::format("The Courier of Harbour {}", article % 50);
  quote.url = fmt::format("https://courier.example/2031/05/{}?ref=news&page=1", article);
  quote.published = parse_iso_date("2031-05-02");
  return quote;
}

Relation make_relation(const Snapshot& snapshot, Dice& dice) {
  const auto entities = static_cast<std::uint32_t>(snapshot.entities.size());
  Relation relation;
  // The smaller of two rolls prefers the first nodes: hubs.
  relation.subject = std::min(dice.below(entities), dice.below(entities));
  relation.object = dice.below(entities);
  const std::uint32_t verb = dice.below(std::size(kVerbs));
  relation.label = relation.predicate = kVerbs[verb];
  relation.event = kEvents[verb];
  relation.is_symmetric = verb == 0;
  relation.article_count = 1 + dice.below(6);
  relation.source_count = 1 + dice.below(relation.article_count);
  relation.claim_count = relation.article_count + dice.below(3);
  relation.stances.certain = dice.below(4) > 0 ? relation.claim_count : 0;
  relation.stances.possible = relation.claim_count - relation.stances.certain;
  relation.confidence = 0.5 + 0.001 * dice.below(500);
  relation.right = relation.confidence;
  relation.first = parse_iso_date("2031-04-30");
  relation.last = parse_iso_date("2031-05-02");
  relation.quote = make_quote(relation, snapshot, dice.below(200'000));
  relation.publishers = {relation.quote.publisher};
  return relation;
}

}  // namespace

Snapshot make_large_graph(std::uint32_t entities, std::uint32_t relations) {
  Dice dice;
  Snapshot snapshot;
  snapshot.entities.reserve(entities);
  snapshot.relations.reserve(relations);
  for (std::uint32_t i = 0; i < entities; ++i) snapshot.entities.push_back(make_entity(i, dice));
  for (std::uint32_t i = 0; i < relations; ++i) {
    snapshot.relations.push_back(make_relation(snapshot, dice));
  }
  std::ranges::sort(snapshot.relations, {}, [](const Relation& relation) {
    return std::tuple(relation.subject, relation.predicate, relation.object);
  });
  for (std::uint32_t i = 0; i < relations; ++i) {
    snapshot.relations[i].id = fmt::format("r{:016x}", i * 0x9E3779B97F4A7C15U);
  }
  return snapshot;
}

}  // namespace entente
