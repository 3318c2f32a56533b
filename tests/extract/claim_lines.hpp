#pragma once

#include <string>
#include <vector>

namespace entente {

/// What the shipped pipeline draws from a text: "Chad > visits > Niger #CONSULT", with "[not]"
/// where it is denied.
[[nodiscard]] std::vector<std::string> claim_lines(const std::string& text);

/// The same with how sure it is and who says it, without the event: "Chad > arms > Niger [not]
/// [maybe] (Ada Abba)".
[[nodiscard]] std::vector<std::string> told_lines(const std::string& text);

/// A sentence of some kind and a claim that is drawn from it, as claim_lines() tells it.
struct KindCase {
  const char* kind;
  const char* text;
  const char* want;
};

/// Checks that each claim is drawn.
void check_all(const std::vector<KindCase>& cases);

/// Checks that each claim is drawn as told_lines() tells it.
void check_told(const std::vector<KindCase>& cases);

}  // namespace entente
