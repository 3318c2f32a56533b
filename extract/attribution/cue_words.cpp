#include "extract/attribution/cue_words.hpp"

namespace entente {

std::vector<std::size_t> cue_words(const Syntax& syntax, std::size_t cue) {
  const auto is_near = [&](std::size_t word) {
    const Deprel deprel = base_of(syntax.deprel(word));
    return syntax.head(word) == cue && syntax.first(word) == syntax.last(word) &&
           (deprel == Deprel::kAux || deprel == Deprel::kAdvmod || deprel == Deprel::kCop ||
            syntax.deprel(word) == Deprel::kCompoundPrt);
  };
  auto first = cue;
  while (first > 0 && is_near(first - 1)) --first;
  auto last = cue;
  while (last + 1 < syntax.size() && syntax.deprel(last + 1) == Deprel::kCompoundPrt &&
         is_near(last + 1)) {
    ++last;
  }
  const auto fixed = syntax.child(cue, Deprel::kFixed);  // "according to"
  if (fixed == last + 1) ++last;
  std::vector<std::size_t> words;
  for (auto i = first; i <= last; ++i) words.push_back(i);
  return words;
}

}  // namespace entente
