#include "extract/syntax/relative_clause.hpp"

namespace entente {
namespace {

/// The noun that ends right before ", who": the parser may have hung the clause elsewhere.
std::size_t noun_before(const Syntax& syntax, std::size_t word) {
  if (word < 2 || syntax.form(word - 1) != "," || syntax.lemma(word) == "what") return kNoToken;
  auto noun = word - 2;
  if (!is_nominal(syntax[noun].upos)) return kNoToken;
  for (auto up = syntax.head(noun); up != kNoToken && up < word; up = syntax.head(up)) {
    if (!is_nominal(syntax[up].upos) || base_of(syntax.deprel(noun)) == Deprel::kNmod) break;
    noun = up;
  }
  return noun;
}

}  // namespace

bool is_relative_word(const Token& token) {
  return token.xpos == "WDT" || token.xpos == "WP" || token.xpos == "WP$" ||
         has_feature(token, "PronType=Rel");
}

/// "It was Ada who left": the clause behind the name, which the tree hangs on the whole.
bool is_cleft(const Syntax& syntax, std::size_t clause) {
  const auto up = syntax.head(clause);
  if (syntax.deprel(clause) != Deprel::kAdvclRelcl || up == kNoToken) return false;
  const auto subject = syntax.child(up, {Deprel::kNsubj, Deprel::kExpl});
  return is_nominal(syntax[up].upos) && syntax.has_child(up, Deprel::kCop) && subject != kNoToken &&
         syntax.lemma(subject) == "it";
}

bool is_relative_clause(const Syntax& syntax, std::size_t clause) {
  return syntax.deprel(clause) == Deprel::kAclRelcl || is_cleft(syntax, clause);
}

/// The clause that a word belongs to most closely, going up from it.
std::size_t enclosing_relative(const Syntax& syntax, std::size_t word) {
  for (auto at = syntax.head(word); at != kNoToken; at = syntax.head(at)) {
    if (is_relative_clause(syntax, at)) return at;
    if (syntax.deprel(at) == Deprel::kCcomp || syntax.deprel(at) == Deprel::kRoot) break;
  }
  return kNoToken;
}

std::vector<std::size_t> find_antecedents(const Syntax& syntax) {
  std::vector<std::size_t> antecedents(syntax.size(), kNoToken);
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (!is_relative_word(syntax[i])) continue;
    const auto clause = enclosing_relative(syntax, i);
    antecedents[i] = clause != kNoToken ? syntax.head(clause) : noun_before(syntax, i);
  }
  return antecedents;
}

}  // namespace entente
