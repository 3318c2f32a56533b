#include "graph/entity_table.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "graph/resolve.hpp"

namespace entente {
namespace {

/// A place in an article where an entity is named.
struct MentionRow {
  std::int64_t name;
  std::int64_t article;
  std::uint32_t begin;
  std::uint32_t end;

  auto operator<=>(const MentionRow&) const = default;
};

std::vector<MentionRow> read_mentions(Database& database) {
  Statement rows = database.prepare(
      "SELECT name, article, coalesce(name_start, arguments.start), coalesce(name_end,"
      " arguments.end) FROM arguments CROSS JOIN claims ON claims.id = claim"
      " WHERE name IS NOT NULL");
  std::vector<MentionRow> mentions;
  while (rows.step()) {
    mentions.push_back({rows.get_int(0), rows.get_int(1),
                        static_cast<std::uint32_t>(rows.get_int(2)),
                        static_cast<std::uint32_t>(rows.get_int(3))});
  }
  std::ranges::sort(mentions);
  mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
  return mentions;
}

struct NameRows {
  std::vector<std::int64_t> rows;  ///< parallel to uses
  std::vector<NameUse> uses;
};

/// Names that are mentioned at least once, with how often.
NameRows read_names(Database& database, const std::vector<MentionRow>& mentions) {
  Statement rows = database.prepare(
      "SELECT names.id, key, text, type, country FROM names JOIN entities ON entities.id = entity"
      " ORDER BY names.id");
  NameRows names;
  auto mention = mentions.begin();
  while (rows.step()) {
    const std::int64_t row = rows.get_int(0);
    const auto begin = mention;
    while (mention != mentions.end() && mention->name == row) ++mention;
    if (begin == mention) continue;
    names.rows.push_back(row);
    names.uses.push_back({std::string(rows.get_text(1)), std::string(rows.get_text(2)),
                          static_cast<EntityType>(rows.get_int(3)), std::string(rows.get_text(4)),
                          static_cast<std::uint32_t>(mention - begin)});
  }
  return names;
}

void read_aliases(Database& database,
                  const std::unordered_map<std::string, std::uint32_t>& entity_of_id,
                  std::vector<Entity>& entities) {
  Statement rows = database.prepare(
      "SELECT DISTINCT key, text FROM aliases JOIN entities ON entities.id = entity");
  while (rows.step()) {
    const auto entity = entity_of_id.find(std::string(rows.get_text(0)));
    if (entity != entity_of_id.end()) {
      entities[entity->second].aliases.emplace_back(rows.get_text(1));
    }
  }
}

/// Moves every linked entity into its target and drops it; returns the index of each id, linked
/// ones included.
std::unordered_map<std::string, std::uint32_t> apply_links(const std::vector<EntityLink>& links,
                                                           std::vector<Entity>& entities) {
  std::unordered_map<std::string, std::string> target_of;
  for (const EntityLink& link : links) target_of.emplace(link.from, link.to);
  std::vector<Entity> kept;
  std::vector<Entity> linked;
  for (Entity& entity : entities) {
    (target_of.contains(entity.id) ? linked : kept).push_back(std::move(entity));
  }
  std::unordered_map<std::string, std::uint32_t> index;
  for (std::uint32_t i = 0; i < kept.size(); ++i) index.emplace(kept[i].id, i);
  for (Entity& entity : linked) {
    const std::uint32_t target = index.at(target_of.at(entity.id));
    index.emplace(entity.id, target);
    std::vector<std::string>& aliases = kept[target].aliases;
    aliases.push_back(std::move(entity.name));
    std::ranges::move(entity.aliases, std::back_inserter(aliases));
  }
  entities = std::move(kept);
  return index;
}

void count_mentions(const std::vector<MentionRow>& mentions, EntityTable& table) {
  using Place = std::tuple<std::uint32_t, std::int64_t, std::uint32_t, std::uint32_t>;
  std::vector<Place> places;
  places.reserve(mentions.size());
  for (const MentionRow& mention : mentions) {
    places.emplace_back(table.entity_of_name.at(mention.name), mention.article, mention.begin,
                        mention.end);
  }
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto [entity, article, begin, end] = places[i];
    const bool is_new_article =
        i == 0 || std::get<0>(places[i - 1]) != entity || std::get<1>(places[i - 1]) != article;
    table.entities[entity].mention_count += 1;
    table.entities[entity].article_count += is_new_article ? 1 : 0;
  }
}

void tidy_aliases(Entity& entity) {
  std::ranges::sort(entity.aliases);
  entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()),
                       entity.aliases.end());
  std::erase(entity.aliases, entity.name);
}

}  // namespace

EntityTable load_entities(Database& database) {
  const std::vector<MentionRow> mentions = read_mentions(database);
  const NameRows names = read_names(database, mentions);
  EntityTable table;
  table.entities = decide_entities(names.uses);
  const auto index = apply_links(link_single_names(table.entities), table.entities);
  for (std::size_t i = 0; i < names.rows.size(); ++i) {
    table.entity_of_name.emplace(names.rows[i], index.at(names.uses[i].id));
  }
  read_aliases(database, index, table.entities);
  count_mentions(mentions, table);
  for (Entity& entity : table.entities) tidy_aliases(entity);
  return table;
}

}  // namespace entente
