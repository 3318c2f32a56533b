#include "cli/validators.hpp"

#include <charconv>
#include <cstdint>
#include <string>
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

CLI::Validator is_share() {
  return CLI::Validator(
      [](const std::string& text) {
        double share = -1;
        const bool is_right = is_number(text, share) && share >= 0 && share <= 1;
        return is_right ? std::string() : text + " is no number from 0 to 1";
      },
      "");
}

CLI::Validator is_count() {
  return CLI::Validator(
      [](const std::string& text) {
        std::uint64_t count = 0;
        return is_number(text, count) ? std::string() : text + " is no whole number from 0 on";
      },
      "");
}

CLI::Validator is_something() {
  return CLI::Validator(
      [](const std::string& text) {
        if (text.find_first_not_of(" \t\r\n") == std::string::npos) return "an empty text";
        return text.find_first_of("\r\n") == std::string::npos ? "" : "a text of several lines";
      },
      "");
}

}  // namespace entente
