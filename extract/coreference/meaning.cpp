#include "extract/coreference/meaning.hpp"

#include "extract/language/elementwise.hpp"

namespace entente {

float meaning(const Document& document, const Phrase& later, const Phrase& earlier) {
  const ReferenceStates& sought = document.sentences[later.sentence].references;
  const ReferenceStates& offered = document.sentences[earlier.sentence].references;
  if (sought.size == 0 || offered.size != sought.size) return 0.F;
  return sought.least[later.head] + dot(sought.sought.data() + later.head * sought.size,
                                        offered.offered.data() + earlier.head * offered.size,
                                        sought.size);
}

}  // namespace entente
