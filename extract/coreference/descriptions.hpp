#pragma once

#include <cstdint>
#include <vector>

#include "extract/document.hpp"

namespace entente {

/// Words with which the article describes somebody whom it names, anywhere: "Home Secretary Ada
/// Abba", "Ada Abba, the home secretary".
struct Description {
  std::int32_t chain = kNoChain;
  std::uint64_t core = 0;  ///< hash of the noun with what stands before it, names left out
  std::uint64_t head = 0;  ///< hash of the noun's lemma

  bool operator==(const Description&) const = default;
};

/// Whether "the home secretary" may be somebody: the first that holds of kOwn, kOthers, kOwnHead,
/// kOthersHead and kOtherOffice. Their values are hashed into what is learned.
enum class DescriptionFit : std::uint8_t {
  kUnknown,      ///< nobody is described by this noun, nor the chain by any
  kOwn,          ///< described by the same words
  kOwnHead,      ///< described by the same noun with others: "foreign secretary"
  kOthers,       ///< another is described by these words
  kOthersHead,   ///< another is described by the same noun
  kOtherOffice,  ///< described by another noun
};

class Descriptions {
 public:
  void add(const Description& description);

  /// How a noun's words fit the chain.
  [[nodiscard]] DescriptionFit fit(const Description& noun, std::int32_t chain) const;

 private:
  std::vector<Description> all_;
};

}  // namespace entente
