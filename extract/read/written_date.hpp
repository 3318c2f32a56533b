#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include "graph/date.hpp"

namespace entente {

/// A date as it stands in a text, with or without its year: "June 19, 2024", "19th of June",
/// "Wed, 19 Jun 2024 17:45", "26-FEB-1987", "2024/06/19". Times and zones are not read: the day
/// is the writer's.
struct WrittenDate {
  std::chrono::month_day day;
  std::optional<std::chrono::year> year;
  std::size_t begin = 0;  ///< bytes of the text
  std::size_t end = 0;

  /// Nothing without a year.
  [[nodiscard]] std::optional<Date> date() const;
};

/// The first date at or after `from`. Numbers alone count only where they can be read in one way:
/// "2024-06-19" and "19/06/2024" do, "06/05/2024" does not. A date without a year needs its month
/// in a capital ("may 5" is none).
[[nodiscard]] std::optional<WrittenDate> find_written_date(std::string_view text,
                                                           std::size_t from = 0);

/// The first date that has its year.
[[nodiscard]] std::optional<Date> find_date(std::string_view text);

/// "June", "JUN", "Sept" → its number; whole English names and their usual short forms.
[[nodiscard]] std::optional<std::chrono::month> parse_month(std::string_view word);

/// "Wednesday", "WED", "Weds" …
[[nodiscard]] bool is_weekday(std::string_view word);

}  // namespace entente
