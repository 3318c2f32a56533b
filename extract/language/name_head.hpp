#pragma once

#include <span>

#include "extract/language/linear.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// Names on two levels (extract/language/name_tags.hpp).
class NameHead {
 public:
  /// Throws Error (input) when parts are missing.
  NameHead(const ModelFile& file, std::size_t width);

  /// Fills ner and inner_ner of the segments' tokens.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  Linear names_;  ///< kNameLevels × kNameLabels
};

}  // namespace entente
