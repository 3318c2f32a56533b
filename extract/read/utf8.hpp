#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// One code point of a UTF-8 text.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  ///< bytes; of the invalid prefix when not valid
  bool is_valid = false;
};

/// The code point that starts at `at`, which must lie inside `text`. An invalid sequence is as long
/// as its longest prefix of a valid one, at least one byte (Unicode 15, section 3.9, U+FFFD
/// substitution of maximal subparts).
[[nodiscard]] constexpr CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {0, 1, false};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t value = lead & (0x7FU >> size);
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (std::size_t i = 1; i < size; ++i) {
    if (at + i >= text.size() || byte(at + i) < low || byte(at + i) > high) return {0, i, false};
    value = (value << 6) | (byte(at + i) & 0x3FU);
    low = 0x80;
    high = 0xBF;
  }
  return {value, size, true};
}

}  // namespace entente
