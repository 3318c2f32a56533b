#include "extract/syntax/mend_gaps.hpp"

#include <cstddef>

#include "extract/syntax/mended_tree.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Tokens [first, last] of a noun phrase and the one that the others hang below; empty: first is
/// kNoToken.
struct Phrase {
  std::size_t first = kNoToken;
  std::size_t last = kNoToken;
  std::size_t head = kNoToken;
};

class GapMender : MendedTree {
 public:
  using MendedTree::MendedTree;

  void run() {
    for (std::size_t at = 2; at + 2 < sentence_.tokens.size(); ++at) {
      const auto word = lower_ascii(form(at));
      if (word == "and" || word == ";" || word == ",") mend(at, word);
    }
    for (std::size_t w = 2; w < sentence_.tokens.size(); ++w) free_auxiliary(w);
  }

 private:
  const Token& token(std::size_t w) const { return sentence_.tokens[w]; }

  void mend(std::size_t joint, std::string_view word) {
    const auto verb = verb_before(joint);
    const auto doer = phrase_at(joint + 1);
    if (verb == kNoToken || doer.first == kNoToken || !may_do(doer)) return;
    auto next = doer.last + 1;
    if (word == ";" && next < sentence_.tokens.size() && form(next) == ",") ++next;
    if (next >= sentence_.tokens.size()) return;
    const bool is_marked = token(next).upos == Upos::kAdp && token(next).xpos != "RP";
    const auto other = phrase_at(is_marked ? next + 1 : next);
    if (other.first == kNoToken || !is_end(other.last + 1) || is_date(other)) return;
    const bool is_gap = is_marked ? is_marked_gap(verb, joint, lower_ascii(form(next)))
                                  : word != "," && is_bare_gap(verb, joint, other);
    if (!is_gap) return;
    settle(doer, verb, Deprel::kConj);
    settle(other, doer.head, Deprel::kOrphan);
    if (is_marked) hang(next, other.head, Deprel::kCase);
    if (word == "and") hang(joint, doer.head, Deprel::kCc);
  }

  /// "Chad has signed but Niger has not, …", where the parser hangs the auxiliary on the next verb,
  /// or on the one that it stands for.
  void free_auxiliary(std::size_t word) {
    static constexpr std::size_t kMostWords = 2;  // "not", and "yet" behind it
    if (token(word).deprel != Deprel::kAux) return;
    auto end = word + 1;
    bool is_denied = false;
    while (end < sentence_.tokens.size() && end <= word + kMostWords &&
           token(end).upos != Upos::kPunct) {
      const auto next = lower_ascii(form(end++));
      is_denied |= next == "not" || next == "n't";
      if (next != "not" && next != "n't" && next != "yet") return;
    }
    const auto doer = word - 1;
    const auto verb = verb_before(doer);
    const bool is_over = end < sentence_.tokens.size() && token(end).upos == Upos::kPunct;
    const bool is_loose = head(word) != kNoToken && (head(word) > end || head(word) == verb);
    if (!is_denied || !is_over || !is_loose || verb == kNoToken || !is_nounlike(doer)) return;
    auto subject = doer;
    while (head(subject) != kNoToken && head(subject) < word && is_nounlike(head(subject)) &&
           head(subject) > verb) {
      subject = head(subject);
    }
    if (base_of(token(subject).deprel) == Deprel::kObj || subject <= verb) return;
    const auto first = first_below(subject);
    hang(word, verb, Deprel::kConj);
    hang(subject, word, Deprel::kNsubj);
    for (auto w = word + 1; w < end; ++w) hang(w, word, Deprel::kAdvmod);
    if (first > verb + 1 && token(first - 1).upos == Upos::kCconj) {
      hang(first - 1, word, Deprel::kCc);
    }
  }

  /// The nearest verb before, with a subject of its own before it.
  std::size_t verb_before(std::size_t joint) const {
    for (auto v = joint; v > 0; --v) {
      const auto upos = token(v - 1).upos;
      if (upos != Upos::kVerb) continue;
      for (std::size_t w = 0; w + 1 < v; ++w) {
        if (head(w) == v - 1 && base_of(token(w).deprel) == Deprel::kNsubj) return v - 1;
      }
      return kNoToken;
    }
    return kNoToken;
  }

  bool is_nounlike(std::size_t w) const {
    return token(w).upos == Upos::kNoun || token(w).upos == Upos::kPropn;
  }

