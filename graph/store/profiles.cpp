#include "graph/store/profiles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "graph/claim_conditions.hpp"
#include "graph/error.hpp"
#include "graph/find_entity.hpp"
#include "graph/link/link_table.hpp"
#include "graph/rank.hpp"
#include "graph/store/claim_facts.hpp"
#include "graph/store/claim_group.hpp"
#include "graph/store/entity_table.hpp"
#include "graph/store/fresh.hpp"

namespace entente {
namespace {

/// The mark of profiles that are fresh (fresh.hpp).
constexpr std::string_view kFreshProfiles = "profiles 3";

void append_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(0x80 | (number & 0x7f));
  bytes += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; !bytes.empty() && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte < 0x80) return number;
  }
  throw Error(ErrorKind::kStorage, "a profile is damaged", "entente check GRAPH --rebuild-index");
}

/// One evidence of a claim, which is all that a relation's strength is made of.
struct Support {
  std::uint32_t subject;
  std::uint32_t predicate;  ///< rank
  std::uint32_t object;
  Telling telling;
  StanceKind stance;
  bool is_first;  ///< of its claim
  bool is_symmetric;
  bool is_state;
  double confidence;
  std::int64_t row;  ///< of the claim
};

auto edge_of(const Support& support) {
  return std::make_tuple(support.subject, support.predicate, support.object);
}

std::vector<Support> read_supports(Database& database, const EntityTable& table) {
  std::vector<Support> supports;
  supports.reserve(
      static_cast<std::size_t>(database.find_int("SELECT count(*) FROM claims").value_or(0)));
  for_each_claim_fact(database, table,
                      [&](const ClaimFacts& tables, const ClaimFact& claim,
                          std::span<const EvidenceFact> evidence) {
                        if (claim.confidence < kLeastShown) return;
                        if (table.is_hidden(claim.subject) || table.is_hidden(claim.object)) return;
                        const PredicateFact& predicate = tables.predicates[claim.predicate];
                        for (const EvidenceFact& each : evidence) {
                          supports.push_back({claim.subject,
                                              predicate.rank,
                                              claim.object,
                                              {each.source, each.document, each.sentence},
                                              kind_of(claim.stance),
                                              &each == evidence.data(),
                                              predicate.is_symmetric,
                                              is_state(predicate.predicate),
                                              claim.confidence,
                                              claim.row});
                        }
                      });
  std::ranges::sort(supports, [](const Support& a, const Support& b) {
    return std::tuple_cat(edge_of(a), std::tie(a.row)) <
           std::tuple_cat(edge_of(b), std::tie(b.row));
  });
  return supports;
}

/// A relation as a range of supports.
struct Range {
  std::size_t begin;
  std::size_t end;
  double strength;
};

double strength_of(std::span<const Support> supports) {
  RelationSupport all;
  all.is_state = supports.front().is_state;
  std::set<std::uint32_t> sources;
  std::vector<Telling> tellings;
  for (const Support& support : supports) {
    sources.insert(support.telling.source);
    tellings.push_back(support.telling);
    if (!support.is_first) continue;
    all.confidence = std::max(all.confidence, support.confidence);
    count_claim(support.stance, all.stances);
  }
  all.source_count = static_cast<std::uint32_t>(sources.size());
  all.sentence_count = count_sentences(tellings);
  return strength(all);
}

/// Strongest first, as strongest_relations has them.
std::vector<Range> rank_relations(const std::vector<Support>& supports) {
  std::vector<Range> ranges;
  for (std::size_t begin = 0; begin < supports.size();) {
    std::size_t end = begin;
    while (end < supports.size() && edge_of(supports[end]) == edge_of(supports[begin])) ++end;
    ranges.push_back({begin, end, strength_of(std::span(supports).subspan(begin, end - begin))});
    begin = end;
  }
  std::ranges::stable_sort(ranges, std::ranges::greater{}, &Range::strength);
  return ranges;
}

std::string encode(std::span<const Support> supports) {
  std::string bytes;
  append_number(bytes,
                static_cast<std::uint64_t>(std::ranges::count(supports, true, &Support::is_first)));
  std::int64_t last = 0;
  for (const Support& support : supports) {
    if (!support.is_first) continue;
    append_number(bytes, static_cast<std::uint64_t>(support.row - last));
    last = support.row;
  }
  return bytes;
}

/// Where `show` lists it: a symmetric relation starts at both its ends.
void append_relation(std::span<const Support> supports, std::vector<StoredProfile>& profiles) {
  const std::string bytes = encode(supports);
  const Support& first = supports.front();
  profiles[first.subject].out += bytes;
  if (first.object == first.subject) return;
  const bool is_symmetric = std::ranges::all_of(supports, &Support::is_symmetric);
  StoredProfile& object = profiles[first.object];
  (is_symmetric ? object.out : object.in) += bytes;
}

