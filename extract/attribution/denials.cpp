#include "extract/attribution/denials.hpp"

#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

/// "a report that it had armed Niger".
bool has_clause(const Syntax& syntax, std::size_t noun) {
  return syntax[noun].upos == Upos::kNoun &&
         syntax.child(noun, {Deprel::kAcl, Deprel::kCcomp}) != kNoToken;
}

/// The head of what the verb denies: its clause, or its object with a clause.
std::size_t denied(const Syntax& syntax, std::size_t verb) {
  const auto own = syntax.child(verb, {Deprel::kXcomp, Deprel::kCcomp});
  if (own != kNoToken && own > verb && syntax.child(own, Deprel::kMark) == kNoToken) return own;
  for (const auto c : syntax.children(verb)) {
    const bool is_object =
        c > verb && (syntax.deprel(c) == Deprel::kObj ||
                     (base_of(syntax.deprel(c)) == Deprel::kObl && syntax.preposition(c).empty()));
    if (is_object && has_clause(syntax, c)) return c;
  }
  return kNoToken;
}

}  // namespace

std::vector<AttributionRelation> find_denials(const SentenceContext& context,
                                              const Lexicon& lexicon) {
  const Syntax& syntax = context.syntax();
  std::vector<AttributionRelation> found;
  for (std::size_t verb = 0; verb < syntax.size(); ++verb) {
    const bool is_denial = syntax[verb].upos == Upos::kVerb &&
                           lexicon.is_denial(phrasal_lemma(syntax, verb), Upos::kVerb);
    if (!is_denial) continue;
    auto source = syntax.child(verb, Deprel::kNsubj);
    const bool is_relative = source != kNoToken && syntax.deprel(verb) == Deprel::kAclRelcl &&
                             (syntax.lemma(source) == "which" || syntax.lemma(source) == "who");
    if (is_relative) source = syntax.head(verb);
    const auto content = denied(syntax, verb);
    if (source == kNoToken || content == kNoToken || !is_nominal(syntax[source].upos)) continue;
    found.push_back(attribute(context, verb, source,
                              {syntax.span(syntax.first(content), syntax.last(content))}));
  }
  return found;
}

}  // namespace entente
