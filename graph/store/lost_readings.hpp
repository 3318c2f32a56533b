#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "graph/store/database.hpp"

namespace entente {

// What is read at one place under two labels is shown under the better one (is_better_label in
// origins.hpp), and the other label is an article no more. It is again where it is read at another
// place too, which another graph may know; so that the order in which graphs are put together does
// not show, the reading that it had is kept until then. Functions that write must be called inside
// a Transaction.

struct LostReading {
  std::int64_t extractor = 0;
  std::string claims;  ///< JSON Lines, as in superseded.hpp
};

/// Which article it is of, and where a better label took its place.
struct LostAt {
  std::string document;
  std::int64_t content_hash = 0;
  std::int64_t origin = 0;
};

/// What an article, current or not, was read with and what that gave. Nothing where the extractor
/// is not known: such a reading is no better than any.
[[nodiscard]] std::optional<LostReading> reading_to_keep(Database& database, std::int64_t article);

/// Of two readings of an article at an origin the better one stays (is_better_reading).
void keep_lost_reading(Database& database, const LostAt& place, const LostReading& reading);

/// The best one that an article had, wherever it lost it, if it is better than `than`.
[[nodiscard]] std::optional<LostReading> find_lost_reading(Database& database,
                                                           const std::string& document,
                                                           std::int64_t content_hash,
                                                           std::optional<std::int64_t> than);

/// The content of that origin is gone, under all its labels.
void forget_lost_readings(Database& database, std::int64_t origin, std::int64_t content_hash);

}  // namespace entente
