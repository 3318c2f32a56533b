#include "export/formats.hpp"

#include <algorithm>
#include <array>

#include "export/dot.hpp"
#include "export/gexf.hpp"
#include "export/graphml.hpp"
#include "export/graphviz.hpp"

namespace entente {
namespace {

template <ImageFormat kImage>
void write_image(const Snapshot& snapshot, const ExportOptions& options, std::ostream& output) {
  output << render(make_picture(snapshot, options.picture), kImage);
}

template <void (*kWrite)(const Snapshot&, std::ostream&)>
void write_data(const Snapshot& snapshot, const ExportOptions&, std::ostream& output) {
  kWrite(snapshot, output);
}

constexpr std::array kFormats = {
    Format{"svg", ".svg", "picture for the web, text selectable, quotes under the pointer", true,
           write_image<ImageFormat::kSvg>},
    Format{"png", ".png", "picture as pixels", true, write_image<ImageFormat::kPng>},
    Format{"pdf", ".pdf", "picture for print", true, write_image<ImageFormat::kPdf>},
    Format{"dot", ".dot", "graph for Graphviz", false, write_data<write_dot>},
    Format{"gexf", ".gexf", "graph for Gephi", false, write_data<write_gexf>},
    Format{"graphml", ".graphml", "graph for NetworkX, igraph, Cytoscape, yEd", false,
           write_data<write_graphml>},
};

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &Format::name);
  return found == kFormats.end() ? nullptr : &*found;
}

const Format* find_format_of_file(std::string_view path) {
  const auto found = std::ranges::find_if(kFormats, [path](const Format& format) {
    if (path.size() < format.ending.size()) return false;
    const std::string_view tail = path.substr(path.size() - format.ending.size());
    return std::ranges::equal(tail, format.ending, {}, to_lower);
  });
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace entente
