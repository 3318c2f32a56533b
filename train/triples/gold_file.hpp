#pragma once

#include <string>
#include <vector>

#include "extract/triple/open_triple.hpp"

namespace entente::train {

/// A tuple that people wrote or judged, as lower-case words.
struct GoldTriple {
  std::vector<std::string> subject;
  std::vector<std::string> rest;  ///< relation and other arguments
  bool is_right = true;
};

struct GoldSentence {
  std::string text;
  std::vector<GoldTriple> triples;
};

/// A file of sentences with triples, told apart by its ending:
/// `.txt`: a sentence a line, behind it its extractions by several systems, each judged: id,
/// "arg1", "relation", "arg2" …, 1 or 0 (ClausIE's labelled pools);
/// `.tsv`: sentence, relation, arg1, arg2 …, all that there is to say (CaRB's gold).
struct GoldFile {
  std::string path;
  bool is_tokenized = false;  ///< the words of its sentences stand between blanks
  bool is_complete = false;   ///< what matches nothing in it is wrong
  std::vector<GoldSentence> sentences;
};

/// Throws Error (input) when the file cannot be read.
[[nodiscard]] GoldFile read_gold_file(const std::string& path);

enum class Verdict { kRight, kWrong, kUnknown };

/// What the people's triples of its sentence say of ours: the nearest one in words decides.
[[nodiscard]] Verdict judge(const OpenTriple& triple, const GoldSentence& sentence,
                            bool is_complete);

}  // namespace entente::train
