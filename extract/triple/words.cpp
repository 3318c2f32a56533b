#include "extract/triple/words.hpp"

#include <algorithm>

namespace entente {
namespace {

/// Belongs to the clause around a phrase, or says something of its own about it.
bool is_outside(Deprel deprel) {
  switch (base_of(deprel)) {
    case Deprel::kNsubj:
    case Deprel::kCsubj:
    case Deprel::kCop:
    case Deprel::kAux:
    case Deprel::kMark:
    case Deprel::kExpl:
    case Deprel::kDiscourse:
    case Deprel::kDislocated:
    case Deprel::kVocative:
    case Deprel::kReparandum:
    case Deprel::kCcPreconj:
      return true;
    default:
      return false;
  }
}

bool is_aside(Deprel deprel) {
  return deprel == Deprel::kAclRelcl || deprel == Deprel::kAppos || deprel == Deprel::kParataxis ||
         deprel == Deprel::kAdvclRelcl;
}

/// Modifiers behind the head that a short phrase does without.
bool is_postmodifier(const Syntax& syntax, std::size_t word) {
  const auto base = base_of(syntax.deprel(word));
  return word > syntax.head(word) && syntax.deprel(word) != Deprel::kNmodPoss &&
         (base == Deprel::kNmod || base == Deprel::kAcl || base == Deprel::kAdvcl ||
          base == Deprel::kObl || base == Deprel::kAdvmod);
}

/// "is ready when asked": what a nominal predicate's clause says besides.
bool is_circumstance(const Syntax& syntax, std::size_t word) {
  const Deprel base = base_of(syntax.deprel(word));
  const auto head = syntax.head(word);
  if (base == Deprel::kAdvmod) {
    const auto copula = syntax.child(head, Deprel::kCop);
    return syntax[word].xpos == "WRB" || word < copula;
  }
  return base == Deprel::kObl || base == Deprel::kAdvcl || base == Deprel::kCcomp;
}

void add_subtree(const Syntax& syntax, std::size_t head, bool with_asides, std::size_t without,
                 WordList& words) {
  WordList open = {head};
  while (!open.empty()) {
    const auto word = open.back();
    open.pop_back();
    words.push_back(word);
    for (const auto c : syntax.children(word)) {
      if (c != without && (with_asides || !is_aside(syntax.deprel(c)))) open.push_back(c);
    }
  }
}

/// "a concert , given by Ada": a participle behind a comma says something of its own.
bool is_set_off(const Syntax& syntax, std::size_t word) {
  const auto first = syntax.first(word);
  return word > syntax.head(word) && base_of(syntax.deprel(word)) == Deprel::kAcl && first > 0 &&
         (syntax.form(first) == "," || syntax.form(first - 1) == ",");
}

bool opens(std::string_view form) {
  return form == "``" || form == "\"" || form == "`" || form == "-LRB-" || form == "(" ||
         form == "\u201c" || form == "\u2018";
}
bool closes(std::string_view form) {
  return form == "''" || form == "\"" || form == "'" || form == "-RRB-" || form == ")" ||
         form == "\u201d" || form == "\u2019";
}

bool has(const Syntax& syntax, const WordList& words, bool (*test)(std::string_view)) {
  return std::ranges::any_of(words, [&](std::size_t w) { return test(syntax.form(w)); });
}

/// Marks at the ends go, but for a quotation mark or bracket with its partner inside.
void trim_words(const Syntax& syntax, WordList& words) {
  const auto is_mark = [&](std::size_t w) {
    return syntax[w].upos == Upos::kPunct || syntax[w].upos == Upos::kCconj;
  };
  while (!words.empty() && is_mark(words.back())) {
    const bool is_pair = closes(syntax.form(words.back())) && words.size() > 1 &&
                         has(syntax, WordList(words.begin(), words.end() - 1), opens);
    if (is_pair) break;
    words.pop_back();
  }
  while (!words.empty() && is_mark(words.front())) {
    const bool is_pair = opens(syntax.form(words.front())) && words.size() > 1 &&
                         has(syntax, WordList(words.begin() + 1, words.end()), closes);
    if (is_pair) break;
    words.erase(words.begin());
  }
}

}  // namespace

WordList phrase_words(const Syntax& syntax, std::size_t head, PhraseCut cut) {
  WordList words = {head};
  const bool is_predicate = syntax.has_child(head, Deprel::kCop);
  const bool is_verb = syntax[head].upos == Upos::kVerb;
  for (const auto c : syntax.children(head)) {
    const Deprel deprel = syntax.deprel(c);
    const bool is_joint = deprel == Deprel::kCc || deprel == Deprel::kMark ||
                          (deprel == Deprel::kCase && syntax[c].xpos != "POS");
    const bool is_elsewhere = (!is_verb && (is_outside(deprel) || is_aside(deprel))) ||
                              (is_predicate && is_circumstance(syntax, c)) || is_set_off(syntax, c);
    const bool is_member = deprel == Deprel::kConj && cut.coordination;
    if (c == cut.without || is_joint || is_elsewhere || is_member) continue;
    if (cut.tail != PhraseTail::kAll && is_postmodifier(syntax, c)) {
      if (cut.tail == PhraseTail::kNone || syntax.preposition(c) != "of") continue;
    }
    add_subtree(syntax, c, false, cut.without, words);
  }
  std::ranges::sort(words);
  trim_words(syntax, words);
  return words;
}

WordList clause_words(const Syntax& syntax, std::size_t head, std::size_t without) {
  WordList words = {head};
  for (const auto c : syntax.children(head)) {
    const Deprel deprel = syntax.deprel(c);
    if (deprel == Deprel::kMark && syntax.lemma(c) != "to") continue;
    if (deprel == Deprel::kCc || c == without) continue;
    add_subtree(syntax, c, true, without, words);
  }
  std::ranges::sort(words);
  trim_words(syntax, words);
  return words;
}

WordList preposition_words(const Syntax& syntax, std::size_t head) {
  WordList words;
  for (const auto c : syntax.children(head)) {
    if (syntax.deprel(c) != Deprel::kCase || syntax[c].xpos == "POS") continue;
    words.push_back(c);
    for (const auto fixed : syntax.children(c)) {
      if (syntax.deprel(fixed) == Deprel::kFixed) words.push_back(fixed);
    }
  }
  std::ranges::sort(words);
  return words;
}

void append(WordList& to, const WordList& from) { to.insert(to.end(), from.begin(), from.end()); }

std::string join_forms(const Syntax& syntax, const WordList& words) {
  std::string joined;
  for (const auto word : words) {
    if (!joined.empty()) joined += ' ';
    joined += syntax.form(word);
  }
  return joined;
}

}  // namespace entente
