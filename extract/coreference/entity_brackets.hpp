#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/document.hpp"

namespace entente {

/// Which phrases refer to the same, as brackets for CoNLL-U's MISC in the way of CorefUD 1 with
/// `global.Entity = eid-etype-head`: "(e3-person-2" before the first word, "e3)" behind the last,
/// "(e3-person-1)" around one word. Ids count the entities of the document in their order; what is
/// mentioned once has no brackets. By sentence, then word; empty strings where nothing begins or
/// ends. The brackets always balance.
[[nodiscard]] std::vector<std::vector<std::string>> entity_brackets(const Document& document);

}  // namespace entente
