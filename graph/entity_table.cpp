#include "graph/entity_table.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "graph/resolve.hpp"
#include "graph/slug.hpp"

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
      "SELECT key, text FROM spellings JOIN entities ON entities.id = entity"
      " WHERE spellings.id IN (SELECT spelling FROM aliases)");
  while (rows.step()) {
    const auto entity = entity_of_id.find(std::string(rows.get_text(0)));
    if (entity != entity_of_id.end()) {
      entities[entity->second].aliases.emplace_back(rows.get_text(1));
    }
  }
}

/// The entities of a graph while links are applied.
class Linker {
 public:
  explicit Linker(std::vector<Entity> entities) : kept_(std::move(entities)) {}

  [[nodiscard]] std::vector<Entity>& entities() { return kept_; }

  /// Moves every linked entity into its target and drops it. A link into what is not there is void.
  void apply(const std::map<std::string, std::string>& links) {
    std::set<std::string> known;
    for (const Entity& entity : kept_) known.insert(entity.id);
    const auto root_of = [&](std::string id) {
      for (auto link = links.find(id); link != links.end() && known.contains(link->second);
           link = links.find(id)) {
        id = link->second;
      }
      return id;
    };
    std::vector<Entity> kept;
    std::vector<Entity> linked;
    for (Entity& entity : kept_) {
      (root_of(entity.id) == entity.id ? kept : linked).push_back(std::move(entity));
    }
    kept_ = std::move(kept);
    for (Entity& entity : linked) {
      const std::string root = root_of(entity.id);
      std::vector<std::string>& aliases = kept_[find_kept(root)].aliases;
      aliases.push_back(std::move(entity.name));
      std::ranges::move(entity.aliases, std::back_inserter(aliases));
      root_of_linked_.emplace(std::move(entity.id), root);
    }
  }

  /// The index of each id, linked ones included.
  [[nodiscard]] std::unordered_map<std::string, std::uint32_t> index() const {
    std::unordered_map<std::string, std::uint32_t> index;
    for (std::uint32_t i = 0; i < kept_.size(); ++i) index.emplace(kept_[i].id, i);
    for (const auto& [id, root] : root_of_linked_) {
      auto target = root_of_linked_.find(root);
      auto last = root;
      for (; target != root_of_linked_.end(); target = root_of_linked_.find(last)) {
        last = target->second;
      }
      index.emplace(id, find_kept(last));
    }
    return index;
  }

 private:
  [[nodiscard]] std::uint32_t find_kept(const std::string& id) const {
    const auto found = std::ranges::lower_bound(kept_, id, {}, &Entity::id);
    return static_cast<std::uint32_t>(found - kept_.begin());
  }

  std::vector<Entity> kept_;  ///< sorted by id
  std::map<std::string, std::string> root_of_linked_;
};

/// Applies what people decided and, where asked for, what rules say.
std::unordered_map<std::string, std::uint32_t> link_entities(EntityTable& table, Linking linking) {
  const Curation& curation = table.curation;
  Linker linker(std::move(table.entities));
  linker.apply(curation.merged_into);
  for (Entity& entity : linker.entities()) {
    if (const auto type = curation.types.find(entity.id); type != curation.types.end()) {
      entity.type = type->second;
    }
  }
  if (linking == Linking::kAll) {
    std::map<std::string, std::string> links;
    for (const EntityLink& link : link_single_names(linker.entities())) {
      if (!curation.apart.contains(link.from)) links.emplace(link.from, link.to);
    }
    linker.apply(links);
  }
  for (Entity& entity : linker.entities()) {
    if (const auto name = curation.names.find(entity.id); name != curation.names.end()) {
      entity.aliases.push_back(std::exchange(entity.name, name->second));
    }
  }
  const auto index = linker.index();
  table.entities = std::move(linker.entities());
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

EntityTable load_entities(Database& database, Linking linking) {
  const std::vector<MentionRow> mentions = read_mentions(database);
  const NameRows names = read_names(database, mentions);
  EntityTable table;
  table.entities = decide_entities(names.uses);
  table.curation = replay(read_decisions(database));
  const auto index = link_entities(table, linking);
  for (std::size_t i = 0; i < names.rows.size(); ++i) {
    table.entity_of_name.emplace(names.rows[i], index.at(names.uses[i].id));
  }
  read_aliases(database, index, table.entities);
  count_mentions(mentions, table);
  for (Entity& entity : table.entities) tidy_aliases(entity);
  return table;
}

std::unordered_map<std::string, std::uint32_t> load_entity_ids(Database& database,
                                                               const EntityTable& table) {
  std::unordered_map<std::string, std::uint32_t> entity_of_id;
  Statement rows =
      database.prepare("SELECT names.id, key FROM names JOIN entities ON entities.id = entity");
  while (rows.step()) {
    const auto found = table.entity_of_name.find(rows.get_int(0));
    if (found != table.entity_of_name.end()) entity_of_id.emplace(rows.get_text(1), found->second);
  }
  return entity_of_id;
}

std::optional<std::string> find_merged_id(Database& database, std::string_view name) {
  const ReadView view(database);
  const EntityTable table = load_entities(database);
  Statement rows = database.prepare(
      "SELECT names.id, key, text FROM names JOIN entities ON entities.id = entity ORDER BY key");
  const std::string wanted = slug(name);
  while (rows.step()) {
    const auto found = table.entity_of_name.find(rows.get_int(0));
    if (found == table.entity_of_name.end()) continue;
    const std::string id(rows.get_text(1));
    if (table.entities[found->second].id == id) continue;
    if (id == name || slug(rows.get_text(2)) == wanted) return id;
  }
  return {};
}

}  // namespace entente
