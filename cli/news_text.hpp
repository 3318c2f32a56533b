#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "graph/news.hpp"
#include "graph/snapshot.hpp"

namespace entente {

struct NewsTextOptions {
  std::size_t count = 10;  ///< of each kind of news
  bool with_quotes = false;
};

/// News in four lists, each the strongest first: new relations, new actors, relations that a
/// further independent source tells, and those that are contradicted now; then how often known
/// relations were told again. A list that is empty is left out.
[[nodiscard]] std::string news_text(const Snapshot& snapshot, const News& news,
                                    const NewsTextOptions& options);
[[nodiscard]] nlohmann::ordered_json news_json(const Snapshot& snapshot, const News& news);

}  // namespace entente
