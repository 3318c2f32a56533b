#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/coreference/link_options.hpp"
#include "extract/coreference/phrases.hpp"
#include "extract/language/conllu.hpp"
#include "extract/language/language.hpp"
#include "extract/lexicon.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/mention/name_chains.hpp"
#include "extract/mention/titles.hpp"
#include "extract/pipeline.hpp"
#include "extract/text.hpp"
#include "extract/wordnet.hpp"
#include "graph/actors/actors.hpp"
#include "graph/error.hpp"
#include "train/coreference/conll2012.hpp"
#include "train/coreference/labelled_document.hpp"
#include "train/run_program.hpp"

// Prints documents with what their phrases may follow, as JSON Lines for
// train/coreference/learn.py:
//   sentences  [[word, …], …]
//   heads      [[sentence, word], …] of the phrases
//   entities   whom each phrase means; -1: nobody says
//   choices    [[phrase, features of something new, [[earlier phrase, features], …]], …] of those
//              that are to be learned; features by their place in the table of weights

namespace {

using namespace entente;
using namespace entente::train;
using nlohmann::json;

constexpr std::uint64_t kFeatures = 1U << 16;  ///< of the table of weights

struct Options {
  std::string tables;
  std::string kind;
  std::string path;
};

/// What stands before coreference where the words are given.
struct Stages {
  LanguageModel language;
  Lexicon lexicon;
  ActorTable actors;
  WordNet wordnet;
};

[[nodiscard]] LabelledDocument prepare(std::string source, Article article, Document document,
                                       const Entities& gold, const Stages& stages) {
  stages.language.analyse_words(article, document);
  find_mentions(article, stages.actors, stages.lexicon, document);
  attach_titles(article, stages.lexicon, document);
  link_names(article, stages.actors, stages.lexicon, document);
  find_phrases(article, document);
  Traits traits = find_traits(article, document, stages.wordnet);
  auto entities = label_mentions(document, gold);
  return {std::move(source), std::move(article), std::move(document), std::move(traits),
          std::move(entities)};
}

[[nodiscard]] std::ifstream open(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  return in;
}

/// "he" and "she", whom every annotator of entities tells apart: novels have other rules for
/// others.
bool is_personal(const PhraseTraits& phrase) {
  return phrase.pronoun == PronounClass::kHe || phrase.pronoun == PronounClass::kShe;
}

json places_of(const Features& features) {
  auto places = json::array();
  for (const std::uint64_t feature : features) places.push_back(feature & (kFeatures - 1));
  return places;
}

json choices_of(const LabelledDocument& labelled) {
  const auto& entities = labelled.entities;
  // Readers name the ends of facts and nobody else.
  const bool is_partial = labelled.source == "ends";
  OptionReader reader(labelled.document, labelled.traits);
  auto choices = json::array();
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const LinkOptions& options = reader.read();
    if (is_partial && entities[i] == kUnknown) continue;
    if (labelled.source == "novels" && !is_personal(labelled.traits.phrases[i])) continue;
    auto earlier = json::array();
    for (std::size_t k = 0; k < options.earlier.size(); ++k) {
      const std::uint32_t j = options.earlier[k];
      if (is_partial && entities[j] == kUnknown) continue;
      earlier.push_back({j, places_of(options.features[k])});
    }
    choices.push_back({i, places_of(options.fresh), std::move(earlier)});
  }
  return choices;
}

void print(const LabelledDocument& labelled) {
  auto sentences = json::array(), heads = json::array();
  for (const Sentence& sentence : labelled.document.sentences) {
    auto words = json::array();
    for (const Token& token : sentence.tokens)
      words.push_back(std::string(slice(labelled.article.text, token.span)));
    sentences.push_back(std::move(words));
  }
  for (const Phrase& phrase : labelled.document.phrases)
    heads.push_back({phrase.sentence, phrase.head});
  const json line = {{"source", labelled.source},
                     {"sentences", std::move(sentences)},
                     {"heads", std::move(heads)},
                     {"entities", labelled.entities},
                     {"choices", choices_of(labelled)}};
  fmt::print("{}\n", line.dump(-1, ' ', false, json::error_handler_t::replace));
}

void print_treebank(const std::string& path, const Stages& stages) {
  auto in = open(path);
  const auto gold = read_gold_entities(path);
  std::size_t number = 0;
  for (auto& [article, document] : read_conllu(in, path))
    print(prepare("gum", article, std::move(document), gold.at(number++), stages));
}

/// LitBank, in the order of its files' names.
void print_novels(const std::string& folder, const Stages& stages) {
  std::set<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".conll") paths.insert(entry.path().string());
  for (const auto& path : paths) {
    auto [article, document, gold] = read_conll2012(path);
    print(prepare("novels", article, std::move(document), gold, stages));
  }
}

/// What `script/gold entities` prints.
void print_articles(const std::string& path, const Pipeline& pipeline, const WordNet& wordnet) {
  auto in = open(path);
  for (std::string line; std::getline(in, line);) {
    const json read = json::parse(line);
    Article article;
    article.text = read.at("text");
    std::vector<std::vector<Span>> entities;
    for (const auto& entity : read.at("entities")) {
      auto& spans = entities.emplace_back();
      for (const auto& span : entity.at("spans")) spans.push_back({span.at(0), span.at(1)});
    }
    Document document = pipeline.analyse(article);
    Traits traits = find_traits(article, document, wordnet);
    auto labels = label_spans(document, entities);
    print({"ends", std::move(article), std::move(document), std::move(traits), std::move(labels)});
  }
}

void run(const Options& options) {
  if (options.kind == "ends")
    return print_articles(options.path, Pipeline::load(options.tables), WordNet::load());
  const Stages stages{LanguageModel::load(options.tables), Lexicon::load(options.tables),
                      ActorTable::load(options.tables), WordNet::load()};
  if (options.kind == "gum") return print_treebank(options.path, stages);
  print_novels(options.path, stages);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Prints documents with what their phrases may follow, for train/coreference/learn.py");
  Options options;
  app.add_option("kind", options.kind,
                 "gum: CoNLL-U; novels: a folder of LitBank; ends: script/gold")
      ->required()
      ->check(CLI::IsMember({"gum", "novels", "ends"}));
  app.add_option("path", options.path)->required();
  app.add_option("--tables", options.tables, "folder with the language model and the tables")
      ->required();
  CLI11_PARSE(app, argc, argv);
  return run_program("entente-train-coreference", [&] { run(options); });
}
