#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "graph/store/database.hpp"

namespace entente {

// What took the place of what at an origin where both were read (origins.hpp). Facts that only
// grow: each has a turn, and of two that say the opposite the one with the higher turn holds. Where
// graphs were put together and nobody has seen what came after what, dates may say it; that gives
// way to all that was seen. Functions that write must be called inside a Transaction.

/// The turn of what only dates say.
inline constexpr std::int64_t kByDate = 0;

/// Whether something has taken an article's place there. Of articles that took each other's place,
/// which only graphs that were put together can say, the first by content stays.
[[nodiscard]] bool is_superseded_at(Database& database, std::int64_t origin, std::int64_t article);

/// All of which something has taken the place there. O(successions at that origin).
[[nodiscard]] std::set<std::int64_t> superseded_at(Database& database, std::int64_t origin);

/// Those that took an article's place there and hold against it, dates aside.
[[nodiscard]] std::set<std::int64_t> newer_at(Database& database, std::int64_t origin,
                                              std::int64_t article);

/// The articles of which nothing has taken the place there, by their rows. Only while each article
/// is in the table where it belongs.
[[nodiscard]] std::vector<std::int64_t> standing_at(Database& database, std::int64_t origin);
/// The same where dates are not asked, at any time. O(successions at that origin).
[[nodiscard]] std::vector<std::int64_t> seen_standing_at(Database& database, std::int64_t origin);

/// The later of two turns stays.
void add_succession(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older,
                    std::int64_t turn);

/// What dates alone said of two is not so any more.
void drop_by_date(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older);

/// From now on `newer` holds against `older` at that origin, whatever was before.
void take_place(Database& database, std::int64_t origin, std::int64_t newer, std::int64_t older);

/// Puts an article in the place of another one in all successions there.
void move_successions(Database& database, std::int64_t origin, std::int64_t from, std::int64_t to);

/// An article goes for good: what it stood between there follows each other from now on.
void forget_successions(Database& database, std::int64_t origin, std::int64_t article);

}  // namespace entente
