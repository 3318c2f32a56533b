#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// The id of a name: accents folded, lower case, words joined by '-': "Kim Jong Un" and
/// "Kim Jong-un" → "kim-jong-un", "Côte d'Ivoire" → "cote-d-ivoire". Letters of other scripts stay.
/// A name without any letter or digit gives "x" and its bytes in hex, so that ids are never empty.
[[nodiscard]] std::string slug(std::string_view name);

/// FNV-1a over bytes, for ids that must be the same on every machine.
[[nodiscard]] std::uint64_t stable_hash(std::string_view bytes);

/// Mixes the bits of a number, so that numbers next to each other come out far apart (splitmix64).
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15ULL;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

}  // namespace entente
