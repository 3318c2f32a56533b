#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/language/linear.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// Dependency trees: biaffine scores (Dozat and Manning 2017), then the best tree.
class TreeHead {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  TreeHead(const ModelFile& file, std::size_t width);

  /// Fills head and deprel of the segments' tokens.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  [[nodiscard]] std::vector<std::uint32_t> find_heads(const Segment& segment,
                                                      const std::vector<float>& rows) const;
  void choose_relations(const Segment& segment, std::span<const std::uint32_t> heads,
                        const std::vector<float>& rows) const;

  std::vector<Deprel> relations_;
  std::size_t arc_size_ = 0, relation_size_ = 0;
  Linear parts_;  ///< arc head, arc dependent, relation head, relation dependent
  Linear arc_, relation_;
  std::span<const float> root_;  ///< the root as arc head
};

}  // namespace entente
