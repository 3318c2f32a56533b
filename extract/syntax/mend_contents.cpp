#include "extract/syntax/mend_contents.hpp"

#include <array>
#include <cstddef>

#include "extract/syntax/mended_tree.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

class ContentMender : MendedTree {
 public:
  using MendedTree::MendedTree;

  void run() {
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      name_statement(w);
      turn_relative(w);
      raise_content(w);
      raise_judged(w);
      raise_main(w);
    }
  }

 private:
  /// A noun that has a content: "report", "evidence", "condition"; "the way that" has none.
  bool is_statement(std::size_t noun) const {
    static constexpr std::array<std::string_view, 4> kOthers = {"way", "point", "move", "offer"};
    const Token& token = sentence_.tokens[noun];
    if (token.upos != Upos::kNoun || is_in(kOthers, token.lemma)) return false;
    return lexicon_.find_report(token.lemma, Upos::kNoun) != nullptr ||
           lexicon_.find_operator(token.lemma, Upos::kNoun) != nullptr;
  }

  /// "Claims that Chad left were denied": the subject of another verb is none itself.
  void name_statement(std::size_t w) {
    Token& token = sentence_.tokens[w];
    const bool is_verb = token.upos == Upos::kVerb && token.xpos == "VBZ";
    if (!is_verb || base_of(token.deprel) != Deprel::kNsubj) return;
    if (lexicon_.find_report(token.lemma, Upos::kNoun) == nullptr) return;
    if (child_of_base(w, Deprel::kNsubj) != kNoToken) return;
    token.upos = Upos::kNoun;
    token.xpos = "NNS";
    if (const auto clause = child_of_base(w, Deprel::kCcomp); clause != kNoToken) {
      sentence_.tokens[clause].deprel = Deprel::kAcl;
    }
  }

  /// "the report that Chad had armed Niger": a clause that wants nothing is the report's content.
  void turn_relative(std::size_t clause) {
    const auto noun = head(clause);
    if (sentence_.tokens[clause].deprel != Deprel::kAclRelcl || !is_content_of(clause, noun))
      return;
    for (auto w = noun + 1; w < clause; ++w) {
      Token& that = sentence_.tokens[w];
      if (head(w) != clause || that.lemma != "that" || that.deprel == Deprel::kMark) continue;
      const bool is_object = that.deprel == Deprel::kObj;
      if (base_of(that.deprel) == Deprel::kNsubj || (is_object && !has_second_object(clause, w))) {
        return;
      }
      that.deprel = Deprel::kMark;
      that.upos = Upos::kSconj;
      sentence_.tokens[clause].deprel = Deprel::kAcl;
      return;
    }
  }

  bool is_content_of(std::size_t clause, std::size_t noun) const {
    return noun != kNoToken && noun < clause && is_statement(noun) &&
           child_of_base(clause, Deprel::kNsubj) != kNoToken;
  }

  bool has_second_object(std::size_t clause, std::size_t first) const {
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (w != first && head(w) == clause && sentence_.tokens[w].deprel == Deprel::kObj)
        return true;
    }
    return false;
  }

  /// "a claim in the papers that Chad had left": what says nothing itself stands beside what does.
  void raise_content(std::size_t clause) {
    const auto noun = head(clause);
    if (base_of(sentence_.tokens[clause].deprel) != Deprel::kAcl || noun == kNoToken) return;
    const auto mark = child_of_base(clause, Deprel::kMark);
    if (mark == kNoToken || sentence_.tokens[mark].lemma != "that" || is_statement(noun)) return;
    const auto up = head(noun);
    const bool is_beside = up != kNoToken && up < noun && noun < mark &&
                           base_of(sentence_.tokens[noun].deprel) == Deprel::kNmod;
    if (!is_beside || !is_content_of(clause, up)) return;
    hang(clause, up, Deprel::kAcl);
  }

  /// "A post claiming that Chad left was a hoax, Ada said": the copula's clause, which has no
  /// subject, is said of the post.
  void raise_judged(std::size_t judged) {
    const auto telling = head(judged);
    const bool is_clause = base_of(sentence_.tokens[judged].deprel) == Deprel::kCcomp &&
                           child_of_base(judged, Deprel::kCop) != kNoToken &&
                           child_of_base(judged, Deprel::kNsubj) == kNoToken;
    if (!is_clause || telling == kNoToken || telling > judged) return;
    const auto noun = head(telling);
    const auto content = child_of_base(telling, Deprel::kCcomp);
    if (noun == kNoToken || noun > telling || content == judged ||
        sentence_.tokens[telling].deprel != Deprel::kAcl ||
        base_of(sentence_.tokens[noun].deprel) != Deprel::kNsubj || head(noun) < judged) {
      return;
    }
    hang(judged, head(noun), Deprel::kCcomp);
    hang(noun, judged, Deprel::kNsubj);
  }

  /// "Proof that Chad left has never been found": the second clause at a noun, with a tense and
  /// without a subject, is what the sentence says of the noun.
  void raise_main(std::size_t verb) {
    const auto noun = head(verb);
    if (noun == kNoToken || sentence_.tokens[noun].deprel != Deprel::kRoot || !is_statement(noun)) {
      return;
    }
    const auto content = child_of_base(noun, Deprel::kAcl);
    const bool is_clause = base_of(sentence_.tokens[verb].deprel) == Deprel::kAcl &&
                           content != kNoToken && content < verb && has_tense(verb);
    if (!is_clause || child_of_base(verb, Deprel::kNsubj) != kNoToken) return;
    for (auto w = noun + 1; w < content; ++w) {  // "that" went to the wrong clause
      if (sentence_.tokens[w].lemma == "that" && head(w) == verb) hang(w, content, Deprel::kMark);
    }
    const auto mark = child_of_base(content, Deprel::kMark);
    if (mark == kNoToken || child_of_base(content, Deprel::kNsubj) == kNoToken) return;
    const bool is_passive =
        child_of_base(verb, Deprel::kAux) != kNoToken &&
        sentence_.tokens[child_of_base(verb, Deprel::kAux)].deprel == Deprel::kAuxPass;
    take_place(verb, noun);
    hang(noun, verb, is_passive ? Deprel::kNsubjPass : Deprel::kNsubj);
  }

  bool has_tense(std::size_t verb) const {
    const auto tensed = [&](Deprel deprel) {
      const auto word = child_of_base(verb, deprel);
      return word != kNoToken && word < verb && is_finite(word);
    };
    return is_finite(verb) || tensed(Deprel::kAux) || tensed(Deprel::kCop);
  }
};

}  // namespace

void mend_contents(std::string_view text, const Lexicon& lexicon, Sentence& sentence) {
  ContentMender(sentence, text, lexicon).run();
}

}  // namespace entente
