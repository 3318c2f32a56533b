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

/// "the UN report that …": the clause of a text, and whose text it is; kNoToken for either.
struct ToldText {
  std::size_t clause = kNoToken;
  std::size_t owner = kNoToken;
};

ToldText told_text(const SentenceContext& context, std::size_t noun) {
  const Syntax& syntax = context.syntax();
  const bool is_text = syntax[noun].upos == Upos::kNoun && context.is_report(noun);
  const auto clause = is_text ? syntax.child(noun, Deprel::kAcl) : kNoToken;
  const auto mark = clause == kNoToken ? kNoToken : syntax.child(clause, Deprel::kMark);
  if (mark == kNoToken || syntax.lemma(mark) != "that") return {};
  return {clause, owner_of_words(syntax, noun)};
}

}  // namespace

std::vector<AttributionRelation> find_quoted_sources(const SentenceContext& context) {
  const Syntax& syntax = context.syntax();
  std::vector<AttributionRelation> found;
  for (std::size_t verb = 0; verb < syntax.size(); ++verb) {
    const auto saying = quoted_saying(syntax, verb);
    const auto source = syntax.child(verb, {Deprel::kObj, Deprel::kNsubjPass});
    if (saying == kNoToken || source == kNoToken || !is_nominal(syntax[source].upos)) continue;
    auto content = content_of(syntax, verb, saying);
    if (!content.empty()) {
      found.push_back(attribute(context, saying, source, std::move(content)));
    }
  }
  for (std::size_t noun = 0; noun < syntax.size(); ++noun) {
    const auto text = told_text(context, noun);
    if (text.owner == kNoToken || syntax[text.owner].upos == Upos::kPron) continue;
    found.push_back(attribute(context, noun, text.owner,
                              {syntax.span(syntax.first(text.clause), syntax.last(text.clause))}));
  }
  return found;
}

}  // namespace entente
