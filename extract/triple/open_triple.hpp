#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class TripleFace {
  kMerged,  ///< one n-ary tuple a predicate
  kAtomic,  ///< the smallest true facts
};

/// How a triple was found.
enum class TripleKind {
  kVerb,        ///< "Ada sold Ben a boat"
  kCopula,      ///< "Ada is mayor"
  kShared,      ///< its subject stands at another verb: "Ada came and saw", "wants to see"
  kAdverbial,   ///< the same from a clause without a subject: "…, killing two"
  kParticiple,  ///< "arms sent to Bern", "a plan to leave"
  kApposition,  ///< "Ada Abba, a doctor"
  kTitle,       ///< "President Abba"
  kPossession,  ///< "Ada's boat"
  kNominal,     ///< "Ada's visit to Bern"
};

/// Names of the features in the table of weights, in their order.
inline constexpr std::array<std::string_view, 34> kTripleFeatureNames = {
    "bias",          "copula",         "shared",       "adverbial",      "participle",
    "apposition",    "title",          "possession",   "nominal",        "control",
    "passive",       "finite",         "root",         "parataxis",      "conjunct",
    "relative",      "content",        "condition",    "bare",           "arguments",
    "clause_arg",    "adverbial_arg",  "adverb_arg",   "pronoun",        "name",
    "subject_words", "relation_words", "object_words", "sentence_words", "gap",
    "comma_subject", "comma_object",   "quote",        "depth"};
using TripleFeatures = std::array<double, kTripleFeatureNames.size()>;

/// A tuple in the words of its sentence, as open information extraction has it.
struct OpenTriple {
  std::uint32_t sentence = 0;
  TripleKind kind = TripleKind::kVerb;
  std::string relation;
  std::vector<std::string> arguments;  ///< the subject first
  TripleFeatures features{};
  double confidence = 0;

  bool operator==(const OpenTriple&) const = default;
};

}  // namespace entente
