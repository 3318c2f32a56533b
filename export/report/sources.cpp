#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "export/fields.hpp"
#include "export/report/parts.hpp"

namespace entente {
namespace {

constexpr std::size_t kArticles = 40;

struct Source {
  const Quote* quote = nullptr;  ///< any of the article's
  std::set<std::size_t> relations;
};

std::vector<Run> cell(const std::string& text, const std::string& url = "") {
  return {{.text = text, .url = url}};
}

/// Articles by how many relations they speak for.
std::vector<Source> sources_of(const RelationQuotes& quotes) {
  std::map<std::string, Source> by_document;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    for (const ClaimQuote& quote : quotes[i]) {
      Source& source = by_document[quote.quote.document];
      source.quote = &quote.quote;
      source.relations.insert(i);
    }
  }
  std::vector<Source> sources;
  for (auto& [document, source] : by_document) sources.push_back(std::move(source));
  std::ranges::stable_sort(sources, std::ranges::greater{},
                           [](const Source& source) { return source.relations.size(); });
  return sources;
}

}  // namespace

void add_sources(const ReportView& view, std::vector<ReportBlock>& blocks) {
  const std::vector<Source> sources = sources_of(view.quotes);
  blocks.push_back(make_block(ReportBlockKind::kHeading, 2, {{.text = "Sources"}}));
  const std::size_t shown = std::min(sources.size(), kArticles);
  if (shown < sources.size()) {
    const std::string text = "The " + std::to_string(shown) + " that say most, of " +
                             count_text(sources.size(), "article", "articles") + ".";
    blocks.push_back(make_block(ReportBlockKind::kParagraph, 0, cell(text)));
  }
  blocks.push_back({ReportBlockKind::kRow,
                    0,
                    {cell("Article"), cell("Publisher"), cell("Date"), cell("Relations")}});
  for (std::size_t i = 0; i < shown; ++i) {
    const Quote& quote = *sources[i].quote;
    blocks.push_back({ReportBlockKind::kRow,
                      0,
                      {cell(quote.title.empty() ? quote.document : quote.title, quote.url),
                       cell(quote.publisher), cell(date_text(quote.published)),
                       cell(std::to_string(sources[i].relations.size()))}});
  }
}

}  // namespace entente
