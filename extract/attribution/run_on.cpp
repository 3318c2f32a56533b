#include "extract/attribution/run_on.hpp"

#include "extract/attribution/quotations.hpp"

namespace entente {
namespace {

bool ends_with_colon(const SentenceContext& context) {
  return context.syntax().form(context.syntax().size() - 1) == ":";
}

/// “One paragraph. | “Another one.”: only the last closes the quotation.
bool is_open_at_end(const DocumentContext& context, const SentenceContext& from,
                    const SentenceContext& to) {
  const auto block = context.document.sentences[from.sentence()].block;
  const auto last = from.quotation(from.syntax().size() - 1);
  return last != kNoToken && to.quotation(0) != kNoToken &&
         is_left_open(context.article.text, context.quotations[block][last]);
}

}  // namespace

DocumentContext::DocumentContext(const Article& of_article, const Document& of_document,
                                 const Lexicon& lexicon)
    : article(of_article), document(of_document), has_own_cue(of_document.sentences.size()) {
  for (const auto& block : document.blocks) {
    quotations.push_back(find_quotations(article.text, block.span));
  }
  const std::vector<Span> none;  // of a document that is not cut into blocks
  sentences.reserve(document.sentences.size());
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const auto block = document.sentences[s].block;
    sentences.emplace_back(document, s, article.text, lexicon,
                           block < quotations.size() ? quotations[block] : none);
  }
}

std::optional<Step> find_step(const DocumentContext& context, std::uint32_t from,
                              bool is_backward) {
  const auto count = context.sentences.size();
  if (is_backward ? from == 0 : from + 1 >= count) return {};
  const auto to = is_backward ? from - 1 : from + 1;
  const auto& sentences = context.document.sentences;
  if (sentences[from].tokens.empty() || sentences[to].tokens.empty()) return {};
  Step step{&context.sentences[from], &context.sentences[to]};
  step.is_backward = is_backward;
  step.is_other_block = sentences[from].block != sentences[to].block;
  step.has_own_cue = context.has_own_cue[to];
  if (step.is_other_block && is_backward) return {};
  step.is_introduced = !is_backward && ends_with_colon(*step.from);
  if (!step.is_introduced && !step.to->has_quotation()) return {};
  if (step.is_other_block) {
    step.is_forced = is_open_at_end(context, *step.from, *step.to);
    if (!step.is_introduced && step.to->quotation(0) == kNoToken) return {};
  }
  return step;
}

bool goes_on(const Step& step, bool is_quoted) {
  if (step.is_forced && is_quoted) return true;
  const SentenceContext& near = step.is_backward ? *step.to : *step.from;
  const SentenceContext& far = step.is_backward ? *step.from : *step.to;
  const std::size_t last = near.quotation(near.syntax().size() - 1);
  const bool is_same_quotation =
      !step.is_other_block && last != kNoToken && last == far.quotation(0);
  if (is_same_quotation && is_quoted) return true;
  if (step.has_own_cue) return false;
  return is_quoted || step.is_introduced;
}

std::vector<std::size_t> step_words(const Step& step) {
  const auto size = step.to->syntax().size();
  std::vector<std::size_t> quoted, all;
  for (std::size_t i = 0; i < size; ++i) {
    all.push_back(i);
    if (step.to->quotation(i) != kNoToken) quoted.push_back(i);
  }
  const bool is_mostly_quoted = 5 * quoted.size() >= 4 * size;
  return quoted.empty() || is_mostly_quoted ? all : quoted;
}

}  // namespace entente
