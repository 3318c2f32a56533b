#include "sample_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "graph/slug.hpp"

namespace entente {
namespace {

std::vector<std::string> split_row(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

std::uint32_t number(const std::string& cell) {
  return static_cast<std::uint32_t>(std::stoul(cell));
}

Entity read_entity(const std::vector<std::string>& cells) {
  Entity entity;
  entity.name = cells.at(1);
  entity.id = slug(entity.name);
  entity.type = parse_entity_type(cells.at(2)).value();
  entity.country = cells.at(3);
  entity.mention_count = number(cells.at(4));
  entity.article_count = number(cells.at(5));
  return entity;
}

Relation read_relation(const std::vector<std::string>& cells, const Snapshot& snapshot) {
  const auto index_of = [&](const std::string& name) {
    const auto found = std::ranges::find(snapshot.entities, name, &Entity::name);
    if (found == snapshot.entities.end()) throw std::runtime_error("no entity " + name);
    return static_cast<std::uint32_t>(found - snapshot.entities.begin());
  };
  Relation relation;
  relation.subject = index_of(cells.at(1));
  relation.object = index_of(cells.at(2));
  relation.label = relation.predicate = cells.at(3);
  relation.event = parse_event(cells.at(4)).value();
  relation.stances = {number(cells.at(5)), number(cells.at(6)), number(cells.at(7))};
  relation.claim_count =
      relation.stances.certain + relation.stances.possible + relation.stances.denied;
  relation.source_count = number(cells.at(8));
  relation.article_count = relation.source_count;
  relation.is_symmetric = cells.at(9) == "1";
  relation.confidence = 0.9;
  relation.right = 0.95;
  relation.first = parse_iso_date("2031-05-02");
  relation.last = parse_iso_date("2031-06-11");
  relation.quote.sentence = cells.at(10);
  relation.quote.document = "harbour/07.txt";
  relation.quote.publisher = "The Valdora Courier";
  relation.quote.published = parse_iso_date("2031-05-02");
  return relation;
}

void sort_relations(Snapshot& snapshot) {
  const auto key = [&](const Relation& r) {
    return std::tuple(snapshot.entities[r.subject].id, r.predicate, snapshot.entities[r.object].id);
  };
  std::ranges::sort(snapshot.relations, {}, key);
  for (Relation& relation : snapshot.relations) {
    const auto [subject, predicate, object] = key(relation);
    relation.id = fmt::format("r{:016x}", stable_hash(subject + "\n" + predicate + "\n" + object));
  }
}

}  // namespace

Snapshot read_sample(const std::string& name) {
  Snapshot snapshot;
  std::vector<std::vector<std::string>> relations;
  std::ifstream file(std::string(ENTENTE_SOURCE_DIR) + "/tests/export/" + name);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("E\t")) snapshot.entities.push_back(read_entity(split_row(line)));
    if (line.starts_with("R\t")) relations.push_back(split_row(line));
  }
  std::ranges::sort(snapshot.entities, {}, &Entity::id);
  for (const auto& cells : relations) {
    snapshot.relations.push_back(read_relation(cells, snapshot));
  }
  sort_relations(snapshot);
  return snapshot;
}

Snapshot grow_sample(std::uint32_t nodes, std::uint32_t relations) {
  static constexpr const char* kVerbs[] = {"meets",     "sells grain to", "accuses",
                                           "sanctions", "leads",          "signs accord with"};
  static constexpr Event kEvents[] = {Event::kConsult,  Event::kCooperate, Event::kAccuse,
                                      Event::kSanction, Event::kNone,      Event::kAgree};
  static constexpr const char* kNames[] = {"Arden", "Bryce", "Corvo", "Delmar", "Estrel",
                                           "Falk",  "Garza", "Holm",  "Ister",  "Juno"};
  std::uint64_t state = 7;
  const auto roll = [&state](std::uint32_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state >> 33U) % below);
  };
  Snapshot snapshot;
  for (std::uint32_t i = 0; i < nodes; ++i) {
    Entity entity;
    entity.name = fmt::format("{} {}", kNames[i % 10], kNames[i / 10 % 10]);
    if (i >= 100) entity.name += fmt::format(" {}", i / 100);
    entity.id = fmt::format("{}-{:05}", slug(entity.name), i);
    entity.type = static_cast<EntityType>(roll(kEntityTypeNames.size()));
    entity.mention_count = entity.article_count = 1;
    snapshot.entities.push_back(entity);
  }
  std::ranges::sort(snapshot.entities, {}, &Entity::id);
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, bool> seen;
  for (std::uint32_t i = 0; nodes > 1 && i < relations; ++i) {
    // The smaller of two rolls prefers the first nodes: hubs.
    const std::uint32_t subject = std::min(roll(nodes), roll(nodes));
    const std::uint32_t object = i < nodes ? i : roll(nodes);
    const std::uint32_t verb = roll(6);
    if (subject == object || !seen.emplace(std::tuple(subject, verb, object), true).second)
      continue;
    Relation relation;
    relation.subject = subject;
    relation.object = object;
    relation.label = relation.predicate = kVerbs[verb];
    relation.event = kEvents[verb];
    relation.is_symmetric = verb == 0;
    relation.source_count = relation.article_count = 1 + roll(4);
    relation.claim_count = relation.source_count + roll(3);
    relation.stances.certain = roll(4) > 0 ? relation.claim_count : 0;
    if (relation.stances.certain == 0) relation.stances.possible = relation.claim_count;
    relation.confidence = relation.right = 0.9;
    relation.quote.sentence = "It was said.";
    relation.quote.document = "grown.txt";
    snapshot.relations.push_back(relation);
  }
  sort_relations(snapshot);
  return snapshot;
}

ClaimSource claims_of(const Snapshot& snapshot) {
  return [&snapshot](const std::function<void(const Claim&)>& sink) {
    for (const Relation& relation : snapshot.relations) {
      const Quote& quote = relation.quote;
      const auto words_of = [&](const Entity& entity) -> Span {
        const auto begin = quote.sentence.find(entity.name);
        if (entity.name.empty() || begin == std::string::npos) return {};
        return {static_cast<std::uint32_t>(begin),
                static_cast<std::uint32_t>(begin + entity.name.size())};
      };
      Claim claim;
      claim.subject.id = snapshot.entities[relation.subject].id;
      claim.object.id = snapshot.entities[relation.object].id;
      claim.subject.span = words_of(snapshot.entities[relation.subject]);
      claim.object.span = words_of(snapshot.entities[relation.object]);
      claim.predicate = relation.predicate;
      claim.is_symmetric = relation.is_symmetric;
      if (relation.stances.certain == 0) claim.stance.factuality = Factuality::kPossible;
      const Span whole{0, static_cast<std::uint32_t>(quote.sentence.size())};
      claim.evidence = {{quote.document, quote.title, quote.publisher, quote.url, quote.published,
                         quote.sentence, whole, "", ""}};
      sink(claim);
    }
  };
}

}  // namespace entente
