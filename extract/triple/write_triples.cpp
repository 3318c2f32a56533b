#include "extract/triple/write_triples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

std::string one_field(std::string_view text) {
  std::string field(text);
  std::ranges::replace_if(
      field, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return field;
}

}  // namespace

std::string write_triples(const Article& article, const Document& document,
                          const std::vector<OpenTriple>& triples, bool is_line) {
  std::string out;
  for (const OpenTriple& triple : triples) {
    const Span span = document.sentences[triple.sentence].span;
    out += one_field(is_line ? std::string_view(article.text) : slice(article.text, span));
    out += fmt::format("\t{:.4f}\t{}", triple.confidence, triple.relation);
    for (const std::string& argument : triple.arguments) out += "\t" + argument;
    out += '\n';
  }
  return out;
}

}  // namespace entente
