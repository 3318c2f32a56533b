#include "extract/attribution/owner_of_words.hpp"

#include <array>
#include <string_view>

#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

/// "published by the bank", "signed by Ada": who made the words known.
std::size_t publisher(const Syntax& syntax, std::size_t participle) {
  static constexpr std::array<std::string_view, 8> kVerbs = {
      "publish", "issue", "release", "sign", "write", "post", "send", "prepare"};
  return is_in(kVerbs, syntax.lemma(participle)) ? syntax.child(participle, Deprel::kOblAgent)
                                                 : kNoToken;
}

}  // namespace

std::size_t owner_of_words(const Syntax& syntax, std::size_t noun) {
  for (const auto c : syntax.children(noun)) {
    const Deprel deprel = syntax.deprel(c);
    const auto preposition = c > noun ? syntax.preposition(c) : std::string();
    const bool is_behind = base_of(deprel) == Deprel::kNmod && c > noun &&
                           (preposition == "of" || preposition == "by" || preposition == "from");
    const bool is_before =
        c < noun && (deprel == Deprel::kNmodPoss ||
                     (deprel == Deprel::kCompound && syntax[c].upos == Upos::kPropn));
    if ((is_behind || is_before) && is_nominal(syntax[c].upos)) return c;
    // "a report in the Daily Star".
    if (c > noun && preposition == "in" && syntax[c].ner.ends_with("-Organization")) return c;
    if (deprel != Deprel::kAcl) continue;
    const auto agent = publisher(syntax, c);
    if (agent != kNoToken && is_nominal(syntax[agent].upos)) return agent;
  }
  // "media reports", "a police statement".
  const auto kind = syntax.child(noun, Deprel::kCompound);
  return kind != kNoToken && kind + 1 == noun ? kind : kNoToken;
}

}  // namespace entente
