#include "graph/search_query.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/error.hpp"

namespace entente {
namespace {

enum class TokenKind { kText, kOperator, kOpen, kClose };

struct Token {
  TokenKind kind;
  std::string text;
  bool is_prefix = false;
};

[[noreturn]] void fail(const std::string& what, const std::string& hint) {
  throw Error(ErrorKind::kUsage, "search: " + what, hint);
}

bool has_letter_or_digit(std::string_view text) {
  const auto letters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    if (u_isalnum(letters.char32At(i))) return true;
  }
  return false;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Lexer {
 public:
  explicit Lexer(std::string_view input) : rest_(input) {}

  std::vector<Token> run() {
    while (!rest_.empty()) {
      const char c = rest_.front();
      if (is_blank(c)) {
        rest_.remove_prefix(1);
      } else if (c == '(' || c == ')') {
        tokens_.push_back({c == '(' ? TokenKind::kOpen : TokenKind::kClose, std::string(1, c)});
        rest_.remove_prefix(1);
      } else if (c == '"') {
        read_phrase();
      } else {
        read_word();
      }
    }
    return std::move(tokens_);
  }

 private:
  void add_text(std::string_view text) {
    const bool is_prefix = rest_.starts_with('*');
    if (is_prefix) rest_.remove_prefix(1);
    // A dash between words, or the like, is in no index.
    if (has_letter_or_digit(text)) {
      tokens_.push_back({TokenKind::kText, std::string(text), is_prefix});
    }
  }

  void read_phrase() {
    const auto end = rest_.find('"', 1);
    if (end == std::string_view::npos) {
      fail("a quotation mark is not closed", "write a phrase as '\"artillery shells\"'");
    }
    const auto phrase = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    add_text(phrase);
  }

  void read_word() {
    std::size_t end = 0;
    while (end < rest_.size() && !is_blank(rest_[end]) &&
           std::string_view("()\"*").find(rest_[end]) == std::string_view::npos) {
      ++end;
    }
    const auto word = rest_.substr(0, end);
    rest_.remove_prefix(end);
    if (word.empty()) {
      fail("* stands at the end of a word or phrase only", "artill* finds artillery");
    }
    if (word == "AND" || word == "OR" || word == "NOT") {
      tokens_.push_back({TokenKind::kOperator, std::string(word)});
    } else {
      add_text(word);
    }
  }

  std::string_view rest_;
  std::vector<Token> tokens_;
};

/// The same tokens in FTS5's notation, with the AND that is understood between neighbours.
class Writer {
 public:
  std::string run(const std::vector<Token>& tokens) {
    for (const Token& token : tokens) write(token);
    if (open_ > 0) fail("a parenthesis is not closed", "write ) at the end of the group");
    if (out_.empty()) fail("no word to look for", "a word has at least one letter or digit");
    if (needs_text_) fail("a word is missing after " + last_, "harbour AND port, harbour NOT port");
    return std::move(out_);
  }

 private:
  void write(const Token& token) {
    const bool begins_text = token.kind == TokenKind::kText || token.kind == TokenKind::kOpen;
    if (!begins_text && needs_text_) {
      fail(fmt::format("a word is missing before {}", token.text),
           "in lower case and, or, not are words to look for");
    }
    if (begins_text && !needs_text_) out_ += " AND ";
    switch (token.kind) {
      case TokenKind::kText:
        write_text(token);
        break;
      case TokenKind::kOperator:
        out_ += ' ' + token.text + ' ';
        break;
      case TokenKind::kOpen:
        ++open_;
        out_ += '(';
        break;
      case TokenKind::kClose:
        if (open_-- == 0) fail("a parenthesis is closed that was not opened", "remove the )");
        out_ += ')';
    }
    needs_text_ = token.kind == TokenKind::kOperator || token.kind == TokenKind::kOpen;
    last_ = token.text;
  }

  void write_text(const Token& token) {
    out_ += '"';
    for (const char c : token.text) {
      out_ += c;
      if (c == '"') out_ += c;
    }
    out_ += token.is_prefix ? "\"*" : "\"";
  }

  std::string out_;
  std::string last_;
  int open_ = 0;
  bool needs_text_ = true;  ///< the next token must be a text or open a group
};

}  // namespace

std::string to_fts_query(std::string_view words) { return Writer().run(Lexer(words).run()); }

}  // namespace entente
