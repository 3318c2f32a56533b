#include "graph/view/relation_list.hpp"

#include <bit>
#include <cstddef>

#include "graph/store/leb128.hpp"

namespace entente {
namespace {

void append_double(std::string& bytes, double value) {
  auto bits = std::bit_cast<std::uint64_t>(value);
  for (std::size_t i = 0; i < sizeof bits; ++i, bits >>= 8) bytes += static_cast<char>(bits & 0xff);
}

double take_double(std::string_view& bytes) {
  std::uint64_t bits = 0;
  if (bytes.size() < sizeof bits) throw_damaged_list();
  for (std::size_t i = sizeof bits; i-- > 0;) {
    bits = (bits << 8) | static_cast<unsigned char>(bytes[i]);
  }
  bytes.remove_prefix(sizeof bits);
  return std::bit_cast<double>(bits);
}

}  // namespace

std::string encode_rows(std::span<const std::int64_t> rows) {
  std::string bytes;
  std::int64_t last = 0;
  for (const std::int64_t row : rows) {
    append_number(bytes, static_cast<std::uint64_t>(row - last));
    last = row;
  }
  return bytes;
}

std::vector<std::int64_t> decode_rows(std::string_view bytes) {
  std::vector<std::int64_t> rows;
  std::int64_t row = 0;
  while (!bytes.empty()) {
    row += static_cast<std::int64_t>(take_number(bytes));
    rows.push_back(row);
  }
  return rows;
}

void append_relation(std::string& bytes, const ListedRelation& relation) {
  append_number(bytes, static_cast<std::uint64_t>(relation.other));
  append_number(
      bytes, (static_cast<std::uint64_t>(relation.predicate) << 1) | (relation.is_turned ? 1 : 0));
  append_double(bytes, relation.strength);
  append_number(bytes, relation.cost);
  append_number(bytes, relation.claims.size());
  bytes += relation.claims;
}

bool RelationListReader::next(ListedRelation& relation) {
  if (bytes_.empty()) return false;
  relation.other = static_cast<std::int64_t>(take_number(bytes_));
  const std::uint64_t predicate = take_number(bytes_);
  relation.predicate = static_cast<std::int64_t>(predicate >> 1);
  relation.is_turned = (predicate & 1) != 0;
  relation.strength = take_double(bytes_);
  relation.cost = take_number(bytes_);
  const std::uint64_t size = take_number(bytes_);
  if (size > bytes_.size()) throw_damaged_list();
  relation.claims = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return true;
}

}  // namespace entente
