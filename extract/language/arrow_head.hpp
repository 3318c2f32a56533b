#pragma once

#include <array>
#include <span>
#include <vector>

#include "extract/language/pair_head.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// What a careful reader would draw: words that head an arrow's predicate, and which words of their
/// sentence head its two ends; then of all three together how likely that arrow is right, how
/// likely worth a line, and what it tells. Learned from the articles that were read
/// (train/articles).
class ArrowHead {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  ArrowHead(const ModelFile& file, std::size_t width);

  /// Appends to the arrows of the segments' sentences.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  struct Triple {
    std::size_t predicate, subject, object;  ///< in the segment
  };
  /// How much likelier than none the predicate and each end are, in nats.
  using Margins = std::array<float, 3>;

  /// What the three say together, with their margins: right, worth, another relation, the
  /// relations.
  [[nodiscard]] std::vector<float> answer(const float* rows, const Triple& triple,
                                          const Margins& margins) const;

  PairHead pairs_;  ///< that a word heads a predicate; its subjects and objects
  Linear parts_;    ///< as predicate, as subject, as object
  std::size_t size_ = 0;
  std::span<const float> answers_, bias_;
};

}  // namespace entente
