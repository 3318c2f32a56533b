#pragma once

#include <optional>
#include <string_view>

#include "graph/claim.hpp"
#include "graph/date.hpp"

namespace entente {

/// Reads the words of a time expression against the day an article was published: "Wednesday,
/// June 19, 2024", "in September", "last month", "two weeks ago", "2022", "the 1990s". Follows
/// TIMEX3's reading (Pustejovsky et al. 2003): a bare weekday is the last one up to that day; a
/// bare month the nearest one up to that day. Nothing when the words name no time; a time that
/// cannot be placed ("recently", or no published date) has precision "none".
[[nodiscard]] std::optional<TimeRange> read_time(std::string_view words,
                                                 std::optional<Date> published);

}  // namespace entente
