#include "extract/syntax/operator.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "extract/syntax/ellipsis.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

bool is_introducing(Deprel deprel) { return deprel == Deprel::kMark || deprel == Deprel::kCase; }

/// "take place", "put an end to", "draw the line at".
bool is_bare_object(const Syntax& syntax, std::size_t verb, std::size_t object) {
  const bool is_indefinite =
      object == verb + 2 && (syntax.lemma(verb + 1) == "a" || syntax.lemma(verb + 1) == "the");
  return object == verb + 1 || is_indefinite;
}

/// A word with what makes another word of it: "rule out", "shy away", "have yet".
std::vector<std::string> own_words(const Syntax& syntax, std::size_t governor,
                                   std::size_t complement) {
  const std::string lemma(syntax.lemma(governor));
  std::vector<std::string> words;
  for (const auto c : syntax.children(governor)) {
    const Deprel deprel = syntax.deprel(c);
    const bool is_adverb = deprel == Deprel::kAdvmod && c > governor && c < complement;
    if (deprel == Deprel::kCompoundPrt || is_adverb) {
      words.push_back(lemma + " " + std::string(syntax.lemma(c)));
    } else if (deprel == Deprel::kObj && syntax[c].upos == Upos::kNoun &&
               is_bare_object(syntax, governor, c)) {
      words.push_back(lemma + " " + std::string(syntax.lemma(c)));  // "take place"
    } else if (deprel == Deprel::kXcomp && syntax[c].upos == Upos::kAdj &&
               (c == governor + 1 ||
                (c == governor + 2 && lower_ascii(syntax.form(governor + 1)) == "not"))) {
      words.push_back(lemma + " " + std::string(syntax.lemma(c)));  // "stop short"
    }
  }
  if (has_reflexive(syntax, governor)) words.push_back(lemma + " oneself");
  words.push_back(lemma);
  return words;
}

/// Prepositions of what stands between: "called on Chad to leave".
std::vector<std::string> prepositions_between(const Syntax& syntax, std::size_t governor,
                                              std::size_t complement) {
  std::vector<std::string> found;
  for (const auto c : syntax.children(governor)) {
    if (base_of(syntax.deprel(c)) != Deprel::kObl || c < governor || c > complement) continue;
    if (auto preposition = syntax.preposition(c); !preposition.empty()) {
      found.push_back(std::move(preposition));
    }
  }
  return found;
}

const Operator* longest(const Lexicon& lexicon, const std::vector<std::string>& own,
                        const std::vector<std::string>& introducing, Upos upos) {
  for (const auto& words : own) {
    for (const auto& marker : introducing) {
      if (const auto* found = lexicon.find_operator(words + " " + marker, upos)) return found;
    }
    if (const auto* found = lexicon.find_operator(words, upos)) return found;
  }
  return nullptr;
}

/// The words by which "everybody" and "all of them" are told.
bool is_universal(const Syntax& syntax, std::size_t noun) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "everyone", "everybody", "all",    "every", "each",   "everything", "any",
      "anyone",   "no",        "nobody", "none",  "no one", "anybody",    "nothing"};
  if (is_in(kWords, lower_ascii(syntax.form(noun)))) return true;
  return std::ranges::any_of(syntax.children(noun), [&](std::size_t c) {
    const Deprel deprel = base_of(syntax.deprel(c));
    return deprel == Deprel::kDet && is_in(kWords, lower_ascii(syntax.form(c)));
  });
}

/// "not" right before its noun; "not only Ada", "not one country", "not the first country" take
/// nobody out.
bool has_own_not(const Syntax& syntax, std::size_t head) {
  static constexpr std::array<std::string_view, 11> kOthers = {
      "only", "just", "merely", "one", "a", "all", "every", "any", "first", "last", "sole"};
  return std::ranges::any_of(syntax.children(head), [&](std::size_t c) {
    const auto form = lower_ascii(syntax.form(c));
    if (form == "never" && c < head) {  // "but never Mali"; not "was never a friend"
      return base_of(syntax.deprel(head)) == Deprel::kConj && !syntax.has_child(head, Deprel::kCop);
    }
    if (form != "not" || c > head || c + 2 >= syntax.size()) return false;
    const auto next = lower_ascii(syntax.form(c + 1));
    return !is_in(kOthers, next == "the" ? lower_ascii(syntax.form(c + 2)) : next);
  });
}

/// The row of what stands before a noun or clause: "instead of", "rather than" as a conjunction.
const Operator* introducing_row(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  if (const auto words = marker_of(syntax, head); !words.empty()) return marker_row(lexicon, words);
  const auto cc = syntax.child(head, Deprel::kCc);
  return cc == kNoToken || cc > head ? nullptr
                                     : lexicon.find_operator(fixed_words(syntax, cc), Upos::kSconj);
}

}  // namespace

