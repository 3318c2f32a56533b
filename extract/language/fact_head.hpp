#pragma once

#include <span>

#include "extract/language/pair_head.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// What a careful reader would draw: words that head a fact's predicate, and which words of their
/// sentence head its two ends. Learned from the articles that were read (train/claims/gold).
class FactHead {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  FactHead(const ModelFile& file, std::size_t width);

  /// Appends to the facts of the segments' sentences.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  PairHead pairs_;
};

}  // namespace entente
