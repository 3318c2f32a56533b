#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/snapshot.hpp"
#include "graph/store/database.hpp"
#include "graph/view/relation_list.hpp"

namespace entente {

/// The lists of relations of profiles, while they are changed: read when first asked for, written
/// by store(). All must be used inside a Transaction.
class ProfileLists {
 public:
  explicit ProfileLists(Database& database) : database_(database) {}

  /// Takes a profile away, with its relations at both their ends. Their claims become orphans: they
  /// must be put again.
  void remove(std::int64_t profile);
  [[nodiscard]] const std::vector<std::int64_t>& orphans() const { return orphans_; }

  /// Puts claims, by their rows, into the relations that they say now; those that are not shown
  /// (kLeastShown), and those of hidden entities, nowhere. Relations that they are part of already
  /// are measured anew.
  void put(const std::vector<std::int64_t>& claims);

  void store();

 private:
  /// A relation at one of its ends, with its own bytes.
  struct Listed {
    ListedRelation relation;
    std::string claims;
  };
  using List = std::vector<Listed>;
  struct Lists {
    List out;
    List in;
  };

  Lists& lists_of(std::int64_t profile);
  const std::string& key_of(std::int64_t profile);
  const std::string& text_of(std::int64_t predicate);
  [[nodiscard]] int compare(const Listed& a, const Listed& b);
  void forget(std::int64_t profile, std::int64_t other);
  [[nodiscard]] Listed* find(List& list, const Listed& wanted);
  void take_out(List& list, const Listed& wanted);
  void insert(List& list, Listed listed);
  std::vector<std::vector<std::int64_t>> whole_relations(const std::vector<std::int64_t>& claims);
  void put_relation(const Relation& relation, const std::vector<std::int64_t>& claims,
                    std::int64_t subject, std::int64_t object, std::int64_t predicate);

  Database& database_;
  std::map<std::int64_t, Lists> lists_;
  std::vector<std::int64_t> orphans_;
  std::unordered_map<std::int64_t, std::string> keys_;
  std::unordered_map<std::int64_t, std::string> texts_;
};

}  // namespace entente
