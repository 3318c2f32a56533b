#include "train/articles/conll2012.hpp"

#include <charconv>
#include <fstream>
#include <map>
#include <string_view>

#include "extract/read/blocks.hpp"
#include "extract/text.hpp"
#include "graph/error.hpp"

namespace entente::train {
namespace {

constexpr std::size_t kWordColumn = 3;

/// The brackets of one column after the other: "(2", "2)", "(0)|(1".
class BracketReader {
 public:
  void read_word(std::string_view column) {
    while (!column.empty()) {
      const auto end = column.find('|');
      read_bracket(column.substr(0, end));
      column.remove_prefix(end == std::string_view::npos ? column.size() : end + 1);
    }
    ++word_;
  }

  [[nodiscard]] Entities finish() {
    Entities found;
    for (auto& [number, mentions] : entities_) found.push_back(std::move(mentions));
    return found;
  }

 private:
  void read_bracket(std::string_view bracket) {
    const bool opens = bracket.starts_with('('), closes = bracket.ends_with(')');
    if (opens) bracket.remove_prefix(1);
    int number = 0;
    const auto* const end = bracket.data() + bracket.size();
    if (std::from_chars(bracket.data(), end, number).ec != std::errc()) return;
    auto& open = open_[number];
    if (opens) open.push_back(word_);
    if (!closes || open.empty()) return;
    entities_[number].insert({open.back(), word_});
    open.pop_back();
  }

  std::uint32_t word_ = 0;
  std::map<int, std::vector<std::uint32_t>> open_;
  std::map<int, std::set<WordRange>> entities_;
};

}  // namespace

ConllText read_conll2012(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorKind::kInput, path + ": cannot be opened");
  ConllText text;
  BracketReader brackets;
  bool is_new = true;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    const auto columns = split_blanks(line);
    if (columns.size() <= kWordColumn) {
      is_new = true;
      continue;
    }
    if (is_new) text.document.sentences.emplace_back();
    is_new = false;
    if (!text.article.text.empty()) text.article.text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.article.text.size());
    text.article.text += columns[kWordColumn];
    Sentence& sentence = text.document.sentences.back();
    Token& token = sentence.tokens.emplace_back();
    token.span = {begin, static_cast<std::uint32_t>(text.article.text.size())};
    sentence.span = cover(sentence.span, token.span);
    brackets.read_word(columns.back());
  }
  text.article.document = path;
  text.document.blocks = one_paragraph(text.article);
  text.gold = brackets.finish();
  return text;
}

}  // namespace entente::train
