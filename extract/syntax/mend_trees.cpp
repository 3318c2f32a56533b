#include "extract/syntax/mend_trees.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/syntax/mend_contents.hpp"
#include "extract/syntax/mend_gaps.hpp"
#include "extract/syntax/mend_names.hpp"
#include "extract/syntax/mend_offices.hpp"
#include "extract/syntax/mend_roots.hpp"
#include "extract/syntax/mend_verbs.hpp"
#include "extract/syntax/mended_tree.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

/// A source with its titles is hardly longer.
constexpr std::size_t kMaxSourceWords = 12;

bool is_dash(std::string_view form) {
  static constexpr std::array<std::string_view, 4> kDashes = {"-", "--", "\u2013", "\u2014"};
  return is_in(kDashes, form);
}

class Mender : MendedTree {
 public:
  using MendedTree::MendedTree;

  void run() {
    for (std::size_t v = 1; v < sentence_.tokens.size(); ++v) {
      part_dates(v);
      coordinate(v);
      hang_elliptic(v);
      hang_second(v);
      hang_particle(v);
      hang_perfect(v);
      hang_target(v);
      hang_doer(v);
      hang_fronted(v);
      if (sentence_.tokens[v].upos == Upos::kVerb) {
        turn_subject(v);
        turn_passive(v);
        part_subjects(v);
        hang_source(v);
      }
    }
  }

