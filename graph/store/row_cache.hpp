#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace entente {

/// The bytes of a number, as a key or a part of one.
[[nodiscard]] inline std::string_view key_bytes(const std::int64_t& number) {
  return {reinterpret_cast<const char*>(&number), sizeof number};
}

/// Remembers the rows of texts that come again and again, so that most need no look-up in the
/// database. When it is full, what was not asked for of late is forgotten: memory stays flat
/// however large the graph.
template <typename Row, std::size_t kCapacity = 100'000>  // of each half
class RowCache {
 public:
  /// Null where it is unknown. The row lives until the next call.
  [[nodiscard]] const Row* find(std::string_view key) {
    if (const auto found = young_.find(key); found != young_.end()) return &found->second;
    const auto found = old_.find(key);
    return found == old_.end() ? nullptr : &insert(key, found->second);
  }
  const Row& insert(std::string_view key, Row row) {
    if (young_.size() >= kCapacity) {
      old_ = std::move(young_);
      young_.clear();
    }
    return young_.insert_or_assign(std::string(key), std::move(row)).first->second;
  }
  void forget(std::string_view key) {
    for (Rows* rows : {&young_, &old_}) {
      if (const auto found = rows->find(key); found != rows->end()) rows->erase(found);
    }
  }
  void clear() {
    young_.clear();
    old_.clear();
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  using Rows = std::unordered_map<std::string, Row, Hash, std::equal_to<>>;
  Rows young_;
  Rows old_;
};

}  // namespace entente
