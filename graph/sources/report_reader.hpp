#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "graph/sources/shingles.hpp"
#include "graph/store/database.hpp"
#include "graph/store/row_cache.hpp"

namespace entente {

/// What an article is compared with others by.
struct Report {
  std::int64_t text_hash = 0;
  std::size_t text_size = 0;
  Shingles shingles;
  std::vector<std::int64_t> bands;  ///< same_report.hpp
};

[[nodiscard]] bool are_copies(const Report& a, const Report& b);

/// Reads the reports of stored articles. The last few thousand are kept, as the bulletins of one
/// template are compared again and again; memory stays flat. Must not outlive its Database.
class ReportReader {
 public:
  explicit ReportReader(Database& database) : database_(database) {}

  [[nodiscard]] std::shared_ptr<const Report> read(std::int64_t article);
  /// For whoever changes the text of an article or takes it away.
  void forget(std::int64_t article);

  [[nodiscard]] Database& database() const { return database_; }

 private:
  static constexpr std::size_t kKept = 4'000;

  Database& database_;
  std::int64_t rollback_count_ = -1;
  RowCache<std::shared_ptr<const Report>, kKept> reports_;
};

}  // namespace entente
