#include "graph/store/claim_facts.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "graph/sources/sources.hpp"
#include "graph/things.hpp"

namespace entente {
namespace {

template <typename T>
using RowMap = std::unordered_map<std::int64_t, T>;

struct ArticleFact {
  std::uint32_t document = 0;
  std::uint32_t source = 0;
  std::uint32_t publisher = 0;
  std::optional<std::int64_t> published;
};

/// Sorted, the empty one first.
std::vector<std::string> read_publishers(Database& database) {
  std::vector<std::string> publishers{""};
  Statement rows = database.prepare(
      "SELECT DISTINCT publisher FROM articles WHERE publisher <> '' ORDER BY publisher");
  while (rows.step()) publishers.emplace_back(rows.get_text(0));
  return publishers;
}

RowMap<ArticleFact> read_articles(Database& database, const std::vector<std::string>& publishers) {
  const RowMap<std::int64_t> sources = read_sources(database);
  Statement rows =
      database.prepare("SELECT id, published, publisher FROM articles ORDER BY document");
  RowMap<ArticleFact> articles;
  RowMap<std::uint32_t> rank_of_source;
  std::uint32_t rank = 0;
  while (rows.step()) {
    const auto publisher = std::ranges::lower_bound(publishers, rows.get_text(2));
    ArticleFact article{rank, rank, static_cast<std::uint32_t>(publisher - publishers.begin()),
                        rows.find_int(1)};
    if (const auto source = sources.find(rows.get_int(0)); source != sources.end()) {
      article.source = rank_of_source.try_emplace(source->second, rank).first->second;
    }
    articles.emplace(rows.get_int(0), article);
    ++rank;
  }
  return articles;
}

/// Reads claims and their arguments and evidence in one merged pass over three sorted tables.
class Loader {
 public:
  Loader(Database& database, const EntityTable& table, bool with_things)
      : database_(database), table_(table), with_things_(with_things) {
    facts_.publishers = read_publishers(database);
    articles_ = read_articles(database, facts_.publishers);
    read_predicates();
  }

  ClaimFacts load();

 private:
  struct Thing {
    std::uint32_t entity;
    std::string role;
  };

  void read_predicates();
  void read_claim(const Statement& row);
  void read_arguments(Statement& rows, std::int64_t claim);
  void read_evidence(Statement& rows, std::int64_t claim);
  void add_things();
  std::uint32_t thing_predicate(std::uint32_t of, const std::string& role);
  void rank_predicates();

