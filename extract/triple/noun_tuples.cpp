#include "extract/triple/noun_tuples.hpp"
#include <cstdlib>
#include <cstring>

namespace entente {
namespace {

bool flag(char c) { static const char* e = getenv("TRI"); return e && strchr(e, c); }

Tuple implied(TripleKind kind, std::size_t noun, std::string relation, Words first, Words second) {
  Tuple tuple;
  tuple.kind = kind;
  tuple.predicate = noun;
  tuple.implied = std::move(relation);
  tuple.arguments = {std::move(first), std::move(second)};
  return tuple;
}

}  // namespace

std::vector<Tuple> noun_tuples(const Syntax& syntax, std::size_t noun) {
  std::vector<Tuple> tuples;
  for (const auto c : syntax.children(noun)) {
    const Deprel deprel = syntax.deprel(c);
    if (!flag('h') && deprel == Deprel::kAppos && is_nominal(syntax[c].upos)) {
      const bool names = syntax[c].upos == Upos::kPropn && syntax[noun].upos == Upos::kNoun;
      auto first = phrase_words(syntax, noun, {});
      auto second = phrase_words(syntax, c, {});
      if (names) std::swap(first, second);
      tuples.push_back(implied(TripleKind::kApposition, noun, flag('B') ? "be" : "is", first, second));
    } else if (!flag('g') && deprel == Deprel::kNmodPoss && syntax[c].upos != Upos::kPron) {
      auto owned = phrase_words(syntax, noun, {});
      std::erase_if(owned, [&](std::size_t w) { return syntax.is_below(w, c); });
      auto owner = phrase_words(syntax, c, {});
      if (!owner.empty() && syntax[owner.back()].xpos == "POS") owner.pop_back();
      tuples.push_back(implied(TripleKind::kPossession, noun, "has", owner, owned));
    }
  }
  return tuples;
}

}  // namespace entente
