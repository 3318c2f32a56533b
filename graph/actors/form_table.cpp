#include "graph/actors/form_table.hpp"

#include <algorithm>

namespace entente {
namespace {

constexpr std::size_t kSlots = 1U << 16U;
constexpr std::size_t kPoolBytes = 1U << 19U;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// FNV-1a of the lower-cased bytes, as a slot.
std::size_t slot_of(std::string_view text) {
  std::uint32_t hash = 0x811c9dc5U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(lower(c))) * 0x01000193U;
  return (hash ^ (hash >> 16U)) & (kSlots - 1);
}

std::string_view first_word(std::string_view key) { return key.substr(0, key.find(' ')); }

}  // namespace

FormTable::FormTable() : slots_(kSlots), longest_(kSlots) {
  pool_.reserve(kPoolBytes);
  entries_.reserve(kSlots / 4);
}

Span FormTable::keep(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(pool_.size());
  pool_ += text;
  return {begin, static_cast<std::uint32_t>(pool_.size())};
}

void FormTable::add(FormEntry entry, std::string_view spelling, std::string_view place) {
  std::uint32_t* link = &slots_[slot_of(spelling)];
  while (*link != 0) {
    FormEntry& other = entries_[*link - 1];
    if (other.actor == entry.actor && text(other.spelling) == spelling) return;
    link = &other.next;
  }
  *link = static_cast<std::uint32_t>(entries_.size() + 1);
  entry.spelling = keep(spelling);
  entry.place = keep(place);
  entries_.push_back(entry);
  const auto words = std::min<std::ptrdiff_t>(std::ranges::count(spelling, ' ') + 1, 255);
  auto& most = longest_[slot_of(first_word(spelling))];
  most = std::max(most, static_cast<std::uint8_t>(words));
}

bool FormTable::has_key(const FormEntry& entry, std::string_view key) const {
  return std::ranges::equal(text(entry.spelling), key, {}, lower);
}

std::vector<const FormEntry*> FormTable::find(std::string_view key) const {
  std::vector<const FormEntry*> found;
  for (auto at = slots_[slot_of(key)]; at != 0; at = entries_[at - 1].next) {
    if (has_key(entries_[at - 1], key)) found.push_back(&entries_[at - 1]);
  }
  return found;
}

std::size_t FormTable::longest(std::string_view word) const { return longest_[slot_of(word)]; }

}  // namespace entente
