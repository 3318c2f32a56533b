// Learns extract/data/attribution.model from articles annotated as PolNeAR is.
// usage: entente-train-attribution DATA_FOLDER POLNEAR_TRAIN MODEL
#include <fmt/format.h>

#include <string>
#include <vector>

#include "extract/attribution/attribution_model.hpp"
#include "extract/language/language.hpp"
#include "extract/lexicon.hpp"
#include "extract/read/blocks.hpp"
#include "extract/read/metadata.hpp"
#include "extract/wordnet.hpp"
#include "train/attribution/examples.hpp"

namespace {

using namespace entente;
using namespace entente::train;

struct Tables {
  explicit Tables(const std::string& folder)
      : rules(BlockRules::load(folder)),
        model(LanguageModel::load(folder)),
        lexicon(Lexicon::load(folder)),
        wordnet(WordNet::load()) {}

  BlockRules rules;
  LanguageModel model;
  Lexicon lexicon;
  WordNet wordnet;
};

/// Every cue the annotators found counts; a missed one costs as much as one too many.
constexpr float kCueBias = 0.6F;
/// Steps are few.
constexpr std::size_t kStepWeights = std::size_t{1} << 14U;

void run(const std::string& data, const std::string& polnear, const std::string& path) {
  const Tables tables(data);
  const auto gold = read_polnear(polnear);
  std::vector<Article> articles(gold.size());
  std::vector<Document> documents(gold.size());
  Examples examples;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    articles[i].text = gold[i].text;
    complete_metadata(articles[i], tables.rules);
    documents[i].blocks = find_blocks(articles[i], tables.rules);
    tables.model.analyse(articles[i], documents[i]);
    add_cue_words({gold[i], articles[i], documents[i]}, {tables.lexicon, tables.wordnet}, examples);
  }
  for (std::size_t i = 0; i < gold.size(); ++i) {
    add_examples({gold[i], articles[i], documents[i]}, {tables.lexicon, tables.wordnet}, examples);
  }
  fmt::print(stderr,
             "{} articles, {} attributions, {} placed, {} cue words\n"
             "{} of {} sources and {} of {} contents are units\n"
             "{} cue decisions, {} unit decisions, {} steps\n",
             gold.size(), examples.gold, examples.placed, examples.cue_words.size(),
             examples.source_fits, examples.sources, examples.content_fits, examples.contents,
             examples.cue.size(), examples.source.size(), examples.next.size());
  AttributionModel model;
  model.cue_words = examples.cue_words;
  LogisticOptions options;
  options.bias = kCueBias;
  model.cue = learn(examples.cue, options);
  options.bias = 0;
  model.source = learn(examples.source, options);
  model.content = learn(examples.content, options);
  options.weights = kStepWeights;
  model.next = learn(examples.next, options);
  model.save(path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: entente-train-attribution DATA_FOLDER POLNEAR_TRAIN MODEL\n");
    return 2;
  }
  try {
    run(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "entente-train-attribution: {}\n", error.what());
    return 1;
  }
  return 0;
}
