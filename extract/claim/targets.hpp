#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/clause_view.hpp"

namespace entente {

/// An actor inside a phrase: "ties with Iran", "Russia's war".
struct Nested {
  std::size_t head = kNoToken;
  std::string preposition;
};

/// The actor inside a phrase that the edge can go to: "strengthens ties with Iran".
[[nodiscard]] Nested nested_actor(const ClauseView& clause, std::size_t head);

/// The oblique that says who is affected, likeliest preposition first, with those coordinated with
/// it: "sent arms to Chad and Niger". Empty when none is an actor.
[[nodiscard]] std::vector<Oblique> find_targets(const ClauseView& clause);

}  // namespace entente
