// Learns extract/data/factuality.model from sentences with judged predicates.
// usage: entente-train-factuality DATA_FOLDER SETS MODEL
//   SETS holds uw, meantime and uds_ih2, each with train.jsonl
#include <fmt/format.h>

#include <string>
#include <vector>

#include "extract/factuality/factuality_features.hpp"
#include "extract/factuality/genre_features.hpp"
#include "extract/language/blank_words.hpp"
#include "extract/language/language.hpp"
#include "extract/learned/model_file.hpp"
#include "extract/lexicon.hpp"
#include "extract/wordnet.hpp"
#include "train/factuality/gold.hpp"
#include "train/factuality/step_learner.hpp"
#include "train/logistic.hpp"

namespace {

using namespace entente;
using namespace entente::train;

/// Logits added: most of the sentences to learn from are web text, most articles are not.
constexpr float kNewsBias = 1.85F;
/// The strict have a tenth of the news sentences to learn from: each counts several times.
constexpr int kStrictCopies = 6;
constexpr float kStrictBias = 2.3F;

struct Examples {
  std::vector<StepExample> steps;
  std::vector<Decision> news;    ///< or web text
  std::vector<Decision> strict;  ///< or graded, of news
};

void add_sentence(const LanguageModel& model, const FactualityTables& tables,
                  const GoldSentence& gold, Examples& examples) {
  Article article;
  article.text = gold.text;
  Document document = split_blank_words(article);
  model.analyse_words(article, document);
  for (const Sentence& sentence : document.sentences) {
    Features features;
    genre_features(sentence, article.text, features);
    examples.news.push_back({features, gold.custom != Custom::kWeb});
    if (gold.custom != Custom::kWeb) {
      const bool is_strict = gold.custom == Custom::kStrict;
      examples.strict.insert(examples.strict.end(), is_strict ? kStrictCopies : 1,
                             {features, is_strict});
    }
    const FactualityContext context(sentence, article.text, tables);
    for (const auto& [token, value] : gold.values) {
      if (token >= sentence.tokens.size()) continue;
      factuality_features(context, token, features);
      examples.steps.push_back({features, value, gold.custom});
    }
  }
}

void run(const std::string& data, const std::string& sets, const std::string& path) {
  const auto model = LanguageModel::load(data);
  const auto lexicon = Lexicon::load(data);
  const auto wordnet = WordNet::load();
  Examples examples;
  for (const auto& gold : read_gold(sets, "train")) {
    add_sentence(model, {lexicon, wordnet}, gold, examples);
  }
  fmt::print(stderr, "{} sentences, {} predicates\n", examples.news.size(), examples.steps.size());
  LogisticOptions options{.weights = std::size_t{1} << 15U, .epochs = 6, .rate = 0.05F};
  options.averaged = options.epochs;
  ModelWriter writer;
  options.bias = kNewsBias;
  writer.add_array("news", learn(examples.news, options));
  options.bias = kStrictBias;
  writer.add_array("strict", learn(examples.strict, options));
  writer.add_array("steps", learn_steps(examples.steps, {}));
  writer.save(path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: entente-train-factuality DATA_FOLDER SETS MODEL\n");
    return 2;
  }
  try {
    run(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "entente-train-factuality: {}\n", error.what());
    return 1;
  }
  return 0;
}
