#include "cli/news_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/relation_text.hpp"
#include "graph/rank.hpp"

namespace entente {
namespace {

using nlohmann::ordered_json;
using Items = std::vector<const RelationNews*>;

bool is_new(const RelationNews& item) { return item.old_stances == StanceCounts{}; }

/// News by what is new about them, each the strongest first. A relation may be new and
/// contradicted.
struct SortedNews {
  Items relations;
  Items further_sources;
  Items contradicted;
  Items told_again;  ///< nothing else is new about them
};

SortedNews sort_news(const Snapshot& snapshot, const News& news) {
  std::unordered_map<std::uint32_t, const RelationNews*> news_of;
  for (const RelationNews& item : news.relations) news_of.emplace(item.relation, &item);
  SortedNews sorted;
  for (const std::uint32_t i : strongest_relations(snapshot, snapshot.relations.size())) {
    const auto found = news_of.find(i);
    if (found == news_of.end()) continue;
    const RelationNews& item = *found->second;
    const Relation& relation = snapshot.relations[i];
    const bool is_contradiction =
        is_contradicted(relation.stances) && !is_contradicted(item.old_stances);
    // Who contradicts is a source of the opposite.
    const bool has_further =
        !is_new(item) && !is_contradiction && relation.source_count > item.old_sources;
    if (is_new(item)) sorted.relations.push_back(&item);
    if (has_further) sorted.further_sources.push_back(&item);
    if (is_contradiction) sorted.contradicted.push_back(&item);
    if (!is_new(item) && !has_further && !is_contradiction) sorted.told_again.push_back(&item);
  }
  return sorted;
}

std::string rest_text(std::size_t total, std::size_t shown) {
  if (total <= shown) return "";
  return fmt::format("  … and {} more (-n {})\n", total - shown, total);
}

/// A heading and, of each item, the relation with what `describe` says of it.
template <typename Describe>
std::string list_text(std::string_view what, const Snapshot& snapshot, const Items& items,
                      const NewsTextOptions& options, Describe describe) {
  if (items.empty()) return "";
  std::string text = fmt::format("\n{}: {}\n", what, items.size());
  for (std::size_t i = 0; i < items.size() && i < options.count; ++i) {
    const Relation& relation = snapshot.relations[items[i]->relation];
    text += fmt::format("  {}  ({})\n", arrow_text(snapshot, relation, true),
                        describe(*items[i], relation));
    if (options.with_quotes) text += quote_text(items[i]->quote, 5);
  }
  return text + rest_text(items.size(), options.count);
}

std::string actors_text(const Snapshot& snapshot, const News& news, std::size_t count) {
  if (news.actors.empty()) return "";
  std::string text = fmt::format("\nNew actors: {}\n", news.actors.size());
  for (std::size_t i = 0; i < news.actors.size() && i < count; ++i) {
    text += "  " + entity_text(snapshot.entities[news.actors[i]]) + '\n';
  }
  return text + rest_text(news.actors.size(), count);
}

std::string heading(const News& news) {
  const std::string runs = news.first_run == news.last_run
                               ? fmt::format("Run {}", news.first_run)
                               : fmt::format("Runs {} to {}", news.first_run, news.last_run);
  std::size_t claims = 0;
  for (const RelationNews& item : news.relations) claims += item.new_claims;
  return fmt::format("{}: {}, {}\n", runs, counted(news.article_count, "article"),
                     counted(claims, "claim"));
}

std::string again_text(const Items& items) {
  if (items.empty()) return "";
  std::size_t claims = 0;
  for (const RelationNews* item : items) claims += item->new_claims;
  return fmt::format("\nTold again: {} by {}\n", counted(items.size(), "relation"),
                     counted(claims, "claim"));
}

ordered_json list_json(const Snapshot& snapshot, const Items& items) {
  auto list = ordered_json::array();
  for (const RelationNews* item : items) {
    auto relation = relation_json(snapshot, snapshot.relations[item->relation]);
    relation.erase("quote");  // the new one instead
    list.push_back({{"relation", std::move(relation)},
                    {"new_claims", item->new_claims},
                    {"sources_before", item->old_sources},
                    {"quote", quote_json(item->quote)}});
  }
  return list;
}

}  // namespace

std::string news_text(const Snapshot& snapshot, const News& news, const NewsTextOptions& options) {
  const SortedNews sorted = sort_news(snapshot, news);
  const auto support = [](const RelationNews&, const Relation& relation) {
    return support_text(relation);
  };
  const auto sources = [](const RelationNews& item, const Relation& relation) {
    return fmt::format("{} → {} sources; {}", item.old_sources, relation.source_count,
                       support_text(relation));
  };
  const auto stances = [](const RelationNews& item, const Relation& relation) {
    const std::string before = stance_text(item.old_stances);
    return before.empty() ? stance_text(relation.stances)
                          : fmt::format("{} → {}", before, stance_text(relation.stances));
  };
  return heading(news) +
         list_text("Contradicted now", snapshot, sorted.contradicted, options, stances) +
         list_text("New relations", snapshot, sorted.relations, options, support) +
         list_text("A further source", snapshot, sorted.further_sources, options, sources) +
         actors_text(snapshot, news, options.count) + again_text(sorted.told_again);
}

ordered_json news_json(const Snapshot& snapshot, const News& news) {
  const SortedNews sorted = sort_news(snapshot, news);
  auto actors = ordered_json::array();
  for (const std::uint32_t i : news.actors) actors.push_back(entity_json(snapshot.entities[i]));
  return {{"first_run", news.first_run},
          {"last_run", news.last_run},
          {"articles", news.article_count},
          {"contradicted", list_json(snapshot, sorted.contradicted)},
          {"relations", list_json(snapshot, sorted.relations)},
          {"further_sources", list_json(snapshot, sorted.further_sources)},
          {"actors", std::move(actors)},
          {"told_again", list_json(snapshot, sorted.told_again)}};
}

}  // namespace entente
