#pragma once

#include <span>

#include "extract/language/linear.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// Who is meant: what each word looks for as a mention's head, and what it offers to those behind
/// it.
class ReferenceHead {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  ReferenceHead(const ModelFile& file, std::size_t width);

  /// Fills Sentence::references of the segments' sentences.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  std::size_t size_ = 0;
  Linear parts_;  ///< as the later mention, as the earlier one
  Linear pair_;
};

}  // namespace entente
