#pragma once

#include <string_view>

#include "graph/span.hpp"

namespace entente {

/// Is `word` an initial between two names, with its full stop: the second of "Vladimir V. Putin"?
/// Not at a sentence's end: "took vitamin C. She left", "has plan B. Nobody knows".
[[nodiscard]] bool is_middle_initial(std::string_view text, Span word);

}  // namespace entente
