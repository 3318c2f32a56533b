#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "graph/date.hpp"

namespace entente {

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
