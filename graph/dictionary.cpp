#include "graph/dictionary.hpp"

#include <initializer_list>

namespace entente {
namespace {

std::string join_key(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) key.append(part).append(1, '\0');
  return key;
}

}  // namespace

void Dictionary::forget_after_rollback() {
  if (rollback_count_ == database_.rollback_count()) return;
  rollback_count_ = database_.rollback_count();
  terms_.clear();
  names_.clear();
  predicates_.clear();
}

std::int64_t Dictionary::put_term(std::string_view text) {
  forget_after_rollback();
  if (const auto* row = terms_.find(text)) return *row;
  auto row = database_.find_int("SELECT id FROM terms WHERE text = ?", text);
  if (!row) {
    database_.run("INSERT INTO terms (text) VALUES (?)", text);
    row = database_.last_row();
  }
  return terms_.insert(text, *row);
}

std::int64_t Dictionary::put_entity(const std::string& id) {
  if (const auto row = database_.find_int("SELECT id FROM entities WHERE key = ?", id)) return *row;
  database_.run("INSERT INTO entities (key) VALUES (?)", id);
  return database_.last_row();
}

Dictionary::NameRow Dictionary::put_name(const Participant& participant) {
  forget_after_rollback();
  const std::string key = join_key(
      {participant.id, participant.name, participant.country, to_string(participant.type)});
  if (const auto* row = names_.find(key)) return *row;
  const auto type = static_cast<std::int64_t>(participant.type);
  const std::int64_t entity = put_entity(participant.id);
  auto name = database_.find_int(
      "SELECT id FROM names WHERE entity = ? AND text = ? AND type = ? AND country = ?", entity,
      participant.name, type, participant.country);
  if (!name) {
    database_.run("INSERT INTO names (entity, text, type, country) VALUES (?, ?, ?, ?)", entity,
                  participant.name, type, participant.country);
    name = database_.last_row();
    put_spelling(entity, participant.name);
  }
  return names_.insert(key, {*name, entity});
}

std::int64_t Dictionary::put_spelling(std::int64_t entity, std::string_view text) {
  const auto row =
      database_.find_int("SELECT id FROM spellings WHERE entity = ? AND text = ?", entity, text);
  if (row) return *row;
  database_.run("INSERT INTO spellings (entity, text) VALUES (?, ?)", entity, text);
  return database_.last_row();
}

std::int64_t Dictionary::put_predicate(const Claim& claim) {
  forget_after_rollback();
  const std::string key = join_key({claim.predicate, claim.relation, claim.verb,
                                    to_string(claim.event), claim.is_symmetric ? "1" : "0"});
  if (const auto* row = predicates_.find(key)) return *row;
  const std::int64_t verb = put_term(claim.verb);
  const auto event = static_cast<std::int64_t>(claim.event);
  const std::int64_t is_symmetric = claim.is_symmetric ? 1 : 0;
  auto row = database_.find_int(
      "SELECT id FROM predicates WHERE predicate = ? AND relation = ? AND verb = ? AND event = ?"
      " AND is_symmetric = ?",
      claim.predicate, claim.relation, verb, event, is_symmetric);
  if (!row) {
    database_.run(
        "INSERT INTO predicates (predicate, relation, verb, event, is_symmetric)"
        " VALUES (?, ?, ?, ?, ?)",
        claim.predicate, claim.relation, verb, event, is_symmetric);
    row = database_.last_row();
  }
  return predicates_.insert(key, *row);
}

}  // namespace entente
