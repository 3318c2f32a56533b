#pragma once

#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace entente {

/// The quoted stretches of a block, double quotation marks included, in text order; one left open
/// runs to the block's end ("…" over several paragraphs opens anew in each).
[[nodiscard]] std::vector<Span> find_quotations(std::string_view text, Span block);

/// Is the quotation left open: without a closing mark at its end?
[[nodiscard]] bool is_left_open(std::string_view text, Span quotation);

}  // namespace entente
