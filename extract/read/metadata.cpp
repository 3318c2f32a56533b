#include "extract/read/metadata.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "extract/read/block_shape.hpp"
#include "extract/read/block_text.hpp"
#include "extract/read/blocks.hpp"
#include "extract/read/text_bytes.hpp"
#include "extract/read/written_date.hpp"

namespace entente {
namespace {

/// Blocks at either end of an article where its date and address may stand.
constexpr std::size_t kEdge = 12;

std::string join_words(std::string_view text) {
  std::string joined;
  for (const auto word : split_words(text)) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

bool is_abbreviation(std::string_view word) {
  constexpr std::array<std::string_view, 8> kWords = {"inc.", "ltd.", "co.",   "corp.",
                                                      "s.a.", "u.s.", "bros.", "st."};
  return std::ranges::find(kWords, to_lower(word)) != kWords.end();
}

/// "Copyright © 2023-24 by Ada Media Inc. All rights reserved." → "Ada Media Inc."
std::string find_copyright_owner(std::string_view notice) {
  const auto words = split_words(notice);
  std::size_t i = 0;
  const auto is_mark = [](std::string_view word) {
    const auto lower = to_lower(bare_word(word));
    return lower == "copyright" || word.starts_with("©") || lower == "c";
  };
  while (i < words.size() && !is_mark(words[i])) ++i;
  bool has_year = false;
  for (; i < words.size(); ++i) {
    const bool is_number = words[i].find_first_of("0123456789") != std::string_view::npos;
    has_year |= is_number;
    const auto bare = to_lower(bare_word(words[i]));
    if (!is_mark(words[i]) && !is_number && !bare.empty() && bare != "by" && bare != "the") break;
    if (bare == "the" && is_capitalized(words[i])) break;
  }
  constexpr std::size_t kMostWords = 8;
  std::string owner;
  for (std::size_t count = 0; has_year && i < words.size() && count < kMostWords; ++i, ++count) {
    if (words[i] == "|" || words[i] == "-" || equals_folded(words[i], "all")) break;
    const bool is_last = !is_abbreviation(words[i]) &&
                         std::string_view(".,;|").find(words[i].back()) != std::string_view::npos;
    if (!owner.empty()) owner += ' ';
    owner += is_last ? words[i].substr(0, words[i].size() - 1) : words[i];
    if (is_last) break;
  }
  return is_capitalized(owner) ? owner : "";
}

/// A year-first date in an address or a file's name: "/2024/06/19/", "2024-06-19-title",
/// "20240619".
std::optional<Date> find_name_date(std::string_view name) {
  for (auto found = find_written_date(name); found; found = find_written_date(name, found->end)) {
    const bool is_year_first = found->begin + 4 < name.size() && is_digit(name[found->begin + 3]);
    if (is_year_first && found->date()) return found->date();
  }
  for (std::size_t at = 0; at < name.size(); ++at) {
    std::size_t end = at;
    while (end < name.size() && is_digit(name[end])) ++end;
    const bool is_alone =
        (at == 0 || !is_letter(name[at - 1])) && (end == name.size() || !is_letter(name[end]));
    if (end - at == 8 && is_alone) {
      const auto stamp = std::string(name.substr(at, 4)) + '-' +
                         std::string(name.substr(at + 4, 2)) + '-' +
                         std::string(name.substr(at + 6, 2));
      const auto date = find_date(stamp);
      if (date && date->year() < std::chrono::year{2100}) return date;
    }
    at = std::max(at, end);
  }
  return {};
}

/// Finds the day an article appeared; one function a kind of evidence.
class DateFinder {
 public:
  DateFinder(const Article& article, const std::vector<Block>& blocks)
      : article_(article), blocks_(blocks) {}

  [[nodiscard]] std::optional<Date> find() const {
    if (const auto date = find_in_date_lines()) return date;
    if (const auto date = find_in_datelines()) return date;
    if (const auto date = find_name_date(article_.url)) return date;
    const auto slash = article_.document.rfind('/');
    return find_name_date(std::string_view(article_.document).substr(slash + 1));
  }

 private:
  [[nodiscard]] std::string_view words(const Block& block) const {
    return slice(article_.text, block.span);
  }

  [[nodiscard]] bool is_at_edge(std::size_t i) const {
    return i < kEdge || i + kEdge >= blocks_.size();
  }

  /// A block that holds the place in front of a report's first sentence.
  [[nodiscard]] bool is_wire(std::size_t i) const {
    const auto rest = std::string_view(article_.text).substr(blocks_[i].span.begin, 200);
    return find_wire_dateline(rest.substr(0, rest.find('\n')), true).has_value();
  }

  [[nodiscard]] std::optional<Date> find_in_date_lines() const {
    std::optional<Date> other;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind != BlockKind::kDateline || !is_at_edge(i) || is_wire(i)) continue;
      const auto lower = to_lower(words(blocks_[i]));
      const auto label = std::min(lower.find("publish"), lower.find("posted"));
      if (label != lower.npos) {
        if (const auto date = find_date(words(blocks_[i]).substr(label))) return date;
      }
      if (!other) other = find_date(words(blocks_[i]));
    }
    return other;
  }

  [[nodiscard]] std::optional<Date> find_in_datelines() const {
    for (std::size_t i = 0; i < blocks_.size() && i < kEdge; ++i) {
      if (blocks_[i].kind != BlockKind::kDateline) continue;
      const auto found = find_written_date(words(blocks_[i]));
      if (!found) continue;
      if (const auto date = found->date()) return date;
      if (const auto date = with_year(found->day)) return date;
    }
    return {};
  }

  /// The year in which a full date of the text or of the address falls within a few days of `day`.
  [[nodiscard]] std::optional<Date> with_year(std::chrono::month_day day) const {
    for (const std::string_view text :
         {std::string_view(article_.text), std::string_view(article_.url),
          std::string_view(article_.document)}) {
      for (auto found = find_written_date(text); found;
           found = find_written_date(text, found->end)) {
        if (const auto date = found->date()) {
          if (const auto near = nearest_year(day, *date)) return near;
        }
      }
    }
    return {};
  }

  [[nodiscard]] static std::optional<Date> nearest_year(std::chrono::month_day day, Date other) {
    constexpr std::chrono::days kNear{10};
    for (const int step : {0, 1, -1}) {  // 2 January and 30 December
      const Date date{other.year() + std::chrono::years{step}, day.month(), day.day()};
      if (!date.ok()) continue;
      const auto distance = std::chrono::sys_days{date} - std::chrono::sys_days{other};
      if (std::chrono::abs(distance) <= kNear) return date;
    }
    return {};
  }

  const Article& article_;
  const std::vector<Block>& blocks_;
};

}  // namespace

void complete_metadata(Article& article, const std::vector<Block>& blocks) {
  const auto words = [&](const Block& block) { return slice(article.text, block.span); };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    if (block.kind == BlockKind::kTitle && article.title.empty()) {
      article.title = join_words(words(block));
    }
    if (block.kind != BlockKind::kBoilerplate) continue;
    const auto text = words(block);
    const bool is_address = text.starts_with("https://") || text.starts_with("http://");
    if (i < 3 && article.url.empty() && is_address && split_words(text).size() == 1) {
      article.url = text;
    }
    if (article.publisher.empty()) article.publisher = find_copyright_owner(text);
  }
  if (!article.published) article.published = DateFinder(article, blocks).find();
}

void complete_metadata(Article& article, const BlockRules& rules) {
  complete_metadata(article, find_blocks(article, rules));
}

}  // namespace entente
