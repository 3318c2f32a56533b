#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
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
#include "extract/read/text_bytes.hpp"
#include "extract/text.hpp"
#include "extract/wordnet.hpp"
#include "graph/actors/actors.hpp"
#include "graph/error.hpp"
#include "train/articles/conll2012.hpp"
#include "train/articles/labelled_document.hpp"
#include "train/run_program.hpp"

// Prints documents with what their phrases may follow and what a reader would draw, as JSON Lines
// for train/articles/learn.py:
//   sentences  [[word, …], …]
//   heads      [[sentence, word], …] of the phrases
//   entities   whom each phrase means; -1: nobody says
//   choices    [[phrase, features of something new, [[earlier phrase, features], …]], …] of those
//              that are to be learned; features by their place in the table of weights
//   arrows     [[sentence, predicate, subject, object, importance, relation, whether undirected],
//              …] by the words that head them; is_whole where every sentence was read for them
//   claimed    [[sentence, predicate, subject, object], …], what rules read

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
  return {std::move(source),
          std::move(article),
          std::move(document),
          std::move(traits),
          std::move(entities),
          {},
          false,
          {}};
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

/// Whether anybody was asked whom a phrase means: readers of articles saw no bare nouns, and a
/// teacher learns from them.
bool is_known(const LabelledDocument& labelled, std::size_t i) {
  const bool is_news = labelled.source == "articles" || labelled.source == "news";
  if (!is_news || labelled.entities[i] != kUnknown) return true;
  const Phrase& phrase = labelled.document.phrases[i];
  const Token& first = labelled.document.sentences[phrase.sentence].tokens[phrase.first];
  const bool is_capital = is_upper(slice(labelled.article.text, first.span).front());
  return phrase.last - phrase.first > 1 || first.upos == Upos::kPron || is_capital;
}

json places_of(const Features& features) {
  auto places = json::array();
  for (const std::uint64_t feature : features) places.push_back(feature & (kFeatures - 1));
  return places;
}

