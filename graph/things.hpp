#pragma once

#include <string>
#include <string_view>

#include "graph/types.hpp"

namespace entente {

/// Whether an argument of a claim is a node where things are asked for: "supplies artillery shells"
/// to Russia then also says supplies → artillery shells.
[[nodiscard]] bool is_thing(EntityType type);

/// What follows the verb in the predicate and the label of the relation to a thing: its role after
/// a blank, or nothing for an object of the verb.
[[nodiscard]] std::string thing_ending(std::string_view role);

}  // namespace entente
