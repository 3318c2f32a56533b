#include "extract/learned/string_table.hpp"

#include <bit>
#include <cstddef>
#include <cstring>

#include "graph/error.hpp"

namespace entente {

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t hash = 14695981039346656037ULL ^ (seed * 0x9E3779B97F4A7C15ULL);
  for (const char c : bytes) hash = (hash ^ static_cast<std::uint8_t>(c)) * 1099511628211ULL;
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93ULL;
  return hash ^ (hash >> 32);
}

std::vector<std::byte> build_string_table(const std::vector<std::string>& strings) {
  const auto size = static_cast<std::uint32_t>(strings.size());
  const std::uint32_t slot_count = std::bit_ceil(size * 2 + 1);
  std::vector<std::int32_t> slots(slot_count, -1);
  std::vector<std::uint32_t> offsets = {0};
  std::string characters;
  for (std::uint32_t i = 0; i < size; ++i) {
    auto at = static_cast<std::uint32_t>(hash_bytes(strings[i])) & (slot_count - 1);
    while (slots[at] != -1) at = (at + 1) & (slot_count - 1);
    slots[at] = static_cast<std::int32_t>(i);
    characters += strings[i];
    offsets.push_back(static_cast<std::uint32_t>(characters.size()));
  }
  std::vector<std::byte> bytes(8 + 4 * (offsets.size() + slots.size()) + characters.size());
  std::byte* at = bytes.data();
  const auto append = [&](const void* data, std::size_t length) {
    if (length > 0) std::memcpy(at, data, length);
    at += length;
  };
  append(&size, sizeof size);
  append(&slot_count, sizeof slot_count);
  append(offsets.data(), offsets.size() * sizeof(std::uint32_t));
  append(slots.data(), slots.size() * sizeof(std::int32_t));
  append(characters.data(), characters.size());
  return bytes;
}

StringTable::StringTable(std::span<const std::byte> bytes) {
  const Error broken(ErrorKind::kInput, "the model's string table is truncated",
                     "install the model file again");
  if (bytes.size() < 8) throw broken;
  const auto* words = reinterpret_cast<const std::uint32_t*>(bytes.data());
  const std::size_t size = words[0], slots = words[1];
  const std::size_t head = 4 * (2 + size + 1 + slots);
  if (!std::has_single_bit(slots) || slots <= size || bytes.size() < head) throw broken;
  offsets_ = words + 2;
  slots_ = reinterpret_cast<const std::int32_t*>(offsets_ + size + 1);
  characters_ = reinterpret_cast<const char*>(slots_ + slots);
  if (bytes.size() < head + offsets_[size]) throw broken;
  size_ = words[0];
  mask_ = words[1] - 1;
}

std::string_view StringTable::operator[](std::uint32_t index) const {
  return {characters_ + offsets_[index], offsets_[index + 1] - offsets_[index]};
}

std::int32_t StringTable::find(std::string_view text) const {
  if (size_ == 0) return -1;
  auto at = static_cast<std::uint32_t>(hash_bytes(text)) & mask_;
  while (slots_[at] != -1) {
    if ((*this)[static_cast<std::uint32_t>(slots_[at])] == text) return slots_[at];
    at = (at + 1) & mask_;
  }
  return -1;
}

}  // namespace entente
