#include "tests/extract/tree_builder.hpp"

#include <sstream>
#include <stdexcept>

#include "extract/syntax/mend_trees.hpp"
#include "extract/text.hpp"

namespace entente {

ParsedText build_tree(std::string_view rows) {
  ParsedText built;
  Sentence sentence;
  std::istringstream lines{std::string(rows)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string form;
    std::string upos;
    std::string deprel;
    int head = 0;
    Token token;
    if (!(fields >> form)) continue;
    fields >> token.lemma >> upos >> token.xpos >> head >> deprel;
    const auto word_class = parse_upos(upos);
    const auto relation = parse_deprel(deprel);
    if (!fields || !word_class || !relation) throw std::invalid_argument("bad row: " + line);
    if (!built.article.text.empty()) built.article.text += ' ';
    token.span.begin = static_cast<std::uint32_t>(built.article.text.size());
    built.article.text += form;
    token.span.end = static_cast<std::uint32_t>(built.article.text.size());
    token.upos = *word_class;
    token.deprel = *relation;
    token.head = head - 1;
    token.ner = "O";
    sentence.tokens.push_back(token);
  }
  sentence.span = {0, static_cast<std::uint32_t>(built.article.text.size())};
  built.document.blocks = {{sentence.span, BlockKind::kParagraph}};
  built.document.sentences.push_back(std::move(sentence));
  return built;
}

std::string hung(const Lexicon& lexicon, std::string_view rows, std::string_view form,
                 const std::function<void(ParsedText&)>& prepare) {
  auto parsed = build_tree(rows);
  if (prepare) prepare(parsed);
  mend_trees(parsed.article, lexicon, parsed.document);
  const auto& tokens = parsed.sentence().tokens;
  const auto form_of = [&](const Token& token) { return slice(parsed.article.text, token.span); };
  for (const Token& token : tokens) {
    if (form_of(token) != form) continue;
    const auto head = token.head == kNoHead
                          ? std::string("-")
                          : std::string(form_of(tokens[static_cast<std::size_t>(token.head)]));
    return std::string(form) + ">" + head + ":" + std::string(to_string(token.deprel));
  }
  return {};
}

}  // namespace entente
