#include "cli/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "extract/syntax/syntax.hpp"
#include "extract/word_span.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 7> kBlockNames = {
    "title", "heading", "byline", "dateline", "caption", "paragraph", "boilerplate"};

std::string on_one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return line;
}

/// Why the resolver finds nobody behind a phrase (extract/participant/participant.cpp).
std::string_view why_nameless(const Token& token) {
  if (token.upos == Upos::kPron) return "a pronoun without an antecedent";
  if (token.ner.ends_with("-Date")) return "a time";
  if (token.upos == Upos::kNoun || token.upos == Upos::kPropn) return "too many words for a name";
  return "neither a name nor a noun";
}

}  // namespace

std::vector<const Frame*> frames_of(const Explanation& explanation) {
  std::vector<const Frame*> frames;
  for (const auto& traced : explanation.trace.frames)
    if (traced.sentence == explanation.sentence) frames.push_back(&traced.frame);
  return frames;
}

std::vector<const TraceStep*> steps_of(const Explanation& explanation, bool is_made) {
  std::vector<const TraceStep*> steps;
  for (const auto& step : explanation.trace.steps) {
    if (step.sentence == explanation.sentence && step.reason.empty() == is_made) {
      steps.push_back(&step);
    }
  }
  return steps;
}

std::string phrase_text(const Explanation& explanation, std::size_t head) {
  const Syntax syntax(explanation.words(), explanation.article.text);
  return on_one_line(slice(explanation.article.text, phrase_span(syntax, head)));
}

std::string reason_text(const Explanation& explanation, const TraceStep& step) {
  if (step.word == kNoToken) return step.reason;
  auto text = fmt::format("“{}” {}", phrase_text(explanation, step.word), step.reason);
  if (step.reason == kNamesNothing)
    text += fmt::format(": {}", why_nameless(explanation.words().tokens[step.word]));
  return text;
}

std::string_view block_name(BlockKind kind) { return kBlockNames[static_cast<std::size_t>(kind)]; }

std::string_view unread_block(const Explanation& explanation) {
  const auto block = explanation.words().block;
  if (block >= explanation.document.blocks.size()) return {};
  const auto kind = explanation.document.blocks[block].kind;
  return is_read(kind) ? std::string_view() : block_name(kind);
}

/// "“The company” in sentence 2, 86 % likely".
std::string antecedent_text(const Explanation& explanation, const Mention& mention) {
  const auto& document = explanation.document;
  const auto own = std::ranges::find_if(document.phrases, [&](const Phrase& phrase) {
    return phrase.sentence == mention.sentence && phrase.head == mention.head &&
           !phrase.is_coordination;
  });
  if (own == document.phrases.end() || own->antecedent == kNoPhrase) return {};
  const Phrase& earlier = document.phrases[static_cast<std::size_t>(own->antecedent)];
  const auto words = slice(explanation.article.text, word_span(document, earlier));
  std::string text = fmt::format("“{}” in sentence {}", on_one_line(words), earlier.sentence + 1);
  if (own->probability > 0) text += fmt::format(", {:.0f} % likely", 100 * own->probability);
  return text;
}

std::vector<Reference> references_of(const Explanation& explanation) {
  constexpr std::array<std::string_view, 3> kKinds = {"name", "noun", "pronoun"};
  const auto& document = explanation.document;
  std::vector<Reference> references;
  for (const auto& mention : document.mentions) {
    if (mention.sentence != explanation.sentence) continue;
    if (mention.kind == MentionKind::kNominal && mention.chain == kNoChain) continue;
    Reference reference;
    reference.span = word_span(document, mention);
    reference.words = on_one_line(slice(explanation.article.text, reference.span));
    reference.kind = kKinds[static_cast<std::size_t>(mention.kind)];
    if (mention.chain != kNoChain) {
      reference.chain = &document.chains[static_cast<std::size_t>(mention.chain)];
      for (const auto member : reference.chain->members)
        reference.members.push_back(document.chains[member].name);
    }
    if (mention.kind != MentionKind::kName)
      reference.antecedent = antecedent_text(explanation, mention);
    references.push_back(std::move(reference));
  }
  return references;
}

}  // namespace entente
