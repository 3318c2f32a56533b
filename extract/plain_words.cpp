#include "extract/plain_words.hpp"

#include <array>
#include <cstddef>

#include "extract/read/text_bytes.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A sequence of bytes beyond ASCII that is no letter, and what it counts as.
struct Mark {
  std::string_view bytes;
  std::string_view plain;  ///< " " is white space
};
constexpr std::array kMarks = {
    Mark{"\u2010", "-"},  Mark{"\u2011", "-"}, Mark{"\u2012", "-"}, Mark{"\u2013", "-"},
    Mark{"\u2014", "-"},  Mark{"\u2018", "'"}, Mark{"\u2019", "'"}, Mark{"\u201c", "\""},
    Mark{"\u201d", "\""}, Mark{"\u00a0", " "}, Mark{"\u202f", " "}, Mark{"\u2009", " "},
    Mark{"\u2026", "."},  Mark{"\u00a3", "£"}, Mark{"\u00a5", "¥"}, Mark{"\u20ac", "€"},
};

class Splitter {
 public:
  Splitter(std::string_view text, Span span) : text_(text.substr(0, span.end)), at_(span.begin) {}

  std::vector<PlainWord> split() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const Mark* mark = static_cast<unsigned char>(c) >= 0x80 ? find_mark() : nullptr;
      if (is_blank(c)) {
        is_spaced_ = true;
        is_new_line_ = is_new_line_ || c == '\n';
        ++at_;
      } else if (mark != nullptr && mark->plain == " ") {
        is_spaced_ = true;
        at_ += mark->bytes.size();
      } else if (mark != nullptr) {
        add(at_ + mark->bytes.size(), std::string(mark->plain));
      } else if (is_digit(c)) {
        add_number();
      } else if (is_letter(at_)) {
        add_letters();
      } else if (c == '\'' && is_genitive(at_ + 1)) {
        add(at_ + 2, "'s");
      } else {
        add(at_ + 1, std::string(1, c));
      }
    }
    return std::move(words_);
  }

 private:
  const Mark* find_mark() const {
    for (const Mark& mark : kMarks) {
      if (text_.substr(at_).starts_with(mark.bytes)) return &mark;
    }
    return nullptr;
  }

  bool is_letter(std::size_t at) const {
    if (at >= text_.size()) return false;
    if (is_ascii_letter(text_[at])) return true;
    if (static_cast<unsigned char>(text_[at]) < 0x80) return false;
    for (const Mark& mark : kMarks) {
      if (text_.substr(at).starts_with(mark.bytes)) return false;
    }
    return true;
  }

  bool is_genitive(std::size_t at) const {
    return at < text_.size() && text_[at] == 's' && !is_letter(at + 1);
  }

  bool is_digit_at(std::size_t at) const { return at < text_.size() && is_digit(text_[at]); }

  void add(std::size_t end, std::string lower) {
    PlainWord& word = words_.emplace_back();
    word.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    word.lower = std::move(lower);
    word.is_capital = text_[at_] >= 'A' && text_[at_] <= 'Z';
    word.is_spaced = is_spaced_;
    word.is_new_line = is_new_line_;
    is_spaced_ = is_new_line_ = false;
    at_ = end;
  }

  void add_number() {
    std::size_t end = at_;
    while (is_digit_at(end) ||
           (end < text_.size() && (text_[end] == ',' || text_[end] == '.' || text_[end] == ':') &&
            is_digit_at(end + 1))) {
      ++end;
    }
    while (end < text_.size() && is_ascii_letter(text_[end])) ++end;  // "1980s", "21st"
    add(end, lower_ascii(text_.substr(at_, end - at_)));
  }

  void add_letters() {
    std::size_t end = at_;
    std::string letters;
    while (is_ascii_letter(end < text_.size() ? text_[end] : ' ') && end + 1 < text_.size() &&
           text_[end + 1] == '.') {  // "p.m."
      letters += text_[end];
      end += 2;
    }
    if (letters.size() > 1 && !is_letter(end)) {
      add(end, lower_ascii(letters));
      return;
    }
    end = at_;
    while (is_letter(end) || is_digit_at(end)) ++end;
    add(end, lower_ascii(text_.substr(at_, end - at_)));
  }

  std::string_view text_;
  std::size_t at_;
  bool is_spaced_ = false;
  bool is_new_line_ = false;
  std::vector<PlainWord> words_;
};

}  // namespace

std::vector<PlainWord> split_plain_words(std::string_view text, Span span) {
  return Splitter(text, span).split();
}

}  // namespace entente
