#include "extract/read/written_date.hpp"

#include <array>
#include <cstdint>
#include <vector>

#include "extract/read/text_bytes.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/// A run of digits or of letters.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_number = false;
  unsigned value = 0;  ///< of a number of at most eight digits
};

class Pieces {
 public:
  explicit Pieces(std::string_view text) : text_(text) {}

  /// The piece that starts at or after `from`.
  [[nodiscard]] std::optional<Piece> next(std::size_t from) const {
    while (from < text_.size() && !is_digit(text_[from]) && !is_letter(text_[from])) ++from;
    if (from == text_.size()) return {};
    Piece piece{from, from, is_digit(text_[from]), 0};
    while (piece.end < text_.size() &&
           (piece.is_number ? is_digit(text_[piece.end]) : is_letter(text_[piece.end]))) {
      if (piece.is_number && piece.end - piece.begin < 8) {
        piece.value = piece.value * 10 + static_cast<unsigned>(text_[piece.end] - '0');
      }
      ++piece.end;
    }
    return piece;
  }

  [[nodiscard]] std::string_view words(const Piece& piece) const {
    return text_.substr(piece.begin, piece.end - piece.begin);
  }
  [[nodiscard]] std::string_view gap(const Piece& a, const Piece& b) const {
    return text_.substr(a.end, b.begin - a.end);
  }

 private:
  std::string_view text_;
};

bool is_year(const Piece& piece) {
  return piece.is_number && piece.end - piece.begin == 4 && piece.value >= 1800 &&
         piece.value <= 2199;
}
bool is_day(const Piece& piece) {
  return piece.is_number && piece.end - piece.begin <= 2 && piece.value >= 1 && piece.value <= 31;
}
bool is_loose_gap(std::string_view gap) {
  if (gap.size() > 3) return false;
  for (const char c : gap) {
    if (!is_blank(c) && c != ',' && c != '.' && c != '-' && c != '/') return false;
  }
  return true;
}
bool is_ordinal_ending(std::string_view word) {
  return equals_folded(word, "st") || equals_folded(word, "nd") || equals_folded(word, "rd") ||
         equals_folded(word, "th");
}

/// Reads one date whose first piece is given.
class DateReader {
 public:
  DateReader(std::string_view text, const Piece& first)
      : text_(text), pieces_(text), first_(first) {}

  [[nodiscard]] std::optional<WrittenDate> read() const {
    if (!first_.is_number) return read_month_first();
    if (auto date = read_numbers()) return date;
    return is_day(first_) ? read_day_first() : std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<WrittenDate> make(const Piece& last, unsigned day,
                                                std::chrono::month month,
                                                std::optional<unsigned> year) const {
    WrittenDate date{month / std::chrono::day{day}, {}, first_.begin, last.end};
    if (year) date.year = std::chrono::year{static_cast<int>(*year)};
    if (!date.day.ok() || (date.year && !date.date())) return {};
    return date;
  }

  /// 2024-06-19, 2024/6/19, 19.06.2024; both separators alike.
  [[nodiscard]] std::optional<WrittenDate> read_numbers() const {
    const auto second = pieces_.next(first_.end);
    if (!second || !second->is_number) return {};
    const auto third = pieces_.next(second->end);
    if (!third || !third->is_number) return {};
    const auto separator = pieces_.gap(first_, *second);
    if (separator.size() != 1 || separator != pieces_.gap(*second, *third)) return {};
    if (separator != "-" && separator != "/" && separator != "." && separator != "_") return {};
    if (is_year(first_) && is_day(*second) && is_day(*third)) {
      return make(*third, third->value, std::chrono::month{second->value}, first_.value);
    }
    if (!is_day(first_) || !is_day(*second) || !is_year(*third)) return {};
    const bool is_day_first = first_.value > 12;
    if (is_day_first == (second->value > 12) && first_.value != second->value) return {};
    const auto& day = is_day_first ? first_ : *second;
    const auto& month = is_day_first ? *second : first_;
    return make(*third, day.value, std::chrono::month{month.value}, third->value);
  }

  /// 19 June 2024, 19th of June, 26-FEB-1987
  [[nodiscard]] std::optional<WrittenDate> read_day_first() const {
    auto word = pieces_.next(first_.end);
    if (word && !word->is_number && word->begin == first_.end &&
        is_ordinal_ending(pieces_.words(*word))) {
      word = pieces_.next(word->end);
    }
    if (word && !word->is_number && equals_folded(pieces_.words(*word), "of")) {
      word = pieces_.next(word->end);
    }
    if (!word || word->is_number || word->begin - first_.end > 8) return {};
    const auto month = parse_month(pieces_.words(*word));
    if (!month) return {};
    return with_year(*word, first_.value, *month, is_upper(text_[word->begin]));
  }

  /// June 19, 2024
  [[nodiscard]] std::optional<WrittenDate> read_month_first() const {
    const auto month = parse_month(pieces_.words(first_));
    if (!month) return {};
    const auto day = pieces_.next(first_.end);
    if (!day || !is_day(*day) || !is_loose_gap(pieces_.gap(first_, *day))) return {};
    auto last = *day;
    const auto ending = pieces_.next(day->end);
    if (ending && ending->begin == day->end && !ending->is_number) {
      if (!is_ordinal_ending(pieces_.words(*ending))) return {};
      last = *ending;
    }
    return with_year(last, day->value, *month, is_upper(text_[first_.begin]));
  }

  [[nodiscard]] std::optional<WrittenDate> with_year(const Piece& last, unsigned day,
                                                     std::chrono::month month,
                                                     bool is_capital) const {
    const auto year = pieces_.next(last.end);
    if (year && is_year(*year) && is_loose_gap(pieces_.gap(last, *year))) {
      return make(*year, day, month, year->value);
    }
    return is_capital ? make(last, day, month, {}) : std::nullopt;
  }

  std::string_view text_;
  Pieces pieces_;
  Piece first_;
};

}  // namespace

std::optional<Date> WrittenDate::date() const {
  if (!year) return {};
  const Date full{*year, day.month(), day.day()};
  if (!full.ok()) return {};
  return full;
}

std::optional<WrittenDate> find_written_date(std::string_view text, std::size_t from) {
  const Pieces pieces(text);
  for (auto piece = pieces.next(from); piece; piece = pieces.next(piece->end)) {
    if (auto date = DateReader(text, *piece).read()) return date;
  }
  return {};
}

std::optional<Date> find_date(std::string_view text) {
  for (auto found = find_written_date(text); found; found = find_written_date(text, found->end)) {
    if (const auto date = found->date()) return date;
  }
  return {};
}

std::optional<std::chrono::month> parse_month(std::string_view word) {
  if (word.size() < 3) return {};
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    const bool is_short = word.size() == 3 || (word.size() == 4 && i == 8);  // "Sept"
    if (equals_folded(word, is_short ? kMonths[i].substr(0, word.size()) : kMonths[i])) {
      return std::chrono::month{i + 1};
    }
  }
  return {};
}

bool is_weekday(std::string_view word) {
  if (word.size() < 3) return false;
  for (const auto day : kWeekdays) {
    if (equals_folded(word, day)) return true;
    if (word.size() <= 5 && equals_folded(word, day.substr(0, word.size()))) return true;
  }
  return false;
}

}  // namespace entente
