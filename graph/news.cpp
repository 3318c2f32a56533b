#include "graph/news.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/date.hpp"
#include "graph/store/superseded.hpp"
#include "graph/view/claim_group.hpp"
#include "graph/view/entity_table.hpp"

namespace entente {
namespace {

/// The articles of new claims, by the claims' rows.
using NewClaims = std::unordered_map<std::int64_t, std::int64_t>;

/// What a claim says, whatever its words: article, subject, predicate, object, stance. Ends of a
/// symmetric one are in the order of the entities.
using Saying = std::tuple<std::int64_t, std::uint32_t, std::string, std::uint32_t, StanceKind>;

bool came_by(const GraphRun& run, std::int64_t since) {
  return run.kind == RunKind::kAdd && run.number >= since;
}

/// Older versions of the articles, at whatever distance, as pairs of the article and its version.
std::vector<std::pair<std::int64_t, std::int64_t>> versions_of(
    Database& database, const std::set<std::int64_t>& articles) {
  std::vector<std::pair<std::int64_t, std::int64_t>> versions;
  for (const std::int64_t article : articles) {
    const std::vector<std::int64_t> older = database.find_ints(
        "WITH RECURSIVE below (id) AS (SELECT older FROM successions WHERE newer = ?1 UNION"
        " SELECT older FROM successions JOIN below ON newer = id)"
        " SELECT superseded.id FROM below JOIN superseded USING (id) ORDER BY 1",
        article);
    for (const std::int64_t version : older) versions.emplace_back(article, version);
  }
  return versions;
}

/// Reads what was known of the sayings of new articles before they came.
class Earlier {
 public:
  Earlier(Database& database, const EntityTable& table, const NewClaims& claims) : table_(table) {
    std::set<std::int64_t> articles;
    for (const auto& [claim, article] : claims) articles.insert(article);
    for (const auto& [article, version] : versions_of(database, articles)) {
      if (articles.contains(version)) continue;
      for (const Claim& claim : read_claim_lines(read_set_aside(database, version)->claims)) {
        add(article, claim);
      }
    }
  }

  [[nodiscard]] bool contains(std::int64_t article, const ClaimFact& claim,
                              const std::string& predicate) const {
    return sayings_.contains(
        {article, claim.subject, predicate, claim.object, kind_of(claim.stance)});
  }

 private:
  void add(std::int64_t article, const Claim& claim) {
    auto subject = table_.find_entity_of(claim.subject);
    auto object = table_.find_entity_of(claim.object);
    if (!subject || !object) return;
    if (starts_at_object(claim.is_symmetric, !claim.turned.empty(), *subject, *object)) {
      std::swap(subject, object);
    }
    sayings_.emplace(article, *subject, std::string(sense_of(claim)), *object,
                     kind_of(claim.stance));
  }

  const EntityTable& table_;
  std::set<Saying> sayings_;
};

NewClaims read_new_claims(Database& database, const std::vector<GraphRun>& runs,
                          std::int64_t since) {
  NewClaims claims;
  for (const GraphRun& run : runs) {
    if (!came_by(run, since)) continue;
    for (const NewClaim& claim : claims_of_run(database, run)) {
      claims.emplace(claim.row, claim.article);
    }
  }
  return claims;
}

/// Takes for old what an older version of its article said too.
void drop_repeated(Database& database, const EntityTable& table, const ClaimFacts& facts,
                   NewClaims& claims) {
  const Earlier earlier(database, table, claims);
  for (const ClaimFact& claim : facts.claims) {
    const auto found = claims.find(claim.row);
    if (found == claims.end()) continue;
    const std::string& predicate = facts.predicates[claim.predicate].predicate;
    if (earlier.contains(found->second, claim, predicate)) claims.erase(found);
  }
}

/// By entity, whether an old claim names it as an end or lets it speak.
std::vector<bool> find_known(const EntityTable& table, const ClaimFacts& facts,
                             const NewClaims& claims) {
  std::vector<bool> known(table.entities.size(), false);
  for (const ClaimFact& claim : facts.claims) {
    if (claims.contains(claim.row)) continue;
    for (const std::uint32_t entity : {claim.subject, claim.object, claim.speaker}) {
      if (entity != kNoEntity) known[entity] = true;
    }
  }
  return known;
}

std::int64_t count_articles(Database& database, const GraphRun& run) {
  return database
      .find_int("SELECT count(*) FROM articles WHERE id > ? AND id <= ?", run.articles.after,
                run.articles.last)
      .value_or(0);
}

/// The last run of add of which something is left.
std::optional<std::int64_t> find_last(Database& database, const std::vector<GraphRun>& runs) {
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    if (run->kind != RunKind::kAdd) continue;
    if (count_articles(database, *run) > 0 || !claims_of_run(database, *run).empty()) {
      return run->number;
    }
  }
  return {};
}

/// Goes through the relations of a snapshot and tells what is new of each.
class NewsReader {
 public:
  NewsReader(const Snapshot& snapshot, const EntityTable& table, const NewClaims& claims,
             std::vector<bool> known)
      : snapshot_(snapshot), table_(table), claims_(claims), known_(std::move(known)) {
    for (std::uint32_t i = 0; i < snapshot.relations.size(); ++i) {
      relation_of_.emplace(snapshot.relations[i].id, i);
    }
  }

