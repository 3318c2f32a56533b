#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "extract/claim/draft.hpp"
#include "extract/pattern/patterns.hpp"
#include "extract/syntax/frame.hpp"

namespace entente {

/// A pattern found in a sentence.
struct Match {
  const Pattern* pattern = nullptr;
  std::size_t top = kNoToken;
  std::size_t subject = kNoToken;
  std::size_t object = kNoToken;
  std::size_t theme = kNoToken;  ///< the top verb's object where it is neither end: "stake"
  /// Other captures: the line that asked for it, and the word.
  std::vector<std::pair<const PatternWord*, std::size_t>> arguments;
};

/// All matches in a sentence, in text order, then in the file's. Roles are read from `frames`
/// where the word has one, so a passive, a relative clause or a coordination fits the same lines.
/// A word that names neither end is kept the first time it is found; each subject is paired with
/// each object under the same word. Time: words of the sentence that top words name, times the
/// lines of their trees, plus the pairs found.
[[nodiscard]] std::vector<Match> find_matches(const SentenceView& view, const Patterns& patterns,
                                              const std::vector<Frame>& frames);

}  // namespace entente
