#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <span>

#include "extract/coreference/meaning.hpp"
#include "extract/coreference/traits.hpp"
#include "extract/document.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// The lead of a phrase with one entity to follow.
inline constexpr std::int32_t kNoRival = std::numeric_limits<std::int32_t>::max();

/// What a phrase may do: follow an earlier phrase, or (kNoPhrase) name something new.
struct LinkOption {
  std::int32_t antecedent = kNoPhrase;
  std::uint32_t entity = 0;  ///< of the antecedent
  Features features;
};

struct LinkChoice {
  std::size_t option = 0;
  std::int32_t margin = 0;  ///< over naming something new
  std::int32_t lead =
      kNoRival;  ///< over the best antecedent of another entity; kNoRival without one
};

/// Chooses one option of a phrase; the first is always to name something new.
using LinkChooser =
    std::function<LinkChoice(std::uint32_t phrase, std::span<const LinkOption> options)>;

/// How likely a phrase means what an earlier one does; see meaning().
using MeaningReader =
    std::function<float(const Document& document, const Phrase& later, const Phrase& earlier)>;

/// Walks the phrases of a document from left to right, lays each one's options before `choose`
/// and links it as told, so that later phrases see the entities made so far. Pronouns look a few
/// sentences back, nouns and names also at all earlier phrases that share a word; the options of a
/// phrase are bounded, so the cost is linear in the text.
void resolve(Document& document, const Traits& traits, const LinkChooser& choose,
             const MeaningReader& read_meaning = meaning);

/// The option of the highest score. `new_bias`, in 1/1024 nats, is added to naming something new:
/// precision before recall. "he" and "she" name nobody new, so they follow somebody sooner.
[[nodiscard]] LinkChoice choose_highest(const HashedWeights& weights, std::int32_t new_bias,
                                        const PhraseTraits& phrase,
                                        std::span<const LinkOption> options);

}  // namespace entente
