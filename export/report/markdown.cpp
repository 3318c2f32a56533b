#include "export/report/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "export/report/report.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// An address between angle brackets: nothing in it may end them.
std::string encode(std::string_view url, std::string_view odd) {
  std::string target;
  for (const char c : clean_for_xml(url)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_odd = byte <= 0x20 || byte == 0x7f || odd.find(c) != odd.npos;
    target += is_odd ? fmt::format("%{:02X}", byte) : std::string(1, c);
  }
  return target;
}

/// Only the web's addresses are linked.
std::string link_target(std::string_view url) {
  if (!url.starts_with("http://") && !url.starts_with("https://")) return "";
  return encode(url, "<>\\");
}

/// Code is not escaped, so its fence must be longer than any run of back-ticks inside.
std::string code_span(std::string_view text) {
  std::size_t longest = 0;
  std::size_t length = 0;
  for (const char c : text) {
    length = c == '`' ? length + 1 : 0;
    longest = std::max(longest, length);
  }
  const std::string fence(longest + 1, '`');
  const std::string pad = longest > 0 ? " " : "";
  return fence + pad + clean_for_xml(text) + pad + fence;
}

std::string emphasize(const std::string& text, std::string_view marks) {
  // Marks must stand at a letter: blanks at the ends go outside.
  const auto first = text.find_first_not_of(' ');
  if (first == text.npos) return text;
  const auto last = text.find_last_not_of(' ') + 1;
  return fmt::format("{}{}{}{}{}", text.substr(0, first), marks, text.substr(first, last - first),
                     marks, text.substr(last));
}

std::string run_text(const Run& run) {
  if (run.is_code) return code_span(run.text);
  std::string text = escape_markdown(run.text);
  const std::string target = link_target(run.url);
  if (!target.empty()) text = fmt::format("[{}](<{}>)", text, target);
  if (run.is_bold) text = emphasize(text, "**");
  if (run.is_italic) text = emphasize(text, "*");
  return text;
}

std::string runs_text(const std::vector<Run>& runs) {
  std::string text;
  for (const Run& run : runs) text += run_text(run);
  return text;
}

std::string row_text(const ReportBlock& block) {
  std::string text = "|";
  for (const auto& runs : block.cells) text += " " + runs_text(runs) + " |";
  return text + "\n";
}

/// One block without the empty line before it.
std::string block_text(const ReportBlock& block, std::string_view picture_file) {
  const std::string text =
      block.kind == ReportBlockKind::kRow ? "" : runs_text(block.cells.front());
  const std::string indent(2 * static_cast<std::size_t>(block.level), ' ');
  switch (block.kind) {
    case ReportBlockKind::kHeading:
      return std::string(static_cast<std::size_t>(block.level), '#') + " " + text + "\n";
    case ReportBlockKind::kParagraph:
      return escape_line_start(text) + "\n";
    case ReportBlockKind::kItem:
      return indent + "- " + escape_line_start(text) + "\n";
    case ReportBlockKind::kQuote:
      return indent + "> " + escape_line_start(text) + "\n";
    case ReportBlockKind::kRow:
      return row_text(block);
    case ReportBlockKind::kPicture:
      return fmt::format("![{}](<{}>)\n", text, encode(picture_file, "<>\\%?#"));
  }
  return "";
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view kSpecial = "\\`*_[]<>#|~&$";
  std::string escaped;
  for (const char c : clean_for_xml(text)) {
    if (c == '\n' || c == '\r' || c == '\t') {
      escaped += ' ';
      continue;
    }
    if (kSpecial.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string escape_line_start(const std::string& text) {
  const auto at = text.find_first_not_of(' ');
  if (at == text.npos) return "";
  if (text[at] == '-' || text[at] == '+') return "\\" + text.substr(at);
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == at || end == text.size() || text[end] != '.') return text.substr(at);
  return text.substr(at, end - at) + "\\" + text.substr(end);
}

void write_markdown_report(const ReportInput& input, std::ostream& output) {
  const ReportBlock* last = nullptr;
  bool is_first_row = true;
  const std::vector<ReportBlock> blocks = make_report(input);
  for (const ReportBlock& block : blocks) {
    if (block.kind == ReportBlockKind::kPicture && input.picture_file.empty()) continue;
    const bool is_row = block.kind == ReportBlockKind::kRow;
    const bool goes_on = last != nullptr && last->kind == block.kind &&
                         (is_row || block.kind == ReportBlockKind::kItem);
    if (last != nullptr && !goes_on) output << '\n';
    is_first_row = is_row && !goes_on;
    output << block_text(block, input.picture_file);
    if (is_first_row) {
      output << '|';
      for (std::size_t i = 0; i < block.cells.size(); ++i) output << " --- |";
      output << '\n';
    }
    last = &block;
  }
}

}  // namespace entente
