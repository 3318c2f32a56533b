#include "extract/syntax/mend_offices.hpp"

#include <cstddef>

#include "extract/syntax/mended_tree.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

class OfficeMender : MendedTree {
 public:
  using MendedTree::MendedTree;

  void run() {
    for (std::size_t hyphen = 1; hyphen + 1 < sentence_.tokens.size(); ++hyphen) {
      if (is_office(hyphen)) join(hyphen - 1, hyphen + 1);
    }
  }

 private:
  bool is_office(std::size_t hyphen) const {
    return form(hyphen) == "-" && touches(hyphen - 1) && touches(hyphen) &&
           lower_ascii(form(hyphen + 1)) == "general" &&
           lexicon_.is_person_noun(form(hyphen - 1)) && !is_below(hyphen - 1, hyphen + 1);
  }

  /// Nothing stands between the word and the next one.
  bool touches(std::size_t word) const {
    return sentence_.tokens[word].span.end == sentence_.tokens[word + 1].span.begin;
  }

  void join(std::size_t first, std::size_t second) {
    sentence_.tokens[second].head = sentence_.tokens[first].head;
    sentence_.tokens[second].deprel = sentence_.tokens[first].deprel;
    sentence_.tokens[second].upos = Upos::kNoun;
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (head(w) == first && w != second) hang(w, second, sentence_.tokens[w].deprel);
    }
    hang(first, second, Deprel::kCompound);
  }
};

}  // namespace

void mend_offices(std::string_view text, const Lexicon& lexicon, Sentence& sentence) {
  OfficeMender(sentence, text, lexicon).run();
}

}  // namespace entente
