#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente::testing {

struct Edge {
  std::string subject;
  std::string label;
  std::string object;
  StanceCounts stances = {1, 0, 0};
  std::uint32_t sources = 1;
};

/// A canonical snapshot of the edges; ids are names in lower case, all ends are organizations.
inline Snapshot make_snapshot(const std::vector<Edge>& edges) {
  Snapshot snapshot;
  std::vector<std::string> names;
  for (const Edge& edge : edges) {
    names.push_back(edge.subject);
    names.push_back(edge.object);
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const std::string& name : names) {
    Entity entity;
    entity.id = name;
    std::ranges::transform(entity.id, entity.id.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    entity.name = name;
    entity.type = EntityType::kOrganization;
    entity.mention_count = 1;
    snapshot.entities.push_back(entity);
  }
  std::ranges::sort(snapshot.entities, {}, &Entity::id);
  const auto index = [&](const std::string& name) {
    const auto found = std::ranges::find(snapshot.entities, name, &Entity::name);
    return static_cast<std::uint32_t>(found - snapshot.entities.begin());
  };
  for (const Edge& edge : edges) {
    Relation relation;
    relation.subject = index(edge.subject);
    relation.object = index(edge.object);
    relation.label = edge.label;
    relation.predicate = edge.label;
    relation.stances = edge.stances;
    relation.claim_count = edge.stances.certain + edge.stances.possible + edge.stances.denied;
    relation.source_count = edge.sources;
    relation.article_count = edge.sources;
    relation.confidence = relation.right = 1;
    snapshot.relations.push_back(relation);
  }
  std::ranges::sort(snapshot.relations, {}, [](const Relation& relation) {
    return std::make_tuple(relation.subject, std::string_view(relation.predicate), relation.object);
  });
  for (std::size_t i = 0; i < snapshot.relations.size(); ++i) {
    snapshot.relations[i].id = fmt::format("r{:016x}", i);
  }
  return snapshot;
}

}  // namespace entente::testing
