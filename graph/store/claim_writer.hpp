#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim.hpp"
#include "graph/graph.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/database.hpp"
#include "graph/store/dictionary.hpp"

namespace entente {

/// Writes claims into the tables of tables.hpp. Must be called inside a Transaction.
class ClaimWriter {
 public:
  explicit ClaimWriter(Database& database);

  /// Stores a claim whose first evidence lies in `home`.
  AddedClaim write(const Claim& claim, const StoredArticle& home);

  /// Puts the evidence that claims have in other documents of the label of `text`, which has come
  /// or gone, where it stands now: what is said of its document may fit several texts.
  void place_citations(const StoredArticle& text);
  /// The same before `text` goes, of what claims of other articles have there. What stands in no
  /// other text is kept with a document without one, or left where it is.
  enum class Uncited { kNoted, kLeft };
  void leave_citations(const StoredArticle& text, Uncited rest);

 private:
  struct Place;
  struct Named;
  struct Citation;
  /// A sentence whose row is known: of neighbouring claims many stand in one.
  struct KnownSentence {
    std::int64_t rollback_count = -1;
    std::int64_t article = 0;
    Span span;
    std::string text;
    std::int64_t row = 0;
    bool is_new = false;  ///< no claim cites it yet
  };

  /// Where a sentence stands, and the hash of its text where that is not the slice.
  struct SentencePlace {
    std::int64_t begin;
    std::int64_t end;
    std::optional<std::int64_t> hash;

    auto operator<=>(const SentencePlace&) const = default;
  };
  /// The sentences of the last article, if it had none before: they need not be looked up.
  struct NewSentences {
    std::int64_t rollback_count = -1;
    std::int64_t article = 0;
    bool are_all = false;
    std::map<SentencePlace, std::int64_t> rows;
  };

  bool insert_claim(const Claim& claim, const StoredArticle& home, std::int64_t key);
  void note_documents(const Claim& claim);
  AddedClaim replace_if_surer(const Claim& claim, const StoredArticle& home, std::int64_t key);
  void insert_details(const Claim& claim, const StoredArticle& home, std::int64_t row);
  Named put_named(const Participant& participant, const StoredArticle& home);
  void insert_participant(const Place& place, const Participant& participant);
  void remove_claim(std::int64_t row);
  void insert_amount(const Place& place, const std::optional<Amount>& amount);
  void insert_argument(const Place& place, const Argument& argument);
  void insert_other_evidence(const Claim& claim, const StoredArticle& home, std::int64_t row);
  void insert_aliases(const Claim& claim, const StoredArticle& home);

  [[nodiscard]] std::vector<Citation> read_citations(const StoredArticle& text,
                                                     std::int64_t except);
  void move_citations(const std::vector<Citation>& citations, std::int64_t except, Uncited rest);
  [[nodiscard]] std::vector<std::int64_t> sentences_of(std::int64_t claim);
  void touch(std::int64_t article);
  std::int64_t put_sentence(const Evidence& evidence, const StoredArticle& article);
  std::int64_t put_cited_sentence(const Evidence& evidence);
  std::int64_t find_or_insert_sentence(const Evidence& evidence, const StoredArticle& article,
                                       bool& is_new);
  std::optional<std::int64_t> find_sentence(const SentencePlace& place, std::int64_t article);

  Database& database_;
  Dictionary dictionary_;
  Query insert_claim_;
  Query insert_argument_;
  Query insert_evidence_;
  Query insert_citation_;
  Query find_sentence_;
  Query insert_sentence_;
  Query insert_quote_;
  KnownSentence last_sentence_;
  NewSentences new_sentences_;
  std::int64_t touched_ = 0;  ///< the article noted last (fresh.hpp), at this rollback count
  std::int64_t touched_at_ = -1;
};

/// The number behind "c0123456789abcdef", or nothing if `id` is not of that form.
[[nodiscard]] std::optional<std::int64_t> parse_claim_key(std::string_view id);
[[nodiscard]] std::string format_claim_key(std::int64_t key);

/// What a claim is stored under: the number behind its id, or behind the one that it should have.
[[nodiscard]] std::int64_t claim_key(const Claim& claim);

}  // namespace entente
