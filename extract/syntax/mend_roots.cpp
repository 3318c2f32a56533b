#include "extract/syntax/mend_roots.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "extract/syntax/mended_tree.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

class RootMender : MendedTree {
 public:
  using MendedTree::MendedTree;

  void run() {
    for (std::size_t w = 1; w < sentence_.tokens.size(); ++w) {
      raise_participle(w);
      raise_infinitive(w);
      raise_conjunct(w);
      raise_verdict(w);
    }
  }

 private:
  /// "Not Chad but Niger signed": a verb without a subject, coordinated with a name at the root, is
  /// what the names do.
  void raise_conjunct(std::size_t v) {
    const Token& verb = sentence_.tokens[v];
    const auto name = head(v);
    if (verb.upos != Upos::kVerb || verb.deprel != Deprel::kConj || !is_finite(v)) return;
    if (name == kNoToken || name > v || sentence_.tokens[name].upos != Upos::kPropn) return;
    const auto other = child(v, Deprel::kNsubj);
    const bool is_denied = name > 0 && sentence_.tokens[name - 1].lemma == "not";
    if (sentence_.tokens[name].deprel != Deprel::kRoot || (other != kNoToken && !is_denied)) return;
    if (other != kNoToken) hang(other, name, Deprel::kConj);
    take_place(v, name);
    hang(name, v, Deprel::kNsubj);
  }

  /// "Reports that Chad left are false": what the copula belongs to is said of the noun at the
  /// root, or at the beginning beside it ("…, Ada said").
  void raise_verdict(std::size_t judged) {
    const bool is_beside = judged > 0 && head(judged) != kNoToken && head(0) == head(judged);
    const auto noun = is_beside ? 0 : head(judged);
    const Token& word = sentence_.tokens[judged];
    if (noun == kNoToken || noun > judged || child(judged, Deprel::kCop) == kNoToken) return;
    // "Reports that …" at the beginning may have been taken for a verb.
    Token& root = sentence_.tokens[noun];
    const bool is_noun = root.upos == Upos::kNoun || (noun == 0 && root.xpos == "VBZ");
    if ((root.deprel != Deprel::kRoot && !is_beside) || !is_noun ||
        child(judged, Deprel::kNsubj) != kNoToken) {
      return;
    }
    const auto* row = lexicon_.find_operator(word.lemma, word.upos);
    if (row == nullptr || row->kind != OperatorClass::kVerdict) return;
    if (root.upos == Upos::kVerb) {
      root.upos = Upos::kNoun;
      root.xpos = "NNS";
      const auto clause = child(noun, Deprel::kCcomp);
      if (clause != kNoToken && clause < judged) sentence_.tokens[clause].deprel = Deprel::kAcl;
    }
    if (!is_beside) take_place(judged, noun);
    hang(noun, judged, Deprel::kNsubj);
  }

  /// "urged Chad to free Ada", "called on Chad to free Pastor Ada": read as an adjective.
  void raise_infinitive(std::size_t a) {
    static constexpr std::array<std::string_view, 5> kVerbs = {"free", "open", "clear", "secure",
                                                               "empty"};
    Token& word = sentence_.tokens[a];
    if (word.upos != Upos::kAdj || !is_in(kVerbs, word.lemma) || a + 1 >= sentence_.tokens.size()) {
      return;
    }
    const auto to = a - 1;
    if (form(to) != "to") return;
    auto object = kNoToken;  // the noun behind
    if (head(to) == a && word.deprel == Deprel::kXcomp) {
      for (auto w = a + 1; w < sentence_.tokens.size() && object == kNoToken; ++w) {
        const bool is_bare = head(w) == a && base_of(sentence_.tokens[w].deprel) == Deprel::kObl &&
                             child(w, Deprel::kCase) == kNoToken;
        if (is_bare) object = w;
      }
      if (object == kNoToken) return;
    } else {
      object = head(to);
      if (object == kNoToken || object < a || !is_below(a, object)) return;
      if (!is_nominal(sentence_.tokens[object].upos) || head(object) == kNoToken) return;
      hang(a, head(object), Deprel::kXcomp);
      hang(to, a, Deprel::kMark);
    }
    word.upos = Upos::kVerb;
    word.xpos = "VB";
    hang(object, a, Deprel::kObj);
  }

  /// "Chad armed Niger", "denied it had armed Niger": an adjective between a name or auxiliary and
  /// a name is the verb.
  void raise_participle(std::size_t a) {
    Token& word = sentence_.tokens[a];
    const auto object = head(a);
    const bool is_adjective = word.deprel == Deprel::kAmod && form(a).ends_with("ed") &&
                              (word.upos == Upos::kAdj || word.upos == Upos::kVerb);
    if (!is_adjective || object == kNoToken || object < a) return;
    if (sentence_.tokens[a + 1].upos != Upos::kPropn ||
        sentence_.tokens[object].upos != Upos::kPropn) {
      return;
    }
    const auto before = a - 1;
    const Token& left = sentence_.tokens[before];
    if (left.upos == Upos::kPropn && head(before) == object && left.deprel == Deprel::kCompound) {
      take_place(a, object);
      hang(before, a, Deprel::kNsubj);
      hang(object, a, Deprel::kObj);
      become_verb(a, "VBD");
      for (std::size_t w = object + 1; w < sentence_.tokens.size(); ++w) {
        const auto relation = sentence_.tokens[w].deprel;
        if (head(w) == object && relation == Deprel::kNmodUnmarked) {
          hang(w, a, Deprel::kOblUnmarked);
        }
      }
    } else if (left.lemma == "have" && left.upos == Upos::kVerb && head(object) == before) {
      take_place(a, before);
      hang_children(before, a);
      hang(before, a, Deprel::kAux);
      sentence_.tokens[before].upos = Upos::kAux;
      hang(object, a, Deprel::kObj);
      become_verb(a, "VBN");
    } else if (left.xpos == "WDT" || left.xpos == "WP") {
      raise_relative(a, object);
    }
  }

  /// "Iran, which armed Sudan, condemned Egypt", read as if Sudan condemned.
  void raise_relative(std::size_t a, std::size_t object) {
    const auto pronoun = a - 1;
    const auto verb = head(pronoun);
    if (verb == kNoToken || verb != head(object) || verb < object) return;
    const auto noun = head(verb);
    if (noun == kNoToken || noun > pronoun) return;
    take_place(verb, noun);
    hang(noun, verb, Deprel::kNsubj);
    hang(a, noun, Deprel::kAclRelcl);
    hang(pronoun, a, Deprel::kNsubj);
    hang(object, a, Deprel::kObj);
    become_verb(a, "VBD");
  }

  void become_verb(std::size_t w, std::string_view xpos) {
    sentence_.tokens[w].upos = Upos::kVerb;
    sentence_.tokens[w].xpos = xpos;
  }
};

}  // namespace

void mend_roots(std::string_view text, const Lexicon& lexicon, Sentence& sentence) {
  RootMender(sentence, text, lexicon).run();
}

}  // namespace entente
