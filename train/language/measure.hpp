#pragma once

#include <string>
#include <vector>

#include "extract/language/conllu.hpp"
#include "extract/language/language.hpp"

namespace entente::train {

/// F1 in percent as in the CoNLL 2018 shared task, from raw text: words count as found when they
/// cover the same characters. Relations are compared without their subtype.
struct ParseScores {
  double sentences = 0, words = 0, upos = 0, xpos = 0, feats = 0, lemmas = 0, uas = 0, las = 0;
};
[[nodiscard]] ParseScores score_parse(const LanguageModel& model,
                                      const std::vector<AnalysedArticle>& gold);

/// F1 in percent of names with their type, from raw text: a token, a tab and a BIO tag a line.
[[nodiscard]] double score_names_in_text(const LanguageModel& model, const std::string& path);

/// Writes the model card: data and licences, scores on the dev parts, the command.
void write_card(const std::string& model_path, const std::string& data_folder,
                const std::string& command, const std::string& card_path);

}  // namespace entente::train
