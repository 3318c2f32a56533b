#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/triple/open_triple.hpp"
#include "extract/triple/words.hpp"

namespace entente {

/// A triple as words of its sentence, before it is printed.
struct Tuple {
  TripleKind kind = TripleKind::kVerb;
  std::size_t predicate = kNoToken;
  std::string implied;  ///< a relation that the sentence leaves out ("is" of an apposition)
  std::string prefix;
  Words relation;
  std::vector<Words> arguments;  ///< the subject first
};

}  // namespace entente
