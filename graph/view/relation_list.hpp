#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// The relations of one profile (profiles.hpp), as the bytes that are stored of them: for each the
// other end's row, a number of the predicate with two flags, the strength, the cost, and the claims
// by their rows; numbers as LEB128, the strength as the eight bytes of a double, lowest first.

/// A relation as it is listed at one of its ends.
struct ListedRelation {
  std::int64_t other = 0;      ///< the profile at the other end
  std::int64_t predicate = 0;  ///< row, of its first claim
  bool is_turned = false;      ///< it starts at the other end
  double strength = 0;         ///< rank.hpp
  std::uint64_t cost = 0;      ///< of walking it (network.hpp)
  std::string_view claims;     ///< their rows: encode_rows

  bool operator==(const ListedRelation&) const = default;
};

/// Ascending rows: the first, and how much further each next one is.
[[nodiscard]] std::string encode_rows(std::span<const std::int64_t> rows);
[[nodiscard]] std::vector<std::int64_t> decode_rows(std::string_view bytes);

void append_relation(std::string& bytes, const ListedRelation& relation);

/// Reads a list from its beginning on. `bytes` must outlive what it reads.
class RelationListReader {
 public:
  explicit RelationListReader(std::string_view bytes) : bytes_(bytes) {}

  /// False at the end. Throws Error (storage) where the bytes are no such list.
  bool next(ListedRelation& relation);

 private:
  std::string_view bytes_;
};

}  // namespace entente
