#include "export/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <vector>

#include "export/cytoscape.hpp"
#include "export/dot.hpp"
#include "export/draw/graphviz.hpp"
#include "export/draw/node_places.hpp"
#include "export/ftm.hpp"
#include "export/gephi_csv.hpp"
#include "export/gexf.hpp"
#include "export/graphml.hpp"
#include "export/graphology.hpp"
#include "export/neo4j.hpp"
#include "export/node_link.hpp"
#include "export/obsidian.hpp"
#include "export/page/page.hpp"
#include "export/rdf.hpp"
#include "export/report/report.hpp"
#include "graph/claim_json.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

constexpr std::array kPictureOptions = {
    FormatOption{.name = "title", .description = "A line above the picture", .value = "TEXT"},
    FormatOption{.name = "engine",
                 .description = "How the picture is laid out (chosen by size if not given)",
                 .detail = "An engine of Graphviz; paths are laid out by dot.",
                 .value = "ENGINE",
                 .choices = "dot neato fdp sfdp"},
    FormatOption{.name = "clusters",
                 .description = "Draw who is closely related together on a shaded field",
                 .detail = "Each is named after its best connected member: the communities that "
                           "Louvain's method finds in what is drawn.",
                 .is_flag = true},
    FormatOption{.name = "theme",
                 .description = "Colours of the picture (default light)",
                 .value = "THEME",
                 .choices = "light dark"},
};

/// The page carries both themes.
constexpr auto kPageOptions = std::span(kPictureOptions).first<3>();

template <ImageFormat kImage>
void write_image(const ExportInput& input, const ExportOptions& options, std::ostream& output) {
  output << render(make_picture(input.snapshot, options.picture), kImage);
}

constexpr std::array kGexfOptions = {
    FormatOption{.name = "gexf-version",
                 .description = "1.3 for Gephi (default), 1.2 for older readers as NetworkX's",
                 .detail = "NetworkX takes no file with both directed and undirected edges: in 1.2 "
                           "all are directed.",
                 .value = "VERSION",
                 .choices = "1.2 1.3"}};
constexpr std::array kGraphmlOptions = {FormatOption{
    .name = "dialect",
    .description = "gephi: names parallel edges apart; yed: boxes, lines and labels to "
                   "draw",
    .detail = "gephi also names labels and types for Neo4j's APOC. Without it the file "
              "is valid by the official schema.",
    .value = "DIALECT",
    .choices = "gephi yed"}};

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
          .picture_file = options.file_beside},
         output);
}

/// The picture of a format that lists more than it draws.
void write_drawn(const ExportInput& input, const ExportOptions& options, std::ostream& output) {
  const Snapshot& drawn = input.drawn == nullptr ? input.snapshot : *input.drawn;
  write_image<ImageFormat::kSvg>({.snapshot = drawn}, options, output);
}

std::vector<Point> places_for(const Snapshot& snapshot, const ExportOptions& options) {
  return options.with_layout ? node_places(snapshot) : places_on_spiral(snapshot);
}

template <void (*kWrite)(const Snapshot&, std::ostream&)>
void write_data(const ExportInput& input, const ExportOptions&, std::ostream& output) {
  kWrite(input.snapshot, output);
}

void write_as_gexf(const ExportInput& input, const ExportOptions& options, std::ostream& output) {
  const bool is_old = options.value("gexf-version", "1.3") == "1.2";
  write_gexf(input.snapshot, is_old ? GexfVersion::k1_2 : GexfVersion::k1_3,
             places_for(input.snapshot, options), output);
}

void write_as_graphml(const ExportInput& input, const ExportOptions& options,
                      std::ostream& output) {
  const Snapshot& snapshot = input.snapshot;
  const std::string_view dialect = options.value("dialect", "");
  if (dialect == "yed") {
    return write_graphml(snapshot, GraphmlDialect::kYed, places_for(snapshot, options), output);
  }
  const bool is_for_gephi = dialect == "gephi";
  write_graphml(snapshot, is_for_gephi ? GraphmlDialect::kGephi : GraphmlDialect::kPlain, {},
                output);
}

