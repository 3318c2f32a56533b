#include "cli/text_tree.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {
namespace {

/// Where lines leave a cell.
constexpr std::uint8_t kUp = 1, kDown = 2, kLeft = 4, kRight = 8;

/// The box character of each set of directions.
constexpr std::array<std::string_view, 16> kGlyphs = {" ", "│", "│", "│", "─", "╯", "╮", "┤",
                                                      "─", "╰", "╭", "├", "─", "┴", "┬", "┼"};

/// How many columns lie between a word and its head's.
constexpr std::size_t kStep = 2;

std::size_t depth_of(const Sentence& sentence, std::size_t token) {
  std::size_t depth = 0;
  for (auto at = sentence.tokens[token].head; at != kNoHead;
       at = sentence.tokens[static_cast<std::size_t>(at)].head) {
    ++depth;
  }
  return depth;
}

/// Lines drawn over each other: where they cross, the cell leads all ways.
class Grid {
 public:
  Grid(std::size_t rows, std::size_t columns) : columns_(columns), cells_(rows * columns, 0) {}

  void draw_across(std::size_t row, std::size_t from, std::size_t to) {
    for (auto x = from; x < to; ++x) {
      at(row, x) |= kRight;
      at(row, x + 1) |= kLeft;
    }
  }
  void draw_down(std::size_t column, std::size_t from, std::size_t to) {
    for (auto y = from; y < to; ++y) {
      at(y, column) |= kDown;
      at(y + 1, column) |= kUp;
    }
  }
  [[nodiscard]] std::string row(std::size_t y) const {
    std::string text;
    for (std::size_t x = 0; x < columns_; ++x) text += kGlyphs[cells_[y * columns_ + x]];
    return text;
  }

 private:
  std::uint8_t& at(std::size_t y, std::size_t x) { return cells_[y * columns_ + x]; }

  std::size_t columns_;
  std::vector<std::uint8_t> cells_;
};

}  // namespace

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

std::vector<std::string> draw_text_tree(const Sentence& sentence) {
  const auto size = sentence.tokens.size();
  std::vector<std::size_t> depth(size);
  for (std::size_t i = 0; i < size; ++i) depth[i] = depth_of(sentence, i);
  const auto deepest = size == 0 ? 0 : *std::ranges::max_element(depth);
  const auto width = kStep * (deepest + 1);
  Grid grid(size, width + 1);
  for (std::size_t i = 0; i < size; ++i) {
    // From the head's column, or the left edge, to the word; then up or down to the head.
    const auto head = sentence.tokens[i].head;
    grid.draw_across(i, depth[i] * kStep, width);
    if (head == kNoHead) continue;
    const auto above = static_cast<std::size_t>(head);
    grid.draw_down(depth[i] * kStep, std::min(i, above), std::max(i, above));
  }
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < size; ++i) lines.push_back(grid.row(i));
  return lines;
}

}  // namespace entente
