#include "extract/syntax/wording.hpp"

#include <algorithm>
#include <array>

#include "extract/text.hpp"

namespace entente {
namespace {

/// Longer words in capitals are those of a headline.
constexpr std::size_t kLongestAbbreviation = 4;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_core_modifier(Deprel deprel) {
  return deprel == Deprel::kAmod || deprel == Deprel::kCompound || deprel == Deprel::kNummod ||
         deprel == Deprel::kNmodDesc || deprel == Deprel::kNmodUnmarked;
}

/// "tongue-in-cheek", "11th", "30-minute": no part of what a thing is called.
bool is_aside(const Syntax& syntax, std::size_t compound) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return syntax[compound].upos == Upos::kNum || is_digit(syntax.form(compound).front()) ||
         syntax.has_child(compound, Deprel::kNmod) || syntax.has_child(compound, Deprel::kNummod);
}

/// Compounds before the head, themselves with their compounds, and what they would be wrong
/// without.
bool is_compound_of(const Syntax& syntax, std::size_t word, std::size_t head, std::size_t without) {
  for (auto at = word; at != head; at = syntax.head(at)) {
    if (at == kNoToken || at == without) return false;
    if (syntax.deprel(at) != Deprel::kCompound && !is_privative(syntax, at)) return false;
    if (is_aside(syntax, at)) return false;
  }
  return true;
}

/// "$3 million", "R50 million", "50 million euros", "19 percent": says nothing without its number.
bool is_amount(const Syntax& syntax, std::size_t head) {
  static constexpr std::array<std::string_view, 16> kUnits = {
      "percent", "euro", "dollar", "pound", "yen",   "yuan",     "rupee",  "ruble",
      "rouble",  "peso", "franc",  "rand",  "dinar", "shilling", "dirham", "rupiah"};
  if (syntax[head].upos == Upos::kSym || syntax[head].xpos == "$") return true;
  const bool is_counted =
      syntax.has_child(head, Deprel::kNummod) ||
      (syntax[head].upos == Upos::kNum && syntax.has_child(head, Deprel::kCompound));
  return is_counted && (syntax[head].upos == Upos::kNum || is_in(kUnits, syntax.lemma(head)));
}

/// An amount as it is written, with "more than" or "about" before its number.
std::string amount_words(const Syntax& syntax, std::size_t head) {
  const auto begin = core_first(syntax, head);
  const auto is_number = [&](std::size_t word) {
    return syntax[word].upos == Upos::kNum || syntax[word].upos == Upos::kSym ||
           syntax[word].xpos == "$";
  };
  auto first = begin;
  while (first < head && !is_number(first)) ++first;
  while (first > begin &&
         (syntax[first - 1].upos == Upos::kAdv || syntax[first - 1].upos == Upos::kAdj ||
          syntax.form(first - 1) == "than")) {
    --first;
  }
  std::string words;
  for (std::size_t i = first; i <= core_last(syntax, head); ++i) {
    if (i > first && !syntax.touches_next(i - 1)) words += ' ';
    words += syntax.form(i);
  }
  return words;
}

}  // namespace

std::string third_person(std::string_view lemma) {
  if (const auto blank = lemma.find(' '); blank != std::string_view::npos) {
    return third_person(lemma.substr(0, blank)).append(lemma.substr(blank));
  }
  if (lemma == "be") return "is";
  if (lemma == "have") return "has";
  std::string verb(lemma);
  if (verb.empty()) return verb;
  const char last = verb.back();
  const char before = verb.size() > 1 ? verb[verb.size() - 2] : ' ';
  if (last == 'y' && !is_vowel(before)) {
    verb.pop_back();
    return verb + "ies";
  }
  const bool hisses = last == 's' || last == 'x' || last == 'z' || last == 'o' ||
                      (last == 'h' && (before == 'c' || before == 's'));
  return verb + (hisses ? "es" : "s");
}

std::string phrasal_lemma(const Syntax& syntax, std::size_t verb) {
  const auto particle = syntax.child(verb, Deprel::kCompoundPrt);
  return join_words({syntax.lemma(verb), particle == kNoToken ? "" : syntax.lemma(particle)});
}

std::size_t core_first(const Syntax& syntax, std::size_t head) {
  std::size_t first = head;
  for (const auto c : syntax.children(head)) {
    if (c < head && is_core_modifier(syntax.deprel(c))) {
      first = syntax.first(c);
      break;
    }
  }
  // A possessor or article between modifiers ends the core.
  for (std::size_t i = head; i > first; --i) {
    const Deprel deprel = syntax.deprel(i - 1);
    if (deprel == Deprel::kDet || deprel == Deprel::kNmodPoss || deprel == Deprel::kPunct ||
        deprel == Deprel::kCase || deprel == Deprel::kCc) {
      const bool is_hyphen = syntax.form(i - 1) == "-";
      if (!is_hyphen) return i;
    }
  }
  return first;
}

