#pragma once

#include <span>

#include "extract/language/pair_head.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// Who says what: words that introduce somebody's words or thoughts, and which words of their
/// sentence are the source and the content.
class AttributionHead {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  AttributionHead(const ModelFile& file, std::size_t width);

  /// Appends to the cues of the segments' sentences.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  PairHead pairs_;
};

}  // namespace entente
