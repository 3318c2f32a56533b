#pragma once

#include <cstddef>
#include <vector>

#include "extract/claim/draft.hpp"
#include "extract/pattern/pattern.hpp"
#include "extract/syntax/frame.hpp"

namespace entente {

/// Who stands in which role to the words of a sentence. `view` and `frames` must outlive it.
class Dependents {
 public:
  Dependents(const SentenceView& view, const std::vector<Frame>& frames);

  /// The heads of the phrases that stand to `token` in one of these roles, each once, by role.
  [[nodiscard]] std::vector<std::size_t> of(std::size_t token,
                                            const std::vector<Role>& roles) const;

 private:
  void add(std::size_t token, const Role& role, std::vector<std::size_t>& found) const;
  void add_of_frame(const Frame& frame, const Role& role, std::vector<std::size_t>& found) const;
  void add_of_noun(std::size_t noun, const Role& role, std::vector<std::size_t>& found) const;

  const SentenceView& view_;
  const Syntax& syntax_;
  std::vector<const Frame*> frames_;  ///< by token; null where it is no predicate
};

}  // namespace entente
