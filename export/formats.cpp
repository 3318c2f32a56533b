#include "export/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <vector>

#include "export/dot.hpp"
#include "export/gexf.hpp"
#include "export/graphml.hpp"
#include "export/graphviz.hpp"
#include "export/page/page.hpp"
#include "export/report/report.hpp"
#include "graph/claim_json.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

constexpr std::array kPictureOptions = {
    FormatOption{"title", "A line above the picture", ""},
    FormatOption{"engine", "How the picture is laid out (chosen by size if not given)",
                 "dot neato fdp sfdp"},
    FormatOption{"theme", "Colours of the picture (default light)", "light dark"},
};

/// The page carries both themes.
constexpr auto kPageOptions = std::span(kPictureOptions).first<2>();

template <ImageFormat kImage>
void write_image(const ExportInput& input, const ExportOptions& options, std::ostream& output) {
  output << render(make_picture(input.snapshot, options.picture), kImage);
}

void write_html(const ExportInput& input, const ExportOptions& options, std::ostream& output) {
  const Snapshot& drawn = input.drawn == nullptr ? input.snapshot : *input.drawn;
  write_page({.listed = input.snapshot,
              .drawn = drawn,
              .claims = input.for_each_claim,
              .picture = options.picture,
              .made_by = options.made_by,
              .share = options.share},
             output);
}

template <void (*kWrite)(const ReportInput&, std::ostream&)>
void write_report(const ExportInput& input, const ExportOptions& options, std::ostream& output) {
  const Snapshot& drawn = input.drawn == nullptr ? input.snapshot : *input.drawn;
  kWrite({.snapshot = input.snapshot,
          .drawn = drawn,
          .claims = input.for_each_claim,
          .picture = options.picture,
          .made_by = options.made_by,
          .command = options.command,
          .share = options.share,
          .picture_file = options.picture_file},
         output);
}

template <void (*kWrite)(const Snapshot&, std::ostream&)>
void write_data(const ExportInput& input, const ExportOptions&, std::ostream& output) {
  kWrite(input.snapshot, output);
}

void write_claims(const ExportInput& input, const ExportOptions&, std::ostream& output) {
  input.for_each_claim([&](const Claim& claim) { output << write_claim_line(claim) << '\n'; });
}

constexpr std::array kFormats = {
    Format{.name = "svg",
           .ending = ".svg",
           .description = "picture for the web, text selectable, quotes under the pointer",
           .is_picture = true,
           .options = kPictureOptions,
           .write = write_image<ImageFormat::kSvg>},
    Format{.name = "png",
           .ending = ".png",
           .description = "picture as pixels",
           .is_picture = true,
           .options = kPictureOptions,
           .write = write_image<ImageFormat::kPng>},
    Format{.name = "pdf",
           .ending = ".pdf",
           .description = "picture for print",
           .is_picture = true,
           .options = kPictureOptions,
           .write = write_image<ImageFormat::kPdf>},
    Format{.name = "report",
           .ending = ".md",
           .description = "report in Markdown: actors, quotes, time line; an SVG picture beside it",
           .has_picture = true,
           .has_picture_beside = true,
           .options = kPictureOptions,
           .write = write_report<write_markdown_report>},
    Format{.name = "report-html",
           .ending = ".report.html",
           .description = "the same report as a page for a browser, the picture inside",
           .has_picture = true,
           .options = kPageOptions,
           .write = write_report<write_html_report>},
    Format{.name = "html",
           .ending = ".html",
           .description = "one page for a browser: picture, search, all quotes; needs no network",
           .has_picture = true,
           .options = kPageOptions,
           .write = write_html},
    Format{.name = "dot",
           .ending = ".dot",
           .description = "graph for Graphviz",
           .write = write_data<write_dot>},
    Format{.name = "gexf",
           .ending = ".gexf",
           .description = "graph for Gephi",
           .write = write_data<write_gexf>},
    Format{.name = "graphml",
           .ending = ".graphml",
           .description = "graph for NetworkX, igraph, Cytoscape, yEd",
           .write = write_data<write_graphml>},
    Format{.name = "jsonl",
           .ending = ".jsonl",
           .description = "claims, one JSON object a line",
           .claims_only = true,
           .write = write_claims},
};

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  return {std::istream_iterator<std::string>(stream), {}};
}

std::vector<std::string_view> formats_with(std::string_view option) {
  std::vector<std::string_view> names;
  for (const Format& format : kFormats) {
    if (std::ranges::find(format.options, option, &FormatOption::name) != format.options.end()) {
      names.push_back(format.name);
    }
  }
  return names;
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &Format::name);
  return found == kFormats.end() ? nullptr : &*found;
}

const Format* find_format_of_file(std::string_view path) {
  const auto found = std::ranges::find_if(kFormats, [path](const Format& format) {
    if (format.ending.empty() || path.size() < format.ending.size()) return false;
    const std::string_view tail = path.substr(path.size() - format.ending.size());
    return std::ranges::equal(tail, format.ending, {}, to_lower);
  });
  return found == kFormats.end() ? nullptr : &*found;
}

std::string_view ExportOptions::value(std::string_view name, std::string_view otherwise) const {
  const auto found = values.find(name);
  return found == values.end() ? otherwise : std::string_view(found->second);
}

void check_values(const Format& format, const ExportOptions& options) {
  for (const auto& [name, value] : options.values) {
    const auto option = std::ranges::find(format.options, name, &FormatOption::name);
    if (option == format.options.end()) {
      throw Error(ErrorKind::kUsage, fmt::format("--{}: {} has no such option", name, format.name),
                  fmt::format("--format {}", fmt::join(formats_with(name), " or ")));
    }
    const auto choices = words_of(option->choices);
    if (choices.empty() || std::ranges::find(choices, value) != choices.end()) continue;
    throw Error(ErrorKind::kUsage,
                fmt::format("--{}: \"{}\" is no choice for {}", name, value, format.name),
                fmt::format("--{} {}", name, fmt::join(choices, " or ")));
  }
}

}  // namespace entente
