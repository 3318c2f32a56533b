#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "graph/snapshot.hpp"

namespace entente {

/// "3 claims", "1 claim"; `many` where it is not `one` with an s.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one,
                                  std::string_view many = "");

/// "3 stated, 1 denied".
[[nodiscard]] std::string stance_text(const StanceCounts& stances);

/// "North Korea ─ supplies artillery shells → Russia"; seen from the object with the arrow turned
/// round, without one when the relation is symmetric.
[[nodiscard]] std::string arrow_text(const Snapshot& snapshot, const Relation& relation,
                                     bool is_from_subject);

/// "3 stated, 1 denied; 2 sources in 5 articles: The Hill, Yonhap; 2024-06-19 to 2024-06-20;
/// right 98 %, worth 90 %"; of more than three publishers the first three.
[[nodiscard]] std::string support_text(const Relation& relation);

/// "“…”" and, on a second line, who says so, where and when; each line indented by `indent` blanks.
[[nodiscard]] std::string quote_text(const Quote& quote, std::size_t indent);

/// "Kim Jong Un (person, PRK): 3 mentions in 2 articles".
[[nodiscard]] std::string entity_text(const Entity& entity);

[[nodiscard]] nlohmann::ordered_json text_or_null(const std::string& text);

/// What a quote says of where it stands: document, bytes, title, publisher, date, address.
[[nodiscard]] nlohmann::ordered_json quote_json(const Quote& quote);
[[nodiscard]] nlohmann::ordered_json entity_json(const Entity& entity);
[[nodiscard]] nlohmann::ordered_json relation_json(const Snapshot& snapshot,
                                                   const Relation& relation);

}  // namespace entente
