#include "graph/store/document_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "graph/error.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

/// How many digits tell each from the others; at least kLeastDigits.
std::size_t digits_of(std::vector<std::int64_t> hashes) {
  const auto as_unsigned = [](std::int64_t hash) { return static_cast<std::uint64_t>(hash); };
  std::ranges::sort(hashes, {}, as_unsigned);
  std::size_t digits = kLeastDigits;
  for (std::size_t i = 1; i < hashes.size(); ++i) {
    const std::uint64_t difference = as_unsigned(hashes[i - 1]) ^ as_unsigned(hashes[i]);
    while (digits < kMostDigits && difference >> (4 * (kMostDigits - digits)) == 0) ++digits;
  }
  return digits;
}

/// Up to three documents whose names contain the wanted one's file name, or else the first three.
std::string suggest_documents(Database& database, const std::string& document) {
  std::string names;
  for (const char* sql :
       {"SELECT DISTINCT document FROM articles WHERE instr(lower(document), lower(?)) > 0"
        " ORDER BY document LIMIT 3",
        "SELECT DISTINCT document FROM articles WHERE ? <> '' ORDER BY document LIMIT 3"}) {
    Statement rows = database.prepare(sql);
    const std::string file = document.substr(document.find_last_of('/') + 1);
    rows.bind_all(std::string_view(file));
    while (rows.step()) {
      if (!names.empty()) names += ", ";
      names += rows.get_text(0);
    }
    if (!names.empty()) break;
  }
  return names;
}

/// What needs a name: of a document without a text that nothing cites sweep() may take the row.
constexpr std::string_view kNeedsName =
    "(text_hash IS NOT NULL OR EXISTS (SELECT 1 FROM sentences WHERE article = articles.id))";

void append_named(Statement rows, bool is_current, bool is_exact,
                  std::vector<NamedArticle>& found) {
  while (rows.step()) {
    found.push_back({rows.get_int(0), is_current, is_exact, std::string(rows.get_text(1)),
                     rows.get_int(2), std::string(rows.get_text(3))});
  }
}

void append_of_label(Database& database, bool is_current, const std::string& label,
                     std::vector<NamedArticle>& found, std::string_view condition = "true") {
  Statement rows = database.prepare(
      fmt::format("SELECT id, document, content_hash, title FROM {} WHERE document = ? AND {}",
                  is_current ? "articles" : "superseded", condition));
  rows.bind_all(std::string_view(label));
  append_named(std::move(rows), is_current, false, found);
}

void append_exact(Database& database, bool is_current, const ExactName& exact,
                  std::vector<NamedArticle>& found) {
  Statement rows = database.prepare(
      fmt::format("SELECT id, document, content_hash, title FROM {} WHERE document = ?"
                  " AND content_hash BETWEEN ? AND ?",
                  is_current ? "articles" : "superseded"));
  rows.bind_all(exact.label, exact.least, exact.most);
  append_named(std::move(rows), is_current, true, found);
}

/// The article that is shown by that name: its label, or an exact name that another may have as its
/// label.
std::optional<NamedArticle> find_shown(Database& database, const std::string& name) {
  std::vector<NamedArticle> found;
  append_of_label(database, true, name, found, kNeedsName);
  if (const auto exact = parse_exact_name(name)) append_exact(database, true, *exact, found);
  DocumentNames names(database);
  for (NamedArticle& article : found) {
    if (names.name(article.label, article.content_hash) == name) return std::move(article);
  }
  return {};
}

}  // namespace

std::string DocumentNames::name(const std::string& label, std::int64_t content_hash) {
  const Bearers& bearers = bearers_of(label);
  return bearers.digits == 0 ? label : exact_name(label, content_hash, bearers.digits);
}

bool DocumentNames::read_all() {
  Statement rows = database_.prepare(
      fmt::format("SELECT document, content_hash FROM articles WHERE document IN"
                  " (SELECT document FROM articles GROUP BY document HAVING count(*) > 1) AND {}",
                  kNeedsName));
  while (rows.step()) {
    known_[std::string(rows.get_text(0))].hashes.push_back(rows.get_int(1));
  }
  std::erase_if(known_, [](const auto& each) { return each.second.hashes.size() < 2; });
  for (auto& [label, bearers] : known_) bearers.digits = digits_of(bearers.hashes);
  knows_all_ = true;
  return !known_.empty();
}

