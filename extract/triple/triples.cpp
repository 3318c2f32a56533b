#include "extract/triple/triples.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "extract/syntax/frame.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/triple/clause.hpp"
#include "extract/triple/clause_tuples.hpp"
#include "extract/triple/confidence.hpp"
#include "extract/triple/noun_tuples.hpp"

namespace entente {
namespace {

/// Coordinations multiply; no honest sentence says more, and a page of names takes no minutes.
constexpr std::size_t kMaxTuples = 300;

std::vector<Tuple> sentence_tuples(const Syntax& syntax, const std::vector<Clause>& clauses,
                                   TripleFace face) {
  std::vector<Tuple> tuples;
  const auto append = [&](std::vector<Tuple> more) {
    const auto room = kMaxTuples - std::min(kMaxTuples, tuples.size());
    if (more.size() > room) more.resize(room);
    std::ranges::move(more, std::back_inserter(tuples));
  };
  for (const Clause& clause : clauses) {
    if (tuples.size() == kMaxTuples) break;
    append(face == TripleFace::kMerged ? merged_tuples(syntax, clause)
                                       : atomic_tuples(syntax, clause));
  }
  for (std::size_t i = 0; i < syntax.size() && tuples.size() < kMaxTuples; ++i) {
    if (is_nominal(syntax[i].upos)) append(noun_tuples(syntax, i));
  }
  return tuples;
}

OpenTriple print(const Syntax& syntax, const Tuple& tuple) {
  OpenTriple triple;
  triple.kind = tuple.kind;
  triple.relation = tuple.implied.empty() ? join_forms(syntax, tuple.relation) : tuple.implied;
  for (const WordList& words : tuple.arguments)
    triple.arguments.push_back(join_forms(syntax, words));
  triple.features = triple_features(syntax, tuple);
  return triple;
}

bool is_same(const OpenTriple& a, const OpenTriple& b) {
  return a.relation == b.relation && a.arguments == b.arguments;
}

std::vector<OpenTriple> sentence_triples(const Syntax& syntax, TripleFace face,
                                         const TripleConfidence& confidence) {
  const auto frames = find_frames(syntax);
  const auto clauses = find_clauses(syntax, frames);
  std::vector<OpenTriple> triples;
  for (const Tuple& tuple : sentence_tuples(syntax, clauses, face)) {
    OpenTriple triple = print(syntax, tuple);
    triple.confidence = confidence.of(triple.features, face);
    const bool is_known = std::ranges::any_of(
        triples, [&](const OpenTriple& known) { return is_same(known, triple); });
    if (!is_known) triples.push_back(std::move(triple));
  }
  std::ranges::stable_sort(triples, std::greater{}, &OpenTriple::confidence);
  return triples;
}

}  // namespace

std::vector<OpenTriple> find_triples(const Article& article, const Document& document,
                                     TripleFace face, const TripleConfidence& confidence) {
  std::vector<OpenTriple> triples;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Syntax syntax(document.sentences[s], article.text);
    for (OpenTriple& triple : sentence_triples(syntax, face, confidence)) {
      triple.sentence = s;
      triples.push_back(std::move(triple));
    }
  }
  return triples;
}

}  // namespace entente
