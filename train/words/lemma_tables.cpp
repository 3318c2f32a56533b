#include "train/words/lemma_tables.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "extract/language/lemmatizer.hpp"
#include "extract/language/normal_form.hpp"
#include "extract/learned/word_index.hpp"
#include "graph/error.hpp"

namespace entente::train {
namespace {

using Lemmas = std::map<std::string, std::string>;  ///< by form_key()

[[nodiscard]] std::ifstream open(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened", "install wordnet-base");
  return in;
}

/// Lemmas of the forms with a tag that the treebank holds twice or more and nearly always agrees
/// on.
[[nodiscard]] Lemmas agreed_lemmas(const std::vector<AnalysedArticle>& treebank) {
  std::map<std::string, std::map<std::string, int>> counts;
  for (const auto& [article, document] : treebank)
    for (const Sentence& sentence : document.sentences)
      for (const Token& token : sentence.tokens)
        ++counts[form_key(slice(article.text, token.span), token.xpos)][token.lemma];
  Lemmas agreed;
  for (const auto& [key, found] : counts) {
    int total = 0;
    for (const auto& [lemma, count] : found) total += count;
    const auto best = std::ranges::max_element(found, {}, [](const auto& f) { return f.second; });
    if (total >= 2 && best->second * 10 >= total * 9) agreed[key] = best->first;
  }
  return agreed;
}

/// The tags that an irregular form of a WordNet part can have.
[[nodiscard]] std::vector<std::string> irregular_tags(const std::string& part,
                                                      const std::string& form) {
  if (part == "noun") return {"NNS"};
  if (part == "verb" && form.ends_with("ing")) return {"VBG"};
  if (part == "verb") return {"VBD", "VBN"};
  const std::string first = part == "adj" ? "JJ" : "RB";
  return {first + (form.ends_with("st") ? "S" : "R")};
}

void add_irregular(const std::string& folder, const std::string& part, Lemmas& lemmas) {
  auto in = open(folder + "/" + part + ".exc");
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string form, lemma;
    if (!(fields >> form >> lemma) || line.find('_') != std::string::npos) continue;
    for (const std::string& tag : irregular_tags(part, form))
      lemmas.emplace(form_key(form, tag), lemma);
  }
}

void add_known(const std::string& folder, const std::string& part, const std::string& tag,
               std::set<std::string>& known) {
  auto in = open(folder + "/index." + part);
  for (std::string line; std::getline(in, line);) {
    const std::string lemma = line.substr(0, line.find(' '));  // empty in the licence at the top
    if (!lemma.empty() && lemma.find('_') == std::string::npos) known.insert(lemma_key(lemma, tag));
  }
}

}  // namespace

LemmaTables collect_lemmas(const std::vector<AnalysedArticle>& treebank,
                           const std::string& wordnet) {
  Lemmas lemmas = agreed_lemmas(treebank);
  std::set<std::string> known;
  for (const auto& [part, tag] : {std::pair("noun", "NN"), std::pair("verb", "VB"),
                                  std::pair("adj", "JJ"), std::pair("adv", "RB")}) {
    add_irregular(wordnet, part, lemmas);
    add_known(wordnet, part, tag, known);
  }
  LemmaTables tables;
  std::map<std::string, std::uint32_t> numbers;
  for (const auto& [form, lemma] : lemmas) {
    const auto [number, is_new] =
        numbers.emplace(lemma, static_cast<std::uint32_t>(tables.lemmas.size()));
    if (is_new) tables.lemmas.push_back(lemma);
    tables.forms.push_back(form);
    tables.lemma_of_form.push_back(number->second);
    known.insert(lemma_key(lemma, form.substr(form.find('\t') + 1)));
  }
  tables.known.assign(known.begin(), known.end());
  sort_by_hash(tables.known);
  return tables;
}

}  // namespace entente::train
