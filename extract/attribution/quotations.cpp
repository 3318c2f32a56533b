#include "extract/attribution/quotations.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr std::string_view kOpening = "\u201C";
constexpr std::string_view kClosing = "\u201D";

constexpr std::string_view kTwoStraight = "''";

/// A straight mark opens where a word may begin behind it: after a blank, a bracket or a dash.
bool opens_quote(std::string_view text, std::size_t at) {
  if (text.substr(at, kOpening.size()) == kOpening) return true;
  if (text[at] != '"' && text.substr(at, kTwoStraight.size()) != kTwoStraight) return false;
  return at == 0 || std::string_view(" \n\t([-:").find(text[at - 1]) != std::string_view::npos;
}

/// The bytes of a closing mark at `at`, 0 when there is none.
std::size_t closing_size(std::string_view text, std::size_t at) {
  if (text.substr(at, kClosing.size()) == kClosing) return kClosing.size();
  if (text.substr(at, kTwoStraight.size()) == kTwoStraight) return kTwoStraight.size();
  return text[at] == '"' ? 1 : 0;
}

}  // namespace

std::vector<Span> find_quotations(std::string_view text, Span block) {
  std::vector<Span> found;
  bool is_open = false;
  for (std::size_t i = block.begin; i < block.end; ++i) {
    const auto closing = is_open ? closing_size(text, i) : 0;
    if (closing > 0) {
      found.back().end = static_cast<std::uint32_t>(i + closing);
      is_open = false;
    } else if (!is_open && opens_quote(text, i)) {
      found.push_back({static_cast<std::uint32_t>(i), block.end});
      is_open = true;
      if (text[i] == '\'') ++i;
    }
  }
  return found;
}

bool is_left_open(std::string_view text, Span quotation) {
  auto words = slice(text, quotation);
  while (!words.empty() &&
         std::string_view(" \n\r\t").find(words.back()) != std::string_view::npos) {
    words.remove_suffix(1);
  }
  const auto inside =
      words.substr(std::min(words.size(), words.starts_with('"') ? 1 : kTwoStraight.size()));
  return !inside.ends_with(kClosing) && !inside.ends_with('"') && !inside.ends_with(kTwoStraight);
}

}  // namespace entente
