#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/article_identity.hpp"
#include "graph/store/database.hpp"

namespace entente {

// A document's label need not be its alone. Where several current articles have one, everything
// that is printed or exported calls each by its exact name: the label, '#', and as many of the
// first hex digits of its content's hash as tell them apart. So names follow from the set of
// articles, whatever the order in which they came. A document without a text that nothing cites
// takes no name from another.

/// What the current articles of a graph are called. Sees the graph as it is when asked first.
class DocumentNames {
 public:
  explicit DocumentNames(Database& database) : database_(database) {}

  /// The label itself, if no other article needs it too.
  [[nodiscard]] std::string name(const std::string& label, std::int64_t content_hash);
  [[nodiscard]] bool is_shared(const std::string& label) { return bearers_of(label).digits > 0; }

  /// Finds all shared labels at once, for whoever asks for most of them; true where there are any.
  bool read_all();

 private:
  /// The articles of a label that several share.
  struct Bearers {
    std::vector<std::int64_t> hashes;
    std::size_t digits = 0;  ///< that tell them apart; 0: the label is one article's alone
  };
  const Bearers& bearers_of(const std::string& label);
  [[nodiscard]] Bearers find_bearers(const std::string& label);

  Database& database_;
  bool knows_all_ = false;
  std::unordered_map<std::string, Bearers> known_;  ///< of shared labels
};

/// The names of current articles by their rows, sorted, each once; those of others are left out.
[[nodiscard]] std::vector<std::string> names_of(Database& database,
                                                const std::vector<std::int64_t>& rows);

/// An article that somebody called by a name.
struct NamedArticle {
  std::int64_t row = 0;
  bool is_current = true;
  bool is_exact = false;  ///< by its exact name
  std::string label;
  std::int64_t content_hash = 0;
  std::string title;
};
/// The article that is shown by that name; or the current ones of a label; or those of an exact
/// name, current or not; or those of a label that no current article has.
[[nodiscard]] std::vector<NamedArticle> find_named(Database& database, const std::string& name);

/// The only one of those that a name means. Nothing where there is none; throws Error (input), with
/// the exact names, where there are several, sorted by their content.
[[nodiscard]] std::optional<NamedArticle> only_one_of(const std::string& name,
                                                      const std::vector<NamedArticle>& found);
/// The only article of that name. Nothing where there is none; throws Error (input), with the exact
/// names, where several have it.
[[nodiscard]] std::optional<NamedArticle> find_only(Database& database, const std::string& name);

/// Throws Error (input) for a document's name that is not in the graph; the hint has names like it.
[[noreturn]] void throw_unknown_article(Database& database, const std::string& document);

/// Exact names that tell these articles, of whatever labels, from each other.
[[nodiscard]] std::vector<std::string> exact_names(const std::vector<NamedArticle>& articles);

}  // namespace entente
