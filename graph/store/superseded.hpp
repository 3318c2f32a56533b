#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/database.hpp"

namespace entente {

/// An article that a newer one took the place of, with all that was read from it or said of it.
struct SetAside {
  StoredArticle article;
  std::optional<std::int64_t> extractor;
  std::string claims;  ///< JSON Lines
};

/// Nothing for a row that is not of the table.
[[nodiscard]] std::optional<SetAside> read_set_aside(Database& database, std::int64_t row);

/// In the row of `article`, or where that is 0 in one of its own; returns it.
std::int64_t insert_set_aside(Database& database, const SetAside& aside);

/// Puts another reading in the place of the one that an article of the table has.
void replace_reading(Database& database, std::int64_t row, std::optional<std::int64_t> extractor,
                     const std::string& claims);

[[nodiscard]] std::string write_claim_lines(const std::vector<Claim>& claims);
/// Throws Error (input) for a line that is no claim.
[[nodiscard]] std::vector<Claim> read_claim_lines(std::string_view lines);

}  // namespace entente
