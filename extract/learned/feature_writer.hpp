#pragma once

#include <cstdint>

#include "extract/deprel.hpp"
#include "extract/learned/hashed_weights.hpp"

namespace entente {

/// Stands in a feature for a word or tag that is not there.
inline constexpr std::uint64_t kNoValue = 0x7FFF;

[[nodiscard]] constexpr std::uint64_t number(Deprel deprel) {
  return static_cast<std::uint64_t>(deprel);
}
[[nodiscard]] constexpr std::uint64_t number(Upos upos) { return static_cast<std::uint64_t>(upos); }

/// Writes features that are numbered by the order in which they are written.
class FeatureWriter {
 public:
  explicit FeatureWriter(Features& out) : out_(out) { out_.clear(); }
  void operator()(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    out_.push_back(feature_hash(kind_++, a, b, c));
  }
  /// Starts the kinds of a group anew, for each of several words.
  void group(std::uint64_t kind) { kind_ = kind; }

 private:
  Features& out_;
  std::uint64_t kind_ = 1;
};

}  // namespace entente
