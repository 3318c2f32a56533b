#include "extract/triple/noun_tuples.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace entente {
namespace {

/// A copula that the sentence leaves out has no tense: its lemma stands for it, as in OLLIE
/// (Mausam et al. 2012).
constexpr std::string_view kCopula = "be";

class NounReader {
 public:
  NounReader(const Syntax& syntax, std::size_t noun) : syntax_(syntax), noun_(noun) {}

  std::vector<Tuple> read() {
    for (const auto c : syntax_.children(noun_)) {
      const Deprel deprel = syntax_.deprel(c);
      if (deprel == Deprel::kAppos && is_nominal(syntax_[c].upos)) read_apposition(c);
      if (deprel == Deprel::kNmodPoss && syntax_[c].upos != Upos::kPron) read_owner(c);
      if (deprel == Deprel::kNmodDesc || deprel == Deprel::kCompound) read_title(c);
    }
    return std::move(tuples_);
  }

 private:
  bool is_named(std::size_t word, std::string_view type) const {
    return syntax_[word].ner.ends_with(type);
  }

  /// The noun's phrase without what stands below `part`.
  WordList without(std::size_t part) const {
    WordList words = phrase_words(syntax_, noun_, {});
    std::erase_if(words, [&](std::size_t w) { return syntax_.is_below(w, part); });
    return words;
  }

  Tuple& add(TripleKind kind, std::string_view relation, WordList subject, WordList object) {
    Tuple& tuple = tuples_.emplace_back();
    tuple.kind = kind;
    tuple.implied = relation;
    tuple.arguments = {std::move(subject), std::move(object)};
    return tuple;
  }

  /// "Ada Abba, a doctor"; "the mayor, Ada Abba"; "Bern, Switzerland".
  void read_apposition(std::size_t c) {
    if (syntax_[noun_].upos == Upos::kNum || syntax_[noun_].upos == Upos::kSym) return;
    auto first = phrase_words(syntax_, noun_, {});
    auto second = phrase_words(syntax_, c, {});
    std::erase_if(second, [&](std::size_t w) { return is_bracket(syntax_.form(w)); });
    const bool is_place = is_named(noun_, "-Location") && is_named(c, "-Location");
    const bool is_name = syntax_[c].upos == Upos::kPropn && syntax_[noun_].upos == Upos::kNoun;
    if (is_name) std::swap(first, second);
    if (first.empty() || second.empty()) return;
    add(TripleKind::kApposition, is_place ? "be in" : kCopula, std::move(first), std::move(second));
  }

  static bool is_bracket(std::string_view form) {
    return form == "(" || form == ")" || form == "-LRB-" || form == "-RRB-";
  }

  /// "Ada's boat": has; "Ada's visit to Bern": visit to. A pronoun owner says nothing by itself.
  void read_owner(std::size_t owner) {
    WordList owner_words = phrase_words(syntax_, owner, {});
    std::erase_if(owner_words, [&](std::size_t w) { return syntax_[w].xpos == "POS"; });
    if (owner_words.empty()) return;
    const auto deed = std::ranges::find_if(syntax_.children(noun_), [&](std::size_t c) {
      return base_of(syntax_.deprel(c)) == Deprel::kNmod && c > noun_ &&
             !syntax_.preposition(c).empty() && syntax_.preposition(c) != "of";
    });
    if (deed == syntax_.children(noun_).end()) {
      add(TripleKind::kPossession, "has", std::move(owner_words), without(owner));
      return;
    }
    WordList relation = phrase_words(syntax_, noun_, {true, PhraseTail::kNone, kNoToken});
    std::erase_if(relation, [&](std::size_t w) { return syntax_.is_below(w, owner); });
    append(relation, preposition_words(syntax_, *deed));
    add(TripleKind::kNominal, "", std::move(owner_words), phrase_words(syntax_, *deed, {}))
        .relation = std::move(relation);
  }

  /// "President Abba", "Swiss minister Ada Abba"; not "Mr. Abba".
  void read_title(std::size_t c) {
    const bool is_noun = syntax_[c].upos == Upos::kNoun || syntax_[c].upos == Upos::kPropn;
    if (c > noun_ || !is_noun || !is_named(noun_, "-Person") || syntax_[c].ner != "O") return;
    if (syntax_.form(c).ends_with(".")) return;
    WordList name = without(c);
    std::erase_if(name, [&](std::size_t w) { return !is_named(w, "-Person"); });
    WordList title = phrase_words(syntax_, c, {});
    if (name.empty() || title.empty()) return;
    add(TripleKind::kTitle, kCopula, std::move(name), std::move(title));
  }

  const Syntax& syntax_;
  std::size_t noun_;
  std::vector<Tuple> tuples_;
};

}  // namespace

std::vector<Tuple> noun_tuples(const Syntax& syntax, std::size_t noun) {
  return NounReader(syntax, noun).read();
}

}  // namespace entente
