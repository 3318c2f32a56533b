#include "extract/claim/content_claims.hpp"

#include <string>

#include "extract/claim/targets.hpp"
#include "extract/lexicon.hpp"

namespace entente {
namespace {

/// The actor that a clause is about: its subject, or one inside its subject, or its object.
std::size_t topic_of(const ClauseView& clause, std::size_t content) {
  const Syntax& syntax = clause.syntax();
  for (const auto c : syntax.children(content)) {
    const Deprel deprel = base_of(syntax.deprel(c));
    if (deprel != Deprel::kNsubj && deprel != Deprel::kObj && deprel != Deprel::kObl) continue;
    if (clause.is_actor(c) && !clause.is_subject(c)) return c;
    if (const auto nested = nested_actor(clause, c); nested.head != kNoToken) return nested.head;
  }
  return kNoToken;
}

}  // namespace

std::optional<std::vector<Draft>> read_content(const ClauseView& clause) {
  const Frame& frame = clause.frame;
  const Syntax& syntax = clause.syntax();
  if (frame.subjects.empty()) return {};
  const auto* cue =
      clause.view.tables.lexicon.find_report(syntax.lemma(frame.predicate), Upos::kVerb);
  if (cue == nullptr || !cue->has_speaker) return {};
  std::vector<Draft> drafts;
  if (!clause.is_actor(frame.subjects.front())) {
    clause.drop("speaks, but is no actor", frame.subjects.front());
    return drafts;
  }
  const auto content =
      syntax.child(frame.predicate, {Deprel::kCcomp, Deprel::kParataxis, Deprel::kAdvcl});
  const auto topic = content == kNoToken ? kNoToken : topic_of(clause, content);
  if (topic == kNoToken) {
    clause.drop("what is said is about no actor");
    return drafts;
  }
  Draft draft = clause.blank();
  draft.object = topic;
  draft.label = "comments on";
  draft.key = "comment on";
  draft.rule = "content";
  draft.confidence = 0.5;
  draft.arguments.push_back({"content", content});
  drafts.push_back(std::move(draft));
  return drafts;
}

}  // namespace entente
