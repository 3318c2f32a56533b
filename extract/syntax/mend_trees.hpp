#pragma once

#include "extract/document.hpp"
#include "extract/lexicon.hpp"
#include "graph/article.hpp"

namespace entente {

/// Hangs right what the parser is known to hang wrong in news, where words and marks leave no
/// doubt:
/// - the source behind a sentence ("Chad left, Niger's ministry said"), taken for an apposition;
/// - a name before a colon or behind a dash, taken for a second subject of what it says ("Ada Abba,
///   61: \"The bank has left.\"", "\"The bank has left.\" – Ada Abba");
/// - of two subjects side by side the name behind its noun ("the banker Ada Abba denied"), and
///   what is done to somebody's own ("whose phones Chad tapped");
/// - an apposition that begins with "and", which is a conjunct;
/// - roots that no sentence has (mend_roots.hpp), verbs taken for nouns or adjectives
///   (mend_verbs.hpp), offices and persons' names cut in two (mend_offices.hpp, mend_names.hpp).
/// A sentence of which mending would make no tree stays as it was parsed.
void mend_trees(const Article& article, const Lexicon& lexicon, Document& document);

/// Whether no word hangs, through others, on itself; O(words × depth).
[[nodiscard]] bool is_tree(const Sentence& sentence);

}  // namespace entente