  /// A noun phrase that begins right at `first`; a name right behind a name begins another.
  Phrase phrase_at(std::size_t first) const {
    Phrase found;
    auto noun = kNoToken;
    for (auto w = first; w < sentence_.tokens.size(); ++w) {
      const Token& word = token(w);
      const bool is_opening =
          word.upos == Upos::kDet || word.xpos == "PRP$" || word.upos == Upos::kNum;
      const bool is_inside = word.upos == Upos::kAdj || word.xpos == "POS" || is_opening ||
                             is_nounlike(w) || form(w) == "-";
      const bool is_next = noun != kNoToken && token(w - 1).xpos != "POS" &&
                           (is_opening || (word.ner.starts_with("B-") && token(w - 1).ner != "O"));
      if (!is_inside || is_next) break;
      if (is_nounlike(w) || word.upos == Upos::kNum) noun = w;
      found.last = w;
    }
    if (noun == kNoToken) return {};
    found.first = first;
    found.last = noun;
    // A name hangs below its first word, else all below the last noun.
    found.head = noun;
    for (auto w = first; w <= noun; ++w) {
      const auto up = head(w);
      const bool is_top = up == kNoToken || up < first || up > noun;
      if (is_top && (token(w).ner.starts_with("B-") || is_nounlike(w))) {
        found.head = w;
        break;
      }
    }
    return found;
  }

  /// A name, or somebody's kin or part: "her mother".
  bool may_do(const Phrase& phrase) const {
    for (auto w = phrase.first; w <= phrase.last; ++w) {
      const auto ner = token(w).ner;
      if (ner.starts_with("B-") && !ner.ends_with("-Date")) return true;
    }
    return token(phrase.first).xpos == "PRP$" && is_nounlike(phrase.head);
  }

  bool is_date(const Phrase& phrase) const { return token(phrase.last).ner.ends_with("-Date"); }

  /// Nothing behind that would be done by what stands before.
  bool is_end(std::size_t w) const {
    if (w >= sentence_.tokens.size()) return true;
    const auto upos = token(w).upos;
    return upos == Upos::kPunct || upos == Upos::kAdp || upos == Upos::kCconj || upos == Upos::kAdv;
  }

  std::size_t nominal_behind(std::size_t verb, std::size_t end) const {
    for (auto w = verb + 1; w < end; ++w) {
      const Deprel deprel = base_of(token(w).deprel);
      const bool is_part =
          deprel == Deprel::kObj || deprel == Deprel::kIobj || deprel == Deprel::kObl;
      if (head(w) == verb && is_part) return w;
    }
    return kNoToken;
  }

  /// "was fined by Chad and Acme by Niger": the first phrase behind the verb stands likewise.
  bool is_marked_gap(std::size_t verb, std::size_t joint, std::string_view preposition) const {
    const auto first = nominal_behind(verb, joint);
    if (first == kNoToken || base_of(token(first).deprel) != Deprel::kObl) return false;
    const auto before = child(first, Deprel::kCase);
    return before != kNoToken && before < first && lower_ascii(form(before)) == preposition;
  }

  /// "sued Niger and Mali Togo", "hired two nurses and Mali three".
  bool is_bare_gap(std::size_t verb, std::size_t joint, const Phrase& other) const {
    auto object = nominal_behind(verb, joint);
    const bool is_given = object != kNoToken && token(object).deprel == Deprel::kIobj;
    if (is_given) object = child(verb, Deprel::kObj);
    if (is_given && token(other.head).upos != Upos::kNum) return false;
    if (object == kNoToken || token(object).deprel != Deprel::kObj) return false;
    if (token(other.head).upos == Upos::kNum) return child(object, Deprel::kNummod) != kNoToken;
    return token(other.first).ner.starts_with("B-") || token(other.first).xpos == "PRP$";
  }

  /// Hangs a phrase, and below its head whatever of it hangs elsewhere.
  void settle(const Phrase& phrase, std::size_t up, Deprel deprel) {
    for (auto w = phrase.first; w <= phrase.last; ++w) {
      const bool is_loose = head(w) == kNoToken || head(w) < phrase.first || head(w) > phrase.last;
      if (w == phrase.head || !is_loose) continue;
      hang(w, phrase.head, is_nounlike(w) ? Deprel::kFlat : token(w).deprel);
    }
    hang(phrase.head, up, deprel);
  }
};

}  // namespace

void mend_gaps(std::string_view text, const Lexicon& lexicon, Sentence& sentence) {
  GapMender(sentence, text, lexicon).run();
}

}  // namespace entente
