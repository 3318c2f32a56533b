#include "graph/write/merge_graph.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/article_identity.hpp"
#include "graph/claim_json.hpp"
#include "graph/store/contents.hpp"
#include "graph/store/decisions.hpp"
#include "graph/store/lost_readings.hpp"
#include "graph/store/merge_decisions.hpp"
#include "graph/store/origins.hpp"
#include "graph/store/readings.hpp"
#include "graph/store/successions.hpp"
#include "graph/store/superseded.hpp"
#include "graph/write/article_writer.hpp"
#include "graph/write/date_order.hpp"

namespace entente {
namespace {

/// A transaction takes whole articles until it has so many claims.
constexpr std::size_t kBatchClaims = 20'000;

/// Copies what one graph has into another.
class GraphMerger {
 public:
  GraphMerger(Database& mine, Database& theirs) : mine_(mine), theirs_(theirs), writer_(mine) {}

  Merged merge() {
    add_lost_readings();
    for_each_in_batches("SELECT id FROM articles ORDER BY document, content_hash",
                        [&](std::int64_t row) { return add_article(row); });
    for_each_in_batches("SELECT id FROM superseded ORDER BY document, content_hash",
                        [&](std::int64_t row) { return add_superseded(row); });
    Transaction transaction(mine_);
    add_statements();
    add_successions();
    order_by_dates();
    settle();
    const MergedDecisions decisions = merge_decisions(mine_, read_decisions(theirs_));
    merged_.decision_count = decisions.appended_count;
    merged_.overruled_count = decisions.overruled_count;
    transaction.commit();
    return std::move(merged_);
  }

 private:
  /// `add` returns how much it has read.
  template <typename Add>
  void for_each_in_batches(std::string_view sql, Add add) {
    const std::vector<std::int64_t> rows = theirs_.find_ints(sql);
    for (std::size_t next = 0; next < rows.size();) {
      Transaction transaction(mine_);
      for (std::size_t size = 0; next < rows.size() && size < kBatchClaims; ++next) {
        size += add(rows[next]) + 1;
      }
      transaction.commit();
    }
  }

  /// Before the articles that may be read anew by them.
  void add_lost_readings() {
    Transaction transaction(mine_);
    Statement rows = theirs_.prepare(
        "SELECT document, content_hash, origin, extractor, claims FROM lost_readings"
        " ORDER BY document, content_hash, origin");
    while (rows.step()) {
      const LostAt place{std::string(rows.get_text(0)), rows.get_int(1), rows.get_int(2)};
      const LostReading reading{rows.get_int(3), std::string(rows.get_text(4))};
      keep_lost_reading(mine_, place, reading);
      const auto mine = find_row(mine_, place.document, place.content_hash);
      if (!mine || !is_better(reading.extractor, *mine)) continue;
      reread(*mine, read_claim_lines(reading.claims), reading.extractor);
    }
    transaction.commit();
  }

  std::size_t add_article(std::int64_t row) {
    const StoredArticle home = get_article(theirs_, row);
    return home.has_text ? add_text(home) : add_noted(home);
  }

  /// False where all that was read as this article is here under a better label.
  [[nodiscard]] bool is_wanted(const StoredArticle& home) {
    return std::ranges::any_of(origins_of(theirs_, home.row), [&](std::int64_t origin) {
      const auto twin = find_at(mine_, origin, home.content_hash);
      return !twin || !is_better_label(twin->label, home.article.document);
    });
  }

  /// Of such an article: when its files were changed, and its reading.
  void note_all_but_text(const StoredArticle& home) {
    const auto reading = reading_to_keep(theirs_, home.row);
    for (const ReadAt& place : places_of(theirs_, home.row)) {
      const auto twin = find_at(mine_, place.origin, home.content_hash);
      if (twin) add_origin(mine_, place, twin->row);
      const LostAt lost{home.article.document, home.content_hash, place.origin};
      if (reading) keep_lost_reading(mine_, lost, *reading);
    }
  }

