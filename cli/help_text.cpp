#include "cli/help_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace entente {

std::string help_text(const Option& option) {
  const auto is_named = [&option](const std::string& choice) {
    return option.help.find(choice) != std::string::npos;
  };
  if (std::ranges::all_of(option.choices, is_named)) return option.help;
  return fmt::format("{}: {}", option.help, fmt::join(option.choices, ", "));
}

bool takes_file(const Option& option) {
  constexpr std::array kFiles = {"FILE", "GRAPH", "INPUT", "OLD", "NEW", "ARTICLE"};
  const std::string& value = option.is_argument() ? option.name : option.value;
  return std::ranges::find(kFiles, value) != kFiles.end();
}

}  // namespace entente
