#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "extract/claim/draft.hpp"
#include "graph/claim.hpp"

namespace entente {

/// Names of the features that a claim's confidence is read from, in their order: the rule, what
/// stands at both ends, the verb (WordNet's lexicographer files), the shape of the tree, the
/// stance.
// clang-format off
inline constexpr std::array<std::string_view, 93> kClaimFeatureNames = {
    // the rule
    "bias", "passive", "agentless", "relative", "control", "adverbial", "participle",
    "infinitive", "copula", "title", "apposition", "nominal", "content", "target", "oblique",
    "nested", "recipient", "folded", "governed",
    // the ends
    "subject_person", "subject_organization", "subject_country", "subject_party",
    "subject_named", "subject_pronoun", "subject_noun", "subjects", "subject_cut",
    "subject_plural", "object_person", "object_organization", "object_country", "object_place",
    "object_document", "object_event", "object_weapon", "object_facility", "object_party",
    "object_named", "object_pronoun", "object_bare", "object_of", "object_number",
    "object_words", "object_abstract", "object_domain", "object_cut", "object_definite",
    "object_indefinite", "object_owned", "object_plural", "object_conjunct", "both_actors",
    // the verb
    "event", "event_actors", "light", "body", "change", "cognition", "communication",
    "competition", "consumption", "contact", "creation", "emotion", "motion", "perception",
    "possession", "social", "stative", "to", "with", "in", "for", "of", "on",
    // the tree
    "root", "conjunct", "relative_clause", "content_clause", "condition", "present",
    "complement", "arguments", "gap", "reach", "depth", "sentence_words", "relation_words",
    // the stance and the place
    "negative", "uncertain", "speaker", "title_block"};
// clang-format on
using ClaimFeatures = std::array<double, kClaimFeatureNames.size()>;

/// The features of a claim that `draft` became, with the heads of its two ends.
[[nodiscard]] ClaimFeatures claim_features(const SentenceView& view, const Draft& draft,
                                           std::size_t subject, const Claim& claim);

}  // namespace entente
