#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "extract/document.hpp"
#include "graph/article.hpp"
#include "train/articles/gold_entities.hpp"

namespace entente::train {

/// A text of the CoNLL 2012 format: words and entities, neither tags nor trees.
struct ConllText {
  Article article;
  Document document;
  Entities gold;
};

/// Reads a file of the CoNLL 2012 shared task's format (LitBank): the fourth column holds the word,
/// the last one the brackets of the entities. Words are joined by blanks, one paragraph a file.
/// Throws Error (input) when the file cannot be opened.
[[nodiscard]] ConllText read_conll2012(const std::string& path);

}  // namespace entente::train
