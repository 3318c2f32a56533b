#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/pattern/pattern.hpp"

namespace entente {

/// One line of a pattern file, read from left to right. What follows '#' is a comment.
class LineWords {
 public:
  /// Throws Error (input) where the line is indented with tabs.
  LineWords(const std::string& file, std::uint32_t number, std::string_view line);

  [[nodiscard]] std::uint32_t number() const { return number_; }
  [[nodiscard]] std::size_t indent() const { return indent_; }
  [[nodiscard]] bool is_end() const { return at_ == text_.size(); }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  /// The next word, up to a blank; not taken.
  [[nodiscard]] std::string_view peek() const;
  /// Does a "role:" come first?
  [[nodiscard]] bool has_colon() const { return colon() != std::string_view::npos; }

  /// Takes the next word if it is this one.
  bool take(std::string_view word);
  [[nodiscard]] std::string take_rest();
  /// "to|for:"
  [[nodiscard]] std::vector<Role> take_roles();
  /// "acquire|buy"
  [[nodiscard]] std::vector<std::string> take_lemmas();
  /// "[not person|organization]"
  [[nodiscard]] KindSet take_kinds();

  /// Throws Error (input) at the next word.
  [[noreturn]] void fail(const std::string& what, const std::string& hint) const;

 private:
  [[noreturn]] void fail_at(std::size_t at, const std::string& what, const std::string& hint) const;
  [[nodiscard]] std::size_t colon() const;
  void skip_blanks();

  const std::string& file_;
  std::uint32_t number_;
  std::string_view text_;
  std::size_t indent_ = 0;
  std::size_t at_ = 0;
};

}  // namespace entente
