#include "export/tidy_svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "export/xml_text.hpp"

namespace entente {
namespace {

/// The text between `open` and the next `close`, both searched from the start of `text`.
std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const auto start = text.find(open);
  if (start == std::string_view::npos) return {};
  const auto end = text.find(close, start + open.size());
  if (end == std::string_view::npos) return {};
  return text.substr(start + open.size(), end - start - open.size());
}

/// Links have a title of their own, which would hide the one of their element.
std::string without_link_title(std::string_view line) {
  constexpr std::string_view kAttribute = " xlink:title=\"";
  const auto start = line.starts_with("<g id=\"a_") ? line.find(kAttribute) : line.npos;
  if (start == line.npos) return std::string(line);
  const auto end = line.find('"', start + kAttribute.size());
  return std::string(line.substr(0, start)) + std::string(line.substr(end + 1));
}

/// Text without the font, which the page names once.
std::string without_font(std::string_view line) {
  constexpr std::string_view kAttribute = " font-family=\"";
  const auto start = line.find(kAttribute);
  if (!line.starts_with("<text ") || start == line.npos) return std::string(line);
  const auto end = line.find('"', start + kAttribute.size());
  return std::string(line.substr(0, start)) + std::string(line.substr(end + 1));
}

/// Text anchored at `x`: another font than the one that measured it stays in the middle.
std::string centered(std::string line, double x) {
  constexpr std::string_view kAnchor = " text-anchor=\"start\" x=\"";
  const auto start = line.find(kAnchor);
  if (!line.starts_with("<text ") || start == line.npos) return line;
  const auto end = line.find('"', start + kAnchor.size());
  return line.replace(start, end - start, fmt::format(" text-anchor=\"middle\" x=\"{:.2f}", x));
}

}  // namespace

std::string tidy_svg(std::string_view svg, const SvgNotes& notes) {
  const std::map<std::string_view, const SvgNote*> note_of = [&] {
    std::map<std::string_view, const SvgNote*> map;
    for (const SvgNote& note : notes.elements) map.emplace(note.id, &note);
    return map;
  }();
  std::string result;
  result.reserve(svg.size() * 2);
  const SvgNote* note = nullptr;
  bool is_in_comment = false;
  while (!svg.empty()) {
    const std::size_t end = std::min(svg.find('\n'), svg.size() - 1);
    const std::string_view line = svg.substr(0, end + 1);
    svg.remove_prefix(end + 1);
    if (line.starts_with("<!--")) is_in_comment = true;
    if (is_in_comment) {
      is_in_comment = line.find("-->") == std::string_view::npos;
      continue;
    }
    if (line.starts_with("<g id=\"")) {
      const auto found = note_of.find(between(line, "id=\"", "\""));
      if (found != note_of.end()) note = found->second;
    }
    if (line.starts_with("<g id=\"graph0\"")) {
      result += fmt::format("<g font-family=\"{}\" {}", notes.font, line.substr(3));
    } else if (line.starts_with("<title>")) {
      if (note == nullptr || note->title.empty()) continue;
      result += "<title>" + escape_xml_text(note->title) + "</title>\n";
    } else if (note != nullptr && note->center) {
      result += centered(without_font(without_link_title(line)), *note->center);
    } else {
      result += without_font(without_link_title(line));
    }
  }
  return result;
}

}  // namespace entente
