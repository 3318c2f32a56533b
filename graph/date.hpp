#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

using Date = std::chrono::year_month_day;

/// "2024-06-19". The date must be ok().
[[nodiscard]] std::string format_date(Date date);

/// Reads exactly "YYYY-MM-DD" (a longer ISO time stamp's first ten bytes will do); nothing else.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

/// Which day of a month or year is meant.
enum class DateEnd { kFirst, kLast };

/// Reads "YYYY", "YYYY-MM" or what parse_iso_date() reads; nothing else.
[[nodiscard]] std::optional<Date> parse_partial_date(std::string_view text, DateEnd end);

}  // namespace entente
