#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// The classes of extract/data/time_words.tsv, whose header explains them.
enum class TimeClass {
  kMonth,
  kMonthShort,
  kWeekday,
  kWeekdayShort,
  kUnit,
  kSeason,
  kDaypart,
  kClock,
  kZone,
  kDeictic,
  kRelation,
  kMentioned,
  kReference,
  kOften,
  kEdge,
  kBound,
  kHoliday,
  kBefore,
};

/// A row: a word or phrase in one of its classes.
struct TimeEntry {
  TimeClass kind = TimeClass::kMonth;
  std::string value;
  int number = 0;                 ///< of a value that is one
  std::vector<std::string> rest;  ///< the words behind the first of a phrase
};

/// The words of time. Immutable; threads may share it.
class TimeTable {
 public:
  /// Throws Error (input) with file:line on a malformed row.
  [[nodiscard]] static TimeTable load(const std::string& folder);

  /// The rows that begin with this word, longest phrase first; null when there is none.
  [[nodiscard]] const std::vector<TimeEntry>* find(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::vector<TimeEntry>, Hash, std::equal_to<>> rows_;
};

}  // namespace entente
