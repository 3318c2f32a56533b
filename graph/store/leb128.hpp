#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "graph/error.hpp"

namespace entente {

// Numbers in the bytes of derived tables, seven bits a byte, lowest first (LEB128).

inline void append_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(0x80 | (number & 0x7f));
  bytes += static_cast<char>(number);
}

[[noreturn]] inline void throw_damaged_list() {
  throw Error(ErrorKind::kStorage, "a list of a derived table is damaged",
              "entente check GRAPH --rebuild-index");
}

/// Takes a number from the beginning. Throws Error (storage) where there is none.
[[nodiscard]] inline std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  unsigned shift = 0;
  for (std::size_t i = 0; i < bytes.size() && shift < 64; ++i, shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    number |= std::uint64_t{byte & 0x7fU} << shift;
    if (byte >= 0x80) continue;
    bytes.remove_prefix(i + 1);
    return number;
  }
  throw_damaged_list();
}

}  // namespace entente
