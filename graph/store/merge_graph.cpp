#include "graph/store/merge_graph.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>
#include <utility>

#include "graph/store/article_store.hpp"
#include "graph/store/claim_reader.hpp"
#include "graph/store/decisions.hpp"
#include "graph/store/readings.hpp"

namespace entente {
namespace {

/// A transaction takes whole articles until it has so many claims.
constexpr std::size_t kBatchClaims = 20'000;

/// All that a graph has of one article, as it was stated.
struct Contents {
  StoredArticle home;
  std::optional<std::int64_t> extractor;
  std::vector<Claim> own;
  std::vector<Claim> foreign;
};

/// The other names of each entity in an article.
std::unordered_map<std::string, std::vector<std::string>> read_aliases(Database& database,
                                                                       std::int64_t article) {
  Statement rows = database.prepare(
      "SELECT key, text FROM aliases JOIN spellings ON spellings.id = spelling"
      " JOIN entities ON entities.id = entity WHERE article = ? ORDER BY text");
  rows.bind_all(article);
  std::unordered_map<std::string, std::vector<std::string>> aliases;
  while (rows.step()) aliases[std::string(rows.get_text(0))].emplace_back(rows.get_text(1));
  return aliases;
}

void restore_aliases(const std::unordered_map<std::string, std::vector<std::string>>& aliases,
                     Claim& claim) {
  const auto restore = [&](Participant& participant) {
    const auto found = aliases.find(participant.id);
    if (found != aliases.end()) participant.aliases = found->second;
  };
  restore(claim.subject);
  restore(claim.object);
  if (claim.attribution) restore(claim.attribution->speaker);
  for (Argument& argument : claim.arguments) {
    if (argument.entity) restore(*argument.entity);
  }
}

Contents read_contents(Database& database, ClaimReader& reader, std::int64_t article) {
  Contents contents{get_article(database, article), find_reading(database, article), {}, {}};
  const auto aliases = read_aliases(database, article);
  for (const std::int64_t row : reader.claims_of(article)) {
    Claim claim = reader.read(row);
    restore_aliases(aliases, claim);
    const bool is_own =
        database.find_int("SELECT 1 FROM own_claims WHERE claim = ?", row).has_value();
    (is_own ? contents.own : contents.foreign).push_back(std::move(claim));
  }
  return contents;
}

/// A document without a text is noted even where no claim is left that speaks of it.
void add_contents(Graph& graph, const Contents& contents) {
  const Article& article = contents.home.article;
  if (contents.home.has_text) {
    graph.add(article, contents.own, contents.extractor);
  } else {
    Evidence known;
    known.document = article.document;
    known.title = article.title;
    known.publisher = article.publisher;
    known.url = article.url;
    known.published = article.published;
    note_document(graph.database(), known);
  }
  graph.add_claims(contents.foreign);
}

std::optional<std::int64_t> parse_number(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

/// Appends what the log lacks. Going through it in order, each decision is looked for after the
/// place of the one before, so that two logs with a common beginning grow together.
void merge_decisions(Database& database, const std::vector<Decision>& others) {
  std::map<std::int64_t, std::int64_t> number_of;  // of the other log's in this one
  std::int64_t last = 0;
  for (Decision decision : others) {
    if (decision.kind == DecisionKind::kUndo) {
      const auto undone = number_of.find(parse_number(decision.value).value_or(0));
      if (undone == number_of.end()) continue;
      decision.value = std::to_string(undone->second);
    }
    const std::vector<Decision> log = read_decisions(database);
    const auto known = std::ranges::find_if(log, [&](const Decision& each) {
      return each.number > last && each.kind == decision.kind && each.entity == decision.entity &&
             each.value == decision.value && each.reason == decision.reason;
    });
    if (known != log.end()) {
      last = known->number;
    } else {
      const bool is_undone_already =
          decision.kind == DecisionKind::kUndo &&
          std::ranges::none_of(log, [&](const Decision& each) {
            return each.is_active && std::to_string(each.number) == decision.value;
          });
      if (is_undone_already) continue;
      last = append_decision(database, decision);
    }
    number_of.emplace(decision.number, last);
  }
}

std::vector<std::int64_t> article_rows(Database& database) {
  Statement rows = database.prepare("SELECT id FROM articles ORDER BY document");
  std::vector<std::int64_t> articles;
  while (rows.step()) articles.push_back(rows.get_int(0));
  return articles;
}

}  // namespace

GraphCounts merge_graph(Graph& graph, const Graph& other) {
  Database& theirs = other.database();
  const ReadView view(theirs);
  const std::vector<std::int64_t> articles = article_rows(theirs);
  ClaimReader reader(theirs);
  const GraphCounts before = graph.counts();
  for (std::size_t next = 0; next < articles.size();) {
    Transaction transaction(graph.database());
    for (std::size_t claims = 0; next < articles.size() && claims < kBatchClaims; ++next) {
      const Contents contents = read_contents(theirs, reader, articles[next]);
      claims += contents.own.size() + contents.foreign.size() + 1;
      add_contents(graph, contents);
    }
    transaction.commit();
  }
  Transaction transaction(graph.database());
  merge_decisions(graph.database(), read_decisions(theirs));
  transaction.commit();
  const GraphCounts after = graph.counts();
  return {after.articles - before.articles, after.claims - before.claims};
}

}  // namespace entente
