#include "extract/read/blocks.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "extract/read/block_lines.hpp"
#include "extract/read/block_shape.hpp"
#include "extract/read/block_text.hpp"

namespace entente {
namespace {

/// One pass over the lines of an article, with what earlier lines said.
class BlockFinder {
 public:
  BlockFinder(const Article& article, const BlockRules& rules)
      : text_(article.text),
        title_(plain_text(article.title)),
        rules_(rules),
        lines_(find_line_blocks(article.text)) {}

  std::vector<Block> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) plain_.push_back(plain_text(line(i)));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto kind = classify(i);
      note(i, kind);
      write(i, kind);
    }
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const { return slice(text_, lines_[i]); }

  BlockKind classify(std::size_t i) {
    const auto block = line(i);
    if (is_title(i)) return BlockKind::kTitle;
    const auto rule = rules_.match(block);
    if (rule == BlockRule::kSection) is_in_section_ = true;
    if (rule == BlockRule::kByline) return BlockKind::kByline;
    if (rule == BlockRule::kDateline) return BlockKind::kDateline;
    if (rule != BlockRule::kNone) return BlockKind::kBoilerplate;
    if (is_address_line(block) || is_image_name(block) || is_markup(block) || is_foreign(block) ||
        is_photo_credit(block, rules_)) {
      return BlockKind::kBoilerplate;
    }
    if (is_date_line(block)) return BlockKind::kDateline;
    const auto letters = count_letters(block);
    if (letters.latin + letters.foreign == 0) return BlockKind::kBoilerplate;  // "* * *", "12"
    if (is_byline(block)) return BlockKind::kByline;
    if (is_in_section(i) || is_repeated(i)) return BlockKind::kBoilerplate;
    return classify_text(i);
  }

  /// What a line of the article itself is.
  [[nodiscard]] BlockKind classify_text(std::size_t i) const {
    const auto block = line(i);
    if (!has_text_ && is_shouted_name(block)) return BlockKind::kByline;
    if (!has_text_ && has_title_ && is_name_row(block)) return BlockKind::kByline;
    if (is_caption(i)) return BlockKind::kCaption;
    const bool may_be_title = title_.empty() && !has_text_ && !has_title_ && i + 1 < lines_.size();
    if (may_be_title && is_headline(block) && !find_wire_dateline(block, false)) {
      return BlockKind::kTitle;
    }
    const bool has_credit = find_credit_tail(block, rules_).has_value();
    return is_heading(block) && !has_credit ? BlockKind::kHeading : BlockKind::kParagraph;
  }

  /// The line that the article's metadata has as its title, near the top.
  [[nodiscard]] bool is_title(std::size_t i) const {
    constexpr std::size_t kTop = 20;  // lines
    return !title_.empty() && i < kTop && !has_title_ && plain_[i] == title_;
  }

  /// After "Related stories" come titles; a sentence ends the list.
  bool is_in_section(std::size_t i) {
    constexpr std::size_t kLongestTitle = 30;  // words
    constexpr std::size_t kLongestQuestion = 14;
    if (!is_in_section_) return false;
    const auto words = split_words(line(i)).size();
    const bool is_question = line(i).ends_with('?') && words <= kLongestQuestion;
    is_in_section_ = words <= kLongestTitle && (is_question || !ends_sentence(line(i)));
    return is_in_section_;
  }

  /// Said before, word for word; or the short form of a caption that follows in full.
  [[nodiscard]] bool is_repeated(std::size_t i) const {
    if (seen_.contains(plain_[i])) return true;
    constexpr std::size_t kNear = 3;
    constexpr std::size_t kLeastWords = 5;
    if (ends_sentence(line(i)) || split_words(plain_[i]).size() < kLeastWords) return false;
    for (std::size_t k = i + 1; k < lines_.size() && k <= i + kNear; ++k) {
      if (plain_[k].size() > plain_[i].size() && plain_[k].starts_with(plain_[i])) return true;
    }
    return false;
  }

  /// Two or three words in capitals alone before the text: a name, not a headline.
  [[nodiscard]] static bool is_shouted_name(std::string_view block) {
    const auto words = split_words(block);
    const auto letters = count_letters(block);
    return (words.size() == 2 || words.size() == 3) && letters.latin == letters.capital &&
           letters.foreign == 0 && block.find_first_of("0123456789:?!") == block.npos;
  }

