#include "extract/claim/attitude_claims.hpp"

#include <string_view>

#include "extract/claim/targets.hpp"
#include "extract/lexicon.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/stance.hpp"
#include "extract/syntax/wording.hpp"

namespace entente {
namespace {

class AttitudeReader {
 public:
  explicit AttitudeReader(const ClauseView& clause)
      : clause_(clause),
        frame_(clause.frame),
        syntax_(clause.syntax()),
        lexicon_(clause.view.tables.lexicon) {}

  std::vector<Draft> read() {
    read_naming();
    if (drafts_.empty()) read_said();
    return std::move(drafts_);
  }

 private:
  /// What a phrase's head or its adjectives say: "a brave woman", "a great partner", "the worst
  /// liar".
  int judgement_in(std::size_t head) const {
    if (const auto own = lexicon_.judgement_of(syntax_.lemma(head), syntax_[head].upos); own != 0) {
      return own;
    }
    if (syntax_[head].upos != Upos::kNoun) return 0;
    for (const auto c : syntax_.children(head)) {
      if (base_of(syntax_.deprel(c)) != Deprel::kAmod) continue;
      const auto said = lexicon_.judgement_of(syntax_.lemma(c), Upos::kAdj);
      if (said != 0) return said;
    }
    return 0;
  }

  void add(std::vector<std::size_t> judges, std::size_t judged, int judgement) {
    Draft draft = clause_.blank();
    draft.subjects = std::move(judges);
    draft.is_speakers = draft.subjects.empty();
    draft.object = judged;
    draft.label = judgement > 0 ? "praises" : "criticizes";
    draft.verb = judgement > 0 ? "praise" : "criticize";
    draft.key = {{}, draft.verb, {}, {}};
    draft.governors.clear();
    draft.event = judgement > 0 ? Event::kSupport : Event::kAccuse;
    draft.rules = Rule::kAttitude;
    draft.is_aside = true;  // that somebody says so holds, whatever becomes of what is said
    drafts_.push_back(std::move(draft));
  }

  /// "called Ben a liar", "described Ben as a hero", "hailed Ben as a hero".
  void read_naming() {
    if (frame_.kind != FrameKind::kVerb ||
        !lexicon_.is_listed(RuleWords::kNaming, syntax_.lemma(frame_.predicate)))
      return;
    if (frame_.subjects.empty() || frame_.objects.empty()) return;
    const auto judged = frame_.objects.front();
    if (!clause_.is_actor(judged) || !clause_.is_actor(frame_.subjects.front())) return;
    auto said = syntax_.child(frame_.predicate, Deprel::kXcomp);
    for (const auto& oblique : frame_.obliques) {
      if (oblique.preposition == "as") said = oblique.head;
    }
    if (said == kNoToken || said == judged) return;
    if (const auto judgement = judgement_in(said); judgement != 0) {
      add(frame_.subjects, judged, judgement);
    }
  }

  /// Whom the clause is about: its subject, or who owns it ("Chad's decision was wrong").
  std::size_t judged_subject() const {
    if (frame_.surface.size() != 1) return kNoToken;
    const auto subject = frame_.surface.front();
    if (clause_.is_actor(subject)) return subject;
    if (syntax_[subject].upos != Upos::kNoun) return kNoToken;
    return nested_actor(clause_, subject).head;
  }

  /// "failed to pay", "is too weak to attack": what is said is what it governs.
  bool governs_clause() const {
    const auto clause = syntax_.child(
        frame_.predicate, {Deprel::kXcomp, Deprel::kCcomp, Deprel::kCsubj, Deprel::kAdvcl});
    return clause != kNoToken && clause > frame_.predicate && marker_of(syntax_, clause) == "to";
  }

  /// "Ben was a liar", "Ben had misled Chad", within somebody's words.
  void read_said() {
    if (frame_.is_passive) return;
    int judgement = 0;
    if (frame_.kind == FrameKind::kCopula) {
      judgement = judgement_in(frame_.predicate);
    } else {
      judgement = lexicon_.judgement_of(syntax_.lemma(frame_.predicate), Upos::kVerb);
    }
    if (judgement == 0 || governs_clause()) return;
    const auto judged = judged_subject();
    if (judged == kNoToken) return;
    const Stance stance = find_stance(syntax_, lexicon_, frame_.predicate);
    if (stance.factuality == Factuality::kUnderspecified) return;
    add({}, judged, stance.polarity == Polarity::kNegative ? -judgement : judgement);
  }

  const ClauseView& clause_;
  const Frame& frame_;
  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_attitudes(const ClauseView& clause) {
  return AttitudeReader(clause).read();
}

}  // namespace entente
