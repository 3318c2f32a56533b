#include "graph/view/profile_lists.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "graph/claim_conditions.hpp"
#include "graph/error.hpp"
#include "graph/network.hpp"
#include "graph/rank.hpp"
#include "graph/view/claim_facts.hpp"
#include "graph/view/claim_group.hpp"
#include "graph/view/profiles.hpp"
#include "graph/view/stored_relations.hpp"

namespace entente {
namespace {

using Rows = std::vector<std::int64_t>;

void keep_each_once(Rows& rows) {
  std::ranges::sort(rows);
  const auto rest = std::ranges::unique(rows);
  rows.erase(rest.begin(), rest.end());
}

/// The text in the first column of the row with this id.
std::string read_text(Database& database, std::string_view sql, std::int64_t id) {
  Statement row = database.prepare(sql);
  row.bind_all(id);
  if (!row.step()) {
    throw Error(ErrorKind::kStorage, "a row points to one that is not there",
                "entente check GRAPH says what is damaged");
  }
  return std::string(row.get_text(0));
}

bool is_hidden(Database& database, std::int64_t profile) {
  return database.find_int("SELECT is_hidden FROM profiles WHERE id = ?", profile).value_or(0) != 0;
}

}  // namespace

ProfileLists::Lists& ProfileLists::lists_of(std::int64_t profile) {
  const auto [known, is_new] = lists_.try_emplace(profile);
  if (!is_new) return known->second;
  Statement row = database_.prepare("SELECT \"out\", \"in\" FROM profiles WHERE id = ?");
  row.bind_all(profile);
  if (!row.step()) return known->second;
  for (const int column : {0, 1}) {
    List& list = column == 0 ? known->second.out : known->second.in;
    RelationListReader reader(row.get_text(column));
    for (ListedRelation relation; reader.next(relation);) {
      list.push_back({relation, std::string(relation.claims)});
    }
  }
  return known->second;
}

const std::string& ProfileLists::key_of(std::int64_t profile) {
  const auto [known, is_new] = keys_.try_emplace(profile);
  if (is_new) {
    known->second = read_text(database_, "SELECT key FROM profiles WHERE id = ?", profile);
  }
  return known->second;
}

const std::string& ProfileLists::text_of(std::int64_t predicate) {
  const auto [known, is_new] = texts_.try_emplace(predicate);
  if (is_new) {
    known->second = read_text(
        database_, "SELECT iif(sense = '', predicate, sense) FROM predicates WHERE id = ?",
        predicate);
  }
  return known->second;
}

/// By subject, predicate and object, as relations stand in a snapshot: those that start at a
/// smaller entity before the profile's own.
int ProfileLists::compare(const Listed& a, const Listed& b) {
  if (a.relation.is_turned != b.relation.is_turned) return a.relation.is_turned ? -1 : 1;
  const auto by_key = [&] {
    return a.relation.other == b.relation.other
               ? 0
               : key_of(a.relation.other).compare(key_of(b.relation.other));
  };
  const int by_text = text_of(a.relation.predicate).compare(text_of(b.relation.predicate));
  if (!a.relation.is_turned) return by_text != 0 ? by_text : by_key();
  const int key = by_key();
  return key != 0 ? key : by_text;
}

ProfileLists::Listed* ProfileLists::find(List& list, const Listed& wanted) {
  const auto at = std::ranges::lower_bound(
      list, wanted, [&](const Listed& a, const Listed& b) { return compare(a, b) < 0; });
  return at == list.end() || compare(*at, wanted) != 0 ? nullptr : &*at;
}

void ProfileLists::take_out(List& list, const Listed& wanted) {
  if (const Listed* found = find(list, wanted)) list.erase(list.begin() + (found - list.data()));
}

void ProfileLists::insert(List& list, Listed listed) {
  const auto at = std::ranges::lower_bound(
      list, listed, [&](const Listed& a, const Listed& b) { return compare(a, b) < 0; });
  list.insert(at, std::move(listed));
}

void ProfileLists::forget(std::int64_t profile, std::int64_t other) {
  Lists& lists = lists_of(profile);
  for (List* list : {&lists.out, &lists.in}) {
    std::erase_if(*list, [&](const Listed& each) { return each.relation.other == other; });
  }
}

void ProfileLists::remove(std::int64_t profile) {
  Rows others;
  const Lists& lists = lists_of(profile);
  for (const List* list : {&lists.out, &lists.in}) {
    for (const Listed& each : *list) {
      const Rows claims = decode_rows(each.claims);
      orphans_.insert(orphans_.end(), claims.begin(), claims.end());
      others.push_back(each.relation.other);
    }
  }
  keep_each_once(others);
  for (const std::int64_t other : others) {
    if (other != profile) forget(other, profile);
  }
  lists_.erase(profile);
  keys_.erase(profile);
  delete_profile(database_, profile);
}

/// The claims of each relation that the claims are part of, those that it has already included.
std::vector<Rows> ProfileLists::whole_relations(const Rows& claims) {
  const StoredEnds ends = read_ends(database_, claims);
  std::vector<std::int64_t> profiles(ends.table.entities.size());
  for (const auto& [profile, index] : ends.index_of_profile) profiles[index] = profile;
  ClaimFacts facts = load_claim_facts_of(database_, ends.table, claims);
  std::vector<Rows> relations;
  for (const ClaimGroup& group :
       group_claims(facts, ends.table.entities, {.min_confidence = kLeastShown})) {
    const ClaimFact& first = group.claims.front();
    const std::int64_t subject = profiles[first.subject];
    const std::int64_t object = profiles[first.object];
    if (is_hidden(database_, subject) || is_hidden(database_, object)) continue;
    Rows rows;
    for (const ClaimFact& claim : group.claims) rows.push_back(claim.row);
    const Listed wanted{{object, group.predicate(first).row, false, 0, 0, ""}, ""};
    if (const Listed* known = find(lists_of(subject).out, wanted)) {
      std::ranges::move(decode_rows(known->claims), std::back_inserter(rows));
    }
    keep_each_once(rows);
    relations.push_back(std::move(rows));
  }
  return relations;
}

void ProfileLists::put_relation(const Relation& relation, const Rows& claims, std::int64_t subject,
                                std::int64_t object, std::int64_t predicate) {
  const auto type_of = [&](std::int64_t profile) {
    return static_cast<EntityType>(
        database_.find_int("SELECT type FROM profiles WHERE id = ?", profile).value_or(0));
  };
  Listed listed{{object, predicate, false, strength(relation),
                 walking_cost(relation, type_of(subject), type_of(object)), ""},
                encode_rows(claims)};
  take_out(lists_of(subject).out, listed);
  insert(lists_of(subject).out, listed);
  if (object == subject) return;
  listed.relation.other = subject;
  listed.relation.is_turned = true;
  Lists& lists = lists_of(object);
  take_out(lists.out, listed);
  take_out(lists.in, listed);
  insert(relation.is_symmetric ? lists.out : lists.in, std::move(listed));
}

void ProfileLists::put(const Rows& claims) {
  Rows distinct = claims;
  keep_each_once(distinct);
  const std::vector<Rows> relations = whole_relations(distinct);
  const StoredRelations stored = load_stored_relations(database_, relations);
  std::vector<std::int64_t> profiles(stored.snapshot.entities.size());
  for (const auto& [profile, index] : stored.index_of_profile) profiles[index] = profile;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const Relation& relation = stored.snapshot.relations[stored.relations[i]];
    const auto predicate =
        database_.find_int("SELECT predicate FROM claims WHERE id = ?", relations[i].front());
    put_relation(relation, relations[i], profiles[relation.subject], profiles[relation.object],
                 *predicate);
  }
}

void ProfileLists::store() {
  for (const auto& [profile, lists] : lists_) {
    std::string bytes[2];
    for (const int column : {0, 1}) {
      for (const Listed& each : column == 0 ? lists.out : lists.in) {
        ListedRelation relation = each.relation;
        relation.claims = each.claims;
        append_relation(bytes[column], relation);
      }
    }
    database_.run(
        "UPDATE profiles SET \"out\" = CAST(? AS BLOB), \"in\" = CAST(? AS BLOB) WHERE id = ?",
        std::string_view(bytes[0]), std::string_view(bytes[1]), profile);
  }
  lists_.clear();
}

}  // namespace entente
