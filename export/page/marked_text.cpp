#include "export/page/marked_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "export/page/resources.hpp"
#include "export/xml_text.hpp"

namespace entente {
namespace {

/// Neighbouring numbers get colours that are far apart: the golden angle on the circle of hues.
[[nodiscard]] int hue_of(std::size_t cluster) {
  return static_cast<int>(cluster * 137508 / 1000 % 360);
}

[[nodiscard]] std::string class_of(std::size_t text, std::size_t cluster) {
  return fmt::format("t{}c{}", text, cluster + 1);
}

/// A colour for each cluster, and a frame around all its words while the pointer is on one of them.
[[nodiscard]] std::string styles_of(std::size_t number, const MarkedText& text) {
  std::string out;
  for (std::size_t c = 0; c < text.clusters.size(); ++c) {
    const std::string name = class_of(number, c);
    out +=
        fmt::format(".{0} {{ --hue: {1}; }}\nbody:has(.{0}:hover) .{0} {{ outline: 2px solid; }}\n",
                    name, hue_of(c));
  }
  return out;
}

/// The marks inside `paragraph` that nest, in text order, what is longer first.
[[nodiscard]] std::vector<TextMark> nested_marks(const MarkedText& text, Span paragraph) {
  std::vector<TextMark> marks;
  for (const TextMark& mark : text.marks)
    if (paragraph.contains(mark.span)) marks.push_back(mark);
  std::ranges::stable_sort(marks, [](const TextMark& a, const TextMark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<TextMark> kept;
  std::vector<std::uint32_t> open;
  for (const TextMark& mark : marks) {
    while (!open.empty() && open.back() <= mark.span.begin) open.pop_back();
    if (!open.empty() && mark.span.end > open.back()) continue;
    open.push_back(mark.span.end);
    kept.push_back(mark);
  }
  return kept;
}

void write_paragraph(std::size_t number, const MarkedText& text, Span paragraph,
                     std::ostream& output) {
  std::string out = "<p>";
  std::uint32_t at = paragraph.begin;
  std::vector<TextMark> open;
  const auto write_until = [&](std::uint32_t end) {
    append_xml_text(slice(text.text, {at, end}), out);
    at = end;
  };
  const auto close_until = [&](std::uint32_t begin) {
    while (!open.empty() && open.back().span.end <= begin) {
      write_until(open.back().span.end);
      out += fmt::format("<sub>{}</sub></span>", open.back().cluster + 1);
      open.pop_back();
    }
  };
  for (const TextMark& mark : nested_marks(text, paragraph)) {
    close_until(mark.span.begin);
    write_until(mark.span.begin);
    out += fmt::format("<span class=\"mark {}\" title=\"{}\">", class_of(number, mark.cluster),
                       escape_xml_attribute(text.clusters[mark.cluster]));
    open.push_back(mark);
  }
  close_until(paragraph.end);
  write_until(paragraph.end);
  output << out << "</p>\n";
}

void write_clusters(std::size_t number, const MarkedText& text, std::ostream& output) {
  std::vector<std::size_t> counts(text.clusters.size());
  for (const TextMark& mark : text.marks) ++counts[mark.cluster];
  output << "<ol class=\"clusters\">\n";
  for (std::size_t c = 0; c < text.clusters.size(); ++c)
    output << fmt::format("<li><span class=\"mark {}\">{}</span> × {}</li>\n", class_of(number, c),
                          escape_xml_text(text.clusters[c]), counts[c]);
  output << "</ol>\n";
}

}  // namespace

void write_marked_texts(const std::vector<MarkedText>& texts, std::ostream& output) {
  output << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
         << escape_xml_text(texts.empty() ? "" : texts.front().title) << "</title>\n<style>\n"
         << page_resource("marked_text.css");
  for (std::size_t t = 0; t < texts.size(); ++t) output << styles_of(t + 1, texts[t]);
  output << "</style>\n</head>\n<body>\n";
  for (std::size_t t = 0; t < texts.size(); ++t) {
    output << "<article>\n<h1>" << escape_xml_text(texts[t].title) << "</h1>\n";
    for (const Span paragraph : texts[t].paragraphs)
      write_paragraph(t + 1, texts[t], paragraph, output);
    write_clusters(t + 1, texts[t], output);
    output << "</article>\n";
  }
  output << "</body>\n</html>\n";
}

}  // namespace entente
