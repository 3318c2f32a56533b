// Checks that everything a claim says has its words in the article, over whole corpora.
// usage: entente_grounding DATA_FOLDER INPUT...     (files or folders, as `entente add` reads them)
#include "extract/claim/grounding.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

#include "extract/pipeline.hpp"
#include "extract/read/read.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

/// How many complaints are printed; the others are counted.
constexpr std::size_t kPrinted = 50;

struct Totals {
  std::size_t articles = 0;
  std::size_t claims = 0;
  std::size_t ungrounded = 0;
  std::size_t complaints = 0;
};

void check(const Pipeline& pipeline, Article article, Totals& totals) {
  pipeline.complete(article);
  const Document document = pipeline.analyse(article);
  ++totals.articles;
  for (const auto& claim : pipeline.find_claims(article, document)) {
    ++totals.claims;
    const auto complaints = find_ungrounded(article, document, claim);
    if (!complaints.empty()) ++totals.ungrounded;
    for (const auto& complaint : complaints) {
      if (++totals.complaints <= kPrinted) fmt::print("{}\n", complaint);
    }
  }
}

int run(const std::vector<std::string>& arguments) {
  const auto pipeline = Pipeline::load(arguments.front());
  bool is_grounded = true;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    Totals totals;
    read_articles(
        arguments[i], [&](Article article) { check(pipeline, std::move(article), totals); },
        [](const Diagnostic& diagnostic) {
          fmt::print(stderr, "{}: {}\n", diagnostic.where, diagnostic.message);
        });
    fmt::print("{}: {} claims of {} articles, {} not grounded\n", arguments[i], totals.claims,
               totals.articles, totals.ungrounded);
    is_grounded = is_grounded && totals.ungrounded == 0;
  }
  return is_grounded ? 0 : 1;
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: entente_grounding DATA_FOLDER INPUT...\n");
    return 2;
  }
  try {
    return entente::run({argv + 1, argv + argc});
  } catch (const entente::Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
