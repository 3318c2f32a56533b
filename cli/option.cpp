#include "cli/option.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <system_error>

namespace entente {
namespace {

/// Whether all of the text is a number, which `number` then is.
template <typename Number>
bool is_number(const std::string& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

ValueCheck is_share() {
  return [](const std::string& text) {
    double share = -1;
    const bool is_right = is_number(text, share) && share >= 0 && share <= 1;
    return is_right ? std::string() : text + " is no number from 0 to 1";
  };
}

ValueCheck is_count() {
  return [](const std::string& text) {
    std::uint64_t count = 0;
    return is_number(text, count) ? std::string() : text + " is no whole number from 0 on";
  };
}

ValueCheck is_between(std::uint64_t low, std::uint64_t high) {
  return [low, high](const std::string& text) {
    std::uint64_t number = 0;
    const bool is_right = is_number(text, number) && number >= low && number <= high;
    return is_right ? std::string() : fmt::format("{} is not in range {} to {}", text, low, high);
  };
}

ValueCheck is_one_of(std::vector<std::string> words) {
  return [words = std::move(words)](const std::string& text) {
    if (std::ranges::find(words, text) != words.end()) return std::string();
    return fmt::format("{} is none of {}", text, fmt::join(words, ", "));
  };
}

ValueCheck is_something() {
  return [](const std::string& text) -> std::string {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) return "an empty text";
    return text.find_first_of("\r\n") == std::string::npos ? "" : "a text of several lines";
  };
}

}  // namespace entente
