#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

enum class PronounClass : std::uint8_t {
  kNone,
  kI,
  kWe,
  kYou,
  kHe,
  kShe,
  kIt,
  kThey,
  kThis,
  kThese,
  kOther,  ///< one, everybody, each other
};

/// Sets, so that an entity's traits are the union of its phrases'.
enum Gender : std::uint8_t { kNoGender = 0, kMale = 1, kFemale = 2, kNeuter = 4 };
enum Number : std::uint8_t { kNoNumber = 0, kSingular = 1, kPlural = 2 };

struct Pronoun {
  std::string_view form;
  PronounClass kind = PronounClass::kOther;
  std::uint8_t gender = kNoGender;
  std::uint8_t number = kNoNumber;

  [[nodiscard]] bool is_reflexive() const {
    return form.ends_with("self") || form.ends_with("selves");
  }
};

/// What a pronoun, in lower case, says about what it refers to; kOther for those that say nothing.
[[nodiscard]] Pronoun find_pronoun(std::string_view form);

/// May both name one thing? False where one's gender or number rules out the other's.
[[nodiscard]] bool genders_agree(std::uint8_t a, std::uint8_t b);
[[nodiscard]] bool numbers_agree(std::uint8_t a, std::uint8_t b);

}  // namespace entente
