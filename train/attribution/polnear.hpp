#pragma once

#include <string>
#include <vector>

#include "graph/span.hpp"

namespace entente::train {

/// One annotated attribution, as bytes of the article's file.
struct GoldAttribution {
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
};

struct GoldArticle {
  std::string path;  ///< of the text
  std::string text;
  std::vector<GoldAttribution> attributions;
};

/// The articles below `folder`/text with what `folder`/attributions says of them (brat standoff in
/// characters; where several annotators read one article, the first file counts), by name.
/// References to text that is not annotated are left out. Throws Error (input).
[[nodiscard]] std::vector<GoldArticle> read_polnear(const std::string& folder);

}  // namespace entente::train
