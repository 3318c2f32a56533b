#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/language/conllu.hpp"

namespace entente::train {

/// What a Lemmatizer reads beside the learned rules.
struct LemmaTables {
  std::vector<std::string> forms;  ///< form_key() of each form whose lemma is known
  std::vector<std::string> lemmas;
  std::vector<std::uint32_t> lemma_of_form;  ///< in `lemmas`
  std::vector<std::string>
      known;  ///< lemma_key() of each known lemma, in the order of sort_by_hash()
};

/// Forms and lemmas from a treebank, and from WordNet's index and exception lists in the folder
/// `wordnet` what the treebank does not have. Throws Error (input) when a list is missing.
[[nodiscard]] LemmaTables collect_lemmas(const std::vector<AnalysedArticle>& treebank,
                                         const std::string& wordnet);

}  // namespace entente::train
