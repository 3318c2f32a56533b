#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace entente {

/// A tab-separated table, read as a whole. Lines that begin with '#' are its header and comments,
/// blank lines are skipped; cells may be empty, trailing empty cells may be left out. A cell that
/// holds a list separates its items with '|'. All views point into the table, which must outlive
/// them; moving it keeps them valid.
class Tsv {
 public:
  /// One line's cells; exactly as many as the caller of for_each asked for.
  struct Row {
    const Tsv* table = nullptr;
    std::uint32_t line = 0;  ///< counted from 1
    std::span<const std::string_view> cells;

    [[nodiscard]] std::string_view operator[](std::size_t column) const { return cells[column]; }
    /// The whole cell as a number. Throws Error (input) "FILE:LINE: not a number".
    template <typename Number>
    [[nodiscard]] Number number(std::size_t column) const {
      Number value{};
      const auto cell = cells[column];
      const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
      if (error != std::errc() || end != cell.data() + cell.size()) fail("not a number");
      return value;
    }
    /// Throws Error (input) "FILE:LINE: message".
    [[noreturn]] void fail(const std::string& message) const;
  };

  /// Throws Error (input) when the file cannot be read.
  [[nodiscard]] static Tsv read(const std::string& path);
  /// A table from text in memory; `path` only names it in errors.
  [[nodiscard]] static Tsv parse(std::string path, std::string_view text);

  /// Calls `on_row` for each line. Throws Error (input) for a line with no first cell or with more
  /// than `columns` cells.
  void for_each(std::size_t columns, const std::function<void(const Row&)>& on_row) const;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  Tsv(std::string path, std::vector<char> text);
  std::string path_;
  std::vector<char> text_;
};

/// The items of a list cell, in order: "a|b" → a, b; an empty cell has none.
[[nodiscard]] std::vector<std::string_view> split_list(std::string_view cell);

}  // namespace entente
