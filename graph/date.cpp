#include "graph/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace entente {
namespace {

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return {};
  return value;
}

}  // namespace

std::string format_date(Date date) {
  const int year = static_cast<int>(date.year());
  if (year >= 0 && year <= 9999) {  // as every date of a graph of news: a table is full of them
    std::string text = "0000-00-00";
    const auto write = [&text](std::size_t end, unsigned number) {
      for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
    };
    write(4, static_cast<unsigned>(year));
    write(7, static_cast<unsigned>(date.month()));
    write(10, static_cast<unsigned>(date.day()));
    return text;
  }
  return fmt::format("{:04}-{:02}-{:02}", year, static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return {};
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return {};
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return {};
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  return date;
}

std::optional<Date> parse_partial_date(std::string_view text, DateEnd end) {
  std::string full(text);
  if (full.size() == 4) full += end == DateEnd::kFirst ? "-01" : "-12";
  if (full.size() != 7) return parse_iso_date(full);
  const auto first = parse_iso_date(full + "-01");
  if (!first || end == DateEnd::kFirst) return first;
  return Date{first->year() / first->month() / std::chrono::last};
}

}  // namespace entente
