#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/actors.hpp"
#include "graph/span.hpp"

namespace entente {

/// One form of one actor.
struct FormEntry {
  std::uint32_t actor = 0;  ///< its number
  ActorForm form = ActorForm::kName;
  bool is_secondary = false;  ///< another actor is the likelier reading
  bool is_place = false;
  Span spelling;           ///< form_spelling, in the table's pool
  Span place;              ///< the place's name, in the pool
  std::uint32_t next = 0;  ///< the next entry in its slot, plus one
};

/// Forms by their key: a hash table with chained slots over one pool of text, because it is filled
/// anew at each start. Entries of one key keep the order in which they were added.
class FormTable {
 public:
  FormTable();

  /// Adds a form unless the actor has it already. `spelling` is a form_spelling.
  void add(FormEntry entry, std::string_view spelling, std::string_view place);

  /// All entries whose form_key is `key`, in the order of adding. O(size of the key).
  [[nodiscard]] std::vector<const FormEntry*> find(std::string_view key) const;

  /// At least the number of words of the longest form whose first word is `word` (as a key); 0
  /// where none begins so. Words of equal hash share the greater number.
  [[nodiscard]] std::size_t longest(std::string_view word) const;

  /// All entries, in the order of adding.
  [[nodiscard]] const std::vector<FormEntry>& entries() const { return entries_; }

  [[nodiscard]] std::string_view text(Span span) const { return slice(pool_, span); }

 private:
  [[nodiscard]] bool has_key(const FormEntry& entry, std::string_view key) const;
  Span keep(std::string_view text);

  std::string pool_;
  std::vector<FormEntry> entries_;
  std::vector<std::uint32_t> slots_;   ///< first entry plus one
  std::vector<std::uint8_t> longest_;  ///< words, by hash of the first word
};

}  // namespace entente
