#include "graph/view/claim_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "graph/sources/sources.hpp"
#include "graph/store/document_names.hpp"
#include "graph/things.hpp"

namespace entente {
namespace {

struct ArticleFact {
  std::uint32_t document = 0;
  std::uint32_t source = 0;
  std::uint32_t publisher = 0;
  std::optional<std::int64_t> published;
};

/// Which claims are read: all, or those in a list of rows, which statements know as ?1.
class Scope {
 public:
  Scope() = default;
  explicit Scope(const std::vector<std::int64_t>& rows) : rows_(json_list(rows)) {}

  [[nodiscard]] bool is_all() const { return rows_.empty(); }

  /// `sql` with its {} filled: nothing for all claims, else `condition`, {} in it being the rows.
  [[nodiscard]] Statement prepare(Database& database, std::string_view sql,
                                  std::string_view condition) const {
    const std::string wanted =
        rows_.empty() ? ""
                      : fmt::format(fmt::runtime(condition), "(SELECT value FROM json_each(?1))");
    Statement statement = database.prepare(fmt::format(fmt::runtime(sql), wanted));
    if (!rows_.empty()) statement.bind(1, std::string_view(rows_));
    return statement;
  }

 private:
  std::string rows_;  ///< as JSON; empty: all
};

constexpr std::string_view kCited =
    " AND id IN (SELECT article FROM claims WHERE id IN {0} UNION SELECT article FROM"
    " other_evidence JOIN sentences ON sentences.id = sentence WHERE claim IN {0})";

/// Sorted, the empty one first.
std::vector<std::string> read_publishers(Database& database, const Scope& scope) {
  std::vector<std::string> publishers{""};
  Statement rows = scope.prepare(database,
                                 "SELECT DISTINCT publisher FROM articles WHERE publisher <> ''{}"
                                 " ORDER BY publisher",
                                 kCited);
  while (rows.step()) publishers.emplace_back(rows.get_text(0));
  return publishers;
}

/// An article, before its rank is known.
struct ArticleRow {
  std::int64_t row;
  std::optional<std::int64_t> published;
  std::string publisher;
  std::string name;
};

/// Hands over the articles in the order of the names that are shown.
template <typename Visit>
void for_each_article_row(Database& database, const Scope& scope, Visit visit) {
  DocumentNames names(database);
  const bool has_shared = !scope.is_all() || names.read_all();
  Statement rows = scope.prepare(database,
                                 "SELECT id, published, publisher, document, content_hash"
                                 " FROM articles WHERE true{} ORDER BY document",
                                 kCited);
  std::vector<ArticleRow> unordered;
  while (rows.step()) {
    if (!has_shared) {
      visit(rows.get_int(0), rows.find_int(1), rows.get_text(2));
      continue;
    }
    unordered.push_back({rows.get_int(0), rows.find_int(1), std::string(rows.get_text(2)),
                         names.name(std::string(rows.get_text(3)), rows.get_int(4))});
  }
  std::ranges::sort(unordered, {}, &ArticleRow::name);
  for (const ArticleRow& each : unordered) visit(each.row, each.published, each.publisher);
}

ByRow<ArticleFact> read_articles(Database& database, const Scope& scope,
                                 const std::vector<std::string>& publishers) {
  const auto sources = read_sources(database);
  ByRow<ArticleFact> articles;
  std::unordered_map<std::int64_t, std::uint32_t> rank_of_source;
  std::uint32_t rank = 0;
  for_each_article_row(
      database, scope,
      [&](std::int64_t row, std::optional<std::int64_t> published, std::string_view publisher) {
        const auto known = std::ranges::lower_bound(publishers, publisher);
        ArticleFact article{rank, rank, static_cast<std::uint32_t>(known - publishers.begin()),
                            published};
        if (const auto source = sources.find(row); source != sources.end()) {
          article.source = rank_of_source.try_emplace(source->second, rank).first->second;
        }
        articles.set(row, article);
        ++rank;
      });
  return articles;
}

/// Reads claims, their other arguments and other evidence in one merged pass over sorted tables.
class Loader {
 public:
  Loader(Database& database, const EntityTable& table, Scope scope, bool with_things)
      : database_(database), table_(table), scope_(std::move(scope)), with_things_(with_things) {
    facts_.publishers = read_publishers(database, scope_);
    articles_ = read_articles(database, scope_, facts_.publishers);
    read_predicates();
    rank_predicates();
  }

