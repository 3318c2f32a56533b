#pragma once

#include <string>

#include "extract/pipeline.hpp"
#include "graph/article.hpp"

namespace entente {

/// The pipeline with the model and tables of extract/data, loaded once a test program.
[[nodiscard]] const Pipeline& pipeline();

/// An article named "test" of 20 June 2024.
[[nodiscard]] Article article_of(const std::string& text);

}  // namespace entente
