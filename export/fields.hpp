#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/snapshot.hpp"

namespace entente {

// How values that several formats write are written.

/// Appends a list as JSON in a string, `["a","b"]`; nothing for no elements. Of each element only
/// what XML can hold, so that all formats carry the same and no reader needs \u escapes.
void append_json_list(const std::vector<std::string>& values, std::string& json);

/// "2024-06-19", or empty.
[[nodiscard]] std::string date_text(const std::optional<Date>& date);

/// Where a quote stands: speaker, publisher, title or else document, and date, joined by commas.
[[nodiscard]] std::string source_of(const Quote& quote);

/// How a relation is to be drawn: "stated" if one claim is certain, else "possible" if one is, else
/// "denied".
[[nodiscard]] std::string_view main_stance(const StanceCounts& stances);

/// "right 81 %, worth 77 %": how likely the text of a relation's best claim says so, and that it is
/// worth a line to a reader (its confidence).
[[nodiscard]] std::string doubt_text(double right, double worth);

/// Whether pictures draw a relation faintly: one of the two is below this.
inline constexpr double kFaintBelow = 0.7;
[[nodiscard]] bool is_faint(const Relation& relation);

/// The weight of an edge for other programs: its claims, never 0 (Gephi drops such edges).
[[nodiscard]] std::uint32_t weight_of(const Relation& relation);

}  // namespace entente
