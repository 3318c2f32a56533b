#include "train/language/examples.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "extract/language/lemma.hpp"
#include "graph/error.hpp"

namespace entente::train {
namespace {

using Counts = std::map<std::string, int>;
using Numbers = std::map<std::string, std::int64_t>;

[[nodiscard]] std::ifstream open(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  return in;
}

[[nodiscard]] std::vector<std::string> by_frequency(const Counts& counts) {
  std::vector<std::string> names;
  for (const auto& [name, count] : counts)
    if (count >= 2) names.push_back(name);
  std::ranges::stable_sort(names, std::greater{},
                           [&](const auto& name) { return counts.at(name); });
  return names;
}

[[nodiscard]] Numbers number(const std::vector<std::string>& names) {
  Numbers numbers;
  for (const auto& name : names) numbers.emplace(name, numbers.size());
  return numbers;
}

[[nodiscard]] std::int64_t find(const Numbers& numbers, const std::string& name) {
  const auto found = numbers.find(name);
  return found == numbers.end() ? kUnlabelled : found->second;
}

[[nodiscard]] std::vector<std::string> split(const std::string& line, char mark) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, mark);) fields.push_back(field);
  return fields;
}

[[nodiscard]] std::string key_of(const std::vector<std::string>& forms) {
  std::string key;
  for (const auto& form : forms) key += form + " ";
  return key;
}

[[nodiscard]] AllowedNames only(std::string_view name) {
  AllowedNames allowed{};
  allowed[find_name_label(name)] = true;
  return allowed;
}

[[nodiscard]] AllowedNames uner_names(const std::string& tag) {
  if (tag == "O") {
    AllowedNames allowed;
    allowed.fill(true);
    for (const auto* type :
         {"B-Person", "I-Person", "B-Organization", "I-Organization", "B-Location", "I-Location"})
      allowed[find_name_label(type)] = false;
    return allowed;
  }
  const std::string place = tag.substr(0, 2);
  if (tag.ends_with("PER")) return only(place + "Person");
  if (tag.ends_with("ORG")) return only(place + "Organization");
  AllowedNames allowed = only(place + "Location");
  allowed[find_name_label(place + "Facility")] = true;
  return allowed;
}

}  // namespace

std::vector<AnalysedArticle> read_treebank(const std::string& path) {
  std::ifstream in = open(path);
  return read_conllu(in, path);
}

Classes collect_classes(const std::vector<AnalysedArticle>& treebank) {
  Counts xpos, feats, rules;
  for (const auto& [article, document] : treebank)
    for (const Sentence& sentence : document.sentences)
      for (const Token& token : sentence.tokens) {
        ++xpos[token.xpos];
        ++feats[token.feats];
        ++rules[lemma_rule(slice(article.text, token.span), token.lemma)];
      }
  return {by_frequency(xpos), by_frequency(feats), by_frequency(rules)};
}

std::vector<Example> tree_examples(const std::vector<AnalysedArticle>& treebank,
                                   const Classes& classes) {
  const Numbers xpos = number(classes.xpos), feats = number(classes.feats),
                rules = number(classes.lemma_rules);
  std::vector<Example> examples;
  for (const auto& [article, document] : treebank)
    for (const Sentence& sentence : document.sentences) {
      Example& example = examples.emplace_back();
      for (const Token& token : sentence.tokens) {
        const auto form = slice(article.text, token.span);
        example.forms.emplace_back(form);
        example.upos.push_back(static_cast<std::int64_t>(token.upos));
        example.xpos.push_back(find(xpos, token.xpos));
        example.feats.push_back(find(feats, token.feats));
        example.lemma_rule.push_back(find(rules, lemma_rule(form, token.lemma)));
        example.head.push_back(token.head + 1);
        example.deprel.push_back(static_cast<std::int64_t>(token.deprel));
      }
    }
  return examples;
}

std::vector<Example> read_name_examples(const std::string& path) {
  std::ifstream in = open(path);
  std::vector<Example> examples;
  Example example;
  const auto close = [&] {
    if (!example.forms.empty()) examples.push_back(std::move(example));
    example = {};
  };
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    std::string form = line.substr(0, tab);
    while (form.ends_with(' ')) form.pop_back();
    if (line.starts_with("# article") || form.empty()) {
      close();
      continue;
    }
    const auto tags = split(line, '\t');
    const bool is_nested = tags.size() > 2;
    example.names[0].push_back(only(tags.size() > 1 ? tags[1] : "O"));
    example.names[1].push_back(only(is_nested ? tags.back() : "O"));
    example.forms.push_back(std::move(form));
  }
  close();
  return examples;
}

void add_uner_names(const std::string& path, std::vector<Example>& examples) {
  std::ifstream in = open(path);
  std::map<std::string, std::vector<AllowedNames>> names;
  std::vector<std::string> forms;
  std::vector<AllowedNames> tags;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      names[key_of(forms)] = tags;
      forms.clear();
      tags.clear();
    } else if (line[0] != '#' || line.find('\t') != std::string::npos) {
      std::istringstream fields(line);
      std::string id, form, tag;
      std::getline(fields, id, '\t');
      std::getline(fields, form, '\t');
      std::getline(fields, tag, '\t');
      forms.push_back(form);
      tags.push_back(uner_names(tag));
    }
  }
  for (Example& example : examples)
    if (const auto found = names.find(key_of(example.forms)); found != names.end())
      example.names[0] = found->second;
}

}  // namespace entente::train
