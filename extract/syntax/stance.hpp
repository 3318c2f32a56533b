#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/syntax/syntax.hpp"
#include "graph/types.hpp"

namespace entente {

/// A word that sets the stance of a predicate, and what it does by itself.
struct StanceCue {
  std::size_t word = kNoToken;
  Stance stance;

  bool operator==(const StanceCue&) const = default;
};

/// How the sentence holds the event of a predicate: its own negation and modals, then the words
/// that govern its clause up to the root ("vowed to", "denied that", "if", "plans to"). The stance
/// is the one of the innermost speaker: "Ada said Ben left" is certain, and Ada's to answer for.
/// Scope follows the tree, as in Saurí and Pustejovsky's De Facto (2012).
/// `cues`, where given, gets the words that set it, each once.
[[nodiscard]] Stance find_stance(const Syntax& syntax, const Lexicon& lexicon,
                                 std::size_t predicate, std::vector<StanceCue>* cues = nullptr);

/// The rules' stance beside the learned value of the predicate (Token::factuality): where the two
/// disagree the milder factuality holds. The polarity is the rules' to say.
[[nodiscard]] Stance temper(Stance stance, std::int8_t learned);

}  // namespace entente
