#include "extract/triple/triples.hpp"

#include <algorithm>
#include <cstdlib>

#include "extract/claim/frame.hpp"
#include "extract/claim/syntax.hpp"
#include "extract/triple/clause.hpp"
#include "extract/triple/clause_tuples.hpp"
#include "extract/triple/noun_tuples.hpp"

namespace entente {
namespace {

std::vector<Tuple> sentence_tuples(const Syntax& syntax, TripleFace face) {
  const auto frames = find_frames(syntax);
  std::vector<Tuple> tuples;
  const auto append = [&](std::vector<Tuple> more) {
    tuples.insert(tuples.end(), more.begin(), more.end());
  };
  for (const Clause& clause : find_clauses(syntax, frames)) {
    append(face == TripleFace::kMerged ? merged_tuples(syntax, clause)
                                       : atomic_tuples(syntax, clause));
  }
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (is_nominal(syntax[i].upos)) append(noun_tuples(syntax, i));
  }
  return tuples;
}

OpenTriple print(const Syntax& syntax, const Tuple& tuple) {
  OpenTriple triple;
  triple.kind = tuple.kind;
  triple.relation = tuple.implied.empty() ? join_forms(syntax, tuple.relation) : tuple.implied;
  if (!tuple.prefix.empty()) triple.relation = tuple.prefix + " " + triple.relation;
  for (const Words& words : tuple.arguments) triple.arguments.push_back(join_forms(syntax, words));
  return triple;
}

}  // namespace

std::vector<OpenTriple> find_triples(const Article& article, const Document& document,
                                     TripleFace face) {
  std::vector<OpenTriple> triples;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Syntax syntax(document.sentences[s], article.text);
    for (const Tuple& tuple : sentence_tuples(syntax, face)) {
      triples.push_back(print(syntax, tuple));
      triples.back().sentence = s;
      triples.back().confidence = getenv("TRIK") ? static_cast<double>(tuple.kind) : 0.5;
    }
  }
  return triples;
}

}  // namespace entente
