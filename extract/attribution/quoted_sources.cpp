#include "extract/attribution/quoted_sources.hpp"

#include "extract/attribution/owner_of_words.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

/// What is said: the clause below, else what stands before the quoting.
std::vector<Span> content_of(const Syntax& syntax, std::size_t quoting, std::size_t saying) {
  for (const auto verb : {saying, quoting}) {
    const auto said = syntax.child(verb, {Deprel::kCcomp, Deprel::kObj, Deprel::kParataxis});
    const bool is_clause =
        said != kNoToken && (verb == saying || syntax.deprel(said) != Deprel::kObj);
    if (is_clause) return {syntax.span(syntax.first(said), syntax.last(said))};
  }
  const auto first = syntax.first(quoting);
  if (first == 0 || syntax.head(quoting) == kNoToken || syntax.head(quoting) > quoting) return {};
  return {syntax.span(0, first - 1)};
}

}  // namespace

std::vector<AttributionRelation> find_quoted_sources(const SentenceContext& context) {
  const Syntax& syntax = context.syntax();
  std::vector<AttributionRelation> found;
  for (std::size_t verb = 0; verb < syntax.size(); ++verb) {
    const auto saying = quoted_saying(syntax, verb);
    if (saying == kNoToken) continue;
    const auto source = syntax.child(verb, {Deprel::kObj, Deprel::kNsubjPass});
    if (source == kNoToken || !is_nominal(syntax[source].upos)) continue;
    auto content = content_of(syntax, verb, saying);
    if (!content.empty()) {
      found.push_back(attribute(context, saying, source, std::move(content)));
    }
  }
  for (std::size_t noun = 0; noun < syntax.size(); ++noun) {
    const auto clause = that_clause(context, noun);
    if (clause == kNoToken) continue;
    const auto owner = owner_of_words(syntax, noun);
    if (owner == kNoToken || syntax[owner].upos == Upos::kPron) continue;
    found.push_back(
        attribute(context, noun, owner, {syntax.span(syntax.first(clause), syntax.last(clause))}));
  }
  return found;
}

}  // namespace entente
