#include "export/rdf_writer.hpp"

#include <fmt/format.h>
#include <serd/serd.h>

#include "export/xml_text.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

std::size_t write_bytes(const void* bytes, std::size_t size, void* stream) {
  static_cast<std::ostream*>(stream)->write(static_cast<const char*>(bytes),
                                            static_cast<std::streamsize>(size));
  return size;
}

/// Points into `text`, which must end in a NUL as all strings of std::string do.
SerdNode node_of(SerdType type, const std::string& text) {
  return serd_node_from_string(type, reinterpret_cast<const std::uint8_t*>(text.c_str()));
}

SerdSyntax syntax_of(RdfSyntax syntax) {
  constexpr SerdSyntax kSyntaxes[] = {SERD_TURTLE, SERD_NTRIPLES, SERD_TRIG};
  return kSyntaxes[static_cast<std::size_t>(syntax)];
}

SerdStyle style_of(RdfSyntax syntax) {
  if (syntax == RdfSyntax::kNTriples) return SerdStyle{};
  return static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
}

}  // namespace

struct RdfWriter::Serd {
  SerdEnv* environment = serd_env_new(nullptr);
  SerdWriter* writer = nullptr;
  bool has_graphs = false;
  std::string graph;
  std::string subject;
  SerdStatus status = SERD_SUCCESS;

  ~Serd() {
    serd_writer_free(writer);
    serd_env_free(environment);
  }

  void keep(SerdStatus result) {
    if (status == SERD_SUCCESS) status = result;
  }

  void write(std::string_view predicate, SerdType type, const std::string& value,
             std::string_view datatype) {
    const std::string predicate_text(predicate);
    const std::string datatype_text(datatype);
    const SerdNode graph_node = node_of(SERD_URI, graph);
    const SerdNode subject_node = node_of(SERD_URI, subject);
    const SerdNode predicate_node = node_of(SERD_URI, predicate_text);
    const SerdNode object_node = node_of(type, value);
    const SerdNode datatype_node = node_of(SERD_URI, datatype_text);
    keep(serd_writer_write_statement(writer, 0, graph.empty() ? nullptr : &graph_node,
                                     &subject_node, &predicate_node, &object_node,
                                     datatype.empty() ? nullptr : &datatype_node, nullptr));
  }
};

RdfWriter::RdfWriter(RdfSyntax syntax, std::span<const RdfPrefix> prefixes, std::ostream& output)
    : serd_(std::make_unique<Serd>()) {
  serd_->has_graphs = syntax == RdfSyntax::kTriG;
  serd_->writer = serd_writer_new(syntax_of(syntax), style_of(syntax), serd_->environment, nullptr,
                                  write_bytes, &output);
  if (syntax == RdfSyntax::kNTriples) return;
  for (const RdfPrefix& prefix : prefixes) {
    const std::string name(prefix.name);
    const std::string iri(prefix.iri);
    const SerdNode name_node = node_of(SERD_LITERAL, name);
    const SerdNode iri_node = node_of(SERD_URI, iri);
    serd_->keep(serd_env_set_prefix(serd_->environment, &name_node, &iri_node));
    serd_->keep(serd_writer_set_prefix(serd_->writer, &name_node, &iri_node));
  }
}

RdfWriter::~RdfWriter() = default;

void RdfWriter::set_graph(std::string_view iri) {
  if (serd_->has_graphs) serd_->graph = iri;
}

void RdfWriter::set_subject(std::string_view iri) { serd_->subject = iri; }

void RdfWriter::link(std::string_view predicate, std::string_view object) {
  serd_->write(predicate, SERD_URI, std::string(object), "");
}

void RdfWriter::text(std::string_view predicate, std::string_view value) {
  serd_->write(predicate, SERD_LITERAL, clean_for_xml(value), "");
}

void RdfWriter::literal(std::string_view predicate, std::string_view value,
                        std::string_view datatype) {
  serd_->write(predicate, SERD_LITERAL, std::string(value), datatype);
}

void RdfWriter::finish() {
  serd_->keep(serd_writer_finish(serd_->writer));
  if (serd_->status == SERD_SUCCESS) return;
  throw Error(ErrorKind::kInput,
              fmt::format("a statement cannot be written as RDF: {}",
                          reinterpret_cast<const char*>(serd_strerror(serd_->status))));
}

}  // namespace entente
