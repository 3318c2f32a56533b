#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/coreference/phrases.hpp"
#include "extract/language/conllu.hpp"
#include "extract/language/language.hpp"
#include "extract/learned/model_file.hpp"
#include "extract/lexicon.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/mention/name_chains.hpp"
#include "extract/mention/titles.hpp"
#include "extract/wordnet.hpp"
#include "graph/actors/actors.hpp"
#include "graph/error.hpp"
#include "train/coreference/conll2012.hpp"
#include "train/coreference/learner.hpp"
#include "train/run_program.hpp"

namespace {

using namespace entente;
using namespace entente::train;

struct Options {
  std::string data;
  std::string tables;
  std::string model;
  bool has_gold_trees = false;
  CoreferenceOptions learning;
};

/// What stands before coreference in the pipeline.
struct Stages {
  LanguageModel language;
  Lexicon lexicon;
  ActorTable actors;
  WordNet wordnet;
};

/// Runs what stands before coreference over a document with its language analysis.
[[nodiscard]] CoreferenceExample prepare(const Article& article, Document document, Entities gold,
                                         const Stages& stages) {
  find_mentions(article, stages.actors, stages.lexicon, document);
  attach_titles(article, stages.lexicon, document);
  link_names(article, stages.actors, stages.lexicon, document);
  find_phrases(article, document);
  Traits traits = find_traits(article, document, stages.wordnet);
  return {std::move(document), std::move(traits), std::move(gold)};
}

[[nodiscard]] std::vector<CoreferenceExample> read_treebank(const std::string& path,
                                                            const Stages& stages,
                                                            bool has_gold_trees) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  auto gold = read_gold_entities(path);
  std::vector<CoreferenceExample> examples;
  for (auto& [article, document] : read_conllu(in, path)) {
    Document analysed = document;
    stages.language.analyse_words(article, analysed);
    if (has_gold_trees) {
      for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        document.sentences[s].references = analysed.sentences[s].references;
        for (std::size_t t = 0; t < document.sentences[s].tokens.size(); ++t)
          document.sentences[s].tokens[t].ner = analysed.sentences[s].tokens[t].ner;
      }
      analysed = document;
    }
    examples.push_back(
        prepare(article, std::move(analysed), std::move(gold.at(examples.size())), stages));
  }
  return examples;
}

/// The novels of LitBank in the order of their files' names.
[[nodiscard]] std::vector<CoreferenceExample> read_novels(const std::string& folder,
                                                          const Stages& stages) {
  std::set<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".conll") paths.insert(entry.path().string());
  }
  std::vector<CoreferenceExample> examples;
  for (const auto& path : paths) {
    auto [article, document, gold] = read_conll2012(path);
    stages.language.analyse_words(article, document);
    examples.push_back(prepare(article, std::move(document), std::move(gold), stages));
    examples.back().is_partial = true;
  }
  return examples;
}

void report(const std::string& name, const std::vector<std::int16_t>& weights, std::int32_t bias,
            std::vector<CoreferenceExample>& examples) {
  CoreferenceScore score;
  for (auto& example : examples) {
    link_with(weights, bias, example);
    score.add(example.gold, entities_of(example.document));
  }
  fmt::print(stderr, "{}: bias {:.2f}, CoNLL F1 {:.1f}, precision {:.1f}, recall {:.1f}\n", name,
             bias / 1024.0, 100 * score.conll(), 100 * score.precision(), 100 * score.recall());
}

void run(const Options& options) {
  const Stages stages{LanguageModel::load(options.tables), Lexicon::load(options.tables),
                      ActorTable::load(options.tables), WordNet::load()};
  const std::string gum = options.data + "/ud/gum/";
  auto train = read_treebank(gum + "train.conllu", stages, options.has_gold_trees);
  auto dev = read_treebank(gum + "dev.conllu", stages, false);
  for (auto& novel : read_novels(options.data + "/coref/litbank/conll", stages))
    train.push_back(std::move(novel));
  CoreferenceLearner learner(options.learning);
  learner.learn(train);
  const auto weights = learner.weights();
  const auto bias = static_cast<std::int32_t>(std::lround(options.learning.new_bias * 1024.F));
  for (const int step : {-1, 0, 1}) report("dev", weights, bias + step * 512, dev);
  report("train", weights, bias, train);
  ModelWriter writer;
  writer.add_array("antecedents", weights);
  writer.add_array("new_bias", std::vector<std::int32_t>{bias});
  writer.save(options.model);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Learns the coreference model of entente; needs its language model");
  Options options;
  app.add_option("--data", options.data, "folder with ud/gum and coref/litbank")->required();
  app.add_option("--tables", options.tables, "folder with the language model and the tables")
      ->required();
  app.add_option("--model", options.model, "file to write")->required();
  app.add_flag("--gold-trees", options.has_gold_trees, "learn from the treebank's own trees");
  app.add_option("--epochs", options.learning.epochs)->capture_default_str();
  app.add_option("--seed", options.learning.seed)->capture_default_str();
  app.add_option("--noise", options.learning.noise, "on what the encoder holds of a pair, in nats")
      ->capture_default_str();
  app.add_option("--new-bias", options.learning.new_bias, "raises precision")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  return run_program("entente-train-coreference", [&] { run(options); });
}
