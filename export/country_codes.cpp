#include "export/country_codes.hpp"

#include <unicode/uloc.h>

#include <map>

namespace entente {
namespace {

std::map<std::string, std::string, std::less<>> read_codes() {
  std::map<std::string, std::string, std::less<>> codes;
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    std::string alpha2(*code);
    const std::string alpha3 = uloc_getISO3Country(("und_" + alpha2).c_str());
    for (char& c : alpha2) c = static_cast<char>(c - 'A' + 'a');
    if (!alpha3.empty()) codes.emplace(alpha3, alpha2);
  }
  return codes;
}

/// ISO 3166-1, alpha-2 by alpha-3.
const std::map<std::string, std::string, std::less<>>& codes() {
  static const auto kCodes = read_codes();
  return kCodes;
}

}  // namespace

std::string find_alpha2(std::string_view alpha3) {
  if (alpha3 == "XKX") return "xk";
  const auto found = codes().find(alpha3);
  return found == codes().end() ? "" : found->second;
}

bool is_iso_alpha3(std::string_view code) { return codes().contains(code); }

}  // namespace entente
