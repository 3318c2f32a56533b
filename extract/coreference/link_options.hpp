#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "extract/coreference/pair_features.hpp"
#include "extract/coreference/traits.hpp"
#include "extract/document.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// What a phrase may do: name something new, or follow an earlier phrase.
struct LinkOptions {
  Features fresh;                      ///< of naming something new
  std::vector<std::uint32_t> earlier;  ///< phrases that it may follow, nearest first
  std::vector<Features> features;      ///< of following each of them; room is kept for more
};

/// Finds the options of a document's phrases, which are read in their order: those of the last
/// sentences, and from afar what shares a word, a bounded number; "the company" also sees the last
/// phrase of each name of the article. Holds references to its arguments.
class OptionReader {
 public:
  OptionReader(const Document& document, const Traits& traits);

  /// Of the next phrase; valid until the next call.
  const LinkOptions& read();

 private:
  static constexpr std::size_t kRemembered = 3;

  /// The last few phrases that share something.
  struct Recent {
    std::array<std::uint32_t, kRemembered> phrases{};
    std::uint32_t count = 0;

    void add(std::uint32_t phrase) { phrases[count++ % kRemembered] = phrase; }
  };

  [[nodiscard]] const PhraseTraits& traits(std::uint32_t i) const { return traits_.phrases[i]; }
  [[nodiscard]] bool is_hidden(std::uint32_t i, std::uint32_t j) const;
  void collect(std::uint32_t i);
  void collect_nearby(std::uint32_t i);
  void collect_from_afar(std::uint32_t i);
  template <typename Use>
  void for_keys(std::uint32_t i, Use use) const;
  [[nodiscard]] std::uint32_t count_of(std::uint64_t key) const;
  void remember(std::uint32_t i);

  const Document& document_;
  const Traits& traits_;
  PairFeatures features_;
  std::uint32_t next_ = 0;
  std::unordered_map<std::uint64_t, Recent> recent_;
  std::vector<std::uint32_t> names_;  ///< each chain's last phrase, by its chain; or none
  std::vector<std::uint32_t> candidates_;
  LinkOptions options_;
};

}  // namespace entente
