#pragma once

#include <cstdint>
#include <vector>

#include "graph/claim.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/database.hpp"
#include "graph/store/document_names.hpp"

namespace entente {

/// Reads claims as they were stated: ids, names, types and countries as the extractor gave them,
/// without aliases. Keeps the article read last, so that claims in article order are fast. With
/// `names`, documents and claims are called as everybody is shown them (document_names.hpp).
class ClaimReader {
 public:
  explicit ClaimReader(Database& database, DocumentNames* names = nullptr)
      : database_(database), names_(names) {}

  [[nodiscard]] Claim read(std::int64_t claim_row);

  /// The rows of the claims whose first evidence lies in an article, in no particular order.
  [[nodiscard]] std::vector<std::int64_t> claims_of(std::int64_t article_row);

  /// The sentence a row of the table stands for; of its article only the metadata.
  [[nodiscard]] Evidence read_sentence(std::int64_t sentence_row);

 private:
  const StoredArticle& article(std::int64_t row);
  void read_amounts(std::int64_t claim_row, const Article& home, Claim& claim);
  void read_arguments(std::int64_t claim_row, const Article& home, Claim& claim);
  void read_evidence(std::int64_t claim_row, Claim& claim);

  Database& database_;
  DocumentNames* names_;
  StoredArticle article_;
  bool has_distinct_keys_ = false;  ///< those of article_ that are shown
};

}  // namespace entente
