#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "extract/language/linear.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// Words that open a frame (predicates, cues), and what the other words of their segment are to
/// them: each pair scored by a biaffine layer over two projections of their states.
class PairHead {
 public:
  /// One opening word. `scores` are the segment's words × labels, and may be written to.
  struct Frame {
    std::uint32_t token;  ///< index in its sentence
    float margin;         ///< how much likelier it opens a frame than not, in nats
    std::span<float> scores;
  };
  using Use = std::function<void(const Segment& segment, const Frame& frame)>;

  /// Reads the parts `name` and `name`.pair. Throws Error (input) when they are missing or their
  /// sizes do not fit.
  PairHead(const ModelFile& file, const std::string& name, std::size_t width);

  /// The labels of a pair, in the order of a frame's scores; the first stands for "none".
  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }

  /// Lays the frames whose margin is above `least` before `use`, in word order.
  void read(std::span<const Segment> segments, const QuantizedRows& states, float least,
            const Use& use) const;

 private:
  void score(const Segment& segment, const float* products, const float* rows,
             std::vector<float>& scores) const;

  std::vector<std::string> labels_;
  std::size_t size_ = 0;
  Linear parts_;  ///< whether it opens none, whether it opens one, as opening word, as other word
  Linear pair_;
};

}  // namespace entente