 private:
  std::vector<std::size_t> subjects(std::size_t v) const {
    std::vector<std::size_t> found;
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (head(w) == v && base_of(sentence_.tokens[w].deprel) == Deprel::kNsubj) found.push_back(w);
    }
    return found;
  }

  /// "the banker Ada Abba and the mayor Ola Lind", read as if Ola were who Ada is.
  void coordinate(std::size_t w) {
    const auto up = head(w);
    if (sentence_.tokens[w].deprel != Deprel::kAppos || up == kNoToken) return;
    for (std::size_t c = up + 1; c < w; ++c) {
      if (head(c) == w && sentence_.tokens[c].deprel == Deprel::kCc) {
        sentence_.tokens[w].deprel = Deprel::kConj;
      }
    }
  }

  /// "sued Chad in 2019 and Niger in 2021": the second name goes with the first, not with its year.
  void part_dates(std::size_t c) {
    const auto date = head(c);
    const Token& name = sentence_.tokens[c];
    if (name.deprel != Deprel::kConj || name.upos != Upos::kPropn || date == kNoToken) return;
    if (name.ner.ends_with("-Date") || !sentence_.tokens[date].ner.ends_with("-Date")) return;
    const auto verb = head(date);
    if (verb == kNoToken || base_of(sentence_.tokens[date].deprel) != Deprel::kObl) return;
    for (std::size_t w = verb + 1; w < date; ++w) {
      if (head(w) == verb && sentence_.tokens[w].deprel == Deprel::kObj) {
        hang(c, w, Deprel::kConj);
        return;
      }
    }
  }

  /// "Chad did not sign, nor did Niger": the name behind the auxiliary is its subject.
  void hang_elliptic(std::size_t name) {
    static constexpr std::array<std::string_view, 3> kVerbs = {"do", "have", "be"};
    static constexpr std::array<std::string_view, 3> kWords = {"nor", "neither", "so"};
    if (name < 2 || sentence_.tokens[name].upos != Upos::kPropn) return;
    const auto verb = name - 1;
    const bool is_marked =
        is_in(kVerbs, sentence_.tokens[verb].lemma) && is_in(kWords, form(verb - 1));
    if (is_marked && head(name) == verb && sentence_.tokens[name].deprel == Deprel::kObj) {
      sentence_.tokens[name].deprel = Deprel::kNsubj;
      sentence_.tokens[verb].upos = Upos::kAux;
    }
    const bool is_bare = is_marked && head(name) != verb;
    const auto up = head(name);
    const bool is_beside =
        up != kNoToken && (up == head(verb) || (sentence_.tokens[name].deprel == Deprel::kConj &&
                                                head(up) == head(verb)));
    if (is_bare && is_beside) hang(name, verb, Deprel::kNsubj);
  }

  /// "Chad backed Ada and Niger backed Ben": a name before a verb without a subject is its subject,
  /// not a second object of the verb before.
  void hang_second(std::size_t verb) {
    if (sentence_.tokens[verb].upos != Upos::kVerb || !is_finite(verb)) return;
    if (sentence_.tokens[verb].deprel != Deprel::kConj || !subjects(verb).empty()) return;
    auto name = verb - 1;
    while (name > 0 && sentence_.tokens[name].deprel == Deprel::kFlat) --name;
    const auto first = head(name);
    const bool is_conjunct = sentence_.tokens[name].deprel == Deprel::kConj && first != kNoToken &&
                             sentence_.tokens[name].upos == Upos::kPropn && first < name &&
                             head(verb) != kNoToken && head(verb) < first;
    if (!is_conjunct || head(first) != head(verb)) return;
    for (auto w = name; w-- > first;) {
      if (head(w) == name && sentence_.tokens[w].deprel == Deprel::kCc) hang(w, verb, Deprel::kCc);
    }
    hang(name, verb, Deprel::kNsubj);
  }

  /// "backed out of hiring Ada": a particle belongs to the verb before it.
  void hang_particle(std::size_t particle) {
    const auto verb = particle - 1;
    const auto up = head(particle);
    if (sentence_.tokens[particle].deprel != Deprel::kCompoundPrt || up == kNoToken) return;
    if (up > particle && sentence_.tokens[verb].upos == Upos::kVerb) {
      hang(particle, verb, Deprel::kCompoundPrt);
    }
  }

  /// "is said to have armed Chad": what stands before a participle is its auxiliary.
  void hang_perfect(std::size_t participle) {
    const auto have = participle - 1;
    const bool is_perfect =
        sentence_.tokens[participle].xpos == "VBN" && head(participle) == have &&
        sentence_.tokens[participle].deprel == Deprel::kXcomp &&
        sentence_.tokens[have].lemma == "have" && sentence_.tokens[have].xpos == "VB";
    if (!is_perfect) return;
    hang_children(have, participle);
    take_place(participle, have);
    hang(have, participle, Deprel::kAux);
    sentence_.tokens[have].upos = Upos::kAux;
  }

  /// "an attack by Chad on Niger": whom it is on is said of the attack, not of Chad.
  void hang_target(std::size_t target) {
    static constexpr std::array<std::string_view, 6> kTo = {"on",   "against", "to",
                                                            "with", "over",    "at"};
    const auto doer = head(target);
    if (doer == kNoToken || doer > target || sentence_.tokens[target].deprel != Deprel::kNmod)
      return;
    const auto event = head(doer);
    const bool is_name = sentence_.tokens[doer].upos == Upos::kPropn;
    const bool is_against = preposition(target) == "on" || preposition(target) == "against";
    const bool is_doer = event != kNoToken && event < doer && (is_name || is_against) &&
                         (preposition(doer) == "by" || (is_name && preposition(doer) == "of")) &&
                         sentence_.tokens[event].upos == Upos::kNoun;
    if (!is_doer || !is_in(kTo, preposition(target))) return;
    if (lexicon_.verb_of_noun(sentence_.tokens[event].lemma) != nullptr) {
      hang(target, event, Deprel::kNmod);
    }
  }

  /// "condemned the murder of a teacher by Ada Abba": an active verb has no agent, its object may.
  void hang_doer(std::size_t doer) {
    const Token& name = sentence_.tokens[doer];
    const auto verb = head(doer);
    const bool is_agent = name.upos == Upos::kPropn && name.ner.size() > 1 &&
                          name.ner != "B-Date" && base_of(name.deprel) == Deprel::kObl &&
                          verb != kNoToken && preposition(doer) == "by";
    if (!is_agent || child(verb, Deprel::kAuxPass) != kNoToken ||
        child(verb, Deprel::kNsubj) == kNoToken) {
      return;
    }
    const auto event = child(verb, Deprel::kObj);
    if (event == kNoToken || event < verb || event > doer) return;
    if (lexicon_.verb_of_noun(sentence_.tokens[event].lemma) != nullptr) {
      hang(doer, event, Deprel::kNmod);
    }
  }

  std::string_view preposition(std::size_t noun) const {
    for (std::size_t w = 0; w < noun; ++w) {
      if (head(w) == noun && sentence_.tokens[w].deprel == Deprel::kCase) {
        return sentence_.tokens[w].lemma;
      }
    }
    return "";
  }

  /// "No longer will Chad pay, Ada said": an adverb before an auxiliary and its subject belongs to
  /// their clause.
  void hang_fronted(std::size_t auxiliary) {
    const auto adverb = auxiliary - 1;
    const auto verb = head(auxiliary);
    const bool is_fronted = sentence_.tokens[auxiliary].upos == Upos::kAux && verb != kNoToken &&
                            sentence_.tokens[adverb].deprel == Deprel::kAdvmod &&
                            verb > auxiliary && head(adverb) != verb;
    if (!is_fronted || is_below(verb, adverb)) return;
    for (auto w = auxiliary + 1; w < verb; ++w) {
      if (head(w) == verb && base_of(sentence_.tokens[w].deprel) == Deprel::kNsubj) {
        hang(adverb, verb, Deprel::kAdvmod);
        return;
      }
    }
  }

  /// "Chad accused Niger of lying": a passive's subject behind a verb that is none is its object.
  void turn_subject(std::size_t v) {
    bool has_subject = false, is_passive = false;
    auto behind = kNoToken;
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (head(w) != v) continue;
      const Deprel deprel = sentence_.tokens[w].deprel;
      has_subject = has_subject || (deprel == Deprel::kNsubj && w < v);
      is_passive = is_passive || deprel == Deprel::kAuxPass;
      if (deprel == Deprel::kNsubjPass && w > v) behind = w;
    }
    if (has_subject && !is_passive && behind != kNoToken) {
      sentence_.tokens[behind].deprel = Deprel::kObj;
    }
  }

  /// "Chad has still not recognized Niger": a perfect without "been" is active.
  void turn_passive(std::size_t v) {
    auto subject = kNoToken;
    bool is_perfect = false, is_passive = false;
    for (std::size_t w = 0; w < sentence_.tokens.size(); ++w) {
      if (head(w) != v) continue;
      const Token& token = sentence_.tokens[w];
      if (token.deprel == Deprel::kNsubjPass) subject = w;
      is_perfect = is_perfect || (token.deprel == Deprel::kAux && token.lemma == "have");
      is_passive = is_passive || token.deprel == Deprel::kAuxPass || token.lemma == "be";
    }
    if (subject != kNoToken && is_perfect && !is_passive) {
      sentence_.tokens[subject].deprel = Deprel::kNsubj;
    }
  }

  /// Of two subjects of one verb with a colon or a dash between, the nearer one does it.
  void part_subjects(std::size_t v) {
    const auto found = subjects(v);
    if (found.size() < 2) return;
    if (found.size() == 2 && is_whose(found[0])) {
      sentence_.tokens[found[0]].deprel = Deprel::kObj;
      return;
    }
    if (found.size() == 2 && found[0] + 1 == found[1] && found[1] < v &&
        sentence_.tokens[found[0]].upos == Upos::kNoun &&
        sentence_.tokens[found[1]].upos == Upos::kPropn) {
      hang(found[1], found[0], Deprel::kAppos);
      return;
    }
    const auto near = *std::ranges::min_element(found, {}, [&](std::size_t w) {
      return w < v ? v - w : 2 * sentence_.tokens.size() + w;  // before the verb, if any is
    });
    for (const auto w : found) {
      if (w == near) continue;
      const auto [low, high] = std::minmax(w, w < v ? near : v);
      for (auto between = low + 1; between < high; ++between) {
        if (form(between) == ":" || (is_dash(form(between)) && w > v)) {
          sentence_.tokens[w].deprel = Deprel::kParataxis;
          break;
        }
      }
    }
  }

  /// "whose phones" in "whose phones Chad tapped".
  bool is_whose(std::size_t noun) const {
    for (std::size_t w = 0; w < noun; ++w) {
      if (head(w) == noun && sentence_.tokens[w].xpos == "WP$") return true;
    }
    return false;
  }

  bool is_speaking(std::size_t v) const {
    const Token& token = sentence_.tokens[v];
    const auto* cue = lexicon_.find_report(token.lemma, Upos::kVerb);
    return is_finite(v) && cue != nullptr && cue->has_speaker && subjects(v).empty() &&
           token.deprel != Deprel::kConj && token.deprel != Deprel::kAclRelcl;
  }

  /// The comma before `w`, not farther away than a source is long; or kNoToken.
  std::size_t comma_before(std::size_t w) const {
    for (auto at = w; at > 0 && w - at < kMaxSourceWords; --at) {
      if (form(at - 1) == ",") return at - 1;
    }
    return kNoToken;
  }

  /// The word of [first, last) that all others hang below, or kNoToken; one verb spoils it.
  std::size_t top_of(std::size_t first, std::size_t last) const {
    auto top = kNoToken;
    for (auto w = first; w < last; ++w) {
      const auto upos = sentence_.tokens[w].upos;
      if (upos == Upos::kVerb || upos == Upos::kAux) return kNoToken;
      const auto up = head(w);
      const bool is_out = up == kNoToken || up < first || up >= last;
      if (is_out && is_nominal(upos)) {
        if (top != kNoToken) return kNoToken;
        top = w;
      }
    }
    return top;
  }

  bool has_clause(std::size_t end) const {
    for (std::size_t w = 0; w < end; ++w) {
      const auto up = head(w);
      if (base_of(sentence_.tokens[w].deprel) == Deprel::kNsubj && up != kNoToken && up < end) {
        return true;
      }
    }
    return false;
  }

  /// "Chad left, Niger's ministry said": the words between comma and verb are who says it.
  void hang_source(std::size_t v) {
    if (!is_speaking(v)) return;
    auto end = v;
    while (end > 0 && sentence_.tokens[end - 1].upos == Upos::kAdv) --end;
    auto aside = kNoToken;  // the comma that opens ", Ada Abba," behind an office
    if (end > 0 && form(end - 1) == ",") {
      aside = comma_before(end - 1);
      if (aside == kNoToken) return;
      end = aside;
    }
    const auto comma = comma_before(end);
    if (comma == kNoToken || comma + 1 == end || !has_clause(comma)) return;
    const auto top = top_of(comma + 1, end);
    if (top == kNoToken || head(top) == v) return;
    const auto up = head(v);
    if (up != kNoToken && up > comma && up < v) hang(v, clause_before(comma), Deprel::kParataxis);
    if (is_below(v, top)) return;
    hang(top, v, Deprel::kNsubj);
    if (aside != kNoToken) {
      const auto name = top_of(aside + 1, v - 1);
      if (name != kNoToken && !is_below(top, name)) hang(name, top, Deprel::kAppos);
    }
    const auto above = head(v);
    if (above != kNoToken && is_nominal(sentence_.tokens[above].upos) && above < comma) {
      const auto clause = clause_before(comma);
      if (clause != kNoToken && !is_below(clause, v)) hang(v, clause, Deprel::kParataxis);
    }
  }

  /// The first verb before `end` that has a subject.
  std::size_t clause_before(std::size_t end) const {
    for (std::size_t w = 0; w < end; ++w) {
      if (!subjects(w).empty()) return w;
    }
    return kNoToken;
  }
};

}  // namespace

bool is_tree(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  return std::ranges::all_of(tokens, [&](const Token& token) {
    std::size_t steps = 0;
    for (auto up = token.head; up != kNoHead; up = tokens[static_cast<std::size_t>(up)].head) {
      if (++steps > tokens.size()) return false;
    }
    return true;
  });
}

void mend_trees(const Article& article, const Lexicon& lexicon, Document& document) {
  for (auto& sentence : document.sentences) {
    const auto parsed = sentence.tokens;
    mend_roots(article.text, lexicon, sentence);
    mend_verbs(article.text, lexicon, sentence);
    mend_contents(article.text, lexicon, sentence);
    mend_names(article.text, lexicon, sentence);
    mend_offices(article.text, lexicon, sentence);
    Mender(sentence, article.text, lexicon).run();
    mend_gaps(article.text, lexicon, sentence);
    if (!is_tree(sentence)) sentence.tokens = parsed;
  }
}

}  // namespace entente
