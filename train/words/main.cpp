#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "extract/learned/model_file.hpp"
#include "extract/learned/string_table.hpp"
#include "extract/learned/word_index.hpp"
#include "extract/wordnet.hpp"
#include "graph/error.hpp"
#include "train/run_program.hpp"
#include "train/words/lemma_tables.hpp"
#include "train/words/segmenter.hpp"

namespace {

using namespace entente;
using namespace entente::train;

struct Options {
  std::string data;
  std::string wordnet = WordNet::kDefaultFolder;
  std::string model;
  std::uint32_t seed = 1;
};

void run(const Options& options) {
  std::vector<AnalysedArticle> treebank;
  for (const auto* bank : {"ewt", "gum"}) {
    const std::string path = options.data + "/ud/" + bank + "/train.conllu";
    std::ifstream in(path);
    if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
    for (auto& article : read_conllu(in, path)) treebank.push_back(std::move(article));
  }
  const SegmenterWeights segmenter = learn_segmenter(treebank, options.seed);
  const LemmaTables lemmas = collect_lemmas(treebank, options.wordnet);
  ModelWriter writer;
  writer.add_array("cuts", segmenter.cuts);
  writer.add_array("joins", segmenter.joins);
  writer.add_array("fusions", segmenter.fusions);
  writer.add_array("sentence_ends", segmenter.sentence_ends);
  writer.add_array("fused", build_string_table(segmenter.fused));
  writer.add_array("fused_sizes", segmenter.fused_sizes);
  writer.add_array("lemma_forms", build_string_table(lemmas.forms));
  writer.add_array("lemmas", build_string_table(lemmas.lemmas));
  writer.add_array("lemma_of_form", lemmas.lemma_of_form);
  writer.add_array("known_lemmas", build_word_index(lemmas.known));
  writer.save(options.model);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Learns where words and sentences end, and collects the lemmas that are known");
  Options options;
  app.add_option("--data", options.data, "folder with ud/")->required();
  app.add_option("--wordnet", options.wordnet, "folder of its index and exception lists")
      ->capture_default_str();
  app.add_option("--model", options.model, "file to write")->required();
  app.add_option("--seed", options.seed)->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  return run_program("entente-train-words", [&] { run(options); });
}
