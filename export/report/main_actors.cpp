#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "export/fields.hpp"
#include "export/report/parts.hpp"
#include "graph/rank.hpp"

namespace entente {
namespace {

constexpr std::size_t kActors = 10;
constexpr std::size_t kDeeds = 3;
constexpr std::size_t kRelationsOfActor = 5;

/// Persons, organizations and countries; where there are none, whatever there is.
std::vector<std::uint32_t> main_actors(const Snapshot& snapshot) {
  std::vector<std::uint32_t> actors;
  std::vector<std::uint32_t> others;
  for (const EntityRank& rank : rank_entities(snapshot)) {
    (is_actor(snapshot.entities[rank.entity].type) ? actors : others).push_back(rank.entity);
  }
  std::vector<std::uint32_t>& chosen = actors.empty() ? others : actors;
  chosen.resize(std::min(chosen.size(), kActors));
  return chosen;
}

std::vector<std::uint32_t> relations_of(const ReportView& view, std::uint32_t entity) {
  std::vector<std::uint32_t> found;
  std::ranges::copy_if(view.order, std::back_inserter(found), [&](std::uint32_t i) {
    const Relation& relation = view.snapshot.relations[i];
    return relation.subject == entity || relation.object == entity;
  });
  return found;
}

/// "sells arms to Russia", with a word before it unless it is stated.
std::string deed_text(const Snapshot& snapshot, const Relation& relation) {
  const std::string_view stance = main_stance(relation.stances);
  return fmt::format("{}{} {}", stance == "stated" ? "" : fmt::format("({}) ", stance),
                     relation.label, snapshot.entities[relation.object].name);
}

std::string join_words(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

/// One sentence of what an actor does and one of what others do to it.
std::string summary_of(const ReportView& view, std::uint32_t entity,
                       const std::vector<std::uint32_t>& relations) {
  const Snapshot& snapshot = view.snapshot;
  std::vector<std::string> deeds;
  std::vector<std::string> suffered;
  std::set<std::string> said;
  for (const std::uint32_t i : relations) {
    const Relation& relation = snapshot.relations[i];
    const bool acts = relation.subject == entity;
    auto& list = acts ? deeds : suffered;
    const std::string text =
        acts ? deed_text(snapshot, relation)
             : snapshot.entities[relation.subject].name + " " + deed_text(snapshot, relation);
    if (list.size() < kDeeds && said.insert(text).second) list.push_back(text);
  }
  std::string text;
  if (!deeds.empty()) text = snapshot.entities[entity].name + " " + join_words(deeds) + ".";
  if (!suffered.empty()) text += (text.empty() ? "" : " ") + join_words(suffered) + ".";
  return text;
}

std::string support_text(const Relation& relation) {
  std::string text = fmt::format(" ({}, {}", main_stance(relation.stances),
                                 count_text(std::max<std::uint32_t>(relation.source_count, 1),
                                            "source", "independent sources"));
  if (relation.first) text += ", " + period_text(relation.first, relation.last);
  return text + "; " + doubt_text(relation.right, relation.confidence) + ")";
}

std::string facts_of(const Entity& entity, std::size_t relation_count) {
  std::string text = fmt::format("{}{}; {}; named in {}", to_string(entity.type),
                                 entity.country.empty() ? "" : ", " + entity.country,
                                 count_text(relation_count, "relation", "relations"),
                                 count_text(entity.article_count, "article", "articles"));
  constexpr std::size_t kNames = 6;
  for (std::size_t i = 0; i < std::min(entity.aliases.size(), kNames); ++i) {
    text += (i == 0 ? "; also: " : ", ") + entity.aliases[i];
  }
  return text + ".";
}

}  // namespace

void add_main_actors(const ReportView& view, std::vector<ReportBlock>& blocks) {
  blocks.push_back(make_block(ReportBlockKind::kHeading, 2, {{.text = "Main actors"}}));
  std::set<std::uint32_t> told;
  std::size_t number = 0;
  for (const std::uint32_t actor : main_actors(view.snapshot)) {
    const Entity& entity = view.snapshot.entities[actor];
    const auto relations = relations_of(view, actor);
    const std::string heading = fmt::format("{}. {}", ++number, entity.name);
    blocks.push_back(make_block(ReportBlockKind::kHeading, 3, {{.text = heading}}));
    blocks.push_back(
        make_block(ReportBlockKind::kParagraph, 0, {{.text = summary_of(view, actor, relations)}}));
    blocks.push_back(make_block(ReportBlockKind::kParagraph, 0,
                                {{.text = facts_of(entity, relations.size()), .is_italic = true}}));
    std::size_t shown = 0;
    for (const std::uint32_t i : relations) {
      if (shown == kRelationsOfActor) break;
      if (!told.insert(i).second) continue;
      ++shown;
      const Relation& relation = view.snapshot.relations[i];
      std::vector<Run> runs = relation_runs(view.snapshot, relation);
      runs.push_back({.text = support_text(relation)});
      blocks.push_back(make_block(ReportBlockKind::kItem, 0, std::move(runs)));
      add_quote(best_quote(view, i), 1, blocks);
    }
  }
}

}  // namespace entente
