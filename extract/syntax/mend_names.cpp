#include "extract/syntax/mend_names.hpp"

#include <cstddef>

#include "extract/syntax/mended_tree.hpp"
#include "extract/syntax/syntax.hpp"

namespace entente {
namespace {

class NameMender : MendedTree {
 public:
  using MendedTree::MendedTree;

  void run() {
    for (std::size_t first = 0; first < sentence_.tokens.size(); ++first) {
      if (sentence_.tokens[first].ner != "B-Person") continue;
      std::size_t last = first + 1;
      while (last < sentence_.tokens.size() && sentence_.tokens[last].ner == "I-Person") ++last;
      mend(first, last);
    }
  }

 private:
  bool is_name(std::size_t w) const { return sentence_.tokens[w].upos == Upos::kPropn; }

  /// A word of the name [first, last) whose head is none of its words.
  bool hangs_outside(std::size_t w, std::size_t first, std::size_t last) const {
    const auto up = head(w);
    return up == kNoToken || up < first || up >= last;
  }

  void mend(std::size_t first, std::size_t last) {
    if (!is_name(first) || !hangs_outside(first, first, last)) return;
    for (std::size_t w = first + 1; w < last; ++w) {
      if (!is_name(w) || head(w) == kNoToken || !hangs_outside(w, first, last)) continue;
      if (is_below(first, w)) continue;
      hang_children(w, first);
      hang(w, first, Deprel::kFlat);
    }
  }
};

}  // namespace

void mend_names(std::string_view text, const Lexicon& lexicon, Sentence& sentence) {
  NameMender(sentence, text, lexicon).run();
}

}  // namespace entente
