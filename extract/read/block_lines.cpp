#include "extract/read/block_lines.hpp"

#include <algorithm>
#include <span>

#include "extract/read/block_text.hpp"
#include "extract/read/text_bytes.hpp"

namespace entente {
namespace {

/// The bytes of the line end at `at`, 0 when there is none.
std::size_t line_end_size(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at, 3);
  if (rest.starts_with("\r\n")) return 2;
  if (rest.starts_with('\n') || rest.starts_with('\r') || rest.starts_with('\f')) return 1;
  return rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9" ? 3 : 0;
}

/// All lines, blank ones as empty spans.
std::vector<Span> find_lines(std::string_view text) {
  std::vector<Span> lines;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto size = at < text.size() ? line_end_size(text, at) : 1;
    if (size > 0) {
      const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
      lines.push_back(trim_span(text, line));
      begin = at + size;
    }
    at += std::max<std::size_t>(size, 1);
  }
  return lines;
}

/// Lines that follow each other without a blank one.
class Run {
 public:
  Run(std::string_view text, std::span<const Span> lines) : text_(text), lines_(lines) {
    for (const auto line : lines) width_ = std::max<std::size_t>(width_, line.size());
  }

  /// Whether the run was wrapped at a fixed width.
  [[nodiscard]] bool is_wrapped() const {
    constexpr std::size_t kNarrowest = 40;
    constexpr std::size_t kWidest = 100;
    if (lines_.size() < 2 || width_ < kNarrowest || width_ > kWidest) return false;
    std::size_t running = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) running += goes_on(i) ? 1U : 0U;
    return running * 3 >= lines_.size() - 1;
  }

  /// Whether line `i` was broken only because it was full.
  [[nodiscard]] bool is_full(std::size_t i) const {
    const auto next = split_words(slice(text_, lines_[i + 1])).front().size();
    const auto slack = width_ / 8;  // ragged edges, and a word or two shorter in the last edit
    return lines_[i].size() + 1 + next + slack > width_;
  }

 private:
  [[nodiscard]] bool goes_on(std::size_t i) const {
    const char next = text_[lines_[i + 1].begin];
    return is_lower(next) && is_full(i) && !ends_sentence(slice(text_, lines_[i]));
  }

  std::string_view text_;
  std::span<const Span> lines_;
  std::size_t width_ = 0;
};

}  // namespace

std::vector<Span> find_line_blocks(std::string_view text) {
  const auto lines = find_lines(text);
  std::vector<Span> blocks;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && !lines[end].empty()) ++end;
    const Run run(text, std::span(lines).subspan(i, end - i));
    const bool is_wrapped = run.is_wrapped();
    for (std::size_t k = i; k < end; ++k) {
      if (is_wrapped && k > i && run.is_full(k - 1 - i)) {
        blocks.back().end = lines[k].end;
      } else {
        blocks.push_back(lines[k]);
      }
    }
    i = end + 1;
  }
  return blocks;
}

}  // namespace entente
