#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/access.hpp"
#include "graph/article.hpp"
#include "graph/claim.hpp"
#include "graph/claim_conditions.hpp"
#include "graph/snapshot.hpp"

namespace entente {

class Database;

/// What everybody sees: articles that no newer one took the place of, and their claims.
struct GraphCounts {
  std::int64_t articles = 0;
  std::int64_t claims = 0;
  std::int64_t unshown = 0;  ///< of these: less sure than kLeastShown

  bool operator==(const GraphCounts&) const = default;
};

/// What a graph knows of an article that somebody brings.
enum class Known {
  kNo,
  kSame,       ///< read there before, or at no particular place: adding it changes nothing
  kElsewhere,  ///< read at another place before, or when its file was older: that is noted
  kOlder       ///< a newer one took its place, which adding it would give back
};

/// What became of an article that was added.
struct Added {
  std::int64_t row = 0;
  bool is_new = false;             ///< neither known nor a version of one that is
  std::size_t replaced_count = 0;  ///< articles of another text of which it took the place
  std::size_t retitled_count = 0;  ///< of the same text: title, publisher, address or date differ

  explicit operator bool() const { return is_new || replaced_count > 0; }
};

/// What became of a claim that was added. Of two of one article and id that differ the surer one
/// stays, then the first in byte order.
enum class AddedClaim {
  kKnown,
  kLessSure,  ///< another one of its id stays
  kReplaced,  ///< it took the place of another one of its id
  kNew
};

/// A graph file: articles and the claims read from them, as they were stated. Nothing stored is
/// ever rewritten by entity resolution: who is who is decided over all statements when a graph is
/// loaded, so the order of adding never shows. One Graph belongs to one thread; several processes
/// may use one file: writers wait for each other and readers are never blocked.
class Graph {
 public:
  static constexpr std::chrono::milliseconds kLockTimeout{60'000};

  /// kRead and kWrite need the file to exist; kCreate makes it when it is missing. Throws Error.
  [[nodiscard]] static Graph open(const std::string& path, Access access,
                                  std::chrono::milliseconds lock_timeout = kLockTimeout);

  Graph(Graph&&) noexcept;
  Graph& operator=(Graph&&) noexcept;
  ~Graph();

  /// Stores an article and what was read from it, all or nothing. An article is its label and its
  /// content: the same one again changes nothing. One that is read at the origin of another is a
  /// newer version of it, unless the two are plainly two articles (sources/same_article.hpp); where
  /// several stand there that are, it is one of those alone of which it is a likely version. It
  /// takes the other's place, which is kept out of sight until somebody removes the newer one or
  /// brings the other again. Another one of the same label is another article. The claims' first
  /// evidence must be of this document. `extractor` is a fingerprint of what read it.
  Added add(const Article& article, const std::vector<Claim>& claims,
            std::optional<std::int64_t> extractor = {});

  /// The same for an article that find() knew, without another reading. Nothing, and the graph is
  /// as it was, where it does not know it any more: another one may have come under a better label,
  /// or another process may have removed it. Then it must be read and added.
  std::optional<Added> add_known(const Article& article);

  /// Puts what was read from a stored article anew in the place of what was read before, all or
  /// nothing; claims of other extractors stay. False when the article is not there any more.
  bool update(const Article& article, const std::vector<Claim>& claims, std::int64_t extractor);

  /// Stores claims of any extractor, all or nothing, each in the articles in which it stands
  /// (write/foreign_claims.hpp); what is not in the graph is noted without its text. Returns how
  /// many were new. Of two claims of an article with one id that differ, the surer one is kept.
  std::size_t add_claims(const std::vector<Claim>& claims);

  /// Stores one claim as add_claims() does. Must be called inside a Session or a Transaction.
  AddedClaim add_claim(const Claim& claim);

  /// What add() would find. Unless it is nothing, the article need not be analysed again:
  /// add_known() adds it.
  [[nodiscard]] Known find(const Article& article) const;
  [[nodiscard]] bool contains(const Article& article) const { return find(article) != Known::kNo; }

  [[nodiscard]] GraphCounts counts() const;
  [[nodiscard]] const std::string& path() const;  ///< of the file

  /// For what lies inside this library: whoever uses it has views and sessions (session.hpp).
  [[nodiscard]] Database& database() const;

 private:
  struct Store;
  explicit Graph(std::unique_ptr<Store> store);
  std::unique_ptr<Store> store_;
};

/// True for a file that says of itself that it is a graph, of whatever version.
[[nodiscard]] bool is_graph_file(const std::string& path);

struct SnapshotOptions {
  /// Objects folded into a label ("supplies artillery shells") become nodes of their own too.
  bool with_things = false;
  /// Otherwise quotes have their speakers alone: few of a large graph's are ever shown.
  bool with_quotes = true;
  /// Of claims that do not meet them a snapshot knows nothing; entities stay, if without relations.
  ClaimConditions conditions = {};
};

/// All entities and relations of a graph. Depends on what is stored alone, not on the order in
/// which it was added. O(claims · log claims) time, O(claims) memory.
[[nodiscard]] Snapshot load_snapshot(const Graph& graph, const SnapshotOptions& options = {});

/// Reads the quotes of some relations of a snapshot that was loaded without them. Both must be done
/// in one GraphView, as another process may remove what is to be read.
void read_quotes(const Graph& graph, Snapshot& snapshot, std::span<const std::uint32_t> relations);
/// The quotes of all relations.
void read_quotes(const Graph& graph, Snapshot& snapshot);

/// Hands over every claim with its entities resolved (id, name, type, country, aliases), ordered by
/// document, sentence, subject, predicate and object. Memory: the entities and one article.
void for_each_claim(const Graph& graph, const std::function<void(const Claim&)>& sink);

}  // namespace entente
