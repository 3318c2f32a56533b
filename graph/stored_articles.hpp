#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/article.hpp"
#include "graph/claim.hpp"
#include "graph/graph.hpp"

namespace entente {

// The articles of a graph, by the names that are shown (exact ones where several have one label) or
// by the number that a graph gives each.

/// A current article, with its text.
struct ShownArticle {
  Article article;
  std::int64_t content_hash = 0;
  bool has_exact_name = false;  ///< it is shown by that, as others have its label

  /// The id by which the graph shows a claim that its extractor has found in the article.
  [[nodiscard]] std::string shown_id(const Claim& claim) const;
};
/// By the name that is shown; nothing where none has it, or its text is not known. Throws Error
/// (input) for a name that several have.
[[nodiscard]] std::optional<ShownArticle> find_shown_article(const Graph& graph,
                                                             const std::string& name);

/// A current article by its number; nothing where it is gone, or its text is not known.
[[nodiscard]] std::optional<Article> find_article(const Graph& graph, std::int64_t number);

/// The names of current articles by their numbers, sorted, each once; those of others are left out.
[[nodiscard]] std::vector<std::string> names_of(const Graph& graph,
                                                const std::vector<std::int64_t>& numbers);

/// The numbers of the articles that were read with something else than `extractor`, by their
/// documents' names. Where `documents` are given only these, or those below them as folders; throws
/// Error (input) for one that names none, or several articles of one label.
[[nodiscard]] std::vector<std::int64_t> outdated_articles(
    const Graph& graph, std::int64_t extractor, const std::vector<std::string>& documents = {});

}  // namespace entente