  Database& database_;
  const EntityTable& table_;
  bool with_things_;
  RowMap<ArticleFact> articles_;
  RowMap<std::uint32_t> predicate_of_row_;
  std::vector<std::string> verbs_;  ///< parallel to facts_.predicates
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> thing_predicates_;
  ClaimFacts facts_;
  ClaimFact claim_;  ///< the one being read
  std::vector<Thing> things_;
  bool has_arguments_ = true;
  bool has_evidence_ = true;
};

void Loader::read_predicates() {
  Statement rows = database_.prepare(
      "SELECT predicates.id, predicate, relation, event, is_symmetric, text FROM predicates"
      " JOIN terms ON terms.id = verb");
  while (rows.step()) {
    predicate_of_row_.emplace(rows.get_int(0),
                              static_cast<std::uint32_t>(facts_.predicates.size()));
    facts_.predicates.push_back({0, std::string(rows.get_text(1)), std::string(rows.get_text(2)),
                                 static_cast<Event>(rows.get_int(3)), rows.get_int(4) != 0});
    verbs_.emplace_back(rows.get_text(5));
  }
}

void Loader::read_claim(const Statement& row) {
  const ArticleFact& home = articles_.at(row.get_int(1));
  claim_ = {};
  claim_.key = row.get_int(2);
  claim_.predicate = predicate_of_row_.at(row.get_int(3));
  claim_.stance = {static_cast<Polarity>(row.get_int(4)), static_cast<Factuality>(row.get_int(5))};
  claim_.confidence = row.get_real(6);
  const auto from = row.find_int(7);
  const auto to = row.find_int(8);
  claim_.first = from ? from : to;
  claim_.last = to ? to : from;
  if (!claim_.first) claim_.first = claim_.last = home.published;
}

/// Leaves `rows` at the first argument of a later claim.
void Loader::read_arguments(Statement& rows, std::int64_t claim) {
  things_.clear();
  for (; has_arguments_ && rows.get_int(0) <= claim; has_arguments_ = rows.step()) {
    if (rows.get_int(0) < claim) continue;
    const std::uint32_t entity = table_.entity_of_name.at(rows.get_int(2));
    switch (rows.get_int(1)) {
      case -1:  // the outer speaker takes no part
        break;
      case 0:
        claim_.subject = entity;
        break;
      case 1:
        claim_.object = entity;
        break;
      case 2:
        claim_.speaker = entity;
        break;
      default:
        if (with_things_) things_.push_back({entity, std::string(rows.get_text(3))});
    }
  }
}

void Loader::read_evidence(Statement& rows, std::int64_t claim) {
  claim_.evidence_begin = static_cast<std::uint32_t>(facts_.evidence.size());
  for (; has_evidence_ && rows.get_int(0) <= claim; has_evidence_ = rows.step()) {
    if (rows.get_int(0) < claim) continue;
    const ArticleFact& article = articles_.at(rows.get_int(2));
    facts_.evidence.push_back({article.document, article.source,
                               static_cast<std::uint32_t>(rows.get_int(3)), article.publisher,
                               rows.get_int(1)});
  }
  claim_.evidence_end = static_cast<std::uint32_t>(facts_.evidence.size());
}

/// "supplies artillery shells" to Russia also says: supplies → artillery shells.
std::uint32_t Loader::thing_predicate(std::uint32_t of, const std::string& role) {
  const auto [known, is_new] = thing_predicates_.try_emplace(
      {of, role}, static_cast<std::uint32_t>(facts_.predicates.size()));
  if (!is_new) return known->second;
  PredicateFact fact = facts_.predicates[of];
  const std::string ending = thing_ending(role);
  fact.predicate = verbs_[of] + ending;
  fact.relation = fact.relation.substr(0, fact.relation.find(' ')) + ending;
  fact.is_symmetric = false;
  facts_.predicates.push_back(std::move(fact));
  return known->second;
}

void Loader::add_things() {
  for (const Thing& thing : things_) {
    if (!is_thing(table_.entities[thing.entity].type)) continue;
    if (thing.entity == claim_.subject || thing.entity == claim_.object) continue;
    ClaimFact fact = claim_;
    fact.object = thing.entity;
    fact.predicate = thing_predicate(claim_.predicate, thing.role);
    facts_.claims.push_back(fact);
  }
}

/// Equal texts get equal ranks.
void Loader::rank_predicates() {
  std::vector<PredicateFact*> sorted;
  for (PredicateFact& fact : facts_.predicates) sorted.push_back(&fact);
  std::ranges::sort(sorted, {}, &PredicateFact::predicate);
  std::uint32_t rank = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0 && sorted[i]->predicate != sorted[i - 1]->predicate) ++rank;
    sorted[i]->rank = rank;
  }
}

ClaimFacts Loader::load() {
  Statement claims = database_.prepare(
      "SELECT id, article, key, predicate, polarity, factuality, confidence, time_from, time_to"
      " FROM claims ORDER BY id");
  // CROSS JOIN keeps the tables in this order, and so the rows sorted without work.
  Statement arguments = database_.prepare(
      "SELECT claim, position, name, terms.text FROM arguments CROSS JOIN terms ON terms.id = role"
      " WHERE name IS NOT NULL ORDER BY claim, position");
  Statement evidence = database_.prepare(
      "SELECT claim, sentence, article, start FROM evidence"
      " CROSS JOIN sentences ON sentences.id = sentence ORDER BY claim, position");
  has_arguments_ = arguments.step();
  has_evidence_ = evidence.step();
  while (claims.step()) {
    read_claim(claims);
    read_arguments(arguments, claims.get_int(0));
    read_evidence(evidence, claims.get_int(0));
    add_things();
    if (facts_.predicates[claim_.predicate].is_symmetric && claim_.object < claim_.subject) {
      std::swap(claim_.subject, claim_.object);
    }
    facts_.claims.push_back(claim_);
  }
  rank_predicates();
  return std::move(facts_);
}

}  // namespace

ClaimFacts load_claim_facts(Database& database, const EntityTable& table, bool with_things) {
  return Loader(database, table, with_things).load();
}

}  // namespace entente
