#pragma once

#include <string>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// The times of an article as JSON Lines, each with a line end: document, start, end (bytes), type,
/// value, mod (or null), text, from, to (dates or null) and precision.
[[nodiscard]] std::string write_time_lines(const Article& article, const Document& document);

}  // namespace entente
