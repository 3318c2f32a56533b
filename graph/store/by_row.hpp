#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "graph/error.hpp"

namespace entente {

/// A value for each row of a table, by the row's number: rows are numbered as they come, so that
/// most numbers are taken, and millions are looked up faster than in any map.
template <typename T>
class ByRow {
 public:
  void set(std::int64_t row, T value) {
    if (row < 0 || row > kMostRows) {
      throw Error(ErrorKind::kStorage, "a row has a number that entente never gave it",
                  "entente check GRAPH says what is damaged");
    }
    const auto at = static_cast<std::size_t>(row);
    if (at >= values_.size()) values_.resize(at + at / 2 + 1);
    values_[at] = std::move(value);
  }

  /// Null for a row that was not set.
  [[nodiscard]] const T* find(std::int64_t row) const {
    const auto at = static_cast<std::size_t>(row);
    return at < values_.size() && values_[at] ? &*values_[at] : nullptr;
  }
  /// Throws Error (storage) for a row that was not set: another row points to it.
  [[nodiscard]] const T& at(std::int64_t row) const {
    if (const T* value = find(row)) return *value;
    throw Error(ErrorKind::kStorage, "a row points to one that is not there",
                "entente check GRAPH says what is damaged");
  }

  /// Calls `visit` with each row that was set and its value, in the order of the rows.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (values_[i]) visit(static_cast<std::int64_t>(i), *values_[i]);
    }
  }

  bool operator==(const ByRow& other) const {
    const std::size_t shared = std::min(values_.size(), other.values_.size());
    const auto is_unset = [](const std::optional<T>& value) { return !value; };
    const auto begin = static_cast<std::ptrdiff_t>(shared);
    return std::equal(values_.begin(), values_.begin() + begin, other.values_.begin()) &&
           std::all_of(values_.begin() + begin, values_.end(), is_unset) &&
           std::all_of(other.values_.begin() + begin, other.values_.end(), is_unset);
  }

 private:
  static constexpr std::int64_t kMostRows = std::int64_t{1} << 31;
  std::vector<std::optional<T>> values_;
};

}  // namespace entente
