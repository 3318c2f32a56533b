#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/option.hpp"
#include "extract/pipeline.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"

namespace entente {

/// With what, and how, articles are read for a graph: the options of `add` and `update`.
struct ExtractorOptions {
  std::uint32_t threads = 0;  ///< 0: all cores
  std::string patterns;       ///< a file of the user's own relations, or empty
  double min_confidence = 0;
};

/// --threads, --patterns and --min-confidence.
[[nodiscard]] std::vector<Option> extractor_options(ExtractorOptions& options);

/// Whether articles of so many bytes make a batch: enough to keep all threads busy, few enough for
/// one transaction.
[[nodiscard]] constexpr bool is_batch(std::size_t articles, std::size_t bytes) {
  return articles >= 64 || bytes >= (std::size_t{4} << 20);
}

/// Reads articles on several threads.
class Extractor {
 public:
  /// Loads models and tables. Throws Error (input).
  explicit Extractor(const ExtractorOptions& options);

  /// Fills in title, publisher, address and date from the text where the source gave none.
  void complete(Article& article) const { pipeline_.complete(article); }

  /// The claims of each article, whichever thread found them.
  [[nodiscard]] std::vector<std::vector<Claim>> read(const std::vector<Article>& articles) const;

  /// A hash of all that decides which claims come out: the program's version, its models and
  /// tables, the patterns and the least confidence.
  [[nodiscard]] std::int64_t fingerprint() const { return fingerprint_; }

 private:
  Pipeline pipeline_;
  unsigned threads_;
  double min_confidence_;
  std::int64_t fingerprint_;
};

}  // namespace entente
