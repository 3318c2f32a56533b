#include "extract/learned/word_index.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "extract/learned/string_table.hpp"
#include "graph/error.hpp"

namespace entente {
namespace {

constexpr std::size_t kBuckets = 1U << 16;

/// The bucket and, within it, the hash.
using Place = std::pair<std::uint32_t, std::uint32_t>;

[[nodiscard]] Place place_of(std::string_view word) {
  const std::uint64_t hash = hash_bytes(word);
  return {static_cast<std::uint32_t>(hash >> 48), static_cast<std::uint32_t>(hash)};
}

}  // namespace

void sort_by_hash(std::vector<std::string>& words) {
  std::ranges::sort(words, [](const std::string& a, const std::string& b) {
    return std::pair(place_of(a), std::string_view(a)) <
           std::pair(place_of(b), std::string_view(b));
  });
}

std::vector<std::byte> build_word_index(const std::vector<std::string>& words) {
  std::vector<std::uint32_t> values(kBuckets + 1);
  for (const std::string& word : words) {
    const auto [bucket, hash] = place_of(word);
    ++values[bucket + 1];
    values.push_back(hash);
  }
  for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) values[bucket + 1] += values[bucket];
  std::vector<std::byte> bytes(values.size() * sizeof(std::uint32_t));
  std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}

WordIndex::WordIndex(std::span<const std::byte> bytes) {
  const std::span values(reinterpret_cast<const std::uint32_t*>(bytes.data()),
                         bytes.size() / sizeof(std::uint32_t));
  if (values.size() <= kBuckets || values[kBuckets] != values.size() - kBuckets - 1 ||
      !std::ranges::is_sorted(values.first(kBuckets + 1)))
    throw Error(ErrorKind::kInput, "the model's index of words is truncated",
                "install the model file again");
  starts_ = values.first(kBuckets + 1);
  hashes_ = values.subspan(kBuckets + 1);
}

std::int32_t WordIndex::find(std::string_view word) const {
  if (hashes_.empty()) return -1;
  const auto [bucket, hash] = place_of(word);
  for (std::uint32_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i)
    if (hashes_[i] == hash) return static_cast<std::int32_t>(i);
  return -1;
}

}  // namespace entente
