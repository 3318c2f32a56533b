#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/language/linear.hpp"
#include "extract/language/segment.hpp"

namespace entente {

/// Who does what: PropBank's predicates and the heads of their arguments, each pair scored by a
/// biaffine layer of its own.
class RoleHead {
 public:
  /// Throws Error (input) when parts are missing or their sizes do not fit.
  RoleHead(const ModelFile& file, std::size_t width);

  /// Appends to the predicates of the segments' sentences.
  void read(std::span<const Segment> segments, const QuantizedRows& states) const;

 private:
  [[nodiscard]] std::vector<PredicateArgument> find_arguments(const Segment& segment,
                                                              const float* products,
                                                              const float* rows) const;
  /// Of each word, by its scores (words × roles); each core role goes to one word at most.
  [[nodiscard]] std::vector<std::size_t> choose_roles(std::vector<float>& scores) const;
  [[nodiscard]] bool is_filled_once(std::size_t label) const;

  std::vector<std::optional<RoleLabel>> roles_;  ///< the first stands for "none"
  std::size_t size_ = 0;
  Linear parts_;  ///< whether it is no predicate, whether it is one, as predicate, as argument
  Linear role_;
};

}  // namespace entente
