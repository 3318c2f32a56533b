#include "graph/store/superseded.hpp"

#include <string_view>
#include <utility>

#include "graph/claim_json.hpp"
#include "graph/date.hpp"

namespace entente {

std::optional<SetAside> read_set_aside(Database& database, std::int64_t row) {
  auto article = find_superseded(database, row);
  if (!article) return {};
  Statement rows = database.prepare("SELECT extractor, claims FROM superseded WHERE id = ?");
  rows.bind_all(row);
  rows.step();
  return SetAside{std::move(*article), rows.find_int(0), std::string(rows.get_text(1))};
}

std::int64_t insert_set_aside(Database& database, const SetAside& aside) {
  const Article& article = aside.article.article;
  const std::optional<std::int64_t> row =
      aside.article.row == 0 ? std::nullopt : std::optional(aside.article.row);
  database.run(
      "INSERT INTO superseded (id, document, title, publisher, url, published, content_hash, text,"
      " extractor, claims) VALUES (coalesce(?, (SELECT max("
      " coalesce((SELECT max(id) FROM articles), 0),"
      " coalesce((SELECT max(id) FROM superseded), 0)) + 1)), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      row, article.document, article.title, article.publisher, article.url,
      to_days(article.published), aside.article.content_hash, article.text, aside.extractor,
      aside.claims);
  return database.last_row();
}

void replace_reading(Database& database, std::int64_t row, std::optional<std::int64_t> extractor,
                     const std::string& claims) {
  database.run("UPDATE superseded SET extractor = ?, claims = ? WHERE id = ?", extractor, claims,
               row);
}

std::string write_claim_lines(const std::vector<Claim>& claims) {
  std::string lines;
  for (const Claim& claim : claims) lines += write_claim_line(claim) + '\n';
  return lines;
}

std::vector<Claim> read_claim_lines(std::string_view lines) {
  std::vector<Claim> claims;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    claims.push_back(read_claim_line(lines.substr(at, end - at), "a claim that was set aside"));
    at = end + 1;
  }
  return claims;
}

}  // namespace entente
