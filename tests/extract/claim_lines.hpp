#pragma once

#include <string>
#include <vector>

namespace entente {

/// What the shipped pipeline draws from a text: "Chad > visits > Niger #CONSULT", with "[not]"
/// where it is denied.
[[nodiscard]] std::vector<std::string> claim_lines(const std::string& text);

/// A sentence of some kind and a claim that is drawn from it, as claim_lines() tells it.
struct KindCase {
  const char* kind;
  const char* text;
  const char* want;
};

/// Checks that each claim is drawn.
void check_all(const std::vector<KindCase>& cases);

}  // namespace entente