  ClaimFacts load();
  void stream(double min_confidence, const ClaimFactSink& sink);

 private:
  struct Thing {
    std::uint32_t entity;
    std::string role;
  };

  void read_predicates();
  Statement prepare_claims();
  template <typename Visit>
  void for_each(Statement claims, Visit visit);
  void read_claim(const Statement& row);
  void order_ends();
  void read_things(Statement& rows);
  void read_evidence(const Statement& claim, Statement& rows);
  void add_evidence(const Statement& row, int column);
  void add_things();
  std::uint32_t thing_predicate(std::uint32_t of, const std::string& role);
  void rank_predicates();

  Database& database_;
  const EntityTable& table_;
  Scope scope_;
  bool with_things_;
  ByRow<ArticleFact> articles_;
  ByRow<std::uint32_t> predicate_of_row_;
  std::vector<std::string> verbs_;   ///< parallel to facts_.predicates
  std::vector<std::string> labels_;  ///< as they were told; parallel to them too
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> thing_predicates_;
  ClaimFacts facts_;
  ClaimFact claim_;  ///< the one being read
  std::vector<EvidenceFact> evidence_;
  std::vector<Thing> things_;
  bool has_things_ = true;
  bool has_evidence_ = true;
};

void Loader::read_predicates() {
  Statement rows =
      scope_.prepare(database_,
                     "SELECT predicates.id, iif(sense = '', predicate, sense), relation, event,"
                     " is_symmetric, text, turned FROM predicates"
                     " JOIN terms ON terms.id = verb{}",
                     " WHERE predicates.id IN (SELECT predicate FROM claims WHERE id IN {})");
  while (rows.step()) {
    predicate_of_row_.set(rows.get_int(0), static_cast<std::uint32_t>(facts_.predicates.size()));
    const bool is_turned = !rows.get_text(6).empty();
    facts_.predicates.push_back({rows.get_int(0), 0, std::string(rows.get_text(1)),
                                 std::string(rows.get_text(is_turned ? 6 : 2)),
                                 static_cast<Event>(rows.get_int(3)), rows.get_int(4) != 0,
                                 is_turned});
    verbs_.emplace_back(rows.get_text(5));
    labels_.emplace_back(rows.get_text(2));
  }
}

void Loader::read_claim(const Statement& row) {
  const ArticleFact& home = articles_.at(row.get_int(1));
  claim_ = {};
  claim_.row = row.get_int(0);
  claim_.key = row.get_int(2);
  claim_.predicate = predicate_of_row_.at(row.get_int(3));
  claim_.stance = {static_cast<Polarity>(row.get_int(4)), static_cast<Factuality>(row.get_int(5))};
  claim_.confidence = row.get_real(6);
  claim_.right = row.get_real(15);
  const auto from = row.find_int(7);
  const auto to = row.find_int(8);
  claim_.first = from ? from : to;
  claim_.last = to ? to : from;
  claim_.has_own_time = claim_.first.has_value();
  if (!claim_.first) claim_.first = claim_.last = home.published;
  claim_.subject = table_.entity_of_name.at(row.get_int(9));
  claim_.object = table_.entity_of_name.at(row.get_int(10));
  if (const auto speaker = row.find_int(11)) claim_.speaker = table_.entity_of_name.at(*speaker);
}

void Loader::order_ends() {
  const PredicateFact& predicate = facts_.predicates[claim_.predicate];
  if (starts_at_object(predicate.is_symmetric, predicate.is_turned, claim_.subject,
                       claim_.object)) {
    std::swap(claim_.subject, claim_.object);
  }
}

/// Leaves `rows` at the first argument of a later claim.
void Loader::read_things(Statement& rows) {
  things_.clear();
  for (; has_things_ && rows.get_int(0) <= claim_.row; has_things_ = rows.step()) {
    if (rows.get_int(0) < claim_.row) continue;
    things_.push_back({table_.entity_of_name.at(rows.get_int(1)), std::string(rows.get_text(2))});
  }
}

/// Of a row, the sentence, its article and its start.
void Loader::add_evidence(const Statement& row, int column) {
  const ArticleFact& article = articles_.at(row.get_int(column + 1));
  evidence_.push_back({article.document, article.source,
                       static_cast<std::uint32_t>(row.get_int(column + 2)), article.publisher,
                       row.get_int(column)});
}

void Loader::read_evidence(const Statement& claim, Statement& rows) {
  evidence_.clear();
  add_evidence(claim, 12);
  for (; has_evidence_ && rows.get_int(0) <= claim_.row; has_evidence_ = rows.step()) {
    if (rows.get_int(0) == claim_.row) add_evidence(rows, 1);
  }
}

/// "supplies artillery shells" to Russia also says: supplies → artillery shells.
std::uint32_t Loader::thing_predicate(std::uint32_t of, const std::string& role) {
  const auto [known, is_new] = thing_predicates_.try_emplace(
      {of, role}, static_cast<std::uint32_t>(facts_.predicates.size()));
  if (!is_new) return known->second;
  PredicateFact fact = facts_.predicates[of];
  const std::string ending = thing_ending(role);
  fact.predicate = verbs_[of] + ending;
  fact.relation = labels_[of].substr(0, labels_[of].find(' ')) + ending;
  fact.is_symmetric = fact.is_turned = false;
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

Statement Loader::prepare_claims() {
  // CROSS JOIN keeps the tables in this order, and so the rows sorted without work.
  return scope_.prepare(
      database_,
      "SELECT claims.id, claims.article, key, predicate, polarity, factuality, confidence,"
      " time_from, time_to, subject, object, speaker, sentence, claims.article, sentences.start,"
      " \"right\" FROM claims CROSS JOIN sentences ON sentences.id = sentence{} ORDER BY claims.id",
      " WHERE claims.id IN {}");
}

/// Calls `visit` when claim_, evidence_ and things_ are those of the next claim.
template <typename Visit>
void Loader::for_each(Statement claims, Visit visit) {
  Statement things = database_.prepare(
      "SELECT claim, name, terms.text FROM other_arguments CROSS JOIN terms ON terms.id = role"
      " WHERE name IS NOT NULL AND position > 0 ORDER BY claim, position");
  Statement evidence =
      scope_.prepare(database_,
                     "SELECT claim, sentence, article, start FROM other_evidence"
                     " CROSS JOIN sentences ON sentences.id = sentence{} ORDER BY claim, position",
                     " WHERE claim IN {}");
  has_things_ = with_things_ && things.step();
  has_evidence_ = evidence.step();
  while (claims.step()) {
    read_claim(claims);
    read_things(things);
    read_evidence(claims, evidence);
    visit();
  }
}

ClaimFacts Loader::load() {
  for_each(prepare_claims(), [&] {
    claim_.evidence_begin = static_cast<std::uint32_t>(facts_.evidence.size());
    facts_.evidence.insert(facts_.evidence.end(), evidence_.begin(), evidence_.end());
    claim_.evidence_end = static_cast<std::uint32_t>(facts_.evidence.size());
    add_things();
    order_ends();
    facts_.claims.push_back(claim_);
  });
  if (!thing_predicates_.empty()) rank_predicates();
  return std::move(facts_);
}

/// Without its place, for which the sentence of each claim must be looked up.
void Loader::stream(double min_confidence, const ClaimFactSink& sink) {
  Statement claims = database_.prepare(
      "SELECT id, article, key, predicate, polarity, factuality, confidence, time_from, time_to,"
      " subject, object, speaker, sentence, article, 0, \"right\" FROM claims"
      " WHERE confidence >= ? ORDER BY id");
  claims.bind_all(min_confidence);
  for_each(std::move(claims), [&] {
    order_ends();
    sink(facts_, claim_, evidence_);
  });
}

}  // namespace

ClaimFacts load_claim_facts(Database& database, const EntityTable& table, bool with_things) {
  return Loader(database, table, {}, with_things).load();
}

ClaimFacts load_claim_facts_of(Database& database, const EntityTable& table,
                               const std::vector<std::int64_t>& rows) {
  return Loader(database, table, Scope(rows), false).load();
}

void for_each_claim_fact(Database& database, const EntityTable& table, double min_confidence,
                         const ClaimFactSink& sink) {
  Loader(database, table, {}, false).stream(min_confidence, sink);
}

}  // namespace entente
