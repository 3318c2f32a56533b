#include "extract/claim/grounding.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/rule.hpp"

namespace entente {
namespace {

class GroundingCheck {
 public:
  GroundingCheck(const Article& article, const Document& document, const Claim& claim)
      : article_(article), document_(document), claim_(claim) {}

  std::vector<std::string> run() {
    for (const auto& evidence : claim_.evidence) {
      check_words("evidence", evidence.span, evidence.sentence, sentence_of(evidence.span));
      if (sentence_of(evidence.span) != evidence.span) complain("evidence is no sentence");
    }
    if (claim_.evidence.empty()) {
      complain("has no evidence");
      return std::move(complaints_);
    }
    const Span home = claim_.evidence.front().span;
    check_inside("predicate", claim_.predicate_span, home);
    const auto& rule = claim_.evidence.front().rule;
    const bool may_be_speaker =
        rule == to_string(Rule::kAttitude) || rule == to_string(Rule::kDrawnTold);
    check_participant("subject", claim_.subject,
                      may_be_speaker ? sentence_of(claim_.subject.span) : home);
    check_participant("object", claim_.object, home);
    for (const auto& argument : claim_.arguments) {
      check_words("argument " + argument.role, argument.span, argument.text, home);
      if (argument.entity) check_participant("argument's name", *argument.entity, home);
    }
    if (claim_.attribution) check_attribution(*claim_.attribution);
    return std::move(complaints_);
  }

 private:
  void check_attribution(const Attribution& attribution) {
    const Span cue = sentence_of(attribution.cue);
    check_inside("cue", attribution.cue, cue);
    check_participant("speaker", attribution.speaker, cue);
    if (!attribution.outer) return;
    const auto& outer = attribution.outer->speaker;
    check_participant("outer speaker", outer, sentence_of(outer.span));
  }

  void check_participant(const std::string& what, const Participant& participant, Span sentence) {
    check_words(what, participant.span, participant.text, sentence);
    if (participant.id.empty() || participant.name.empty()) complain(what + " has no name");
  }

  void check_words(const std::string& what, Span span, const std::string& text, Span sentence) {
    if (!check_inside(what, span, sentence)) return;
    if (slice(article_.text, span) != text) complain(what + " is not its slice: " + text);
  }

  bool check_inside(const std::string& what, Span span, Span sentence) {
    const bool is_inside =
        span.begin < span.end && span.end <= article_.text.size() && sentence.contains(span);
    if (!is_inside)
      complain(fmt::format("{} at {}–{} is not in its sentence", what, span.begin, span.end));
    return is_inside;
  }

  /// The sentence around some words, or an empty span.
  Span sentence_of(Span words) const {
    const auto end_of = [](const Sentence& sentence) { return sentence.span.end; };
    const auto found = std::ranges::lower_bound(document_.sentences, words.end, {}, end_of);
    const bool is_found = found != document_.sentences.end() && found->span.contains(words);
    return is_found ? found->span : Span{};
  }

  void complain(const std::string& what) {
    complaints_.push_back(fmt::format("{}: {} {}: {}", article_.document, claim_.id,
                                      claim_.evidence.empty() ? "" : claim_.evidence.front().rule,
                                      what));
  }

  const Article& article_;
  const Document& document_;
  const Claim& claim_;
  std::vector<std::string> complaints_;
};

}  // namespace

std::vector<std::string> find_ungrounded(const Article& article, const Document& document,
                                         const Claim& claim) {
  return GroundingCheck(article, document, claim).run();
}

}  // namespace entente
