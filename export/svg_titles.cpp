#include "export/svg_titles.hpp"

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

}  // namespace

std::string with_titles(std::string_view svg,
                        const std::vector<std::pair<std::string, std::string>>& titles) {
  const std::map<std::string_view, std::string_view> title_of(titles.begin(), titles.end());
  std::string result;
  result.reserve(svg.size() * 2);
  std::string_view id;
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
    if (line.starts_with("<g id=\"")) id = between(line, "id=\"", "\"");
    if (line.starts_with("<title>")) {
      const auto found = title_of.find(id);
      if (found != title_of.end() && !found->second.empty()) {
        result += "<title>" + escape_xml_text(found->second) + "</title>\n";
      }
      continue;
    }
    result += without_link_title(line);
  }
  return result;
}

}  // namespace entente
