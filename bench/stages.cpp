// Times each stage over a file of articles, on one thread: words and articles a second, peak
// memory. usage: entente_stages DATA_FOLDER ARTICLES [MAX_ARTICLES]
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "extract/amount/find_quantities.hpp"
#include "extract/attribution/attributions.hpp"
#include "extract/claim/claim_confidence.hpp"
#include "extract/claims.hpp"
#include "extract/coreference/coreference_model.hpp"
#include "extract/coreference/references.hpp"
#include "extract/factuality/factuality.hpp"
#include "extract/language/language.hpp"
#include "extract/learned/weight_table.hpp"
#include "extract/lexicon.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/mention/name_chains.hpp"
#include "extract/number_words.hpp"
#include "extract/read/blocks.hpp"
#include "extract/read/metadata.hpp"
#include "extract/read/read.hpp"
#include "extract/time/find_times.hpp"
#include "extract/time/time_table.hpp"
#include "extract/triple/confidence.hpp"
#include "extract/triple/triples.hpp"
#include "extract/wordnet.hpp"
#include "graph/actors/actors.hpp"
#include "graph/error.hpp"
#include "graph/graph.hpp"
#include "graph/store/database.hpp"

namespace entente {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Stage {
  const char* name;
  double seconds;
};

template <typename Work>
Stage timed(const char* name, Work work) {
  const auto start = Clock::now();
  work();
  return {name, seconds_since(start)};
}

int run(const std::string& data, const std::string& path, std::size_t most) {
  std::vector<Stage> stages;
  std::vector<Article> articles;
  const auto load_start = Clock::now();
  const auto rules = BlockRules::load(data);
  const auto model = LanguageModel::load(data);
  const auto coreference = CoreferenceModel::load(data + "/articles.model");
  const auto wordnet = WordNet::load();
  const auto lexicon = Lexicon::load(data);
  const auto actors = ActorTable::load(data);
  const auto confidence = TripleConfidence::load(data);
  const auto claim_confidence = ClaimConfidence::read(data + "/claim_confidence.tsv");
  const ClaimTables tables{lexicon, actors, wordnet, claim_confidence};
  const auto numbers = NumberWords::load(data);
  const auto time_words = TimeTable::load(data);
  std::size_t triple_count = 0;
  const double load_seconds = seconds_since(load_start);

  stages.push_back(timed("read", [&] {
    read_articles(
        path,
        [&](Article article) {
          if (articles.size() >= most) return;
          complete_metadata(article, rules);
          articles.push_back(std::move(article));
        },
        [](const Diagnostic&) {});
  }));
  std::vector<Document> documents(articles.size());
  std::vector<std::vector<Claim>> claims(articles.size());
  const auto for_each = [&](auto work) {
    return [&, work] {
      for (std::size_t i = 0; i < articles.size(); ++i) work(i);
    };
  };
  stages.push_back(timed("blocks", for_each([&](std::size_t i) {
                           documents[i].blocks = find_blocks(articles[i], rules);
                         })));
  stages.push_back(timed(
      "language", for_each([&](std::size_t i) { model.analyse(articles[i], documents[i]); })));
  stages.push_back(timed("factuality", for_each([&](std::size_t i) {
                           find_factuality(articles[i], wordnet, documents[i]);
                         })));
  stages.push_back(timed("mentions", for_each([&](std::size_t i) {
                           find_mentions(articles[i], actors, lexicon, documents[i]);
                         })));
  stages.push_back(timed("chains", for_each([&](std::size_t i) {
                           link_names(articles[i], actors, lexicon, documents[i]);
                         })));
  stages.push_back(timed("coreference", for_each([&](std::size_t i) {
                           coreference.link(articles[i], wordnet, documents[i]);
                           link_references(articles[i], actors, lexicon, documents[i]);
                         })));
  stages.push_back(timed("attributions", for_each([&](std::size_t i) {
                           find_attributions(articles[i], lexicon, documents[i]);
                         })));
  stages.push_back(timed("times", for_each([&](std::size_t i) {
                           find_times(articles[i], {time_words, numbers}, documents[i]);
                         })));
  stages.push_back(timed("amounts", for_each([&](std::size_t i) {
                           find_quantities(articles[i], {time_words, numbers}, documents[i]);
                         })));
  stages.push_back(timed("claims", for_each([&](std::size_t i) {
                           claims[i] = find_claims(articles[i], documents[i], tables);
                         })));
  for (const auto face : {TripleFace::kMerged, TripleFace::kAtomic}) {
    const char* name = face == TripleFace::kMerged ? "merged" : "atomic";
    stages.push_back(timed(name, for_each([&](std::size_t i) {
                             triple_count +=
                                 find_triples(articles[i], documents[i], face, confidence).size();
                           })));
  }
  const auto file = std::filesystem::temp_directory_path() / "entente-stages.db";
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
  stages.push_back(timed("store", [&] {
    Graph graph = Graph::open(file.string(), Access::kCreate);
    Transaction transaction(graph.database());
    for (std::size_t i = 0; i < articles.size(); ++i) graph.add(articles[i], claims[i]);
    transaction.commit();
  }));
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);

  std::size_t words = 0;
  std::size_t claim_count = 0;
  for (const auto& document : documents) {
    for (const auto& sentence : document.sentences) words += sentence.tokens.size();
  }
  for (const auto& found : claims) claim_count += found.size();
  fmt::print("{} articles, {} words, {} claims, {} triples in two faces; loaded in {:.0f} ms\n\n",
             articles.size(), words, claim_count, triple_count, load_seconds * 1000);
  fmt::print("{:<12} {:>9} {:>12} {:>14} {:>7}\n", "stage", "seconds", "words/s", "articles/s",
             "share");
  double total = 0;
  for (const auto& stage : stages) total += stage.seconds;
  stages.push_back({"all", total});
  for (const auto& stage : stages) {
    fmt::print("{:<12} {:>9.3f} {:>12.0f} {:>14.1f} {:>6.1f}%\n", stage.name, stage.seconds,
               static_cast<double>(words) / stage.seconds,
               static_cast<double>(articles.size()) / stage.seconds, 100 * stage.seconds / total);
  }
  fmt::print("\npeak memory {:.0f} MB (all articles and documents held at once)\n",
             peak_megabytes());
  return 0;
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: entente_stages DATA_FOLDER ARTICLES [MAX_ARTICLES]\n");
    return 2;
  }
  try {
    return entente::run(argv[1], argv[2],
                        argc > 3 ? std::strtoul(argv[3], nullptr, 10) : std::size_t{1} << 40);
  } catch (const std::exception& error) {
    fmt::print(stderr, "entente_stages: {}\n", error.what());
    return 1;
  }
}
