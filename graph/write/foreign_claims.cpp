#include "graph/write/foreign_claims.hpp"

#include <algorithm>
#include <utility>

#include "graph/article_identity.hpp"
#include "graph/claim_json.hpp"
#include "graph/slug.hpp"
#include "graph/store/claim_reader.hpp"
#include "graph/store/contents.hpp"
#include "graph/store/document_names.hpp"
#include "graph/store/fresh.hpp"
#include "graph/store/readings.hpp"

namespace entente {
namespace {

bool is_of_label(const Claim& claim, const StoredArticle& home) {
  return claim.evidence.front().document == home.article.document;
}

/// The claim as one of an article that it calls by its exact name.
Claim as_of(Claim claim, const StoredArticle& home) {
  const std::string name = claim.evidence.front().document;
  claim.id = format_claim_key(distinct_key(claim_key(claim), home.content_hash));
  for (Evidence& evidence : claim.evidence) {
    if (evidence.document == name) evidence.document = home.article.document;
  }
  return claim;
}

bool is_called(const Evidence& evidence, const StoredArticle& article) {
  if (evidence.document == article.article.document) return true;
  const auto exact = parse_exact_name(evidence.document);
  return exact && exact->label == article.article.document && exact->fits(article.content_hash);
}

template <typename T>
bool may_be_one(const T& a, const T& b) {
  return a == b || a == T{} || b == T{};
}

/// Nothing that evidence and article both say differs.
bool may_speak_of(const Evidence& evidence, const Article& article) {
  return may_be_one(evidence.title, article.title) &&
         may_be_one(evidence.publisher, article.publisher) &&
         may_be_one(evidence.url, article.url) && may_be_one(evidence.published, article.published);
}

/// By its label or exact name, and by all that both say of it.
bool may_be_home(const Evidence& evidence, const StoredArticle& text) {
  return is_called(evidence, text) && may_speak_of(evidence, text.article);
}

/// Articles without a text that are called by an exact name of an article.
std::vector<std::int64_t> exact_namesakes(Database& database, const StoredArticle& article) {
  const std::string& label = article.article.document;
  const std::string shortest = exact_name(label, article.content_hash, kLeastDigits);
  const std::string longest = exact_name(label, article.content_hash, kMostDigits);
  return database.find_ints(
      "SELECT id FROM articles WHERE text IS NULL AND document BETWEEN ?1 AND ?2"
      " AND substr(?2, 1, length(document)) = document ORDER BY id",
      shortest, longest);
}

/// Those that are called by its label or an exact name.
std::vector<std::int64_t> namesakes_of(Database& database, const StoredArticle& article) {
  std::vector<std::int64_t> found = exact_namesakes(database, article);
  const std::vector<std::int64_t> of_label =
      database.find_ints("SELECT id FROM articles WHERE text IS NULL AND document = ? ORDER BY id",
                         article.article.document);
  found.insert(found.end(), of_label.begin(), of_label.end());
  return found;
}

}  // namespace

bool keep_statement(Database& database, const std::string& document, const Claim& claim) {
  const std::string line = write_claim_line(claim);
  return database.run("INSERT OR IGNORE INTO statements (document, hash, claim) VALUES (?, ?, ?)",
                      document, static_cast<std::int64_t>(stable_hash(line)), line) > 0;
}

void ForeignClaims::find_homes(const Evidence& evidence) {
  if (rollback_count_ == database_.rollback_count() && is_of_one_article(known_, evidence)) return;
  texts_ = find_texts(database_, evidence);
  noted_ = {};
  known_ = evidence;
  rollback_count_ = database_.rollback_count();
}

AddedClaim ForeignClaims::add(const Claim& claim) {
  const Evidence& first = claim.evidence.front();
  find_homes(first);
  const std::vector<const StoredArticle*> texts = choose_texts(texts_, first);
  if (texts.empty()) return write(claim, note(first));
  bool is_shown = false;
  bool is_kept = false;
  AddedClaim added = AddedClaim::kKnown;
  for (const StoredArticle* text : texts) {
    is_kept = keep_statement(database_, text->article.document, claim) || is_kept;
    is_shown = is_shown || text->is_current;
    if (text->is_current) added = std::max(added, write(claim, *text));
  }
  if (is_shown) return added;
  return is_kept ? AddedClaim::kNew : AddedClaim::kKnown;
}

void ForeignClaims::mention(const Evidence& evidence) {
  find_homes(evidence);
  if (texts_.empty()) note(evidence);
}

const StoredArticle& ForeignClaims::note(const Evidence& evidence) {
  find_homes(evidence);
  if (noted_.row != 0) return noted_;
  if (auto known = find_noted(database_, evidence)) return noted_ = std::move(*known);
  noted_ = insert_noted(database_, evidence);
  take_over_namesakes(noted_);
  return noted_;
}

/// What was added by its exact name when it was not there yet.
void ForeignClaims::take_over_namesakes(const StoredArticle& noted) {
  writer_.place_citations(noted);
  for (const std::int64_t row : exact_namesakes(database_, noted)) {
    if (get_article(database_, row).content_hash != noted.content_hash) continue;
    const std::vector<ReadClaim> claims = read_claims_of(database_, row);
    remove_all(claims);
    remove_if_empty(row);
    for (const ReadClaim& read : claims) write(read.claim, noted);
  }
}

void ForeignClaims::lift(const StoredArticle& text) {
  std::vector<std::int64_t> rows;
  for (const Kept& kept : kept_claims(text.article.document)) {
    if (!may_be_home(kept.claim.evidence.front(), text)) continue;
    if (const auto row = find_written(kept.claim, text)) rows.push_back(*row);
  }
  std::ranges::sort(rows);
  const auto rest = std::ranges::unique(rows);
  rows.erase(rest.begin(), rest.end());
  if (!rows.empty()) remove_claims(database_, rows);
}

void ForeignClaims::settle(const StoredArticle& text) {
  rollback_count_ = -1;
  for (const Kept& kept : kept_claims(text.article.document)) {
    if (may_be_home(kept.claim.evidence.front(), text)) place_anew(kept, text);
  }
  settle_noted(text);
}

void ForeignClaims::leave(const StoredArticle& text, Rest rest) {
  rollback_count_ = -1;
  for (const Kept& kept : kept_claims(text.article.document)) {
    const Evidence& first = kept.claim.evidence.front();
    if (!may_be_home(first, text)) continue;
    find_homes(first);
    const bool stood = stands_in(first, text.article.text);
    const std::vector<const StoredArticle*> others = choose_texts(texts_, first);
    const bool stays = !others.empty() && (!stood || stands_in(first, others[0]->article.text));
    if (stays) continue;
    forget(text.article.document, kept);
    if (rest == Rest::kStays) add(kept.claim);
  }
  settle_noted(text);
}

/// Where a claim that was kept belongs now that `text` has come or was set aside: it may stand in
/// that one and nowhere else, or the only article that it could be is not the only one any more.
void ForeignClaims::place_anew(const Kept& kept, const StoredArticle& text) {
  const Evidence& first = kept.claim.evidence.front();
  find_homes(first);
  const std::vector<const StoredArticle*> homes = choose_texts(texts_, first);
  const bool is_at_home =
      std::ranges::any_of(homes, [&](const StoredArticle* home) { return home->row == text.row; });
  if (homes.empty() || (homes.size() == 1 && is_at_home)) detach(kept.claim, text.row);
  if (homes.empty()) {
    forget(text.article.document, kept);
    add(kept.claim);
    return;
  }
  // Elsewhere it may have come to be the only one.
  const StoredArticle& home = is_at_home ? text : *homes.front();
  if (home.is_current && (is_at_home || homes.size() == 1)) write(kept.claim, home);
}

/// Takes it away from the other texts, of which it may have been the only one.
void ForeignClaims::detach(const Claim& claim, std::int64_t except) {
  std::vector<std::int64_t> rows;
  for (const StoredArticle& text : texts_) {
    if (!text.is_current || text.row == except) continue;
    if (const auto row = find_written(claim, text)) rows.push_back(*row);
  }
  if (!rows.empty()) remove_claims(database_, rows);
}

/// The claim's row in that article, unless it is the reading's own.
std::optional<std::int64_t> ForeignClaims::find_written(const Claim& claim,
                                                        const StoredArticle& text) {
  const std::int64_t key = claim_key(is_of_label(claim, text) ? claim : as_of(claim, text));
  return database_.find_int(
      "SELECT id FROM claims WHERE article = ? AND key = ?"
      " AND id NOT IN (SELECT claim FROM own_claims)",
      text.row, key);
}

/// A claim that another extractor gives as well is not the reading's own.
AddedClaim ForeignClaims::write(const Claim& claim, const StoredArticle& home) {
  if (!is_of_label(claim, home)) return write(as_of(claim, home), home);
  const AddedClaim added = writer_.write(claim, home);
  if (added != AddedClaim::kNew && home.has_text) disown_claim(database_, home.row, claim);
  return added;
}

std::vector<ForeignClaims::Kept> ForeignClaims::kept_claims(const std::string& document) {
  Statement rows = database_.prepare("SELECT hash, claim FROM statements WHERE document = ?");
  rows.bind_all(std::string_view(document));
  std::vector<Kept> claims;
  while (rows.step()) {
    claims.push_back({rows.get_int(0), read_claim_line(rows.get_text(1), "statements")});
  }
  return claims;
}

void ForeignClaims::forget(const std::string& document, const Kept& kept) {
  database_.run("DELETE FROM statements WHERE document = ? AND hash = ?", document, kept.hash);
}

/// What articles without a text have that belongs to a text now; they go when nothing is left.
void ForeignClaims::settle_noted(const StoredArticle& text) {
  writer_.place_citations(text);
  for (const std::int64_t row : namesakes_of(database_, text)) {
    const Evidence noted = evidence_of(get_article(database_, row).article);
    if (!may_be_home(noted, text)) continue;
    find_homes(noted);
    if (texts_.empty()) continue;
    std::vector<ReadClaim> moved = read_claims_of(database_, row);
    std::erase_if(moved, [&](const ReadClaim& read) {
      return choose_texts(texts_, read.claim.evidence.front()).empty();
    });
    remove_all(moved);
    remove_if_empty(row);
    for (const ReadClaim& read : moved) add(read.claim);
  }
}

void ForeignClaims::remove_all(const std::vector<ReadClaim>& claims) {
  std::vector<std::int64_t> rows;
  for (const ReadClaim& read : claims) rows.push_back(read.row);
  remove_claims(database_, rows);
}

void ForeignClaims::remove_if_empty(std::int64_t noted) {
  for (const std::string_view sql :
       {"SELECT 1 FROM claims WHERE article = ?", "SELECT 1 FROM sentences WHERE article = ?"}) {
    if (database_.find_int(sql, noted)) return;
  }
  mark_all_stale(database_);
  database_.run("DELETE FROM aliases WHERE article = ?", noted);
  database_.run("DELETE FROM articles WHERE id = ?", noted);
  database_.forget_rows();
}

}  // namespace entente
