#pragma once

#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon.hpp"

namespace entente {

/// Hangs what stands beside a verb that is left out as Universal Dependencies do: "Chad sued Niger,
/// and Mali Togo" has Mali as a conjunct of the verb and Togo as Mali's orphan; also "was fined by
/// Chad and Acme by Niger", "voted for Ada, her brother for Ben".
void mend_gaps(std::string_view text, const Lexicon& lexicon, Sentence& sentence);

}  // namespace entente
