#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace entente {

/// Remembers the rows of texts that come again and again, so that most need no look-up in the
/// database. Forgets everything when it is full: memory stays flat however large the graph.
template <typename Row>
class RowCache {
 public:
  [[nodiscard]] const Row* find(std::string_view key) const {
    const auto found = rows_.find(key);
    return found == rows_.end() ? nullptr : &found->second;
  }
  const Row& insert(std::string_view key, Row row) {
    if (rows_.size() >= kCapacity) rows_.clear();
    return rows_.insert_or_assign(std::string(key), std::move(row)).first->second;
  }
  void clear() { rows_.clear(); }

 private:
  static constexpr std::size_t kCapacity = 200'000;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, Row, Hash, std::equal_to<>> rows_;
};

}  // namespace entente
