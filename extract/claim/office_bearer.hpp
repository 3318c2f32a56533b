#pragma once

#include <cstddef>

#include "extract/claim/draft.hpp"

namespace entente {

/// Who bears an office of one by where the words stand, whatever the tree makes of a list:
/// "minister Ada Abba", "the head of Acme, Ada Abba", "Ada Abba, head of Acme", "Ada Abba (head of
/// Acme)". kNoToken where that tells nobody, and of offices of several ("ministers").
[[nodiscard]] std::size_t bearer_beside(const SentenceView& view, std::size_t office);

/// Whether somebody else than `holder` bears it so.
[[nodiscard]] bool is_borne_by_other(const SentenceView& view, std::size_t office,
                                     std::size_t holder);

}  // namespace entente
