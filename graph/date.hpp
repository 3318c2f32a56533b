#pragma once

#include <chrono>
#include <cstdint>
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

/// Dates as they are stored: days since 1970-01-01.
[[nodiscard]] inline std::optional<std::int64_t> to_days(const std::optional<Date>& date) {
  if (!date) return {};
  return std::chrono::sys_days{*date}.time_since_epoch().count();
}

[[nodiscard]] inline std::optional<Date> from_days(std::optional<std::int64_t> days) {
  if (!days) return {};
  return Date{std::chrono::sys_days{std::chrono::days{*days}}};
}

}  // namespace entente
