#pragma once

#include <span>

#include "extract/coreference/traits.hpp"
#include "extract/document.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// How a phrase's options are weighed: by what the encoder holds of each pair and by the features.
struct LinkWeights {
  HashedWeights features;  ///< in 1/1024 nats
  /// Nats that naming something new gains before a phrase is linked, by PhraseKind.
  std::span<const float> fresh;
};

/// Walks the phrases of a document from left to right and links each to those before it that mean
/// one and together are likelier than that it names something new (the marginal likelihood of Lee
/// et al. 2017, taken over them all). To pronouns and nouns the names of one chain mean one. Fills
/// `antecedent`, the likeliest of them, `probability` and `entity` of `document.phrases`.
void resolve(Document& document, const Traits& traits, const LinkWeights& weights);

}  // namespace entente
