#pragma once

#include <cstddef>
#include <string_view>

#include "extract/claim/draft.hpp"

namespace entente {

/// Why a draft says nothing that could stand in a graph, whoever its ends are: "it is the mayor who
/// left", "did so in May"; empty where nothing speaks against it. `word`, where there is a reason,
/// is the head of the phrase in the way.
struct Objection {
  std::string_view reason;
  std::size_t word = kNoToken;
};
[[nodiscard]] Objection find_objection(const SentenceView& view, const Draft& draft);

/// The same of one of its subjects.
[[nodiscard]] Objection find_objection(const SentenceView& view, std::size_t subject);

}  // namespace entente
