#pragma once

#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace entente {

enum class RdfSyntax { kTurtle, kNTriples, kTriG };

struct RdfPrefix {
  std::string_view name;
  std::string_view iri;
};

/// Writes statements as they come, through serd. Terms are whole IRIs without characters that none
/// may hold (web_address.hpp); texts are cleaned like XML. Statements of one subject should come
/// together: Turtle then names it once.
class RdfWriter {
 public:
  /// `output` must outlive this.
  RdfWriter(RdfSyntax syntax, std::span<const RdfPrefix> prefixes, std::ostream& output);
  ~RdfWriter();
  RdfWriter(const RdfWriter&) = delete;
  RdfWriter& operator=(const RdfWriter&) = delete;

  /// All that follows is said in this named graph, or in none for "". Only TriG has graphs; the
  /// other syntaxes leave them out.
  void set_graph(std::string_view iri);
  void set_subject(std::string_view iri);

  void link(std::string_view predicate, std::string_view object);
  void text(std::string_view predicate, std::string_view value);
  /// A literal with a type, both taken as they are.
  void literal(std::string_view predicate, std::string_view value, std::string_view datatype);

  /// Writes what is still held back. Throws Error (input) if serd refused a statement.
  void finish();

 private:
  struct Serd;
  std::unique_ptr<Serd> serd_;
};

}  // namespace entente
