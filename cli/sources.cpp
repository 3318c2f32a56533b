#include "graph/sources/sources.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "graph/session.hpp"

namespace entente {
namespace {

using nlohmann::ordered_json;

struct SourcesOptions {
  std::string graph;
  std::size_t count = 10;
  bool is_all = false;
  bool is_json = false;
};

std::string article_text(const SourceArticle& article) {
  std::vector<std::string> parts;
  if (!article.publisher.empty()) parts.push_back(article.publisher);
  if (article.published) parts.push_back(format_date(*article.published));
  if (!article.url.empty()) parts.push_back(article.url);
  parts.push_back(fmt::format("{} claim{}", article.claims, article.claims == 1 ? "" : "s"));
  return fmt::format("{} ({})", article.document, fmt::join(parts, ", "));
}

std::string source_text(const Source& source) {
  const SourceArticle& first = source.articles.front();
  if (source.articles.size() == 1) return article_text(first) + '\n';
  std::string text = fmt::format("{} articles", source.articles.size());
  const auto titled = std::ranges::find_if(
      source.articles, [](const SourceArticle& article) { return !article.title.empty(); });
  if (titled != source.articles.end()) text += fmt::format(": “{}”", titled->title);
  text += '\n';
  for (const SourceArticle& article : source.articles) {
    text += fmt::format("  {}\n", article_text(article));
  }
  return text;
}

ordered_json article_json(const SourceArticle& article) {
  const auto or_null = [](const std::string& text) {
    return text.empty() ? ordered_json() : ordered_json(text);
  };
  return {{"document", article.document},
          {"title", or_null(article.title)},
          {"publisher", or_null(article.publisher)},
          {"published",
           article.published ? ordered_json(format_date(*article.published)) : ordered_json()},
          {"url", or_null(article.url)},
          {"claims", article.claims}};
}

void run(const SourcesOptions& options) {
  const Graph graph = Graph::open(options.graph, Access::kRead);
  std::vector<Source> sources;
  std::int64_t article_count = 0;
  {
    const GraphView view(graph);
    sources = list_sources(graph);
    article_count = graph.counts().articles;
  }
  const std::size_t source_count = sources.size();
  if (!options.is_all) {
    std::erase_if(sources, [](const Source& source) { return source.articles.size() == 1; });
  }
  if (options.is_json) {
    ordered_json json = {
        {"articles", article_count}, {"sources", source_count}, {"groups", ordered_json::array()}};
    for (const Source& source : sources) {
      auto articles = ordered_json::array();
      for (const SourceArticle& article : source.articles) {
        articles.push_back(article_json(article));
      }
      json["groups"].push_back({{"articles", std::move(articles)}});
    }
    print_out(json.dump(2) + '\n');
    return;
  }
  std::string text =
      fmt::format("{} article{}, {} independent source{}\n", article_count,
                  article_count == 1 ? "" : "s", source_count, source_count == 1 ? "" : "s");
  const std::size_t shown =
      options.is_all ? sources.size() : std::min(options.count, sources.size());
  for (std::size_t i = 0; i < shown; ++i) text += '\n' + source_text(sources[i]);
  if (shown < sources.size()) {
    text += fmt::format("\n… and {} more (-n {})\n", sources.size() - shown, sources.size());
  }
  print_out(text);
}

}  // namespace

Command make_sources_command() {
  auto options = std::make_shared<SourcesOptions>();
  Command command{.name = "sources",
                  .summary = "Articles that are copies of one report, and count once",
                  .examples = {"entente sources news.db"},
                  .run = [options] { run(*options); }};
  command.add(graph_argument(options->graph));
  command.add({.name = "--all",
               .target = &options->is_all,
               .help = "All articles, those without a copy as well"});
  Option count = count_option(options->count, "How many reports (default 10)");
  count.excludes = {"--all"};
  command.add(std::move(count));
  command.add(json_option(options->is_json, "Print JSON: all of them"));
  return command;
}

}  // namespace entente
