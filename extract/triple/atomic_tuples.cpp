#include "extract/triple/clause_tuples.hpp"

namespace entente {

std::vector<Tuple> atomic_tuples(const Syntax& syntax, const Clause& clause) {
  return merged_tuples(syntax, clause);
}

}  // namespace entente