std::string fixed_words(const Syntax& syntax, std::size_t word) {
  std::string words = lower_ascii(syntax.form(word));
  for (const auto c : syntax.children(word)) {
    if (syntax.deprel(c) == Deprel::kFixed) words += " " + lower_ascii(syntax.form(c));
  }
  return words;
}

bool has_reflexive(const Syntax& syntax, std::size_t verb) {
  return std::ranges::any_of(syntax.children(verb), [&](std::size_t c) {
    const auto form = lower_ascii(syntax.form(c));
    return syntax.deprel(c) == Deprel::kObj && (form.ends_with("self") || form.ends_with("selves"));
  });
}

bool has_gerund_auxiliary(const Syntax& syntax, std::size_t clause) {
  return std::ranges::any_of(syntax.children(clause), [&](std::size_t c) {
    const Deprel deprel = base_of(syntax.deprel(c));
    return (deprel == Deprel::kAux || deprel == Deprel::kCop) && syntax[c].xpos == "VBG";
  });
}

bool is_gerund(const Syntax& syntax, std::size_t clause) {
  return syntax[clause].xpos == "VBG" || has_gerund_auxiliary(syntax, clause);
}

std::string marker_of(const Syntax& syntax, std::size_t head) {
  std::string marker;
  for (const auto c : syntax.children(head)) {
    if (!is_introducing(syntax.deprel(c)) || c > head || syntax[c].xpos == "POS") continue;
    const auto words = fixed_words(syntax, c);
    if (words == "to" && marker == "for") {
      marker = words;
    } else {
      marker += (marker.empty() ? "" : " ") + words;
    }
  }
  return marker;
}

const Operator* marker_row(const Lexicon& lexicon, std::string_view marker) {
  const auto* row = lexicon.find_operator(marker, Upos::kSconj);
  return row != nullptr ? row : lexicon.find_operator(marker, Upos::kAdp);
}

const Operator* operator_of(const Syntax& syntax, const Lexicon& lexicon, std::size_t governor,
                            std::size_t complement) {
  auto introducing = prepositions_between(syntax, governor, complement);
  if (auto marker = marker_of(syntax, complement); !marker.empty()) {
    introducing.insert(introducing.begin(), std::move(marker));
  }
  const auto upos = syntax[governor].upos;
  return longest(lexicon, own_words(syntax, governor, complement), introducing, upos);
}

const Operator* operator_of_event(const Syntax& syntax, const Lexicon& lexicon,
                                  std::size_t governor, std::size_t event) {
  const auto upos = syntax[governor].upos;
  if (upos == Upos::kAdj || syntax.deprel(governor) == Deprel::kAmod) {
    const auto word = syntax[governor].upos == Upos::kAdj ? std::string(syntax.lemma(governor))
                                                          : lower_ascii(syntax.form(governor));
    return lexicon.find_operator(word + " @event", Upos::kAdj);
  }
  if (upos != Upos::kVerb) return nullptr;
  for (const auto& words : own_words(syntax, governor, syntax.size())) {
    if (const auto preposition = syntax.preposition(event); !preposition.empty()) {
      const auto whole = words + " " + preposition;
      if (const auto* found = lexicon.find_operator(whole + " @event", upos)) return found;
      if (const auto* found = lexicon.find_operator(whole, upos)) return found;
      continue;
    }
    if (const auto* found = lexicon.find_operator(words + " @event", upos)) return found;
    const auto* found = lexicon.find_operator(words, upos);
    if (found != nullptr && base_of(syntax.deprel(event)) == Deprel::kNsubj &&
        found->kind == OperatorClass::kOccurrence) {
      return found;
    }
  }
  return nullptr;
}

std::size_t falsifying_adverb(const Syntax& syntax, const Lexicon& lexicon, std::size_t telling) {
  for (const auto c : syntax.children(telling)) {
    if (syntax.deprel(c) != Deprel::kAdvmod) continue;
    const auto* row = lexicon.find_operator(lower_ascii(syntax.form(c)), Upos::kAdv);
    const bool is_false = row != nullptr && row->kind == OperatorClass::kVerdict &&
                          row->affirmed.polarity == Polarity::kNegative;
    if (is_false) return c;
  }
  return kNoToken;
}

bool is_finite(const Syntax& syntax, std::size_t clause) {
  const auto marker = marker_of(syntax, clause);
  const bool is_gerund = syntax[clause].xpos == "VBG" && !syntax.has_child(clause, Deprel::kAux);
  return marker != "to" && !is_gerund &&
         syntax.child(clause, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kExpl}) != kNoToken;
}

