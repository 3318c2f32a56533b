#include "graph/sources/shingles.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "graph/slug.hpp"
namespace entente {
namespace {

enum class Kind { kLetter, kCapital, kDigit, kApostrophe, kOpening, kClosing, kMark, kOther };

/// A character: its kind, its length in bytes, and how it is hashed.
struct Character {
  Kind kind = Kind::kOther;
  std::size_t size = 1;
  std::uint64_t value = 0;
};

bool is_letter_or_digit(const Character& c) {
  return c.kind == Kind::kLetter || c.kind == Kind::kCapital || c.kind == Kind::kDigit;
}

Character read_ascii(char c) {
  const auto value = static_cast<std::uint64_t>(static_cast<unsigned char>(c));
  if (c >= 'a' && c <= 'z') return {Kind::kLetter, 1, value};
  if (c >= 'A' && c <= 'Z') return {Kind::kCapital, 1, value + ('a' - 'A')};
  if (c >= '0' && c <= '9') return {Kind::kDigit, 1, value};
  if (c == '\'') return {Kind::kApostrophe, 1, 0};
  if (c == '"') return {Kind::kMark, 1, 0};
  return {};
}

/// U+2000 to U+2FFF, of which only quotation marks matter: “ ” ‘ ’ „.
Character read_punctuation(unsigned char second, unsigned char third) {
  if (second != 0x80) return {Kind::kOther, 3, 0};
  switch (third) {
    case 0x98:
    case 0x99:
      return {Kind::kApostrophe, 3, 0};
    case 0x9c:
    case 0x9e:
      return {Kind::kOpening, 3, 0};
    case 0x9d:
      return {Kind::kClosing, 3, 0};
    default:
      return {Kind::kOther, 3, 0};
  }
}

Character read_character(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
  };
  const unsigned char first = byte(at);
  if (first < 0x80) return read_ascii(text[at]);
  const unsigned char second = byte(at + 1);
  if (first == 0xe2) return read_punctuation(second, byte(at + 2));
  if (first == 0xc2) {
    const Kind kind = second == 0xab   ? Kind::kOpening  // «
                      : second == 0xbb ? Kind::kClosing  // »
                                       : Kind::kOther;
    return {kind, 2, 0};
  }
  if (first == 0xc3) {  // À to ÿ, the small ones 32 after the capitals
    const bool is_capital = second < 0x9f && second != 0x97;
    return {is_capital ? Kind::kCapital : Kind::kLetter, 2,
            0xc300ULL + second + (is_capital ? 0x20 : 0)};
  }
  const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | byte(at + i);
  return {Kind::kLetter, size, value};
}

/// Collects the words outside quotation marks into shingles.
class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  Shingles collect() {
    for (std::size_t at = 0; at < text_.size();) {
      const Character c = read_character(text_, at);
      is_letter_or_digit(c) ? read_word(at) : read_between(c, at);
    }
    for (auto* hashes : {&shingles_.all, &shingles_.lead, &shingles_.numbers, &shingles_.names}) {
      std::ranges::sort(*hashes);
      const auto rest = std::ranges::unique(*hashes);
      hashes->erase(rest.begin(), rest.end());
    }
    return std::move(shingles_);
  }

 private:
  struct Word {
    std::uint64_t hash = 0;
    bool is_name = false;
    bool is_number = false;
  };

  [[nodiscard]] Character peek(std::size_t at) const {
    return at < text_.size() ? read_character(text_, at) : Character{};
  }

  /// True for what belongs to a word without being hashed: "Ukraine's", "10,000", "U.S.".
  [[nodiscard]] bool joins(const Character& c, std::size_t at, std::size_t part) const {
    const Character before = read_character(text_, at - 1);
    const Character after = peek(at + c.size);
    if (c.kind == Kind::kApostrophe) return is_letter_or_digit(after);
    if (text_[at] == ',') return before.kind == Kind::kDigit && after.kind == Kind::kDigit;
    return text_[at] == '.' && part == 1 && before.kind == Kind::kCapital &&
           after.kind == Kind::kCapital;
  }