const DocumentNames::Bearers& DocumentNames::bearers_of(const std::string& label) {
  if (const auto known = known_.find(label); known != known_.end()) return known->second;
  static const Bearers kAlone;
  Bearers bearers = find_bearers(label);
  if (bearers.digits == 0) return kAlone;
  return known_.emplace(label, std::move(bearers)).first->second;
}

DocumentNames::Bearers DocumentNames::find_bearers(const std::string& label) {
  Bearers bearers;
  const auto read = [&] {
    bearers.hashes = database_.find_ints(
        fmt::format("SELECT content_hash FROM articles WHERE document = ? AND {}", kNeedsName),
        label);
  };
  if (!knows_all_) read();
  bool is_shared = bearers.hashes.size() > 1;
  // Whoever bears the exact name of another as a label needs one as well.
  if (const auto exact = parse_exact_name(label); exact && !is_shared) {
    const Bearers& others = bearers_of(std::string(exact->label));
    is_shared = others.digits > 0 && std::ranges::any_of(others.hashes, [&](std::int64_t hash) {
                  return exact->fits(hash);
                });
    if (is_shared && knows_all_) read();
  }
  if (!is_shared) return {};
  bearers.digits = digits_of(bearers.hashes);
  return bearers;
}

std::vector<std::string> names_of(Database& database, const std::vector<std::int64_t>& rows) {
  DocumentNames names(database);
  std::set<std::string> found;
  for (const std::int64_t row : rows) {
    Statement article =
        database.prepare("SELECT document, content_hash FROM articles WHERE id = ?");
    article.bind_all(row);
    if (!article.step()) continue;
    found.insert(names.name(std::string(article.get_text(0)), article.get_int(1)));
  }
  return {found.begin(), found.end()};
}

std::vector<NamedArticle> find_named(Database& database, const std::string& name) {
  if (auto shown = find_shown(database, name)) return {std::move(*shown)};
  std::vector<NamedArticle> found;
  append_of_label(database, true, name, found, kNeedsName);
  if (found.empty()) append_of_label(database, true, name, found);
  const auto exact = parse_exact_name(name);
  if (exact && found.empty()) {
    append_exact(database, true, *exact, found);
    append_exact(database, false, *exact, found);
  }
  if (found.empty()) append_of_label(database, false, name, found);
  std::ranges::sort(found, {}, [](const NamedArticle& article) {
    return static_cast<std::uint64_t>(article.content_hash);
  });
  return found;
}

void throw_unknown_article(Database& database, const std::string& document) {
  throw Error(ErrorKind::kInput, fmt::format("no such article in the graph: {}", document),
              suggest_documents(database, document));
}

std::vector<std::string> exact_names(const std::vector<NamedArticle>& articles) {
  std::vector<std::int64_t> hashes;
  for (const NamedArticle& article : articles) hashes.push_back(article.content_hash);
  const std::size_t digits = digits_of(std::move(hashes));
  std::vector<std::string> names;
  for (const NamedArticle& article : articles) {
    names.push_back(exact_name(article.label, article.content_hash, digits));
  }
  return names;
}

std::optional<NamedArticle> only_one_of(const std::string& name,
                                        const std::vector<NamedArticle>& found) {
  if (found.empty()) return {};
  if (found.size() == 1) return found.front();
  constexpr std::size_t kMostListed = 10;
  const std::vector<std::string> names = exact_names(found);
  std::string list;
  for (std::size_t i = 0; i < std::min(kMostListed, names.size()); ++i) {
    if (i > 0) list += ", ";
    list += names[i];
    if (!found[i].title.empty()) list += fmt::format(" (“{}”)", found[i].title);
  }
  if (names.size() > kMostListed) list += fmt::format(" and {} more", names.size() - kMostListed);
  throw Error(ErrorKind::kInput, fmt::format("{}: {} articles have this name", name, found.size()),
              fmt::format("say which one: {}", list));
}

std::optional<NamedArticle> find_only(Database& database, const std::string& name) {
  return only_one_of(name, find_named(database, name));
}

}  // namespace entente
