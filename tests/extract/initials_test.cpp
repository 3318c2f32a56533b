#include "extract/language/initials.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace entente {
namespace initials_test {

/// Is the word that ends behind the first full stop an initial between two names?
bool has_initial(std::string_view text) {
  const auto stop = static_cast<std::uint32_t>(text.find('.'));
  const auto blank = text.substr(0, stop).rfind(' ');
  const auto begin = blank == std::string_view::npos ? 0 : static_cast<std::uint32_t>(blank) + 1;
  return is_middle_initial(text, {begin, stop + 1});
}

TEST_CASE("an initial between two names is none at a sentence's end") {
  struct Row {
    const char* text;
    bool want;
  };
  constexpr Row kRows[] = {{"Ada B. Berg left", true},
                           {"took vitamin C. She left", false},
                           {"chose plan B. Nobody", false},
                           {"Vitamin C. The doctor", false},
                           {"in Group A. Norway", true},
                           {"Ada B. left", false},
                           {"Ada B.", false},
                           {"B. Berg left", false},
                           {"Ada Bo. Berg left", false},
                           {"Ada B. BERG", false}};
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    CHECK(has_initial(row.text) == row.want);
  }
}

}  // namespace initials_test
}  // namespace entente