json choices_of(const LabelledDocument& labelled) {
  const auto& entities = labelled.entities;
  OptionReader reader(labelled.document, labelled.traits);
  auto choices = json::array();
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const LinkOptions& options = reader.read();
    if (!is_known(labelled, i)) continue;
    if (labelled.source == "novels" && !is_personal(labelled.traits.phrases[i])) continue;
    auto earlier = json::array();
    for (std::size_t k = 0; k < options.earlier.size(); ++k) {
      const std::uint32_t j = options.earlier[k];
      if (!is_known(labelled, j)) continue;
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
  auto arrows = json::array(), claimed = json::array();
  for (const auto& [triple, importance, relation, is_undirected] : labelled.arrows)
    arrows.push_back({triple.sentence, triple.predicate, triple.subject, triple.object, importance,
                      relation, is_undirected ? 1 : 0});
  for (const Triple& triple : labelled.claimed)
    claimed.push_back({triple.sentence, triple.predicate, triple.subject, triple.object});
  const json line = {{"source", labelled.source},       {"sentences", std::move(sentences)},
                     {"heads", std::move(heads)},       {"entities", labelled.entities},
                     {"choices", choices_of(labelled)}, {"arrows", std::move(arrows)},
                     {"is_whole", labelled.is_whole},   {"claimed", std::move(claimed)}};
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

/// The spans of each article's phrases, for the sheets of who read whom they mean.
void print_phrases(const std::string& path, const Pipeline& pipeline) {
  auto in = open(path);
  for (std::string line; std::getline(in, line);) {
    const json read = json::parse(line);
    Article article;
    article.text = read.at("text");
    const Document document = pipeline.analyse(article);
    auto spans = json::array();
    for (const Phrase& phrase : document.phrases) {
      const auto& tokens = document.sentences[phrase.sentence].tokens;
      spans.push_back({tokens[phrase.first].span.begin, tokens[phrase.last - 1].span.end});
    }
    fmt::print("{}\n", json{{"article", read.at("id")}, {"phrases", std::move(spans)}}.dump());
  }
}

Span span_of(const json& span) { return {span.at(0), span.at(1)}; }

std::vector<std::vector<Span>> spans_of(const json& entities) {
  std::vector<std::vector<Span>> out;
  for (const auto& entity : entities) {
    auto& spans = out.emplace_back();
    for (const auto& span : entity) spans.push_back(span_of(span));
  }
  return out;
}

/// By the words that head them, where predicate and object stand in one sentence; a subject that
/// stands in another is the predicate (ArrowReading).
std::optional<Triple> find_triple(const Document& document, Span subject, Span predicate,
                                  Span object) {
  const auto s = find_head(document, subject);
  const auto p = find_head(document, predicate);
  const auto o = find_head(document, object);
  if (!s || !p || !o || o->sentence != p->sentence) return {};
  if (s->sentence != p->sentence) return Triple{p->sentence, p->word, p->word, o->word};
  if (s->word == p->word) return {};
  return Triple{p->sentence, p->word, s->word, o->word};
}

std::vector<Arrow> find_arrows(const json& read, const Document& document) {
  std::vector<Arrow> arrows;
  for (const auto& arrow : read) {
    const auto triple = find_triple(document, span_of(arrow.at("s")), span_of(arrow.at("p")),
                                    span_of(arrow.at("o")));
    if (!triple) continue;
    arrows.push_back(
        {*triple, arrow.at("importance"), arrow.at("relation"), arrow.at("is_undirected")});
  }
  return arrows;
}

/// What the head of arrows alone proposes is left out: it knows the articles it learned from.
std::vector<Triple> find_claimed(const Article& article, const Document& document,
                                 const Pipeline& pipeline) {
  std::vector<Triple> claimed;
  for (const Claim& claim : pipeline.find_claims(article, document)) {
    if (claim.evidence.front().extractor == "drawn") continue;
    const auto triple =
        find_triple(document, claim.subject.span, claim.predicate_span, claim.object.span);
    if (triple) claimed.push_back(*triple);
  }
  return claimed;
}

/// What `script/gold labelled` prints; `source` is articles, or news where nobody read them for
/// arrows.
void print_articles(const std::string& source, const std::string& path, const Pipeline& pipeline,
                    const WordNet& wordnet) {
  auto in = open(path);
  for (std::string line; std::getline(in, line);) {
    const json read = json::parse(line);
    Article article;
    article.text = read.at("text");
    Document document = pipeline.analyse(article);
    Traits traits = find_traits(article, document, wordnet);
    const bool is_read = source == "articles";
    std::vector<Arrow> arrows;
    if (is_read) arrows = find_arrows(read.at("arrows"), document);
    auto claimed = find_claimed(article, document, pipeline);
    std::vector<std::int32_t> labels;  // none where nobody was asked
    if (!is_read) labels.assign(document.phrases.size(), kUnknown);
    if (read.contains("entities")) labels = label_phrases(document, spans_of(read["entities"]));
    const bool is_whole = is_read && read.at("is_whole");
    print({source, std::move(article), std::move(document), std::move(traits), std::move(labels),
           std::move(arrows), is_whole, std::move(claimed)});
  }
}

void run(const Options& options) {
  if (options.kind == "articles" || options.kind == "news")
    return print_articles(options.kind, options.path, Pipeline::load(options.tables),
                          WordNet::load());
  if (options.kind == "phrases") return print_phrases(options.path, Pipeline::load(options.tables));
  const Stages stages{LanguageModel::load(options.tables), Lexicon::load(options.tables),
                      ActorTable::load(options.tables), WordNet::load()};
  if (options.kind == "gum") return print_treebank(options.path, stages);
  print_novels(options.path, stages);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Prints documents with what their phrases may follow, for train/articles/learn.py");
  Options options;
  app.add_option("kind", options.kind,
                 "gum: CoNLL-U; novels: a folder of LitBank; articles, phrases: what "
                 "script/gold labelled prints; news: articles that nobody read")
      ->required()
      ->check(CLI::IsMember({"gum", "novels", "articles", "news", "phrases"}));
  app.add_option("path", options.path)->required();
  app.add_option("--tables", options.tables, "folder with the language model and the tables")
      ->required();
  CLI11_PARSE(app, argc, argv);
  return run_program("entente-train-articles", [&] { run(options); });
}
