#include "graph/search.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/relation_text.hpp"
#include "graph/graph.hpp"

namespace entente {
namespace {

struct SearchOptions {
  std::string graph;
  std::vector<std::string> words;
  std::size_t limit = 10;
  bool is_json = false;
};

std::string origin_text(const std::string& document, const std::string& publisher,
                        const std::optional<Date>& published) {
  std::vector<std::string> origin = {document};
  if (!publisher.empty()) origin.push_back(publisher);
  if (published) origin.push_back(format_date(*published));
  return fmt::format("{}", fmt::join(origin, ", "));
}

std::string on_one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

std::string more_text(std::size_t shown, std::size_t count) {
  if (shown >= count) return "";
  return fmt::format("  … and {} more (--limit {})\n", count - shown, count);
}

std::string result_text(const SearchResult& result) {
  std::string text;
  if (!result.names.empty()) text += "Names\n";
  for (const NameHit& hit : result.names) {
    text += fmt::format("  {}; as {}\n", entity_text(hit.entity), on_one_line(hit.snippet));
  }
  text += more_text(result.names.size(), result.name_count);
  if (!result.titles.empty()) text += "Titles\n";
  for (const TitleHit& hit : result.titles) {
    text += fmt::format("  {} ({})\n", on_one_line(hit.snippet),
                        origin_text(hit.document, hit.publisher, hit.published));
  }
  text += more_text(result.titles.size(), result.title_count);
  if (!result.quotes.empty()) text += "Quotes\n";
  for (const QuoteHit& hit : result.quotes) {
    text += fmt::format("  “{}”\n  ({})\n", on_one_line(hit.snippet),
                        origin_text(hit.quote.document, hit.quote.publisher, hit.quote.published));
  }
  return text + more_text(result.quotes.size(), result.quote_count);
}

nlohmann::ordered_json result_json(const SearchResult& result) {
  nlohmann::ordered_json json = {{"counts",
                                  {{"names", result.name_count},
                                   {"titles", result.title_count},
                                   {"quotes", result.quote_count}}},
                                 {"names", nlohmann::ordered_json::array()},
                                 {"titles", nlohmann::ordered_json::array()},
                                 {"quotes", nlohmann::ordered_json::array()}};
  for (const NameHit& hit : result.names) {
    json["names"].push_back({{"snippet", hit.snippet}, {"entity", entity_json(hit.entity)}});
  }
  for (const TitleHit& hit : result.titles) {
    json["titles"].push_back(
        {{"snippet", hit.snippet},
         {"document", hit.document},
         {"publisher", text_or_null(hit.publisher)},
         {"published", text_or_null(hit.published ? format_date(*hit.published) : "")},
         {"url", text_or_null(hit.url)}});
  }
  for (const QuoteHit& hit : result.quotes) {
    auto quote = quote_json(hit.quote);
    quote.erase("speaker");  // it is the claims that have speakers
    json["quotes"].push_back(
        {{"snippet", hit.snippet}, {"quote", std::move(quote)}, {"claims", hit.claims}});
  }
  return json;
}

void run(const SearchOptions& options) {
  const std::string words = fmt::format("{}", fmt::join(options.words, " "));
  const Graph graph = Graph::open(options.graph, Access::kRead);
  const SearchResult result = search(graph, words, options.limit);
  if (options.is_json) print_out(result_json(result).dump(2) + '\n');
  if (result.name_count + result.title_count + result.quote_count == 0) {
    throw Error(ErrorKind::kInput, fmt::format("no quote, title or name with {}", words),
                "fewer words, words joined by OR, or a beginning like artill*");
  }
  if (!options.is_json) print_out(result_text(result));
}

}  // namespace

Command make_search_command() {
  auto options = std::make_shared<SearchOptions>();
  Command command{
      .name = "search",
      .summary = "Find words in quotes, titles and names",
      .examples = {"entente search news.db 'Iran (drones OR \"artillery shells\")'"},
      .note =
          "Words must all be there; '\"two words\"' is a phrase, artill* a beginning; AND, OR, "
          "NOT and\n( ) join them. Case and accents do not matter.\n"
          "Exit code 1 when nothing fits.",
      .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add({.name = "WORDS",
               .target = &options->words,
               .help = "What to look for",
               .is_required = true});
  command.add({.name = "--limit",
               .target = &options->limit,
               .help = "How many names, titles and quotes at most (default 10)",
               .value = "N",
               .check = is_count()});
  command.add(json_option(options->is_json));
  return command;
}

}  // namespace entente
