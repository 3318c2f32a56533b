#pragma once

#include <vector>

#include "extract/triple/clause.hpp"
#include "extract/triple/tuple.hpp"

namespace entente {

/// One n-ary tuple: all that the clause says, once for each member of a coordinated object ("bought
/// a house and a car"). Nothing without a subject.
[[nodiscard]] std::vector<Tuple> merged_tuples(const Syntax& syntax, const Clause& clause);

/// The smallest true facts of the clause: one for each complement and each member of a
/// coordination, objects short, and one for each noun inside ("became a judge of" → "the court").
[[nodiscard]] std::vector<Tuple> atomic_tuples(const Syntax& syntax, const Clause& clause);

}  // namespace entente
