#include "extract/triple/noun_tuples.hpp"

#include <cstdlib>
#include <cstring>

namespace entente {
namespace {
bool flag(char c) {
  static const char* e = getenv("TRI");
  return e && strchr(e, c);
}

bool is_named(const Syntax& syntax, std::size_t word, std::string_view type) {
  return syntax[word].ner.ends_with(type);
}

/// The phrase without what stands below `part`.
WordList without(const Syntax& syntax, std::size_t head, std::size_t part) {
  WordList words = phrase_words(syntax, head, {});
  std::erase_if(words, [&](std::size_t w) { return syntax.is_below(w, part); });
  return words;
}

class NounTuples {
 public:
  NounTuples(const Syntax& syntax, std::size_t noun) : syntax_(syntax), noun_(noun) {}

  std::vector<Tuple> read() {
    for (const auto c : syntax_.children(noun_)) {
      const Deprel deprel = syntax_.deprel(c);
      if (deprel == Deprel::kAppos && is_nominal(syntax_[c].upos)) read_apposition(c);
      if (deprel == Deprel::kNmodPoss && !flag('g')) read_possession(c);
      if (flag('M') && deprel == Deprel::kNmod && c > noun_) read_nmod(c);
      if (flag('A') && deprel == Deprel::kAmod) add(TripleKind::kTitle, "is", without(syntax_, noun_, c), phrase_words(syntax_, c, {}));
      if (flag('R') && (deprel == Deprel::kAclRelcl)) {}
      if (deprel == Deprel::kNmodDesc || deprel == Deprel::kCompound) read_title(c);
    }
    return std::move(tuples_);
  }

 private:
  void add(TripleKind kind, std::string relation, WordList subject, WordList object) {
    if (subject.empty() || object.empty()) return;
    Tuple tuple;
    tuple.kind = kind;
    tuple.implied = std::move(relation);
    tuple.arguments = {std::move(subject), std::move(object)};
    tuples_.push_back(std::move(tuple));
  }

  /// "Ada Abba, a doctor"; "the mayor, Ada Abba"; "Bern, Switzerland".
  void read_apposition(std::size_t c) {
    if (flag('h')) return;
    if (syntax_[noun_].upos == Upos::kNum || syntax_[noun_].upos == Upos::kSym) return;
    auto first = phrase_words(syntax_, noun_, {});
    auto second = phrase_words(syntax_, c, {});
    strip_brackets(second);
    if (is_named(syntax_, noun_, "-Location") && is_named(syntax_, c, "-Location")) {
      return add(TripleKind::kApposition, "is in", first, second);
    }
    const bool is_name_behind =
        syntax_[c].upos == Upos::kPropn && syntax_[noun_].upos == Upos::kNoun;
    if (is_name_behind) std::swap(first, second);
    add(TripleKind::kApposition, flag('B') ? "be" : "is", first, second);
  }

  void strip_brackets(WordList& words) const {
    const auto is_bracket = [&](std::size_t w) {
      const auto form = syntax_.form(w);
      return form == "(" || form == ")" || form == "-LRB-" || form == "-RRB-";
    };
    while (!words.empty() && is_bracket(words.front())) words.erase(words.begin());
    while (!words.empty() && is_bracket(words.back())) words.pop_back();
  }

  /// "Ada's boat", but not "her boat": a pronoun says nothing by itself.
  void read_possession(std::size_t owner) {
    if (syntax_[owner].upos == Upos::kPron) return;
    auto owner_words = phrase_words(syntax_, owner, {});
    if (!owner_words.empty() && syntax_[owner_words.back()].xpos == "POS") owner_words.pop_back();
    add(TripleKind::kPossession, "has", owner_words, without(syntax_, noun_, owner));
  }

  /// "President Abba", "the Swiss minister Ada Abba".
  void read_nmod(std::size_t c) {
    const auto p = syntax_.preposition(c);
    const char* only = getenv("PREP");
    if (p.empty() || (only && std::string(only).find(" " + p + " ") == std::string::npos)) return;
    if (getenv("LOC") && !is_named(syntax_, c, "-Location")) return;
    add(TripleKind::kPossession, "is " + p, without(syntax_, noun_, c), phrase_words(syntax_, c, {}));
  }

  void read_title(std::size_t c) {
    if (flag('t')) return;
    if (c > noun_ || !is_named(syntax_, noun_, "-Person") || syntax_[c].ner != "O") return;
    if (syntax_[c].upos != Upos::kNoun && syntax_[c].upos != Upos::kPropn) return;
    if (syntax_.form(c).ends_with(".")) return;  // "Mr. Abba"
    auto name = without(syntax_, noun_, c);
    std::erase_if(name, [&](std::size_t w) { return !is_named(syntax_, w, "-Person"); });
    add(TripleKind::kTitle, flag('B') ? "be" : "is", name, phrase_words(syntax_, c, {}));
  }

  const Syntax& syntax_;
  std::size_t noun_;
  std::vector<Tuple> tuples_;
};

}  // namespace

std::vector<Tuple> noun_tuples(const Syntax& syntax, std::size_t noun) {
  return NounTuples(syntax, noun).read();
}

}  // namespace entente