std::size_t core_last(const Syntax& syntax, std::size_t head) {
  std::size_t last = head;
  const bool has_number = is_amount(syntax, head);  // "$1.1 billion"
  for (const auto c : syntax.children(head)) {
    const Deprel deprel = syntax.deprel(c);
    const bool is_part = deprel == Deprel::kFlat || (has_number && deprel == Deprel::kNummod);
    if (c > head && is_part) last = syntax.last(c);
  }
  return last;
}

std::string folded_words(const Syntax& syntax, std::size_t head, std::size_t without) {
  std::string words;
  std::size_t before = kNoToken;
  if (is_amount(syntax, head)) return amount_words(syntax, head);
  for (std::size_t i = syntax.first(head); i <= head; ++i) {
    if (!is_compound_of(syntax, i, head, without)) continue;
    const auto form = syntax.form(i);
    const bool is_common = syntax[i].upos != Upos::kPropn;
    if (!words.empty()) words += separator(syntax, before, i);
    words += is_common ? label_word(form) : std::string(form);
    before = i;
  }
  return words;
}

std::string_view separator(const Syntax& syntax, std::size_t before, std::size_t word) {
  const bool is_hyphenated = before + 2 == word && syntax.form(before + 1) == "-" &&
                             syntax.touches_next(before) && syntax.touches_next(before + 1);
  return is_hyphenated ? "-" : " ";
}

std::string folded_lemmas(const Syntax& syntax, std::size_t head, std::size_t without) {
  std::string words;
  for (std::size_t i = syntax.first(head); i <= head; ++i) {
    if (!is_compound_of(syntax, i, head, without)) continue;
    words += (words.empty() ? "" : " ") + lower_ascii(syntax.lemma(i));
  }
  return words;
}

bool is_privative(const Syntax& syntax, std::size_t word) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "former",   "ex",     "onetime", "then",    "future",  "incoming",    "acting",
      "would-be", "deputy", "vice",    "alleged", "interim", "presumptive", "presumed"};
  const Deprel deprel = syntax.deprel(word);
  return (deprel == Deprel::kAmod || deprel == Deprel::kAdvmod) &&
         is_in(kWords, lower_ascii(syntax.form(word)));
}

bool is_rank(std::string_view word) {
  static constexpr std::array<std::string_view, 5> kRanks = {"deputy", "vice", "assistant",
                                                             "associate", "shadow"};
  return is_in(kRanks, lower_ascii(word));
}

std::string label_word(std::string_view form) {
  const bool is_short = form.size() >= 2 && form.size() <= kLongestAbbreviation;
  const bool is_abbreviation =
      is_short && std::ranges::all_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_abbreviation ? std::string(form) : lower_ascii(form);
}

bool is_in(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_listed(std::string_view alternatives, std::string_view word) {
  while (!alternatives.empty()) {
    const auto end = alternatives.find('|');
    if (alternatives.substr(0, end) == word) return true;
    if (end == std::string_view::npos) break;
    alternatives.remove_prefix(end + 1);
  }
  return false;
}

std::string_view last_word(std::string_view words) {
  return words.substr(words.rfind(' ') + 1);  // npos + 1 == 0
}

std::string join_words(std::initializer_list<std::string_view> parts) {
  std::string joined;
  for (const auto part : parts) {
    if (part.empty()) continue;
    if (!joined.empty()) joined += ' ';
    joined += part;
  }
  return joined;
}

bool has_not(const Syntax& syntax, std::size_t word) {
  static constexpr std::array<std::string_view, 3> kWords = {"not", "n't", "never"};
  return std::ranges::any_of(syntax.children(word), [&](std::size_t c) {
    return base_of(syntax.deprel(c)) == Deprel::kAdvmod &&
           is_in(kWords, lower_ascii(syntax.form(c)));
  });
}

std::size_t quoted_saying(const Syntax& syntax, std::size_t quoting) {
  const bool is_quoting = syntax[quoting].upos == Upos::kVerb &&
                          (syntax.lemma(quoting) == "quote" || syntax.lemma(quoting) == "cite");
  if (!is_quoting) return kNoToken;
  const auto is_saying = [&](std::size_t word) {
    const auto mark = syntax.child(word, Deprel::kMark);
    return word > quoting && mark != kNoToken && syntax.lemma(mark) == "as" &&
           syntax[word].xpos == "VBG";
  };
  for (const auto c : syntax.children(quoting)) {
    if (is_saying(c)) return c;
    if (syntax.deprel(c) != Deprel::kObj) continue;
    for (const auto below : syntax.children(c)) {  // where the parser hangs it on whom they quote
      if (is_saying(below)) return below;
    }
  }
  return kNoToken;
}

}  // namespace entente
