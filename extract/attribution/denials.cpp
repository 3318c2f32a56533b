#include "extract/attribution/denials.hpp"

#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

bool denies(const Syntax& syntax, const Lexicon& lexicon, std::size_t verb) {
  if (syntax[verb].upos != Upos::kVerb) return false;
  const auto* cue = lexicon.find_report(phrasal_lemma(syntax, verb), Upos::kVerb);
  return cue != nullptr && cue->kind == ReportClass::kDeny;
}

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
    if (!denies(syntax, lexicon, verb)) continue;
    auto source = syntax.child(verb, Deprel::kNsubj);
    const bool is_relative = source != kNoToken && syntax.deprel(verb) == Deprel::kAclRelcl &&
                             (syntax.lemma(source) == "which" || syntax.lemma(source) == "who");
    if (is_relative) source = syntax.head(verb);
    const auto content = denied(syntax, verb);
    if (source == kNoToken || content == kNoToken || !is_nominal(syntax[source].upos)) continue;
    AttributionRelation made;
    made.sentence = context.sentence();
    made.cue_head = static_cast<std::uint32_t>(verb);
    made.cue = {syntax[verb].span};
    made.source_head = static_cast<std::int32_t>(source);
    made.source = {syntax.span(core_first(syntax, source), core_last(syntax, source))};
    made.content = {syntax.span(syntax.first(content), syntax.last(content))};
    found.push_back(std::move(made));
  }
  return found;
}

}  // namespace entente
