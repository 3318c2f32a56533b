#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// A sentence that some claim was read from. `quote.speaker` is empty.
struct QuoteHit {
  Quote quote;
  std::string snippet;              ///< what fits stands between [ and ], cuts are marked …
  std::vector<std::string> claims;  ///< ids, sorted
};

/// An article by its title.
struct TitleHit {
  std::string document;
  std::string publisher;
  std::string url;
  std::optional<Date> published;
  std::string snippet;
};

/// An entity by one of its names.
struct NameHit {
  Entity entity;
  std::string snippet;  ///< the spelling that fits best
};

/// Best first by BM25; of equals, in order of document and sentence, of title, or of id. The counts
/// are of all that fit, the lists hold no more than was asked for.
struct SearchResult {
  std::vector<NameHit> names;
  std::vector<TitleHit> titles;
  std::vector<QuoteHit> quotes;
  std::size_t name_count = 0;
  std::size_t title_count = 0;
  std::size_t quote_count = 0;
};

/// Looks words up (search_query.hpp says how they are written) in the quotes, titles and names of a
/// graph, at most `limit` of each. Throws Error (usage) for a query that says nothing.
[[nodiscard]] SearchResult search(const Graph& graph, std::string_view words, std::size_t limit);

}  // namespace entente
