#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/database.hpp"

namespace entente {

/// A place in an article where an entity is named.
struct MentionRow {
  std::int64_t name;  ///< row of the names table
  std::int64_t article;
  std::uint32_t begin;
  std::uint32_t end;

  auto operator<=>(const MentionRow&) const = default;
};

// The derived table of places: where each name is mentioned, so that counts are kept without
// reading all claims. The places of a name are its articles and bytes, in order, as LEB128: how
// much further the article's row is, where the mention begins and how long it is.

/// Of one name, sorted.
[[nodiscard]] std::string encode_places(std::span<const MentionRow> mentions);
/// Throws Error (storage) where the bytes are no such list.
[[nodiscard]] std::vector<MentionRow> decode_places(std::int64_t name, std::string_view bytes);

/// All places that claims name entities at, sorted by name. Three columns of each claim are read,
/// and its other arguments. O(mentions · log mentions).
[[nodiscard]] std::vector<MentionRow> read_mentions(Database& database);
/// Those of one article.
[[nodiscard]] std::vector<MentionRow> read_mentions_of(Database& database, std::int64_t article);

/// As stored, fresh or not.
[[nodiscard]] std::vector<MentionRow> read_places(Database& database);

// The functions that write must be called inside a Transaction.

/// Stores all of them; `mentions` is sorted.
void store_places(Database& database, const std::vector<MentionRow>& mentions);
/// Puts the mentions of some articles in the place of those that are stored of them for the same
/// names; both sorted.
void put_places(Database& database, const std::vector<std::int64_t>& articles,
                const std::vector<MentionRow>& mentions);

}  // namespace entente
