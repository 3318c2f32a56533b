#include <fmt/format.h>

#include <functional>

#include "graph/article_identity.hpp"
#include "graph/check/check_parts.hpp"
#include "graph/slug.hpp"
#include "graph/store/article_store.hpp"

namespace entente {
namespace {

void for_each_article(Database& database, const std::function<void(const StoredArticle&)>& visit) {
  Statement rows = database.prepare("SELECT id FROM articles ORDER BY document, content_hash");
  while (rows.step()) visit(get_article(database, rows.get_int(0)));
}

std::string place(const StoredArticle& home, std::int64_t begin, std::int64_t end) {
  return fmt::format("{}, bytes {} to {}", home.article.document, begin, end);
}

/// A span must begin and end at a letter, not inside one. `at` must lie inside the text.
bool is_letter_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
}

bool fits(std::int64_t begin, std::int64_t end, const StoredArticle& home) {
  if (begin < 0 || end < begin) return false;
  if (!home.has_text) return true;
  const std::string& text = home.article.text;
  if (end > static_cast<std::int64_t>(text.size())) return false;
  return is_letter_border(text, static_cast<std::size_t>(begin)) &&
         is_letter_border(text, static_cast<std::size_t>(end));
}

}  // namespace

std::vector<Violation> check_articles(const Graph& graph) {
  Database& database = graph.database();
  Finding text("an article's text is not the one that was stored", kReadAgain);
  Finding content("an article's title, publisher, address or date is not what was stored",
                  kReadAgain);
  for_each_article(database, [&](const StoredArticle& home) {
    const auto hash = [&](const char* sql) { return database.find_int(sql, home.row); };
    const auto stored_text = hash("SELECT text_hash FROM articles WHERE id = ?");
    const auto stored_content = hash("SELECT content_hash FROM articles WHERE id = ?");
    const std::string& document = home.article.document;
    if (!home.has_text) {
      if (stored_text) text.add(document);
      if (stored_content != content_hash(evidence_of(home.article))) content.add(document);
      return;
    }
    if (stored_text != static_cast<std::int64_t>(stable_hash(home.article.text))) {
      text.add(document);
    } else if (stored_content != content_hash(home.article)) {
      content.add(document);
    }
  });
  std::vector<Violation> violations;
  text.report(violations);
  content.report(violations);
  return violations;
}

std::vector<Violation> check_spans(const Graph& graph) {
  Database& database = graph.database();
  Finding sentence("a sentence lies outside its article", kReadAgain);
  Finding predicate("the predicate or the verb of saying of a claim lies outside its article",
                    kReadAgain);
  Finding argument("an argument of a claim lies outside its article", kReadAgain);
  Finding amount("an amount of a claim lies outside its article", kReadAgain);
  Finding foreign("claims of another extractor were made from another text of their article",
                  kOtherText);
  // Start, end, another start and end or NULL; last whether it is a foreign claim's.
  const auto run = [&](const StoredArticle& home, const char* sql, Finding& finding) {
    Statement rows = database.prepare(sql);
    rows.bind_all(home.row);
    while (rows.step()) {
      for (const int column : {0, 2}) {
        if (rows.is_null(column) || fits(rows.get_int(column), rows.get_int(column + 1), home)) {
          continue;
        }
        (rows.get_int(4) != 0 ? foreign : finding)
            .add(place(home, rows.get_int(column), rows.get_int(column + 1)));
      }
    }
  };
  for_each_article(database, [&](const StoredArticle& home) {
    run(home,
        "SELECT start, end, NULL, NULL, text IS NOT NULL FROM sentences WHERE article = ?"
        " ORDER BY start, end",
        sentence);
    run(home,
        "SELECT start, end, cue_start, cue_end, id NOT IN (SELECT claim FROM own_claims)"
        " FROM claims WHERE article = ? ORDER BY start",
        predicate);
    run(home,
        "SELECT start, end, name_start, name_end, claim NOT IN (SELECT claim FROM own_claims)"
        " FROM arguments WHERE article = ? ORDER BY start",
        argument);
    run(home,
        "SELECT amounts.start, amounts.end, NULL, NULL, claim NOT IN (SELECT claim FROM own_claims)"
        " FROM claims JOIN amounts ON claim = claims.id WHERE article = ? ORDER BY amounts.start",
        amount);
  });
  std::vector<Violation> violations;
  for (const Finding* finding : {&sentence, &predicate, &argument, &amount, &foreign}) {
    finding->report(violations);
  }
  return violations;
}

std::vector<Violation> check_quotes(const Graph& graph) {
  Database& database = graph.database();
  Finding missing("a quote is to be read from an article whose text is not there", kReadAgain);
  Finding differs("claims of another extractor quote another text of their article", kOtherText);
  Finding hash("a quote is not the one that was stored", kReadAgain);
  for_each_article(database, [&](const StoredArticle& home) {
    Statement rows = database.prepare(
        "SELECT start, end, hash, text FROM sentences WHERE article = ? ORDER BY start, end, hash");
    rows.bind_all(home.row);
    while (rows.step()) {
      const std::string at = place(home, rows.get_int(0), rows.get_int(1));
      if (rows.is_null(3)) {
        if (!home.has_text) missing.add(at);
        continue;
      }
      const std::string_view text = rows.get_text(3);
      if (rows.find_int(2) != static_cast<std::int64_t>(stable_hash(text))) hash.add(at);
      // Other extractors may say no place: an empty span quotes from anywhere.
      const bool has_place = rows.get_int(0) < rows.get_int(1);
      const bool is_checkable = has_place && fits(rows.get_int(0), rows.get_int(1), home);
      const Span span{static_cast<std::uint32_t>(rows.get_int(0)),
                      static_cast<std::uint32_t>(rows.get_int(1))};
      if (home.has_text && is_checkable && slice(home.article.text, span) != text) differs.add(at);
    }
    const auto unread = database.find_int(
        "SELECT count(*) FROM arguments WHERE article = ? AND text IS NULL", home.row);
    if (!home.has_text && unread > 0) missing.add("an argument in " + home.article.document);
  });
  std::vector<Violation> violations;
  for (const Finding* finding : {&missing, &differs, &hash}) finding->report(violations);
  return violations;
}

}  // namespace entente
