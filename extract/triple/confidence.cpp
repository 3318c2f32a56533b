#include "extract/triple/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr std::size_t index_of(std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(kTripleFeatureNames, name) -
                                  kTripleFeatureNames.begin());
}

template <typename Value>
void set(TripleFeatures& features, std::string_view name, Value value) {
  features[index_of(name)] = static_cast<double>(value);
}

double log_count(std::size_t size) { return std::log(1.0 + static_cast<double>(size)); }

bool is_finite(const Syntax& syntax, const Clause& clause) {
  return std::ranges::any_of(clause.verb, [&](std::size_t w) {
    const auto& xpos = syntax[w].xpos;
    return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD";
  });
}

std::size_t depth_of(const Syntax& syntax, std::size_t word) {
  std::size_t depth = 0;
  for (auto at = syntax.head(word); at != kNoToken; at = syntax.head(at)) ++depth;
  return depth;
}

bool has_form(const Syntax& syntax, const WordList& words, std::string_view form) {
  return std::ranges::any_of(words, [&](std::size_t w) { return syntax.form(w) == form; });
}

bool has_quote(const Syntax& syntax, const WordList& words) {
  return has_form(syntax, words, "``") || has_form(syntax, words, "''") ||
         has_form(syntax, words, "\"");
}

/// WordList between the subject and the relation.
std::size_t gap_of(const Tuple& tuple) {
  if (tuple.relation.empty() || tuple.arguments.front().empty()) return 0;
  const auto [first, last] = std::ranges::minmax(tuple.arguments.front());
  const auto verb = tuple.relation.front();
  return verb > last ? verb - last - 1 : first > verb ? first - verb : 0;
}

void set_clause_features(const Syntax& syntax, const Tuple& tuple, TripleFeatures& features) {
  const Clause& clause = *tuple.clause;
  const Frame& frame = *clause.frame;
  const Deprel deprel = syntax.deprel(frame.predicate);
  set(features, "control", !frame.governors.empty());
  set(features, "passive", frame.is_passive);
  set(features, "finite", is_finite(syntax, clause));
  set(features, "root", deprel == Deprel::kRoot);
  set(features, "parataxis", deprel == Deprel::kParataxis);
  set(features, "conjunct", deprel == Deprel::kConj);
  set(features, "relative", deprel == Deprel::kAclRelcl);
  set(features, "content", deprel == Deprel::kCcomp);
  set(features, "condition", base_of(deprel) == Deprel::kAdvcl);
  set(features, "depth", log_count(depth_of(syntax, frame.predicate)));
  set(features, "gap", log_count(gap_of(tuple)));
}

}  // namespace

TripleFeatures triple_features(const Syntax& syntax, const Tuple& tuple) {
  TripleFeatures features{};
  set(features, "bias", 1);
  set(features, "copula", tuple.kind == TripleKind::kCopula);
  set(features, "shared", tuple.kind == TripleKind::kShared);
  set(features, "adverbial", tuple.kind == TripleKind::kAdverbial);
  set(features, "participle", tuple.kind == TripleKind::kParticiple);
  set(features, "apposition", tuple.kind == TripleKind::kApposition);
  set(features, "title", tuple.kind == TripleKind::kTitle);
  set(features, "possession", tuple.kind == TripleKind::kPossession);
  set(features, "nominal", tuple.kind == TripleKind::kNominal);
  if (tuple.clause != nullptr) set_clause_features(syntax, tuple, features);
  const WordList& subject = tuple.arguments.front();
  WordList objects;
  for (std::size_t a = 1; a < tuple.arguments.size(); ++a) {
    objects.insert(objects.end(), tuple.arguments[a].begin(), tuple.arguments[a].end());
  }
  set(features, "bare", objects.empty());
  set(features, "arguments", std::min<std::size_t>(tuple.arguments.size(), 5));
  set(features, "clause_arg", tuple.has_clause);
  set(features, "adverbial_arg", tuple.has_adverbial);
  set(features, "adverb_arg", tuple.has_adverb);
  set(features, "pronoun", subject.size() == 1 && syntax[subject[0]].upos == Upos::kPron);
  set(features, "name",
      std::ranges::any_of(subject, [&](std::size_t w) { return syntax[w].upos == Upos::kPropn; }));
  set(features, "subject_words", log_count(subject.size()));
  set(features, "relation_words", log_count(tuple.relation.size()));
  set(features, "object_words", log_count(objects.size()));
  set(features, "sentence_words", log_count(syntax.size()));
  set(features, "comma_subject", has_form(syntax, subject, ","));
  set(features, "comma_object", has_form(syntax, objects, ","));
  set(features, "quote", has_quote(syntax, subject) != has_quote(syntax, objects));
  return features;
}

TripleConfidence TripleConfidence::load(const std::string& data_folder) {
  return TripleConfidence(
      WeightTable::read(data_folder + "/triple_confidence.tsv", kTripleFeatureNames, 2));
}

double TripleConfidence::of(const TripleFeatures& features, TripleFace face) const {
  return weights_.probability(features, static_cast<std::size_t>(face));
}

}  // namespace entente