  std::size_t add_text(const StoredArticle& home) {
    std::size_t claim_count = 0;
    auto mine = find_row(mine_, home.article.document, home.content_hash);
    if (!mine && !is_wanted(home)) {
      note_all_but_text(home);
      return 0;
    }
    const auto theirs = find_reading(theirs_, home.row);
    if (!mine) {
      const auto lost = find_lost_reading(mine_, home.article.document, home.content_hash, theirs);
      const std::vector<Claim> claims =
          lost ? read_claim_lines(lost->claims) : read_claims_of_text(theirs_, home);
      claim_count = claims.size();
      mine = writer_.put(home.article, claims, lost ? lost->extractor : theirs);
      came_.insert_or_assign(*mine, claim_count);
    } else if (is_better(theirs, *mine)) {
      const std::vector<Claim> claims = read_claims_of_text(theirs_, home);
      claim_count = claims.size();
      reread(*mine, claims, theirs);
    }
    add_origins(home.row, *mine);
    return claim_count;
  }

  [[nodiscard]] bool is_better(std::optional<std::int64_t> theirs, std::int64_t mine) {
    return is_better_reading(theirs, find_any_reading(mine_, mine));
  }

  void reread(std::int64_t mine, const std::vector<Claim>& claims,
              std::optional<std::int64_t> extractor) {
    writer_.reread(mine, claims, extractor);
    ++merged_.reread_count;
  }

  std::size_t add_noted(const StoredArticle& home) {
    const std::vector<ReadClaim> claims = read_claims_of(theirs_, home.row);
    const Evidence known = evidence_of(home.article);
    const std::int64_t hash = content_hash(known);
    const bool was_there = find_row(mine_, known.document, hash).has_value();
    writer_.foreign().mention(known);
    for (const ReadClaim& read : claims) add_claim(read.claim);
    const bool is_there = find_row(mine_, known.document, hash).has_value();
    if (is_there && !was_there) ++merged_.added.articles;
    return claims.size();
  }

  void add_claim(const Claim& claim) {
    const AddedClaim added = writer_.foreign().add(claim);
    if (added == AddedClaim::kNew) ++merged_.added.claims;
    if (added == AddedClaim::kReplaced) ++merged_.surer_count;
  }

  std::size_t add_superseded(std::int64_t row) {
    const auto aside = read_set_aside(theirs_, row);
    const Article& article = aside->article.article;
    auto mine = find_row(mine_, article.document, aside->article.content_hash);
    if (!mine && !is_wanted(aside->article)) {
      note_all_but_text(aside->article);
      return 0;
    }
    if (!mine) {
      const auto lost =
          find_lost_reading(mine_, article.document, aside->article.content_hash, aside->extractor);
      mine = writer_.put_aside(article, lost ? lost->claims : aside->claims,
                               lost ? lost->extractor : aside->extractor);
    } else if (is_better(aside->extractor, *mine)) {
      reread(*mine, read_claim_lines(aside->claims), aside->extractor);
    }
    add_origins(row, *mine);
    return aside->claims.size() / 1'000;
  }

  void add_origins(std::int64_t row, std::int64_t mine) {
    for (const ReadAt& place : places_of(theirs_, row)) {
      keep_reading_of_worse_label(place, mine);
      writer_.add_origin(place, mine, touched_);
    }
    writer_.drop_if_nowhere(mine);
  }

  /// Of the two that are about to be one there, if there are two.
  void keep_reading_of_worse_label(const ReadAt& place, std::int64_t article) {
    const ArticleHead mine = find_head(mine_, article).value();
    const auto twin = find_at(mine_, place.origin, mine.content_hash);
    if (!twin || twin->row == article) return;
    const ArticleHead& worse = is_better_label(mine.label, twin->label) ? *twin : mine;
    const LostAt lost{worse.label, worse.content_hash, place.origin};
    if (const auto reading = reading_to_keep(mine_, worse.row)) {
      keep_lost_reading(mine_, lost, *reading);
    }
  }

