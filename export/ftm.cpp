#include "export/ftm.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <unordered_set>

#include "export/country_codes.hpp"
#include "export/fields.hpp"
#include "export/json_text.hpp"
#include "export/name_token.hpp"
#include "export/web_address.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// Schemata by EntityType; weapons, documents and other things are what FollowTheMoney calls
/// assets: things that can be handed over or signed.
constexpr std::array<std::string_view, 9> kSchemata = {"Person",  "Organization", "PublicBody",
                                                       "Address", "RealEstate",   "Asset",
                                                       "Event",   "Asset",        "Asset"};

/// One entity of FollowTheMoney: an id, a schema, and lists of texts by property.
class Line {
 public:
  Line(std::string_view id, std::string_view schema) {
    text_ = "{";
    append_json_field(text_, "id", id);
    append_json_field(text_, "schema", schema);
    text_ += ",\"properties\":{";
  }

  /// Adds a property with one value; empty values are left out.
  void add(std::string_view property, std::string_view value) {
    if (value.empty()) return;
    append_json_key(text_, property);
    text_ += '[';
    append_json_string(text_, value);
    text_ += ']';
  }

  /// Adds a property with a value for each element.
  void add(std::string_view property, const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values) {
      if (value.empty()) continue;
      list += list.empty() ? '[' : ',';
      append_json_string(list, value);
    }
    if (list.empty()) return;
    append_json_key(text_, property);
    text_ += list + ']';
  }

  void write(std::ostream& output) { output << text_ << "}}\n"; }

 private:
  std::string text_;
};

void write_entity(const Entity& entity, std::ostream& output) {
  Line line(name_token(entity.id), kSchemata[static_cast<std::size_t>(entity.type)]);
  const std::string_view name = entity.name.empty() ? entity.id : entity.name;
  line.add("name", name);
  if (entity.type == EntityType::kPlace) line.add("full", name);
  line.add("alias", entity.aliases);
  line.add("country", find_alpha2(entity.country));
  line.add("keywords", to_string(entity.type));
  line.write(output);
}

std::string article_id(const Quote& quote) {
  return fmt::format("article-{:016x}", stable_hash(quote.document));
}

void write_article(const Quote& quote, std::ostream& output) {
  Line line(article_id(quote), "Article");
  const std::string& title = quote.title.empty() ? quote.document : quote.title;
  line.add("name", title);
  line.add("title", title);
  line.add("fileName", quote.document);
  line.add("publisher", quote.publisher);
  if (is_web_address(quote.url)) line.add("sourceUrl", quote.url);
  line.add("publishedAt", date_text(quote.published));
  line.write(output);
}

std::string role_of(const Relation& relation) {
  const std::string_view stance = main_stance(relation.stances);
  return stance == "stated" ? relation.label : fmt::format("{} ({})", relation.label, stance);
}

std::string counts_of(const Relation& relation) {
  return fmt::format("claims: {} ({} stated, {} possible, {} denied); independent sources: {}; {}",
                     relation.claim_count, relation.stances.certain, relation.stances.possible,
                     relation.stances.denied, relation.source_count,
                     doubt_text(relation.right, relation.confidence));
}

void write_link(const Relation& relation, const Snapshot& snapshot, std::ostream& output) {
  const Quote& quote = relation.quote;
  Line line(name_token(relation.id), "UnknownLink");
  line.add("subject", name_token(snapshot.entities[relation.subject].id));
  line.add("object", name_token(snapshot.entities[relation.object].id));
  line.add("role", role_of(relation));
  line.add("status", main_stance(relation.stances));
  line.add("startDate", date_text(relation.first));
  line.add("endDate", date_text(relation.last));
  line.add("summary", quote.sentence);
  line.add("description", quote.speaker.empty()
                              ? counts_of(relation)
                              : fmt::format("{}; speaker: {}", counts_of(relation), quote.speaker));
  line.add("publisher", quote.publisher);
  if (is_web_address(quote.url)) line.add("sourceUrl", quote.url);
  line.add("recordId", relation.id);
  if (!quote.document.empty()) line.add("proof", article_id(quote));
  line.write(output);
}

}  // namespace

void write_ftm(const Snapshot& snapshot, std::ostream& output) {
  for (const Entity& entity : snapshot.entities) write_entity(entity, output);
  std::unordered_set<std::uint64_t> written;  // hashes of documents
  for (const Relation& relation : snapshot.relations) {
    const std::string& document = relation.quote.document;
    if (!document.empty() && written.insert(stable_hash(document)).second) {
      write_article(relation.quote, output);
    }
    write_link(relation, snapshot, output);
  }
}

}  // namespace entente
