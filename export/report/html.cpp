#include <fmt/format.h>

#include <string_view>

#include "export/draw/graphviz.hpp"
#include "export/page/page.hpp"
#include "export/page/policy_hash.hpp"
#include "export/page/resources.hpp"
#include "export/report/report.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

/// HTML escapes as XML does, in text and in attributes.
/// Names of any direction keep their place in the sentence around them.
std::string run_html(const Run& run) {
  std::string html = escape_xml_attribute(run.text);
  if (run.url.starts_with("http://") || run.url.starts_with("https://")) {
    html = fmt::format("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escape_xml_attribute(run.url),
                       html);
  }
  if (run.is_code) return "<code>" + html + "</code>";
  if (run.is_bold) return "<b><bdi>" + html + "</bdi></b>";
  if (run.is_italic) return "<i>" + html + "</i>";
  return html;
}

std::string runs_html(const std::vector<Run>& runs) {
  std::string html;
  for (const Run& run : runs) html += run_html(run);
  return html;
}

std::string row_html(const ReportBlock& block, bool is_head) {
  const char* tag = is_head ? "th" : "td";
  std::string html = "<tr>";
  for (const auto& runs : block.cells) {
    html += fmt::format("<{0} dir=\"auto\">{1}</{0}>", tag, runs_html(runs));
  }
  return html + "</tr>\n";
}

std::string block_html(const ReportBlock& block, bool is_first_row, const std::string& picture) {
  const std::string html =
      block.kind == ReportBlockKind::kRow ? "" : runs_html(block.cells.front());
  switch (block.kind) {
    case ReportBlockKind::kHeading:
      return fmt::format("<h{0} dir=\"auto\">{1}</h{0}>\n", block.level, html);
    case ReportBlockKind::kParagraph:
      return fmt::format("<p dir=\"auto\">{}</p>\n", html);
    case ReportBlockKind::kItem:
      return fmt::format("<p class=\"item level{}\" dir=\"auto\">{}</p>\n", block.level, html);
    case ReportBlockKind::kQuote:
      return fmt::format("<blockquote class=\"level{}\" dir=\"auto\">{}</blockquote>\n",
                         block.level, html);
    case ReportBlockKind::kRow:
      return row_html(block, is_first_row);
    case ReportBlockKind::kPicture:
      return fmt::format("<figure>{}</figure>\n", picture);
  }
  return "";
}

std::string body_of(const std::vector<ReportBlock>& blocks, const std::string& picture) {
  std::string html;
  bool is_in_table = false;
  for (const ReportBlock& block : blocks) {
    const bool is_row = block.kind == ReportBlockKind::kRow;
    if (is_in_table && !is_row) html += "</table>\n";
    const bool is_first_row = is_row && !is_in_table;
    if (is_first_row) html += "<table>\n";
    html += block_html(block, is_first_row, picture);
    is_in_table = is_row;
  }
  return html + (is_in_table ? "</table>\n" : "");
}

}  // namespace

void write_html_report(const ReportInput& input, std::ostream& output) {
  PictureOptions options = input.picture;
  options.title.clear();  // it stands at the head of the report
  const std::string picture = inline_svg(make_picture(input.drawn, options));
  const std::vector<ReportBlock> blocks = make_report(input);
  const std::string style(page_resource("report.css"));
  output << fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; "
      "img-src data:; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"generator\" content=\"{}\">\n<title>{}</title>\n"
      "<link rel=\"icon\" "
      "href=\"data:,\">\n<style>{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      policy_hash(style), escape_xml_attribute(input.made_by),
      escape_xml_attribute(blocks.front().cells.front().front().text), style,
      body_of(blocks, picture));
}

}  // namespace entente
