#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/claim_reader.hpp"
#include "graph/entity_table.hpp"
#include "graph/graph.hpp"

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

}  // namespace

void for_each_claim(const Graph& graph, const std::function<void(const Claim&)>& sink) {
  Database& database = graph.database();
  const ReadView view(database);
  const Resolver resolver(database);
  ClaimReader reader(database);
  Statement articles = database.prepare("SELECT id FROM articles ORDER BY document");
  while (articles.step()) {
    std::vector<Claim> claims;
    for (const std::int64_t row : reader.claims_of(articles.get_int(0))) {
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
