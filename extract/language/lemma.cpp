#include "extract/language/lemma.hpp"

#include <algorithm>
#include <charconv>

#include "extract/language/normal_form.hpp"

namespace entente {
namespace {

[[nodiscard]] std::string with_case(std::string_view form, char kind) {
  std::string normal = normal_form(form);
  if (kind == 'k') return normal;
  std::string lower = lower_case(normal);
  if (kind == 'l' || lower.empty()) return lower;
  std::size_t at = 0;
  std::string title;
  append_code_point(title, to_upper(next_code_point(lower, at)));
  return title.append(lower, at);
}

}  // namespace

std::string apply_lemma_rule(std::string_view rule, std::string_view form) {
  if (rule.starts_with('=')) return std::string(rule.substr(1));
  const std::size_t bar = rule.find('|');
  if (rule.size() < 3 || bar == std::string_view::npos) return std::string(form);
  std::size_t cut = 0;
  std::from_chars(rule.data() + 1, rule.data() + bar, cut);
  const std::string base = with_case(form, rule[0]);
  // A rule learned on ASCII must not cut a letter of another script in two.
  const bool splits_a_letter =
      cut > 0 && cut <= base.size() &&
      (static_cast<unsigned char>(base[base.size() - cut]) & 0xC0U) == 0x80U;
  if (cut > base.size() || splits_a_letter) return base;
  return base.substr(0, base.size() - cut).append(rule.substr(bar + 1));
}

}  // namespace entente
