#include "graph/store/dictionary.hpp"

#include <functional>
#include <utility>

#include "graph/store/text_index.hpp"

namespace entente {
Dictionary::Dictionary(Database& database)
    : database_(database),
      find_term_(database, "SELECT id FROM terms WHERE text = ?"),
      insert_term_(database, "INSERT INTO terms (text) VALUES (?)"),
      find_entity_(database, "SELECT id FROM entities WHERE key = ?"),
      insert_entity_(database, "INSERT INTO entities (key) VALUES (?)"),
      find_name_(database,
                 "SELECT id FROM names WHERE entity = ? AND text = ? AND type = ? AND country = ?"),
      insert_name_(database, "INSERT INTO names (entity, text, type, country) VALUES (?, ?, ?, ?)"),
      find_spelling_(database, "SELECT id FROM spellings WHERE entity = ? AND text = ?"),
      insert_spelling_(database, "INSERT INTO spellings (entity, text) VALUES (?, ?)"),
      find_predicate_(database,
                      "SELECT id FROM predicates WHERE predicate = ? AND sense = ? AND relation = ?"
                      " AND turned = ? AND verb = ? AND event = ? AND is_symmetric = ?"),
      insert_predicate_(database,
                        "INSERT INTO predicates (predicate, sense, relation, turned, verb, event,"
                        " is_symmetric) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      insert_alias_(database, "INSERT OR IGNORE INTO aliases (article, spelling) VALUES (?, ?)") {}

std::string_view Dictionary::join_key(std::initializer_list<std::string_view> parts) {
  key_.clear();
  for (const std::string_view part : parts) key_.append(part).append(1, '\0');
  return key_;
}

void Dictionary::forget_after_rollback() {
  if (rollback_count_ == database_.rollback_count()) return;
  rollback_count_ = database_.rollback_count();
  terms_.clear();
  names_.clear();
  recent_ = {};
  recent_predicates_ = {};
  spellings_.clear();
  predicates_.clear();
  alias_spellings_.clear();
}

std::int64_t Dictionary::put_term(std::string_view text) {
  forget_after_rollback();
  if (const auto* row = terms_.find(text)) return *row;
  auto row = find_term_.find_int(text);
  if (!row) {
    insert_term_.run(text);
    row = database_.last_row();
  }
  return terms_.insert(text, *row);
}

std::int64_t Dictionary::put_entity(const std::string& id) {
  if (const auto row = find_entity_.find_int(id)) return *row;
  insert_entity_.run(id);
  return database_.last_row();
}

Dictionary::NameRow Dictionary::put_name(const Participant& participant) {
  forget_after_rollback();
  Recent& recent = recent_[std::hash<std::string>{}(participant.id) % kRecent];
  const bool is_known = recent.rows.name != 0 && recent.id == participant.id &&
                        recent.name == participant.name && recent.country == participant.country &&
                        recent.type == participant.type;
  if (!is_known) {
    recent = {participant.id, participant.name, participant.country, participant.type,
              find_or_put_name(participant)};
  }
  return recent.rows;
}

Dictionary::NameRow Dictionary::find_or_put_name(const Participant& participant) {
  const auto type = static_cast<std::int64_t>(participant.type);
  const auto key = [&] {
    return join_key({participant.id, participant.name, participant.country, key_bytes(type)});
  };
  if (const auto* row = names_.find(key())) return *row;
  const std::int64_t entity = put_entity(participant.id);
  auto name = find_name_.find_int(entity, participant.name, type, participant.country);
  if (!name) {
    insert_name_.run(entity, participant.name, type, participant.country);
    name = database_.last_row();
    put_spelling(entity, participant.name);
  }
  return names_.insert(key(), {*name, entity});
}

std::int64_t Dictionary::put_spelling(std::int64_t entity, std::string_view text) {
  forget_after_rollback();
  if (const auto* row = spellings_.find(join_key({key_bytes(entity), text}))) return *row;
  auto row = find_spelling_.find_int(entity, text);
  if (!row) {
    insert_spelling_.run(entity, text);
    row = database_.last_row();
    index_spelling(database_, *row, text);
  }
  return spellings_.insert(join_key({key_bytes(entity), text}), *row);
}

std::int64_t Dictionary::put_predicate(const Claim& claim) {
  forget_after_rollback();
  RecentPredicate& recent = recent_predicates_[std::hash<std::string>{}(claim.relation) % kRecent];
  const bool is_known = recent.row != 0 && recent.relation == claim.relation &&
                        recent.predicate == claim.predicate && recent.sense == claim.sense &&
                        recent.turned == claim.turned && recent.verb == claim.verb &&
                        recent.event == claim.event && recent.is_symmetric == claim.is_symmetric;
  if (!is_known) {
    recent = {claim.predicate, claim.sense, claim.relation,     claim.turned,
              claim.verb,      claim.event, claim.is_symmetric, find_or_put_predicate(claim)};
  }
  return recent.row;
}

std::int64_t Dictionary::find_or_put_predicate(const Claim& claim) {
  const auto event = static_cast<std::int64_t>(claim.event);
  const std::int64_t is_symmetric = claim.is_symmetric ? 1 : 0;
  const auto key = [&] {
    return join_key({claim.predicate, claim.sense, claim.relation, claim.turned, claim.verb,
                     key_bytes(event), claim.is_symmetric ? "1" : "0"});
  };
  if (const auto* row = predicates_.find(key())) return *row;
  const std::int64_t verb = put_term(claim.verb);
  auto row = find_predicate_.find_int(claim.predicate, claim.sense, claim.relation, claim.turned,
                                      verb, event, is_symmetric);
  if (!row) {
    insert_predicate_.run(claim.predicate, claim.sense, claim.relation, claim.turned, verb, event,
                          is_symmetric);
    row = database_.last_row();
  }
  return predicates_.insert(key(), *row);
}

bool Dictionary::put_alias(std::int64_t article, std::int64_t spelling) {
  forget_after_rollback();
  if (std::exchange(alias_article_, article) != article) alias_spellings_.clear();
  return alias_spellings_.insert(spelling).second && insert_alias_.run(article, spelling) > 0;
}

}  // namespace entente
