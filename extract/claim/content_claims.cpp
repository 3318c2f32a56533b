#include "extract/claim/content_claims.hpp"

#include <algorithm>

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

/// "Chad demanded that Niger withdraw", "Chad said Niger must withdraw": who is to do something.
std::vector<std::size_t> asked_of(const ClauseView& clause, std::size_t content) {
  const Syntax& syntax = clause.syntax();
  const auto subject = syntax.child(content, {Deprel::kNsubj, Deprel::kNsubjPass});
  if (subject == kNoToken || syntax.deprel(content) != Deprel::kCcomp) return {};
  const auto is_duty = [&](std::size_t c) {
    const auto lemma = syntax.lemma(c);
    return syntax.deprel(c) == Deprel::kAux && lemma == "must";
  };
  const auto verb = syntax.lemma(clause.frame.predicate);
  if (verb == "ask" || verb == "wonder") return {};  // a question
  const Event said = clause.view.tables.lexicon.event_of(
      {syntax.lemma(clause.frame.predicate), {}, {}, {}, {}, {}});
  if (said != Event::kRequest && std::ranges::none_of(syntax.children(content), is_duty)) return {};
  std::vector<std::size_t> asked;
  // "said no minister should resign" asks nobody for anything.
  const auto determiner = syntax.child(subject, Deprel::kDet);
  if (determiner != kNoToken && syntax.lemma(determiner) == "no") return asked;
  for (const auto head : syntax.conjuncts(subject)) {
    if (clause.view.resolver.is_party(head) && !clause.is_subject(head)) asked.push_back(head);
  }
  return asked;
}

Draft content_edge(const ClauseView& clause, std::size_t content, std::size_t object) {
  Draft draft = clause.blank();
  draft.object = object;
  draft.rules = Rule::kContent;
  draft.arguments.push_back({"content", content});
  return draft;
}

Draft demand(const ClauseView& clause, std::size_t content, std::size_t object) {
  Draft draft = content_edge(clause, content, object);
  draft.label = "demands of";
  draft.key = {{}, "demand", {}, "of"};
  draft.event = Event::kRequest;
  return draft;
}

/// "Chad alleged that Niger had shelled it": who is accused. What else somebody says of somebody is
/// told by the claims of the clause itself.
Draft accusation(const ClauseView& clause, std::size_t content, std::size_t object) {
  Draft draft = content_edge(clause, content, object);
  draft.label = "accuses";
  draft.key = {{}, "accuse", {}, {}};
  draft.event = Event::kAccuse;
  return draft;
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
  const auto speaker = frame.subjects.front();
  if (!clause.view.resolver.is_party(speaker)) {
    clause.drop("speaks, but is no actor", speaker);
    return drafts;
  }
  const auto content =
      syntax.child(frame.predicate, {Deprel::kCcomp, Deprel::kParataxis, Deprel::kAdvcl});
  // "Chad attacked, Niger said": the reporting clause is no content.
  const bool is_reporter =
      content != kNoToken && syntax.deprel(content) == Deprel::kParataxis &&
      clause.view.tables.lexicon.find_report(syntax.lemma(content), Upos::kVerb) != nullptr;
  if (content == kNoToken || is_reporter) {
    clause.drop("says nothing in this sentence");
    return drafts;
  }
  for (const auto asked : asked_of(clause, content)) {
    drafts.push_back(demand(clause, content, asked));
  }
  if (!drafts.empty()) return drafts;
  if (cue->kind != ReportClass::kAccuse) {
    clause.drop("says something, and asks nobody for anything");
    return drafts;
  }
  const auto topic = clause.is_actor(speaker) ? topic_of(clause, content) : kNoToken;
  if (topic == kNoToken) {
    clause.drop("what is said is about no actor");
    return drafts;
  }
  drafts.push_back(accusation(clause, content, topic));
  return drafts;
}

}  // namespace entente
