#include "extract/language/features.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/language/normal_form.hpp"

namespace entente {
namespace {

using Letters = std::vector<char32_t>;

[[nodiscard]] std::uint32_t row_of(const char32_t* letters, std::size_t count, std::uint64_t kind) {
  const std::string_view bytes(reinterpret_cast<const char*>(letters), count * sizeof(char32_t));
  return 1 + static_cast<std::uint32_t>(hash_bytes(bytes, kind) % (kAffixRows - 1));
}

/// Upper case X, lower case x, digits d, the rest itself; runs are cut to three.
void write_shape(const Letters& letters, Letters& shape) {
  shape.clear();
  for (const char32_t c : letters) {
    const char32_t kind = is_digit(c) ? U'd' : !is_letter(c) ? c : to_lower(c) != c ? U'X' : U'x';
    const std::size_t n = shape.size();
    if (n < 3 || shape[n - 1] != kind || shape[n - 2] != kind || shape[n - 3] != kind)
      shape.push_back(kind);
  }
}

[[nodiscard]] std::uint32_t vector_row(const std::string& lower, const WordIndex& vectors) {
  std::int32_t row = vectors.find(lower);
  if (row < 0 && std::ranges::any_of(lower, [](char c) { return (c & 0x80) != 0; }))
    row = vectors.find(without_accents(lower));
  return static_cast<std::uint32_t>(row + 1);
}

}  // namespace

std::string word_key(std::string_view form) {
  std::string key = lower_case(normal_form(form));
  std::ranges::replace_if(
      key, [](char c) { return c >= '0' && c <= '9'; }, '0');
  return key;
}

WordFeatures word_features(std::string_view form, const WordIndex& vectors,
                           const StringTable& words) {
  const std::string normal = normal_form(form);
  const std::string lower = lower_case(normal);
  WordFeatures features;
  features.vector = vector_row(lower, vectors);
  features.word = static_cast<std::uint32_t>(words.find(word_key(normal)) + 1);

  thread_local Letters cased, letters, shape;
  cased.clear();
  letters.assign(1, U'<');
  for (std::size_t at = 0; at < normal.size();) {
    cased.push_back(next_code_point(normal, at));
    letters.push_back(to_lower(cased.back()));
  }
  letters.push_back(U'>');
  write_shape(cased, shape);
  const std::size_t size = letters.size();
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t length = std::min(i + 2, size);
    features.affixes[i] = row_of(letters.data(), length, 1 + i);
    features.affixes[4 + i] = row_of(letters.data() + size - length, length, 11 + i);
  }
  features.affixes[8] = row_of(shape.data(), shape.size(), 21);
  features.affixes[9] = row_of(letters.data(), size, 22);
  return features;
}

}  // namespace entente
