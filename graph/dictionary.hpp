#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/claim.hpp"
#include "graph/database.hpp"
#include "graph/row_cache.hpp"

namespace entente {

/// The tables in which each text stands once (terms, names with their entities, spellings,
/// predicates). put_x
/// returns the row of x and makes it when there is none; rows are remembered between calls. Must be
/// called inside a Transaction.
class Dictionary {
 public:
  struct NameRow {
    std::int64_t name = 0;
    std::int64_t entity = 0;
  };

  explicit Dictionary(Database& database) : database_(database) {}

  std::int64_t put_term(std::string_view text);
  NameRow put_name(const Participant& participant);
  std::int64_t put_spelling(std::int64_t entity, std::string_view text);
  std::int64_t put_predicate(const Claim& claim);

 private:
  void forget_after_rollback();
  std::int64_t put_entity(const std::string& id);

  Database& database_;
  std::int64_t rollback_count_ = 0;
  RowCache<std::int64_t> terms_;
  RowCache<NameRow> names_;
  RowCache<std::int64_t> predicates_;
};

}  // namespace entente
