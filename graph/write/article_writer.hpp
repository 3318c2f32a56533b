#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "graph/sources/report_reader.hpp"
#include "graph/store/article_store.hpp"
#include "graph/store/claim_writer.hpp"
#include "graph/store/origins.hpp"
#include "graph/write/foreign_claims.hpp"

namespace entente {

/// Puts articles into a graph and takes them out again, so that in the tables that everybody reads
/// stands what is current and nothing else: of an article that a newer one takes the place of, text
/// and claims are set aside, and brought back when that one goes. Must be used inside a
/// Transaction.
class ArticleWriter {
 public:
  explicit ArticleWriter(Database& database)
      : database_(database), writer_(database), reports_(database), foreign_(database, writer_) {}

  [[nodiscard]] Known find(const Article& article);
  Added add(const Article& article, const std::vector<Claim>& claims,
            std::optional<std::int64_t> extractor);
  /// Nothing where it is not there.
  std::optional<Added> add_known(const Article& article);
  bool update(const Article& article, const std::vector<Claim>& claims, std::int64_t extractor);
  /// The same for an article by its row, whether or not it is current.
  void reread(std::int64_t article, const std::vector<Claim>& claims,
              std::optional<std::int64_t> extractor);
  [[nodiscard]] ForeignClaims& foreign() { return foreign_; }

  /// Stores an article that is not there yet, and does not ask where it was read.
  std::int64_t put(const Article& article, const std::vector<Claim>& claims,
                   std::optional<std::int64_t> extractor);
  /// The same for one that is not current, with its claims as JSON Lines.
  std::int64_t put_aside(const Article& article, const std::string& claims,
                         std::optional<std::int64_t> extractor);

  /// Says that an article was read at an origin, in a file that was changed then. Of several labels
  /// for one content there, as of a file that is given by several paths, the shortest stays:
  /// returns the article of that one. What is to be settled then is appended to `touched`. The
  /// other is gone if that was its only origin; the given one is left to drop_if_nowhere().
  std::int64_t add_origin(const ReadAt& place, std::int64_t article,
                          std::vector<std::int64_t>& touched);
  void drop_if_nowhere(std::int64_t article);

  struct Moves {
    std::vector<std::int64_t> came;
    std::vector<std::int64_t> went;
  };
  /// Sets aside or brings back what is not where it belongs.
  void settle(std::int64_t article, Moves& moves);
  /// The same of many.
  void settle(const std::vector<std::int64_t>& articles, Moves& moves);

  /// Removes an article for good, current or not; returns how many claims went from everybody's
  /// sight. What it took the place of is left to settle().
  std::int64_t remove(std::int64_t article, ForeignClaims::Rest rest);

 private:
  struct Place;
  [[nodiscard]] Place place_of(const Article& article);
  [[nodiscard]] Known known_at(const Place& place);
  Added add_known_at(const Place& place);
  Added move_in(const Place& place, std::int64_t row, std::vector<std::int64_t> touched);
  void take_places(std::int64_t origin, std::int64_t article, std::vector<std::int64_t>& touched);
  void take_over_label(std::int64_t row, const Article& article,
                       std::vector<std::int64_t>& touched);
  void write_own(const StoredArticle& home, const std::vector<Claim>& claims,
                 std::optional<std::int64_t> extractor);
  void settle_as(std::int64_t article, bool is_wanted, Moves& moves);
  void set_aside(std::int64_t article);
  void bring_back(std::int64_t article);
  void clear(std::int64_t article);

  Database& database_;
  ClaimWriter writer_;
  ReportReader reports_;
  ForeignClaims foreign_;
};

}  // namespace entente
