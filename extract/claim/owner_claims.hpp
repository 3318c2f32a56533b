#pragma once

#include <cstddef>
#include <vector>

#include "extract/claim/draft.hpp"

namespace entente {

/// What a noun phrase says of whose something is: "Chad's Ada Abba" represents Chad, "the
/// Acme-owned Daily" is owned by Acme, "Acme's supplier, Boltwerk" is its supplier. `noun` is the
/// phrase's head.
[[nodiscard]] std::vector<Draft> read_owners(const SentenceView& view, std::size_t noun);

}  // namespace entente
