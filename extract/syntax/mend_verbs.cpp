#include "extract/syntax/mend_verbs.hpp"

#include <array>
#include <cstddef>
#include <string_view>

#include "extract/syntax/mended_tree.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

class VerbMender : MendedTree {
 public:
  using MendedTree::MendedTree;

  void run() {
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (is_verb_in_disguise(w)) sentence_.tokens[w].upos = Upos::kVerb;
      if (is_founding(w)) sentence_.tokens[w].lemma = "found";
      if (is_no_agent(w)) sentence_.tokens[w].deprel = Deprel::kObl;
    }
    for (std::size_t verb = 0; verb + 1 < sentence_.tokens.size(); ++verb) {
      if (takes_gerunds(verb) && is_gerund(verb + 1)) mend(verb, verb + 1);
    }
  }

 private:
  /// "urged Chad to free Ben": an adjective by one tag, a verb by the other, and with an object.
  bool is_verb_in_disguise(std::size_t w) const {
    const Token& token = sentence_.tokens[w];
    return token.upos == Upos::kAdj && token.xpos.starts_with("VB") &&
           child(w, Deprel::kObj) != kNoToken && child(w, Deprel::kCop) == kNoToken;
  }

  /// "did not found Acme", "helped to found Acme": no form of "find" stands there.
  bool is_founding(std::size_t w) const {
    const Token& token = sentence_.tokens[w];
    if (token.lemma != "find" || lower_ascii(form(w)) != "found") return false;
    bool wants_infinitive = token.xpos == "VB";
    for (std::size_t c = 0; c < w; ++c) {
      const Token& other = sentence_.tokens[c];
      if (head(c) != w) continue;
      if (other.deprel == Deprel::kAuxPass || other.lemma == "have") return false;
      wants_infinitive = wants_infinitive || other.deprel == Deprel::kAux ||
                         (other.deprel == Deprel::kMark && other.lemma == "to");
    }
    return wants_infinitive;
  }

  /// "was divided between Ada and Ben": whoever did it stands behind "by".
  bool is_no_agent(std::size_t w) const {
    if (sentence_.tokens[w].deprel != Deprel::kOblAgent) return false;
    const auto preposition = child(w, Deprel::kCase);
    return preposition != kNoToken && sentence_.tokens[preposition].lemma == "between";
  }

  /// Verbs of which a gerund says what is denied, avoided or mulled rather than a thing.
  bool takes_gerunds(std::size_t verb) const {
    static constexpr std::array<std::string_view, 8> kVerbs = {
        "avoid", "consider", "contemplate", "mull", "regret", "resent", "risk", "eschew"};
    const Token& token = sentence_.tokens[verb];
    if (token.upos != Upos::kVerb) return false;
    return lexicon_.is_denial(token.lemma, Upos::kVerb) || is_in(kVerbs, token.lemma);
  }

  /// Not "denied funding", which may be money, nor "denied a building".
  bool is_gerund(std::size_t word) const {
    constexpr NounClass kGiven = NounClass::kMoney | NounClass::kAid | NounClass::kFacility |
                                 NounClass::kMeeting | NounClass::kPlace;
    return sentence_.tokens[word].xpos == "NN" && form(word).ends_with("ing") &&
           !has_class(lexicon_.noun_info(form(word)).classes, kGiven);
  }

  void mend(std::size_t verb, std::size_t gerund) {
    const auto up = head(gerund);
    const bool is_object = up == verb;
    const bool is_compound = up != kNoToken && up > gerund && head(up) == verb &&
                             sentence_.tokens[gerund].deprel == Deprel::kCompound;
    if (!is_object && !is_compound) return;
    sentence_.tokens[gerund].upos = Upos::kVerb;
    sentence_.tokens[gerund].xpos = "VBG";
    hang(gerund, verb, Deprel::kXcomp);
    if (is_compound) hang(up, gerund, Deprel::kObj);
    for (std::size_t w = gerund + 1; w < sentence_.tokens.size(); ++w) {
      const Deprel base = base_of(sentence_.tokens[w].deprel);
      if (head(w) == gerund && base == Deprel::kNmod) hang(w, gerund, Deprel::kObl);
      if (head(w) == verb && base == Deprel::kObl) hang(w, gerund, sentence_.tokens[w].deprel);
    }
  }
};

}  // namespace

void mend_verbs(std::string_view text, const Lexicon& lexicon, Sentence& sentence) {
  VerbMender(sentence, text, lexicon).run();
}

}  // namespace entente