bool is_none(const Syntax& syntax, std::size_t noun) {
  const auto form = lower_ascii(syntax.form(noun));
  // "nothing but praise" is praise.
  const bool is_but = noun + 1 < syntax.size() && lower_ascii(syntax.form(noun + 1)) == "but";
  if (form == "nothing" && is_but) return false;
  if (form == "nobody" || form == "nothing" || form == "none" || form == "neither") return true;
  return std::ranges::any_of(syntax.children(noun), [&](std::size_t c) {
    const auto lemma = lower_ascii(syntax.form(c));
    const Deprel deprel = base_of(syntax.deprel(c));
    const bool is_number = c + 1 < noun && syntax[c + 1].upos == Upos::kNum;  // "the No 2"
    return (deprel == Deprel::kDet && ((lemma == "no" && !is_number) || lemma == "neither")) ||
           (deprel == Deprel::kCc && c < noun && lemma == "neither");
  });
}

bool is_excepted(const Syntax& syntax, const Lexicon& lexicon, std::size_t head) {
  const auto up = syntax.head(head);
  if (up == kNoToken) return has_own_not(syntax, head);
  const Deprel deprel = base_of(syntax.deprel(head));
  const auto* row = introducing_row(syntax, lexicon, head);
  if (row != nullptr && syntax[head].upos != Upos::kVerb) {
    const bool is_taken = is_universal(syntax, up) || syntax[up].upos == Upos::kVerb;
    if (row->kind == OperatorClass::kException && is_taken) return true;
    // "instead of Chad"; a lone "without" or "nor" denies the predicate, not its participant.
    const auto cc = syntax.child(head, Deprel::kCc);
    const bool is_nor = cc != kNoToken && syntax.lemma(cc) == "nor";
    if (row->kind == OperatorClass::kNegation && marker_of(syntax, head) != "without" && !is_nor) {
      return true;
    }
  }
  if (syntax.lemma(up) == "exception") return syntax.preposition(head) == "of";
  if (deprel == Deprel::kNsubj) {
    const auto ellipsis = find_ellipsis(syntax, up);
    if (ellipsis) return ellipsis->is_contrary;
  }
  // "but neither Ada nor Ben".
  const auto joined_by = [&](std::size_t conjunct, std::string_view word) {
    return std::ranges::any_of(syntax.children(conjunct), [&](std::size_t c) {
      return base_of(syntax.deprel(c)) == Deprel::kCc && lower_ascii(syntax.form(c)) == word;
    });
  };
  if (deprel == Deprel::kConj) {
    if (joined_by(head, "neither")) return true;
    if (joined_by(head, "nor")) {
      for (const auto c : syntax.children(up)) {
        if (c < head && syntax.deprel(c) == Deprel::kConj && joined_by(c, "neither")) return true;
      }
    }
  }
  if (deprel == Deprel::kConj || deprel == Deprel::kParataxis || deprel == Deprel::kAppos) {
    // "Ada, not Ben", "Ada but not Ben, and not Cleo".
    if (has_own_not(syntax, head)) return true;
    const auto cc = syntax.child(head, Deprel::kCc);
    return cc != kNoToken && lower_ascii(syntax.form(cc)) == "not";
  }
  // "not Ada but Ben": a name, or somebody else is named instead.
  if (!has_own_not(syntax, head)) return false;
  if (syntax[head].upos == Upos::kPropn) return true;
  return std::ranges::any_of(syntax.children(head), [&](std::size_t c) {
    if (syntax.deprel(c) != Deprel::kConj) return false;
    const auto cc = syntax.child(c, Deprel::kCc);
    return cc != kNoToken && lower_ascii(syntax.form(cc)) == "but";
  });
}

std::vector<std::size_t> exceptions_of(const Syntax& syntax, const Lexicon& lexicon,
                                       std::size_t head) {
  std::vector<std::size_t> taken;
  const bool is_all = is_universal(syntax, head);
  for (const auto c : syntax.children(head)) {
    const Deprel deprel = base_of(syntax.deprel(c));
    if (c < head || !is_nominal(syntax[c].upos) || deprel == Deprel::kConj) continue;
    const auto* row = introducing_row(syntax, lexicon, c);
    const bool is_out = row != nullptr && row->kind == OperatorClass::kException && is_all;
    const bool is_replaced = row != nullptr && row->kind == OperatorClass::kNegation &&
                             marker_of(syntax, c) != "without" && syntax[c].upos == Upos::kPropn;
    const bool is_denied =
        (deprel == Deprel::kParataxis || deprel == Deprel::kAppos) && has_own_not(syntax, c);
    if (!is_out && !is_replaced && !is_denied) continue;
    for (const auto word : syntax.conjuncts(c)) taken.push_back(word);
  }
  return taken;
}

}  // namespace entente
