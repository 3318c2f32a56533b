#pragma once

#include <string>
#include <string_view>

#include "extract/pipeline.hpp"

namespace entente {

/// The letter of a claim or relation and hexadecimal digits: "c27f1b0c5a3d9e84".
[[nodiscard]] bool looks_like_id(std::string_view word);

/// Prints a stored claim, its quote between the sentences around it, the relation it is merged
/// into, and how its sentence is read. `id` is a claim's, or a relation's: then its first claim is
/// taken. Throws Error (input) when the graph has no such claim.
void explain_claim(const Pipeline& pipeline, const std::string& graph, const std::string& id,
                   bool is_json);

}  // namespace entente
