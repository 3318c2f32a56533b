#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// FNV-1a over the bytes, mixed so that the low bits can index a table. The learned tables depend
/// on it: changing it needs a newly learned model.
[[nodiscard]] std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed = 0);

/// The bytes of a table of distinct strings: counts, an open-addressing index and the characters,
/// written so that a StringTable reads them in place.
[[nodiscard]] std::vector<std::byte> build_string_table(const std::vector<std::string>& strings);

/// A numbered list of strings with look-up in O(1), read in place (from a mapped file); owns
/// nothing. Throws Error (input) when the bytes are not a whole table.
class StringTable {
 public:
  StringTable() = default;
  explicit StringTable(std::span<const std::byte> bytes);

  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] std::string_view operator[](std::uint32_t index) const;
  /// The number of `text`, or -1.
  [[nodiscard]] std::int32_t find(std::string_view text) const;

 private:
  std::uint32_t size_ = 0;
  std::uint32_t mask_ = 0;
  const std::uint32_t* offsets_ = nullptr;  ///< size_ + 1 of them
  const std::int32_t* slots_ = nullptr;     ///< mask_ + 1 of them, -1 where free
  const char* characters_ = nullptr;
};

}  // namespace entente