  void add_statements() {
    Statement rows = theirs_.prepare("SELECT claim FROM statements ORDER BY document, hash");
    while (rows.step()) add_claim(read_claim_line(rows.get_text(0), "statements"));
  }

  /// The article here that they have at an origin, under whatever label.
  [[nodiscard]] std::int64_t find_mine(std::int64_t origin, std::int64_t their_row) {
    const auto theirs = find_head(theirs_, their_row);
    if (!theirs) return 0;
    const auto found = find_at(mine_, origin, theirs->content_hash);
    return found ? found->row : 0;
  }

  void add_successions() {
    Statement rows =
        theirs_.prepare("SELECT origin, newer, older, turn FROM successions ORDER BY origin");
    std::int64_t last = kNowhere;
    while (rows.step()) {
      const std::int64_t origin = rows.get_int(0);
      const std::int64_t newer = find_mine(origin, rows.get_int(1));
      const std::int64_t older = find_mine(origin, rows.get_int(2));
      if (newer == 0 || older == 0) continue;
      add_succession(mine_, origin, newer, older, rows.get_int(3));
      if (std::exchange(last, origin) == origin) continue;
      for (const std::int64_t article : articles_at(mine_, origin)) touched_.push_back(article);
    }
  }

  /// What stands at an origin that both graphs know may be versions that nobody has seen together.
  void order_by_dates() {
    for (const std::int64_t origin :
         theirs_.find_ints("SELECT DISTINCT origin FROM origins WHERE origin <> 0")) {
      const std::vector<std::int64_t> noted = order_by_date(mine_, origin);
      touched_.insert(touched_.end(), noted.begin(), noted.end());
    }
  }

  void settle() {
    std::ranges::sort(touched_);
    const auto rest = std::ranges::unique(touched_);
    touched_.erase(rest.begin(), rest.end());
    ArticleWriter::Moves moves;
    writer_.settle(touched_, moves);
    for (const std::int64_t article : moves.came) came_.emplace(article, 0);
    count(moves.went);
  }

  /// What has come is a version where it stands in the place of something that was seen before.
  void count(const std::vector<std::int64_t>& went) {
    std::set<std::int64_t> versions;
    std::set<std::int64_t> retitled;
    for (const std::int64_t old : went) {
      if (came_.contains(old)) continue;
      const std::set<std::int64_t> newer = find_newer(old);
      const bool is_one_text = std::ranges::any_of(
          newer, [&](std::int64_t other) { return have_one_text(mine_, old, other); });
      ++(is_one_text ? merged_.retitled_count : merged_.replaced_count);
      (is_one_text ? retitled : versions).insert(newer.begin(), newer.end());
    }
    for (const auto& [article, claims] : came_) {
      const bool is_there =
          mine_.find_int("SELECT 1 FROM articles WHERE id = ?", article).has_value();
      if (!is_there) continue;
      merged_.added.claims += static_cast<std::int64_t>(claims);
      if (!versions.contains(article) && !retitled.contains(article)) ++merged_.added.articles;
    }
    merged_.versions.assign(versions.begin(), versions.end());
  }

  /// What has come that stands where something old stood.
  [[nodiscard]] std::set<std::int64_t> find_newer(std::int64_t old) {
    std::set<std::int64_t> newer;
    for (const std::int64_t origin : origins_of(mine_, old)) {
      for (const std::int64_t other : articles_at(mine_, origin)) {
        if (came_.contains(other) && is_current(mine_, other)) newer.insert(other);
      }
    }
    return newer;
  }

  Database& mine_;
  Database& theirs_;
  ArticleWriter writer_;
  Merged merged_;
  std::map<std::int64_t, std::size_t> came_;  ///< what was not there, with its number of claims
  std::vector<std::int64_t> touched_;
};

}  // namespace

Merged merge_graph(Graph& graph, const Graph& other) {
  const ReadView view(other.database());
  return GraphMerger(graph.database(), other.database()).merge();
}

}  // namespace entente
