#pragma once

#include <optional>
#include <string>

#include "extract/claim/clause_view.hpp"
#include "extract/claim/draft.hpp"

namespace entente {

/// What a verb says of its object behind it: "to justice" of "brought Ada to justice", "guilty" of
/// "found Ada guilty", "with fine" of "hit Acme with a fine". Empty for most.
struct Outcome {
  std::string label;
  std::string key;         ///< its lemmas
  bool is_result = false;  ///< it says what becomes of the object, and no more of it is needed
  /// The class of the deed where this tells it, and not the verb: nobody is hit with a fine.
  std::optional<Event> event = std::nullopt;
};
[[nodiscard]] Outcome read_outcome(const ClauseView& clause);

/// "described Ada as a great hero", "described the plan of Ada as absurd": says as what right
/// behind the verb, in a draft of the clause.
void say_as_what(const ClauseView& clause, Draft& draft);

}  // namespace entente