void insert_names(Database& database, const Entity& entity, std::int64_t row) {
  constexpr std::string_view kInsert =
      "INSERT OR IGNORE INTO profile_names (key, is_alias, profile) VALUES (?, ?, ?)";
  const std::string name = name_key(entity.name);
  database.run(kInsert, std::string_view(name), std::int64_t{0}, row);
  for (const std::string& alias : entity.aliases) {
    const std::string key = name_key(alias);
    if (key != name) database.run(kInsert, std::string_view(key), std::int64_t{1}, row);
  }
}

void insert_profile(Database& database, const StoredProfile& profile, std::int64_t row) {
  const Entity& entity = profile.entity;
  const std::string aliases = nlohmann::json(entity.aliases).dump();
  database.run(
      "INSERT INTO profiles (id, key, name, type, country, aliases, mentions, articles, is_hidden,"
      " \"out\", \"in\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS BLOB), CAST(? AS BLOB))",
      row, std::string_view(entity.id), std::string_view(entity.name),
      static_cast<std::int64_t>(entity.type), std::string_view(entity.country),
      std::string_view(aliases), std::int64_t{entity.mention_count},
      std::int64_t{entity.article_count}, std::int64_t{profile.is_hidden ? 1 : 0},
      std::string_view(profile.out), std::string_view(profile.in));
  if (!profile.is_hidden) insert_names(database, entity, row);
}

}  // namespace

Entity read_entity(const Statement& row) {
  Entity entity;
  entity.id = row.get_text(0);
  entity.name = row.get_text(1);
  entity.type = static_cast<EntityType>(row.get_int(2));
  entity.country = row.get_text(3);
  entity.aliases = nlohmann::json::parse(row.get_text(4)).get<std::vector<std::string>>();
  entity.mention_count = static_cast<std::uint32_t>(row.get_int(5));
  entity.article_count = static_cast<std::uint32_t>(row.get_int(6));
  return entity;
}

bool are_profiles_fresh(Database& database) {
  return are_links_fresh(database) && is_fresh(database, kFreshProfiles);
}

ProfileTable read_profiles(Database& database) {
  ProfileTable table;
  Statement rows = database.prepare(
      "SELECT key, name, type, country, aliases, mentions, articles, is_hidden, \"out\", \"in\""
      " FROM profiles ORDER BY id");
  while (rows.step()) {
    table.profiles.push_back({read_entity(rows), rows.get_int(7) != 0,
                              std::string(rows.get_text(8)), std::string(rows.get_text(9))});
  }
  Statement names = database.prepare("SELECT name, profile FROM profile_of_name");
  while (names.step()) {
    table.profile_of_name.set(names.get_int(0), static_cast<std::uint32_t>(names.get_int(1)));
  }
  return table;
}

ProfileTable compute_profiles(Database& database, EntityTable table) {
  ProfileTable profiles;
  for (const Entity& entity : table.entities) {
    profiles.profiles.push_back({entity, table.curation.hidden.contains(entity.id), "", ""});
  }
  const std::vector<Support> supports = read_supports(database, table);
  for (const Range& range : rank_relations(supports)) {
    append_relation(std::span(supports).subspan(range.begin, range.end - range.begin),
                    profiles.profiles);
  }
  profiles.profile_of_name = std::move(table.entity_of_name);
  return profiles;
}

void rebuild_profiles(Database& database, EntityTable entities) {
  for (const char* name : {"profiles", "profile_names", "profile_of_name"}) {
    database.execute(fmt::format("DELETE FROM {}", name));
  }
  const ProfileTable table = compute_profiles(database, std::move(entities));
  for (std::size_t i = 0; i < table.profiles.size(); ++i) {
    insert_profile(database, table.profiles[i], static_cast<std::int64_t>(i));
  }
  table.profile_of_name.for_each([&](std::int64_t name, std::uint32_t profile) {
    database.run("INSERT INTO profile_of_name (name, profile) VALUES (?, ?)", name,
                 std::int64_t{profile});
  });
  mark_fresh(database, kFreshProfiles);
}

RelationList read_relation_list(std::string_view bytes, std::size_t count) {
  RelationList list;
  for (; !bytes.empty(); ++list.total) {
    std::uint64_t claims = take_number(bytes);
    std::vector<std::int64_t> rows;
    std::int64_t row = 0;
    for (; claims > 0; --claims) {
      row += static_cast<std::int64_t>(take_number(bytes));
      if (list.total < count) rows.push_back(row);
    }
    if (list.total < count) list.relations.push_back(std::move(rows));
  }
  return list;
}

}  // namespace entente
