#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/claim.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/claim_writer.hpp"
#include "graph/store/contents.hpp"
#include "graph/store/database.hpp"

namespace entente {

/// Keeps a claim among the statements of a document; false when it is there.
bool keep_statement(Database& database, const std::string& document, const Claim& claim);

/// Claims of other extractors speak of documents by their labels, and say of them what they know. A
/// claim belongs to the texts that choose_texts() gives (article_store.hpp), and is kept in
/// `statements` then, as texts that come later may change that. What belongs to no text makes an
/// article without one, of which is known what its claims say. So it never shows which came first,
/// claims or texts. Must be used inside a Transaction.
class ForeignClaims {
 public:
  ForeignClaims(Database& database, ClaimWriter& writer) : database_(database), writer_(writer) {}

  /// What became of it where most did. Quickest for one after the other of a document.
  AddedClaim add(const Claim& claim);

  /// Notes a document of which no claim is kept, unless its text may be there.
  void mention(const Evidence& evidence);

  /// Takes away what was written of the kept claims in a current article with a text, whatever its
  /// reading gave as well: settle() writes them again.
  void lift(const StoredArticle& text);
  /// An article with a text has come in, current or not, or was set aside with the claims whose
  /// quotes stand in it.
  void settle(const StoredArticle& text);
  /// One was removed. Claims that belong to no other text go too, or are kept as those of an
  /// article without a text.
  enum class Rest { kGoes, kStays };
  void leave(const StoredArticle& text, Rest rest);

 private:
  struct Kept {
    std::int64_t hash;
    Claim claim;
  };

  void find_homes(const Evidence& evidence);
  const StoredArticle& note(const Evidence& evidence);
  AddedClaim write(const Claim& claim, const StoredArticle& home);

  [[nodiscard]] std::vector<Kept> kept_claims(const std::string& document);
  void forget(const std::string& document, const Kept& kept);
  void place_anew(const Kept& kept, const StoredArticle& text);
  void detach(const Claim& claim, std::int64_t except);
  [[nodiscard]] std::optional<std::int64_t> find_written(const Claim& claim,
                                                         const StoredArticle& text);

  void settle_noted(const StoredArticle& text);
  void take_over_namesakes(const StoredArticle& noted);
  void remove_all(const std::vector<ReadClaim>& claims);
  void remove_if_empty(std::int64_t noted);

  Database& database_;
  ClaimWriter& writer_;
  Evidence known_;  ///< what the homes were found for
  std::int64_t rollback_count_ = -1;
  std::vector<StoredArticle> texts_;  ///< of which known_ may speak
  StoredArticle noted_;               ///< row 0: not asked for yet
};

}  // namespace entente
