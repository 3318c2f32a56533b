#pragma once

#include <span>

#include "extract/language/linear.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// How certain the text holds what each word says, were it a predicate, by two customs.
class FactualityHead {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  FactualityHead(const ModelFile& file, std::size_t width);

  /// Fills Sentence::certainties of the segments' sentences.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  Linear hidden_, value_;
};

}  // namespace entente
