#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// An article and what is known about its language.
struct AnalysedArticle {
  Article article;
  Document document;
};

/// Reads CoNLL-U (universaldependencies.org/format): words, tags, trees and, from MISC, `NER=`
/// and `OuterNER=`.
/// One article a `# newdoc`; its text is put together from the forms, a `# newpar` starts a block
/// behind a blank line. Empty nodes are skipped. Throws Error (input) with `name`:line where a line
/// is not CoNLL-U or a head lies outside its sentence.
[[nodiscard]] std::vector<AnalysedArticle> read_conllu(std::istream& in, const std::string& name);

/// More for a word's MISC ("Entity=(e1-person-1)"), empty for none; gets the sentence's and the
/// token's index.
using MiscSource = std::function<std::string(std::size_t sentence, std::size_t token)>;

/// The document as valid CoNLL-U: `newdoc`, `newpar`, `sent_id` and `text` comments, a line for
/// each multiword token, SpaceAfter=No, and in MISC `NER=`, the label of the innermost name that
/// the word belongs to, beside `OuterNER=` where that name stands in another, and for a predicate
/// `Pred=`, its lemma, and `Args=`, role:id of each argument's head.
[[nodiscard]] std::string write_conllu(const Article& article, const Document& document,
                                       const MiscSource& more_misc = {});

}  // namespace entente
