#include "extract/coreference/pronouns.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::array kPronouns = {
    Pronoun{"i", PronounClass::kI, kNoGender, kSingular},
    Pronoun{"me", PronounClass::kI, kNoGender, kSingular},
    Pronoun{"my", PronounClass::kI, kNoGender, kSingular},
    Pronoun{"mine", PronounClass::kI, kNoGender, kSingular},
    Pronoun{"myself", PronounClass::kI, kNoGender, kSingular},
    Pronoun{"we", PronounClass::kWe, kNoGender, kPlural},
    Pronoun{"us", PronounClass::kWe, kNoGender, kPlural},
    Pronoun{"our", PronounClass::kWe, kNoGender, kPlural},
    Pronoun{"ours", PronounClass::kWe, kNoGender, kPlural},
    Pronoun{"ourselves", PronounClass::kWe, kNoGender, kPlural},
    Pronoun{"you", PronounClass::kYou, kNoGender, kNoNumber},
    Pronoun{"your", PronounClass::kYou, kNoGender, kNoNumber},
    Pronoun{"yours", PronounClass::kYou, kNoGender, kNoNumber},
    Pronoun{"yourself", PronounClass::kYou, kNoGender, kSingular},
    Pronoun{"yourselves", PronounClass::kYou, kNoGender, kPlural},
    Pronoun{"he", PronounClass::kHe, kMale, kSingular},
    Pronoun{"him", PronounClass::kHe, kMale, kSingular},
    Pronoun{"his", PronounClass::kHe, kMale, kSingular},
    Pronoun{"himself", PronounClass::kHe, kMale, kSingular},
    Pronoun{"she", PronounClass::kShe, kFemale, kSingular},
    Pronoun{"her", PronounClass::kShe, kFemale, kSingular},
    Pronoun{"hers", PronounClass::kShe, kFemale, kSingular},
    Pronoun{"herself", PronounClass::kShe, kFemale, kSingular},
    Pronoun{"it", PronounClass::kIt, kNeuter, kSingular},
    Pronoun{"its", PronounClass::kIt, kNeuter, kSingular},
    Pronoun{"itself", PronounClass::kIt, kNeuter, kSingular},
    Pronoun{"they", PronounClass::kThey, kNoGender, kPlural},
    Pronoun{"them", PronounClass::kThey, kNoGender, kPlural},
    Pronoun{"their", PronounClass::kThey, kNoGender, kPlural},
    Pronoun{"theirs", PronounClass::kThey, kNoGender, kPlural},
    Pronoun{"themselves", PronounClass::kThey, kNoGender, kPlural},
    Pronoun{"this", PronounClass::kThis, kNeuter, kSingular},
    Pronoun{"that", PronounClass::kThis, kNeuter, kSingular},
    Pronoun{"these", PronounClass::kThese, kNoGender, kPlural},
    Pronoun{"those", PronounClass::kThese, kNoGender, kPlural},
};

}  // namespace

Pronoun find_pronoun(std::string_view form) {
  const auto known = std::ranges::find(kPronouns, form, &Pronoun::form);
  return known == kPronouns.end() ? Pronoun{form} : *known;
}

bool genders_agree(std::uint8_t a, std::uint8_t b) {
  return a == kNoGender || b == kNoGender || (a & b) != 0;
}

bool numbers_agree(std::uint8_t a, std::uint8_t b) {
  return a == kNoNumber || b == kNoNumber || (a & b) != 0;
}

}  // namespace entente
