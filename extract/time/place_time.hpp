#pragma once

#include <cstdint>
#include <optional>

#include "extract/document.hpp"
#include "extract/time/tense.hpp"
#include "extract/time/time_reading.hpp"

namespace entente {

/// Places readings in the calendar, in text order, against the article's day and what was mentioned
/// before. What cannot be placed keeps an X in its value and no days: nothing is invented.
class TimePlacer {
 public:
  explicit TimePlacer(std::optional<Date> published) : published_(published) {}

  /// `at`: the byte where the words begin. Nothing for a day that no month has.
  [[nodiscard]] std::optional<TimeExpression> place(const TimeReading& reading, Tense tense,
                                                    std::uint32_t at);

 private:
  [[nodiscard]] std::optional<CalendarTime> place_calendar(const TimeReading& reading,
                                                           Tense tense, std::uint32_t at) const;
  [[nodiscard]] CalendarTime place_shift(const TimeReading& reading, std::uint32_t at) const;
  [[nodiscard]] CalendarTime place_mentioned(const TimeReading& reading) const;
  [[nodiscard]] std::optional<int> year_of(const TimeReading& reading) const;
  [[nodiscard]] bool has_quarter(std::uint32_t at) const;
  void remember(const TimeReading& reading, const CalendarTime& time, std::uint32_t at);

  std::optional<Date> published_;
  std::optional<CalendarTime> mentioned_;  ///< a time with days
  std::optional<CalendarTime> quarter_;
  std::uint32_t quarter_at_ = 0;
};

}  // namespace entente
