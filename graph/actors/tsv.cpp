#include "graph/actors/tsv.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "graph/error.hpp"

namespace entente {
namespace {

/// Cuts `line` at tabs into `cells`; false when there are more than fit.
bool split_cells(std::string_view line, std::vector<std::string_view>& cells) {
  std::size_t count = 0;
  for (;;) {
    if (count == cells.size()) return false;
    const auto tab = line.find('\t');
    cells[count++] = line.substr(0, tab);
    if (tab == std::string_view::npos) break;
    line.remove_prefix(tab + 1);
  }
  for (; count < cells.size(); ++count) cells[count] = {};
  return true;
}

}  // namespace

Tsv::Tsv(std::string path, std::vector<char> text)
    : path_(std::move(path)), text_(std::move(text)) {}

Tsv Tsv::read(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  std::vector<char> text(error ? 0 : size);
  std::ifstream file(path, std::ios::binary);
  if (error || !file.read(text.data(), static_cast<std::streamsize>(text.size()))) {
    throw Error(ErrorKind::kInput, fmt::format("{}: cannot read this table", path),
                "the data folder is incomplete: install entente again");
  }
  return {path, std::move(text)};
}

Tsv Tsv::parse(std::string path, std::string_view text) {
  return {std::move(path), std::vector<char>(text.begin(), text.end())};
}

void Tsv::for_each(std::size_t columns, const std::function<void(const Row&)>& on_row) const {
  std::vector<std::string_view> cells(columns);
  std::string_view rest(text_.data(), text_.size());
  for (std::uint32_t line = 1; !rest.empty(); ++line) {
    const auto end = rest.find('\n');
    auto text = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.empty() || text.front() == '#') continue;
    const bool fits = split_cells(text, cells);
    const Row row{this, line, cells};
    if (!fits) row.fail(fmt::format("more than {} columns", columns));
    if (cells[0].empty()) row.fail("the first column is empty");
    on_row(row);
  }
}

void Tsv::Row::fail(const std::string& message) const {
  throw Error(ErrorKind::kInput, fmt::format("{}:{}: {}", table->path(), line, message),
              "the columns are explained at the top of the file");
}

std::vector<std::string_view> split_list(std::string_view cell) {
  std::vector<std::string_view> items;
  while (!cell.empty()) {
    const auto bar = cell.find('|');
    items.push_back(cell.substr(0, bar));
    cell.remove_prefix(bar == std::string_view::npos ? cell.size() : bar + 1);
  }
  return items;
}

}  // namespace entente