void write_claims(const ExportInput& input, const ExportOptions&, std::ostream& output) {
  input.for_each_claim([&](const Claim& claim) { output << write_claim_line(claim) << '\n'; });
}

template <RdfSyntax kSyntax>
void write_statements(const ExportInput& input, const ExportOptions& options,
                      std::ostream& output) {
  write_rdf(input, kSyntax, options.value("base", ""), output);
}

void write_csv(const ExportInput& input, const ExportOptions&, FolderWriter& folder) {
  const Snapshot& snapshot = input.snapshot;
  folder.write("nodes.csv", [&](std::ostream& out) { write_node_table(snapshot, out); });
  folder.write("edges.csv", [&](std::ostream& out) { write_edge_table(snapshot, out); });
}

void write_neo4j(const ExportInput& input, const ExportOptions&, FolderWriter& folder) {
  const Snapshot& snapshot = input.snapshot;
  folder.write("nodes.csv", [&](std::ostream& out) { write_neo4j_nodes(snapshot, out); });
  folder.write("relationships.csv",
               [&](std::ostream& out) { write_neo4j_relationships(snapshot, out); });
  folder.write("load.cypher", [&](std::ostream& out) { write_neo4j_script(snapshot, out); });
}

void write_vault(const ExportInput& input, const ExportOptions&, FolderWriter& folder) {
  write_obsidian(input.snapshot, folder);
}

constexpr std::array kRdfOptions = {
    FormatOption{.name = "base",
                 .description = "What the names of entities and claims in RDF begin with",
                 .detail = "As in https://example.org/graph/; without it urn:entente: .",
                 .value = "IRI"},
};

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
           .options = kPictureOptions,
           .write = write_report<write_markdown_report>,
           .ending_beside = ".report.svg",
           .write_beside = write_drawn},
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
           .options = kGexfOptions,
           .write = write_as_gexf},
    Format{.name = "graphml",
           .ending = ".graphml",
           .description = "graph for NetworkX, igraph, Cytoscape, yEd",
           .options = kGraphmlOptions,
           .write = write_as_graphml},
    Format{.name = "jsonl",
           .ending = ".jsonl",
           .description = "claims, one JSON object a line",
           .claims_only = true,
           .write = write_claims},
    Format{.name = "csv",
           .ending = ".csv",
           .description = "tables for Gephi, spreadsheets, pandas: relations, beside them entities",
           .write = write_data<write_edge_table>,
           .ending_beside = ".nodes.csv",
           .write_beside = write_data<write_node_table>,
           .write_folder = write_csv},
    Format{.name = "neo4j",
           .ending = "",
           .description = "folder of tables and a script for Neo4j",
           .write_folder = write_neo4j},
    Format{.name = "obsidian",
           .ending = "",
           .description = "folder of linked notes for Obsidian, one an entity",
           .write_folder = write_vault},
    Format{.name = "cytoscape",
           .ending = ".cyjs",
           .description = "graph for Cytoscape and cytoscape.js",
           .write = write_data<write_cytoscape>},
    Format{.name = "graphology",
           .ending = ".graphology.json",
           .description = "graph for graphology, sigma.js, Gephi Lite",
           .write = write_data<write_graphology>},
    Format{.name = "ftm",
           .ending = ".ftm.json",
           .description = "FollowTheMoney entities for Aleph, one a line",
           .write = write_data<write_ftm>},
    Format{.name = "node-link",
           .ending = ".json",
           .description = "graph for NetworkX and D3",
           .write = write_data<write_node_link>},
    Format{.name = "turtle",
           .ending = ".ttl",
           .description = "RDF: claims with their quotes (PROV-O, Web Annotation, schema.org)",
           .claims_only = true,
           .options = kRdfOptions,
           .write = write_statements<RdfSyntax::kTurtle>},
    Format{.name = "ntriples",
           .ending = ".nt",
           .description = "the same RDF, one statement a line",
           .claims_only = true,
           .options = kRdfOptions,
           .write = write_statements<RdfSyntax::kNTriples>},
    Format{.name = "trig",
           .ending = ".trig",
           .description = "the same RDF, a named graph for each article",
           .claims_only = true,
           .options = kRdfOptions,
           .write = write_statements<RdfSyntax::kTriG>},
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
