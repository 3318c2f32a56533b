#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/language/pair_head.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// Who does what: PropBank's predicates and the heads of their arguments.
class RoleHead {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  RoleHead(const ModelFile& file, std::size_t width);

  /// Appends to the predicates of the segments' sentences.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  /// Of each word, by its scores (words × roles); each core role goes to one word at most.
  [[nodiscard]] std::vector<std::size_t> choose_roles(std::span<float> scores) const;
  [[nodiscard]] bool is_filled_once(std::size_t label) const;

  PairHead pairs_;
  std::vector<std::optional<RoleLabel>> roles_;  ///< the first stands for "none"
};

}  // namespace entente