  void read(Database& database, const std::vector<ClaimGroup>& groups, News& news) {
    std::vector<EvidenceFact> evidence;  // parallel to the news; of their quotes
    for (const ClaimGroup& group : groups) {
      const auto relation = relation_of_.find(relation_id(table_.entities, group));
      if (relation == relation_of_.end()) continue;
      if (auto made = make(group, evidence)) {
        made->relation = relation->second;
        news.relations.push_back(std::move(*made));
        note_actors(group.claims.front(), snapshot_.relations[relation->second]);
      }
    }
    std::vector<PendingQuote> quotes;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      quotes.push_back({evidence[i], &news.relations[i].quote});
    }
    read_quotes(database, quotes);
    news.actors.assign(actors_.begin(), actors_.end());
  }

 private:
  /// Nothing where no claim of the relation is new.
  std::optional<RelationNews> make(const ClaimGroup& group, std::vector<EvidenceFact>& evidence) {
    std::vector<const ClaimFact*> old_ones;
    std::vector<const ClaimFact*> new_ones;
    for (const ClaimFact& claim : group.claims) {
      (claims_.contains(claim.row) ? new_ones : old_ones).push_back(&claim);
    }
    if (new_ones.empty()) return {};
    RelationNews news;
    news.new_claims = static_cast<std::uint32_t>(new_ones.size());
    news.old_sources = count_sources(group, old_ones);
    for (const ClaimFact* claim : old_ones) count_claim(kind_of(claim->stance), news.old_stances);
    const ClaimFact& best = best_claim(group, new_ones);
    if (best.speaker != kNoEntity) news.quote.speaker = table_.entities[best.speaker].name;
    evidence.push_back(group.evidence(best).front());
    return news;
  }

  void note_actors(const ClaimFact& claim, const Relation& relation) {
    const std::pair<std::uint32_t, std::uint32_t> ends[] = {{claim.subject, relation.subject},
                                                            {claim.object, relation.object}};
    for (const auto& [entity, index] : ends) {
      if (!known_[entity] && is_actor(snapshot_.entities[index].type)) actors_.insert(index);
    }
  }

  const Snapshot& snapshot_;
  const EntityTable& table_;
  const NewClaims& claims_;
  std::vector<bool> known_;
  std::map<std::string_view, std::uint32_t> relation_of_;
  std::set<std::uint32_t> actors_;
};

}  // namespace

std::optional<News> load_news(const Graph& graph, const Snapshot& snapshot,
                              const SnapshotOptions& options, std::optional<std::int64_t> since) {
  Database& database = graph.database();
  const ReadView view(database);
  const std::vector<GraphRun> runs = read_runs(database);
  if (!since) since = find_last(database, runs);
  News news;
  for (const GraphRun& run : runs) {
    if (!since || !came_by(run, *since)) continue;
    if (news.first_run == 0) news.first_run = run.number;
    news.last_run = run.number;
    news.article_count += static_cast<std::uint32_t>(count_articles(database, run));
  }
  if (news.first_run == 0) return {};
  const EntityTable table = load_entities(database);
  ClaimFacts facts = load_claim_facts(database, table, options.with_things);
  NewClaims claims = read_new_claims(database, runs, *since);
  drop_repeated(database, table, facts, claims);
  NewsReader reader(snapshot, table, claims, find_known(table, facts, claims));
  reader.read(database, group_claims(facts, table.entities, options.conditions), news);
  return news;
}

std::vector<RunSummary> list_runs(const Graph& graph) {
  Database& database = graph.database();
  const ReadView view(database);
  std::vector<RunSummary> summaries;
  for (const GraphRun& run : read_runs(database)) {
    if (run.kind != RunKind::kAdd) continue;
    RunSummary summary{run.number, count_articles(database, run), 0, {}, {}};
    summary.claim_count = static_cast<std::int64_t>(claims_of_run(database, run).size());
    if (summary.article_count + summary.claim_count == 0) continue;
    Statement days = database.prepare(
        "SELECT min(published), max(published) FROM articles WHERE id > ? AND id <= ?");
    days.bind_all(run.articles.after, run.articles.last);
    days.step();
    summary.first = from_days(days.find_int(0));
    summary.last = from_days(days.find_int(1));
    summaries.push_back(summary);
  }
  return summaries;
}

}  // namespace entente
