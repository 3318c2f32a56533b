#include "graph/store/article_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "graph/date.hpp"
#include "graph/slug.hpp"
#include "graph/store/document_names.hpp"
#include "graph/store/text_index.hpp"

namespace entente {
namespace {

constexpr std::string_view kCurrent =
    "SELECT id, text IS NOT NULL, 1, content_hash, document, title, publisher, url, published, text"
    " FROM articles ";
constexpr std::string_view kSuperseded =
    "SELECT id, 1, 0, content_hash, document, title, publisher, url, published, text"
    " FROM superseded ";

StoredArticle read_row(const Statement& row) {
  StoredArticle stored;
  stored.row = row.get_int(0);
  stored.has_text = row.get_int(1) != 0;
  stored.is_current = row.get_int(2) != 0;
  stored.content_hash = row.get_int(3);
  stored.article = {std::string(row.get_text(4)), std::string(row.get_text(5)),
                    std::string(row.get_text(6)), std::string(row.get_text(7)),
                    from_days(row.find_int(8)),   std::string(row.get_text(9))};
  return stored;
}

/// Texts of a label, of the content hashes from ?2 to ?3, of which nothing that evidence says (?4
/// on) is known otherwise.
constexpr std::string_view kCompatible =
    "WHERE document = ?1 AND content_hash BETWEEN ?2 AND ?3 AND text IS NOT NULL"
    " AND (?4 = '' OR title = '' OR title = ?4) AND (?5 = '' OR publisher = '' OR publisher = ?5)"
    " AND (?6 = '' OR url = '' OR url = ?6)"
    " AND (?7 IS NULL OR published IS NULL OR published = ?7)";

void append_texts(Database& database, const ExactName& name, const Evidence& evidence,
                  std::vector<StoredArticle>& texts) {
  static const std::string kSql =
      fmt::format("{0}{2} UNION ALL {1}{2}", kCurrent, kSuperseded, kCompatible);
  Statement rows = database.prepare(kSql);
  rows.bind_all(name.label, name.least, name.most, evidence.title, evidence.publisher, evidence.url,
                to_days(evidence.published));
  while (rows.step()) texts.push_back(read_row(rows));
}

std::string without_blanks(std::string_view text) {
  std::string dense;
  for (const char c : text) {
    if (c != ' ' && (c < '\t' || c > '\r')) dense += c;
  }
  return dense;
}

/// Whether evidence whose quote does not stand in a text may still speak of it.
bool may_be_of(const Evidence& evidence, const Article& text) {
  const bool has_its_title = !evidence.title.empty() && evidence.title == text.title;
  const bool has_its_url = !evidence.url.empty() && evidence.url == text.url;
  if (evidence.sentence.empty() || has_its_title || has_its_url) return true;
  return without_blanks(text.text).find(without_blanks(evidence.sentence)) != std::string::npos;
}

}  // namespace

std::optional<StoredArticle> find_article(Database& database, const std::string& document,
                                          std::int64_t hash) {
  static const std::string kSql =
      fmt::format("{}WHERE document = ? AND content_hash = ?", kCurrent);
  Statement rows = database.prepare(kSql);
  rows.bind_all(std::string_view(document), hash);
  if (!rows.step()) return {};
  return read_row(rows);
}

StoredArticle get_article(Database& database, std::int64_t row) {
  static const std::string kSql = fmt::format("{}WHERE id = ?", kCurrent);
  Statement rows = database.prepare(kSql);
  rows.bind(1, row);
  rows.step();
  return read_row(rows);
}

std::optional<StoredArticle> find_superseded(Database& database, std::int64_t row) {
  static const std::string kSql = fmt::format("{}WHERE id = ?", kSuperseded);
  Statement rows = database.prepare(kSql);
  rows.bind(1, row);
  if (!rows.step()) return {};
  return read_row(rows);
}

std::optional<ArticleHead> find_head(Database& database, std::int64_t row) {
  Statement rows = database.prepare(
      "SELECT 1, document, title, content_hash FROM articles WHERE id = ?1 UNION ALL"
      " SELECT 0, document, title, content_hash FROM superseded WHERE id = ?1");
  rows.bind_all(row);
  if (!rows.step()) return {};
  return ArticleHead{row, rows.get_int(0) != 0, std::string(rows.get_text(1)),
                     std::string(rows.get_text(2)), rows.get_int(3)};
}

StoredArticle get_any(Database& database, std::int64_t row) {
  if (auto aside = find_superseded(database, row)) return std::move(*aside);
  return get_article(database, row);
}

bool have_one_text(Database& database, std::int64_t one, std::int64_t other) {
  return get_any(database, one).article.text == get_any(database, other).article.text;
}

std::optional<std::int64_t> find_row(Database& database, const std::string& document,
                                     std::int64_t hash) {
  const auto current = database.find_int(
      "SELECT id FROM articles WHERE document = ? AND content_hash = ?", document, hash);
  if (current) return current;
  return database.find_int("SELECT id FROM superseded WHERE document = ? AND content_hash = ?",
                           document, hash);
}

std::vector<StoredArticle> find_texts(Database& database, const Evidence& evidence) {
  constexpr auto kLimits = std::numeric_limits<std::int64_t>();
  std::vector<StoredArticle> texts;
  append_texts(database, {evidence.document, kLimits.min(), kLimits.max()}, evidence, texts);
  if (const auto exact = parse_exact_name(evidence.document)) {
    append_texts(database, *exact, evidence, texts);
  }
  std::ranges::sort(texts, {}, [](const StoredArticle& text) {
    return std::pair(text.content_hash, text.article.document);
  });
  return texts;
}

bool is_of_one_article(const Evidence& a, const Evidence& b) {
  return a.document == b.document && a.title == b.title && a.publisher == b.publisher &&
         a.url == b.url && a.published == b.published;
}

bool stands_in(const Evidence& evidence, std::string_view text) {
  if (evidence.sentence.empty()) return false;
  const auto [begin, end] = evidence.span;
  if (begin == end) return text.find(evidence.sentence) != std::string_view::npos;
  return begin < end && end <= text.size() && slice(text, evidence.span) == evidence.sentence;
}

std::vector<const StoredArticle*> choose_texts(const std::vector<StoredArticle>& texts,
                                               const Evidence& evidence) {
  std::vector<const StoredArticle*> chosen;
  for (const StoredArticle& text : texts) {
    if (stands_in(evidence, text.article.text)) chosen.push_back(&text);
  }
  if (!chosen.empty()) return chosen;
  for (const StoredArticle& text : texts) {
    if (text.is_current && may_be_of(evidence, text.article)) chosen.push_back(&text);
  }
  if (chosen.size() > 1) chosen.clear();
  return chosen;
}

std::optional<StoredArticle> find_noted(Database& database, const Evidence& evidence) {
  const std::int64_t hash = content_hash(evidence);
  if (const auto exact = parse_exact_name(evidence.document); exact && exact->fits(hash)) {
    auto meant = find_article(database, std::string(exact->label), hash);
    if (meant && !meant->has_text) return meant;
  }
  return find_article(database, evidence.document, hash);
}

StoredArticle insert_noted(Database& database, const Evidence& evidence) {
  const std::int64_t hash = content_hash(evidence);
  database.run(
      "INSERT INTO articles (id, document, title, publisher, url, published, content_hash) VALUES"
      " ((SELECT max(coalesce((SELECT max(id) FROM articles), 0),"
      " coalesce((SELECT max(id) FROM superseded), 0)) + 1), ?, ?, ?, ?, ?, ?)",
      evidence.document, evidence.title, evidence.publisher, evidence.url,
      to_days(evidence.published), hash);
  const std::int64_t row = database.last_row();
  index_title(database, row, evidence.title);
  return {row,
          false,
          true,
          hash,
          {evidence.document, evidence.title, evidence.publisher, evidence.url, evidence.published,
           ""}};
}

std::optional<StoredArticle> find_cited(Database& database, const Evidence& evidence,
                                        std::int64_t except) {
  std::vector<StoredArticle> texts = find_texts(database, evidence);
  std::erase_if(texts,
                [&](const StoredArticle& text) { return !text.is_current || text.row == except; });
  const std::vector<const StoredArticle*> chosen = choose_texts(texts, evidence);
  if (chosen.empty()) return {};
  return *chosen.front();
}

StoredArticle home_of(Database& database, const Evidence& evidence, std::int64_t except) {
  if (auto cited = find_cited(database, evidence, except)) return std::move(*cited);
  if (auto noted = find_noted(database, evidence)) return std::move(*noted);
  return insert_noted(database, evidence);
}

}  // namespace entente
