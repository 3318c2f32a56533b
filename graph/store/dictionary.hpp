#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>

#include "graph/claim.hpp"
#include "graph/store/database.hpp"
#include "graph/store/row_cache.hpp"

namespace entente {

/// The tables in which each text stands once (terms, names with their entities, spellings,
/// predicates). put_x returns the row of x and makes it when there is none; rows are remembered
/// between calls. Must be called inside a Transaction.
class Dictionary {
 public:
  struct NameRow {
    std::int64_t name = 0;
    std::int64_t entity = 0;
  };

  explicit Dictionary(Database& database);

  std::int64_t put_term(std::string_view text);
  NameRow put_name(const Participant& participant);
  std::int64_t put_spelling(std::int64_t entity, std::string_view text);
  std::int64_t put_predicate(const Claim& claim);
  /// That an article calls an entity by a spelling. True where that is new.
  bool put_alias(std::int64_t article, std::int64_t spelling);

 private:
  /// A participant whose rows were asked for lately: most claims name whom their neighbours name,
  /// or whom everybody does.
  struct Recent {
    std::string id;
    std::string name;
    std::string country;
    EntityType type = EntityType::kThing;
    NameRow rows;
  };
  struct RecentPredicate {
    std::string predicate;
    std::string sense;
    std::string relation;
    std::string turned;
    std::string verb;
    Event event = Event::kNone;
    bool is_symmetric = false;
    std::int64_t row = 0;
  };
  static constexpr std::size_t kRecent = 256;

  void forget_after_rollback();
  NameRow find_or_put_name(const Participant& participant);
  std::int64_t find_or_put_predicate(const Claim& claim);
  std::int64_t put_entity(const std::string& id);
  std::string_view join_key(std::initializer_list<std::string_view> parts);

  Database& database_;
  Query find_term_;
  Query insert_term_;
  Query find_entity_;
  Query insert_entity_;
  Query find_name_;
  Query insert_name_;
  Query find_spelling_;
  Query insert_spelling_;
  Query find_predicate_;
  Query insert_predicate_;
  Query insert_alias_;
  std::int64_t rollback_count_ = 0;
  std::string key_;  ///< the last one joined
  RowCache<std::int64_t> terms_;
  RowCache<NameRow> names_;
  std::array<Recent, kRecent> recent_;                      ///< by the hash of the id
  std::array<RecentPredicate, kRecent> recent_predicates_;  ///< by the hash of the relation
  RowCache<std::int64_t> spellings_;
  RowCache<std::int64_t> predicates_;
  /// Claims come article by article, and in a sentence most name the same.
  std::int64_t alias_article_ = 0;
  std::unordered_set<std::int64_t> alias_spellings_;  ///< that this article is known to have
};

}  // namespace entente
