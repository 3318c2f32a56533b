#pragma once

#include <cstddef>
#include <vector>

#include "extract/syntax/syntax.hpp"

namespace entente {

/// "who", "which", "whose", and "that" where it is one.
[[nodiscard]] bool is_relative_word(const Token& token);

/// "It was Ada who left": the clause behind the name, which the tree hangs on the whole.
[[nodiscard]] bool is_cleft(const Syntax& syntax, std::size_t clause);

/// A relative clause or one of a cleft.
[[nodiscard]] bool is_relative_clause(const Syntax& syntax, std::size_t clause);

/// The relative clause that a word belongs to most closely, going up from it, or kNoToken.
[[nodiscard]] std::size_t enclosing_relative(const Syntax& syntax, std::size_t word);

/// For each token the noun that a relative pronoun stands for ("the man who left": who → man), or
/// kNoToken.
[[nodiscard]] std::vector<std::size_t> find_antecedents(const Syntax& syntax);

}  // namespace entente
