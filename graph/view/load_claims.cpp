#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/graph.hpp"
#include "graph/store/claim_reader.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {
namespace {

/// The entity behind each stated id.
class Resolver {
 public:
  explicit Resolver(Database& database) : table_(load_entities(database)) {}

  /// A claim is hidden with its subject or its object.
  [[nodiscard]] bool is_hidden(const Claim& claim) const {
    return table_.is_hidden(table_.entity_of(claim.subject)) ||
           table_.is_hidden(table_.entity_of(claim.object));
  }

  void resolve(Participant& participant) const {
    const Entity& entity = table_.entities[table_.entity_of(participant)];
    participant.id = entity.id;
    participant.name = entity.name;
    participant.type = entity.type;
    participant.country = entity.country;
    participant.aliases = entity.aliases;
  }

  void resolve(Claim& claim) const {
    resolve(claim.subject);
    resolve(claim.object);
    if (claim.attribution) {
      resolve(claim.attribution->speaker);
      if (claim.attribution->outer) resolve(claim.attribution->outer->speaker);
    }
    for (Argument& argument : claim.arguments) {
      if (argument.entity) resolve(*argument.entity);
    }
  }

 private:
  EntityTable table_;
};

auto sort_key(const Claim& claim) {
  return std::make_tuple(claim.evidence.empty() ? Span{} : claim.evidence.front().span,
                         claim.subject.span, std::string_view(claim.predicate), claim.object.span,
                         std::string_view(claim.id));
}

/// The rows of all articles, in the order of their names.
std::vector<std::int64_t> articles_by_name(Database& database, DocumentNames& names) {
  const bool has_shared = names.read_all();
  Statement rows = database.prepare(
      "SELECT id, document, content_hash FROM articles"
      " ORDER BY document");
  std::vector<std::int64_t> articles;
  std::vector<std::pair<std::string, std::int64_t>> named;
  while (rows.step()) {
    if (!has_shared) {
      articles.push_back(rows.get_int(0));
      continue;
    }
    named.emplace_back(names.name(std::string(rows.get_text(1)), rows.get_int(2)), rows.get_int(0));
  }
  std::ranges::sort(named);
  for (const auto& [name, row] : named) articles.push_back(row);
  return articles;
}

}  // namespace

void for_each_claim(const Graph& graph, const std::function<void(const Claim&)>& sink) {
  Database& database = graph.database();
  const ReadView view(database);
  const Resolver resolver(database);
  DocumentNames names(database);
  ClaimReader reader(database, &names);
  for (const std::int64_t article : articles_by_name(database, names)) {
    std::vector<Claim> claims;
    for (const std::int64_t row : reader.claims_of(article)) {
      claims.push_back(reader.read(row));
    }
    std::ranges::sort(claims,
                      [](const Claim& a, const Claim& b) { return sort_key(a) < sort_key(b); });
    for (Claim& claim : claims) {
      if (resolver.is_hidden(claim)) continue;
      resolver.resolve(claim);
      sink(claim);
    }
  }
}

}  // namespace entente