  void read_word(std::size_t& at) {
    Word word;
    word.is_name = peek(at).kind == Kind::kCapital && !begins_sentence_;
    begins_sentence_ = false;
    std::size_t part = 0;  // characters since the last full stop
    bool is_abbreviation = false;
    while (at < text_.size()) {
      const Character c = read_character(text_, at);
      if (is_letter_or_digit(c)) {
        word.is_number = word.is_number || c.kind == Kind::kDigit;
        word.hash = mix(word.hash ^ c.value);
        ++part;
      } else if (is_inside_number(at)) {
        word.hash = mix(word.hash ^ static_cast<unsigned char>(text_[at]));
      } else if (joins(c, at, part)) {
        is_abbreviation = is_abbreviation || text_[at] == '.';
        part = 0;
      } else {
        break;
      }
      at += c.size;
    }
    if (is_abbreviation && at < text_.size() && text_[at] == '.') ++at;
    if (quote_ == Quote::kNone) take(word);
  }

  /// "5.2", "6-1/8", "14:05".
  [[nodiscard]] bool is_inside_number(std::size_t at) const {
    return std::string_view(".-/:").find(text_[at]) != std::string_view::npos &&
           read_character(text_, at - 1).kind == Kind::kDigit && peek(at + 1).kind == Kind::kDigit;
  }

  void read_between(const Character& c, std::size_t& at) {
    const char byte = text_[at];
    const std::size_t next = at + c.size;
    if (byte == '.' || byte == '!' || byte == '?' || byte == ':') begins_sentence_ = true;
    if (byte == '\n') end_line(next);
    if (c.kind == Kind::kOpening) set_quote(Quote::kDouble);
    if (c.kind == Kind::kClosing) set_quote(Quote::kNone);
    if (c.kind == Kind::kMark) set_quote(quote_ == Quote::kDouble ? Quote::kNone : Quote::kDouble);
    if (c.kind == Kind::kApostrophe && quote_ != Quote::kDouble) {
      const bool opens = is_letter_or_digit(peek(next)) &&
                         (at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '\n');
      if (opens) set_quote(Quote::kSingle);
      if (!opens && quote_ == Quote::kSingle) set_quote(Quote::kNone);
    }
    at = next;
  }

  /// No quotation goes on over the end of a paragraph: one that does is opened anew.
  void end_line(std::size_t next) {
    const bool ends_paragraph =
        next >= text_.size() || text_[next] == '\n' || text_[next] == ' ' || text_[next] == '\t';
    if (!ends_paragraph) return;
    begins_sentence_ = true;
    if (quote_ != Quote::kNone) set_quote(Quote::kNone);
  }

  enum class Quote { kNone, kSingle, kDouble };
  void set_quote(Quote quote) {
    quote_ = quote;
    begins_sentence_ = true;
    count_ = 0;  // words on both sides of a quotation are not neighbours
  }

  void take(const Word& word) {
    if (word.is_number) shingles_.numbers.push_back(word.hash);
    if (word.is_name) shingles_.names.push_back(word.hash);
    window_[count_++ % window_.size()] = word;
    if (count_ < window_.size()) return;
    std::uint64_t hash = 0;
    bool has_fact = false;
    for (std::size_t i = 0; i < window_.size(); ++i) {
      const Word& each = window_[(count_ + i) % window_.size()];
      hash = mix(hash ^ each.hash);
      has_fact = has_fact || each.is_name || each.is_number;
    }
    if (!has_fact) return;
    shingles_.all.push_back(hash);
    const bool is_lead = shingles_.lead.size() < Shingles::kLead &&
                         std::ranges::find(shingles_.lead, hash) == shingles_.lead.end();
    if (is_lead) shingles_.lead.push_back(hash);
  }

  std::string_view text_;
  Quote quote_ = Quote::kNone;
  bool begins_sentence_ = true;
  std::array<Word, Shingles::kWords> window_{};  ///< the last words, a ring
  std::size_t count_ = 0;
  Shingles shingles_;
};

}  // namespace

Shingles find_shingles(std::string_view text) { return Collector(text).collect(); }

std::size_t count_shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    count += a[i] == b[j] ? 1 : 0;
    const bool is_next = a[i] <= b[j];
    j += b[j] <= a[i] ? 1 : 0;
    i += is_next ? 1 : 0;
  }
  return count;
}

}  // namespace entente
