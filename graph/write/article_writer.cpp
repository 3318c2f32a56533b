#include "graph/write/article_writer.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "graph/claim_json.hpp"
#include "graph/date.hpp"
#include "graph/error.hpp"
#include "graph/slug.hpp"
#include "graph/sources/same_article.hpp"
#include "graph/sources/sources.hpp"
#include "graph/store/claim_reader.hpp"
#include "graph/store/contents.hpp"
#include "graph/store/origins.hpp"
#include "graph/store/readings.hpp"
#include "graph/store/successions.hpp"
#include "graph/store/superseded.hpp"
#include "graph/store/text_index.hpp"

namespace entente {
namespace {

bool is_stored_as_current(Database& database, std::int64_t row) {
  return database.find_int("SELECT 1 FROM articles WHERE id = ?", row).has_value();
}

bool is_at(Database& database, std::int64_t origin, std::int64_t article) {
  return database
      .find_int("SELECT 1 FROM origins WHERE origin = ? AND article = ?", origin, article)
      .has_value();
}

/// Stores an article with a text that is not there yet, in a row of its own, or in `row`.
StoredArticle put_article(ReportReader& reports, const Article& article,
                          std::optional<std::int64_t> row = {}) {
  Database& database = reports.database();
  const std::int64_t hash = content_hash(article);
  database.run(
      "INSERT INTO articles (id, document, title, publisher, url, published, content_hash,"
      " text_hash, text) VALUES (coalesce(?, (SELECT max("
      " coalesce((SELECT max(id) FROM articles), 0),"
      " coalesce((SELECT max(id) FROM superseded), 0)) + 1)), ?, ?, ?, ?, ?, ?, ?, ?)",
      row, article.document, article.title, article.publisher, article.url,
      to_days(article.published), hash, static_cast<std::int64_t>(stable_hash(article.text)),
      article.text);
  StoredArticle stored{database.last_row(), true, true, hash, article};
  index_title(database, stored.row, article.title);
  add_to_sources(reports, stored.row);
  return stored;
}

bool took_a_place(const Added& added) { return added.replaced_count + added.retitled_count > 0; }

}  // namespace

/// Where an article was read, and what is known of it.
struct ArticleWriter::Place {
  std::int64_t origin = kNowhere;
  std::optional<std::int64_t> modified;
  std::optional<std::int64_t> row;  ///< of the same article
  bool has_twin = false;            ///< under another label
};

ArticleWriter::Place ArticleWriter::place_of(const Article& article) {
  const std::int64_t hash = content_hash(article);
  Place place{origin_number(article.origin, hash), article.origin.modified, {}, false};
  const auto twin = find_at(database_, place.origin, hash);
  place.has_twin = twin && twin->label != article.document;
  if (twin && !is_better_label(article.document, twin->label)) {
    place.row = twin->row;
  } else {
    place.row = find_row(database_, article.document, hash);
  }
  return place;
}

Known ArticleWriter::known_at(const Place& place) {
  if (!place.row) return Known::kNo;
  if (!is_at(database_, place.origin, *place.row)) return Known::kElsewhere;
  if (place.origin == kNowhere) return Known::kSame;
  if (is_superseded_at(database_, place.origin, *place.row)) return Known::kOlder;
  // Nothing is less than any time.
  const bool is_later = place.modified > find_modified(database_, place.origin, *place.row);
  return is_later ? Known::kElsewhere : Known::kSame;
}

Known ArticleWriter::find(const Article& article) { return known_at(place_of(article)); }

Added ArticleWriter::add(const Article& article, const std::vector<Claim>& claims,
                         std::optional<std::int64_t> extractor) {
  const Place place = place_of(article);
  if (place.row) return add_known_at(place);
  const std::int64_t row = put(article, claims, extractor);
  std::vector<std::int64_t> touched;
  take_over_label(row, article, touched);
  Added added = move_in(place, row, std::move(touched));
  added.is_new = !took_a_place(added) && !place.has_twin;
  return added;
}

std::optional<Added> ArticleWriter::add_known(const Article& article) {
  const Place place = place_of(article);
  if (!place.row) return {};
  return add_known_at(place);
}

Added ArticleWriter::add_known_at(const Place& place) {
  if (known_at(place) == Known::kSame) return {*place.row};
  const bool was_current = is_stored_as_current(database_, *place.row);
  Added added = move_in(place, *place.row, {});
  added.is_new = !took_a_place(added) && !was_current && !place.has_twin;
  return added;
}

/// What else is to be settled then is in `touched`.
Added ArticleWriter::move_in(const Place& place, std::int64_t row,
                             std::vector<std::int64_t> touched) {
  row = add_origin({place.origin, place.modified}, row, touched);
  take_places(place.origin, row, touched);
  Moves moves;
  for (const std::int64_t each : touched) settle(each, moves);
  Added added{row};
  for (const std::int64_t old : moves.went) {
    ++(have_one_text(database_, old, row) ? added.retitled_count : added.replaced_count);
  }
  return added;
}

bool ArticleWriter::update(const Article& article, const std::vector<Claim>& claims,
                           std::int64_t extractor) {
  const auto home = find_article(database_, article.document, content_hash(article));
  if (!home) return false;
  reread(home->row, claims, extractor);
  return true;
}

/// What other extractors say too is written anew: the reading before may have been surer of it.
void ArticleWriter::reread(std::int64_t article, const std::vector<Claim>& claims,
                           std::optional<std::int64_t> extractor) {
  if (!is_stored_as_current(database_, article)) {
    return replace_reading(database_, article, extractor, write_claim_lines(claims));
  }
  const StoredArticle home = get_article(database_, article);
  foreign_.lift(home);
  remove_own_claims(database_, article);
  write_own(home, claims, extractor);
  foreign_.settle(home);
}

std::int64_t ArticleWriter::put(const Article& article, const std::vector<Claim>& claims,
                                std::optional<std::int64_t> extractor) {
  const StoredArticle home = put_article(reports_, article);
  write_own(home, claims, extractor);
  foreign_.settle(home);
  return home.row;
}

std::int64_t ArticleWriter::put_aside(const Article& article, const std::string& claims,
                                      std::optional<std::int64_t> extractor) {
  SetAside aside{{0, true, false, content_hash(article), article}, extractor, claims};
  aside.article.row = insert_set_aside(database_, aside);
  foreign_.settle(aside.article);
  return aside.article.row;
}

/// A claim that another extractor gave too is not the reading's own.
void ArticleWriter::write_own(const StoredArticle& home, const std::vector<Claim>& claims,
                              std::optional<std::int64_t> extractor) {
  const std::set<std::int64_t> foreign = read_claim_keys(database_, home.row);
  for (const Claim& claim : claims) {
    if (claim.evidence.empty() || claim.evidence.front().document != home.article.document) {
      throw Error(
          ErrorKind::kInput,
          fmt::format("{}: a claim without evidence in this article", home.article.document),
          "add claims of other documents with --claims");
    }
    writer_.write(claim, home);
  }
  mark_own_claims(database_, home.row, foreign);
  set_reading(database_, home.row, extractor);
}

std::int64_t ArticleWriter::add_origin(const ReadAt& place, std::int64_t article,
                                       std::vector<std::int64_t>& touched) {
  const ArticleHead head = find_head(database_, article).value();
  const auto twin = find_at(database_, place.origin, head.content_hash);
  touched.push_back(article);
  if (twin && twin->row != article) {
    touched.push_back(twin->row);
    if (!is_better_label(head.label, twin->label)) article = twin->row;
  }
  if (twin && twin->row != article) {
    move_origin(database_, place.origin, twin->row, article);
    drop_if_nowhere(twin->row);
  }
  entente::add_origin(database_, place, article);
  return article;
}

void ArticleWriter::drop_if_nowhere(std::int64_t article) {
  if (origins_of(database_, article).empty()) remove(article, ForeignClaims::Rest::kStays);
}

/// What stands at the origin is older, and what took its own place there before. Where several
/// stand there, the place holds one article after the other: that a text is too short to be told
/// from them does not make it the next version of all.
void ArticleWriter::take_places(std::int64_t origin, std::int64_t article,
                                std::vector<std::int64_t>& touched) {
  if (origin == kNowhere) return;
  const std::set<std::int64_t> above = newer_at(database_, origin, article);
  std::vector<std::int64_t> standing = standing_at(database_, origin);
  std::erase(standing, article);
  std::set<std::int64_t> others = above;
  others.insert(standing.begin(), standing.end());
  if (others.empty()) return;
  const std::string text = get_any(database_, article).article.text;
  const auto is_version_of = [&](const std::string& older) {
    return standing.size() > 1 ? are_likely_versions(text, older) : !are_plainly_two(text, older);
  };
  for (const std::int64_t other : others) {
    const Article older = get_any(database_, other).article;
    if (!above.contains(other) && !is_version_of(older.text)) continue;
    take_place(database_, origin, article, other);
    touched.push_back(other);
    // From when graphs knew no origins.
    const std::int64_t of_label = label_origin(older.document);
    if (!is_at(database_, of_label, other)) continue;
    entente::add_origin(database_, {of_label, {}}, article);
    take_place(database_, of_label, article, other);
  }
}

/// Of an article from when graphs knew no origins only its label says that this may be a version.
void ArticleWriter::take_over_label(std::int64_t row, const Article& article,
                                    std::vector<std::int64_t>& touched) {
  if (article.origin.hash == kNowhere || article.origin.is_by_content) return;
  const std::int64_t origin = label_origin(article.document);
  for (const std::int64_t other : standing_at(database_, origin)) {
    if (!are_likely_versions(article.text, get_any(database_, other).article.text)) continue;
    entente::add_origin(database_, {origin, {}}, row);
    take_place(database_, origin, row, other);
    touched.push_back(other);
  }
}

void ArticleWriter::settle(std::int64_t article, Moves& moves) {
  settle_as(article, is_current(database_, article), moves);
}

void ArticleWriter::settle(const std::vector<std::int64_t>& articles, Moves& moves) {
  CurrentArticles current(database_);
  for (const std::int64_t article : articles) {
    settle_as(article, current.contains(article), moves);
  }
}

void ArticleWriter::settle_as(std::int64_t article, bool is_wanted, Moves& moves) {
  // One without an origin is known from claims alone, or was dropped.
  if (origins_of(database_, article).empty()) return;
  if (is_wanted == is_stored_as_current(database_, article)) return;
  is_wanted ? bring_back(article) : set_aside(article);
  (is_wanted ? moves.came : moves.went).push_back(article);
}

void ArticleWriter::set_aside(std::int64_t article) {
  const StoredArticle home = get_article(database_, article);
  SetAside aside{home, find_reading(database_, article),
                 write_claim_lines(read_claims_of_text(database_, home))};
  writer_.leave_citations(home, ClaimWriter::Uncited::kNoted);
  clear(article);
  aside.article.is_current = false;
  insert_set_aside(database_, aside);
  mark_aside(database_, article, true);
  foreign_.settle(aside.article);
}

void ArticleWriter::bring_back(std::int64_t article) {
  const auto aside = read_set_aside(database_, article);
  database_.run("DELETE FROM superseded WHERE id = ?", article);
  const StoredArticle home = put_article(reports_, aside->article.article, article);
  mark_aside(database_, article, false);
  write_own(home, read_claim_lines(aside->claims), aside->extractor);
  foreign_.settle(home);
}

void ArticleWriter::clear(std::int64_t article) {
  remove_from_sources(reports_, article);
  remove_contents(database_, article);
  database_.run("DELETE FROM articles WHERE id = ?", article);
}

std::int64_t ArticleWriter::remove(std::int64_t article, ForeignClaims::Rest rest) {
  const StoredArticle home = get_any(database_, article);
  const std::int64_t claims =
      database_.find_int("SELECT count(*) FROM claims WHERE article = ?", article).value_or(0);
  forget_origins(database_, article);
  if (home.is_current) {
    const bool stays = rest == ForeignClaims::Rest::kStays;
    writer_.leave_citations(home,
                            stays ? ClaimWriter::Uncited::kNoted : ClaimWriter::Uncited::kLeft);
    clear(article);
  } else {
    database_.run("DELETE FROM superseded WHERE id = ?", article);
  }
  if (home.has_text) foreign_.leave(home, rest);
  return claims;
}

}  // namespace entente
