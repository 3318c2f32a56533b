#include <algorithm>
#include <array>

#include "extract/read/block_shape.hpp"
#include "extract/read/block_text.hpp"
#include "extract/read/text_bytes.hpp"

namespace entente {
namespace {

constexpr std::size_t kMostCreditWords = 14;

bool is_small_credit_word(std::string_view word) {
  constexpr std::array<std::string_view, 20> kWords = {
      "via",    "of",     "for",      "and",     "the",     "by",   "photo",
      "file",   "pool",   "courtesy", "from",    "in",      "with", "image",
      "images", "photos", "handout",  "picture", "through", "de"};
  return std::ranges::find(kWords, word) != kWords.end();
}

/// Parts of a credit between commas, slashes, bars, "via", "for" and "by", in plain text.
std::vector<std::string> split_parts(std::string_view plain) {
  std::vector<std::string> parts(1);
  for (const auto word : split_words(plain)) {
    if (word == "via" || word == "for" || word == "by" || word == "|" || word == "-") {
      parts.emplace_back();
      continue;
    }
    for (std::size_t at = 0; at <= word.size();) {
      const auto end = std::min(word.find_first_of("/,;|", at), word.size());
      if (end > at) {
        if (!parts.back().empty()) parts.back() += ' ';
        parts.back() += word.substr(at, end - at);
      }
      if (end < word.size()) parts.emplace_back();
      at = end + 1;
    }
  }
  std::erase(parts, "");
  return parts;
}

/// Where "Photo: Ada Lovelace" begins at the end of a block.
std::optional<std::size_t> find_credit_label(std::string_view block) {
  constexpr std::size_t kLongest = 80;  // bytes
  const auto from = block.size() - std::min(block.size(), kLongest);
  for (const std::string_view label :
       {" Photo: ", " Photograph: ", " Picture: ", " Image: ", " Credit: "}) {
    const auto at = block.find(label, from);
    if (at != block.npos && at > 0) return at + 1;
  }
  return {};
}

}  // namespace

bool is_photo_credit(std::string_view block, const BlockRules& rules) {
  const auto words = split_words(block);
  if (words.empty() || words.size() > kMostCreditWords || block.size() > 200) return false;
  const bool has_only_names = std::ranges::all_of(words, [](std::string_view word) {
    const auto bare = bare_word(word);
    return bare.empty() || is_capitalized(bare) || is_small_credit_word(bare) ||
           bare.find('/') != bare.npos;
  });
  if (!has_only_names) return false;
  const auto parts = split_parts(plain_text(block));
  const auto agencies = std::ranges::count_if(parts, [&](const auto& part) {
    return rules.is_agency(part) || rules.is_agency(part.substr(part.rfind(' ') + 1) + " photo");
  });
  if (agencies == 0) return false;
  // One part alone must be the agency; beside it stand at most a few names, no more verbs of a
  // headline: "Reuters, Ada Lovelace" but not "Reuters wins prize, rival says".
  return std::ranges::all_of(parts, [](const auto& part) { return split_words(part).size() <= 5; });
}

std::optional<std::size_t> find_credit_tail(std::string_view block, const BlockRules& rules) {
  const auto trimmed = trim(block);
  if (trimmed.empty()) return {};
  if (const auto label = find_credit_label(trimmed)) return label;
  const char closer = trimmed.back();
  if (closer != ')' && closer != ']') return {};
  const auto open = trimmed.rfind(closer == ')' ? '(' : '[');
  if (open == trimmed.npos || open == 0) return {};
  const auto inner = trimmed.substr(open + 1, trimmed.size() - open - 2);
  // Brackets that belong to the sentence: "agency (Yonhap)" has no full stop before them, unless a
  // picture is spoken of.
  const auto before = trim(trimmed.substr(0, open));
  const bool is_picture =
      inner.find('/') != inner.npos || to_lower(inner).find("photo") != std::string::npos;
  if (!ends_sentence(before) && !is_picture) return {};
  if (!is_photo_credit(inner, rules)) return {};
  return open;
}

}  // namespace entente