  /// "Ada Byron and Charles Babbage | Coast Post"
  [[nodiscard]] static bool is_name_row(std::string_view block) {
    const auto words = split_words(block);
    return block.find(" | ") != block.npos && words.size() <= 12 &&
           std::ranges::all_of(words, [](auto word) {
             return word == "|" || word == "and" || word == "for" || is_capitalized(word);
           });
  }

  [[nodiscard]] bool is_caption(std::size_t i) const {
    if (has_caption_words(line(i))) return true;
    if (const auto tail = find_credit_tail(line(i), rules_)) {
      const auto credit = line(i).substr(*tail);
      return !has_text_ || credit.find_first_of("/,") != credit.npos;
    }
    constexpr std::size_t kLongest = 400;  // bytes
    return line(i).size() <= kLongest && i + 1 < lines_.size() && !ends_sentence(line(i)) &&
           is_photo_credit(line(i + 1), rules_);
  }

  void note(std::size_t i, BlockKind kind) {
    seen_.insert(plain_[i]);
    has_title_ |= kind == BlockKind::kTitle;
    has_text_ |= kind == BlockKind::kParagraph;
    if (kind == BlockKind::kParagraph) is_in_section_ = false;
  }

  /// Writes a line as one block, or as a dateline, a text and a note.
  void write(std::size_t i, BlockKind kind) {
    Span span = lines_[i];
    if (kind == BlockKind::kParagraph || kind == BlockKind::kCaption) {
      if (const auto end =
              find_wire_dateline(line(i), paragraph_count_ == 0 && lines_.size() > 1)) {
        const auto split = span.begin + static_cast<std::uint32_t>(*end);
        push({span.begin, split}, BlockKind::kDateline);
        span.begin = split;
      }
      ++paragraph_count_;
      if (const auto begin = find_note(slice(text_, span))) {
        const auto split = span.begin + static_cast<std::uint32_t>(*begin);
        push({span.begin, split}, kind);
        push({split, span.end}, BlockKind::kBoilerplate);
        return;
      }
    }
    push(span, kind);
  }

  void push(Span span, BlockKind kind) {
    span = trim_span(text_, span);
    if (!span.empty()) blocks_.push_back({span, kind});
  }

  /// Where what is not the article's begins at the end of a paragraph: a credit in brackets or
  /// last sentences that a rule takes.
  [[nodiscard]] std::optional<std::size_t> find_note(std::string_view block) const {
    constexpr std::size_t kLongest = 300;  // bytes
    auto note = find_credit_tail(block, rules_);
    const auto text = block.substr(0, note.value_or(block.size()));
    for (auto at = trim_span(text, {0, static_cast<std::uint32_t>(text.size())}).end;
         at > 1 && block.size() - at < kLongest;) {
      const auto stop = block.find_last_of(".!?", at - 2);
      if (stop == block.npos || stop == 0) break;
      at = static_cast<std::uint32_t>(stop);
      const auto begin = block.find(' ', stop);  // behind closing quotes
      if (begin == block.npos || begin - stop > 5) continue;
      const auto rest = block.substr(begin + 1, note.value_or(block.size()) - begin - 1);
      if (!is_capitalized(rest.substr(0, rest.find(' ')))) continue;
      if (rules_.match(rest) != BlockRule::kBoilerplate) break;
      note = begin + 1;
    }
    return note;
  }

  std::string_view text_;
  std::string title_;
  const BlockRules& rules_;
  std::vector<Span> lines_;
  std::vector<std::string> plain_;  ///< of each line
  std::set<std::string> seen_;
  std::vector<Block> blocks_;
  std::size_t paragraph_count_ = 0;
  bool is_in_section_ = false;
  bool has_title_ = false;
  bool has_text_ = false;
};

}  // namespace

std::vector<Block> find_blocks(const Article& article, const BlockRules& rules) {
  return BlockFinder(article, rules).find();
}

std::vector<Block> one_paragraph(const Article& article) {
  return {{{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::kParagraph}};
}

}  // namespace entente
