#include "extract/syntax/frame.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/syntax/control_verbs.hpp"
#include "extract/syntax/frame_finder.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

std::vector<Frame> FrameFinder::find() {
  std::vector<Frame> frames;
  find_gaps();
  for (std::size_t i = 0; i < syntax_.size(); ++i) {
    if (!is_predicate(i)) continue;
    frames.push_back(frame_of(i));
    add_gapped(i, frames);
  }
  return frames;
}

bool FrameFinder::is_copular(std::size_t i) const {
  if (!syntax_.has_child(i, Deprel::kCop)) return false;
  const auto marker = marker_of(syntax_, i);
  const bool is_infinitive =
      syntax_[i].upos == Upos::kVerb && syntax_[i].xpos == "VB" && marker.ends_with("to");
  if (!is_infinitive) return true;
  const auto subject = syntax_.child(i, Deprel::kNsubj);
  const bool may_act = subject != kNoToken && syntax_[subject].upos != Upos::kNoun;
  return marker == "to" && !may_act && !syntax_.has_child(i, Deprel::kAdvmod);
}

bool FrameFinder::is_predicate(std::size_t i) const {
  const Deprel deprel = syntax_.deprel(i);
  if (is_copular(i)) return true;
  if (syntax_[i].upos != Upos::kVerb || is_elliptic(i)) return false;
  // "the warring sides", "following the vote": verbs in form only.
  return deprel != Deprel::kAmod && deprel != Deprel::kCase && deprel != Deprel::kMark &&
         deprel != Deprel::kCompound && deprel != Deprel::kFixed;
}

bool FrameFinder::is_elliptic(std::size_t i) const {
  static constexpr std::array<std::string_view, 3> kWords = {"nor", "neither", "so"};
  static constexpr std::array<std::string_view, 3> kVerbs = {"do", "have", "be"};
  return i > 0 && is_in(kVerbs, syntax_.lemma(i)) &&
         is_in(kWords, lower_ascii(syntax_.form(i - 1))) && elliptic_subject(i) != kNoToken &&
         syntax_.head(i) != kNoToken;
}

bool FrameFinder::is_passive(std::size_t i) const {
  if (syntax_.has_child(i, Deprel::kAuxPass) || syntax_.has_child(i, Deprel::kNsubjPass)) {
    return true;
  }
  // "weapons sent to Russia": a bare participle behind a noun.
  const bool is_participle = syntax_[i].xpos == "VBN" || syntax_[i].xpos == "VBD";
  if (syntax_.deprel(i) == Deprel::kAcl && is_participle && !has_subject(i)) {
    return !has_gerund_auxiliary(syntax_, i);  // "accusations of having left"
  }
  if (is_advcl(syntax_.deprel(i)) && syntax_[i].xpos == "VBN" && !has_subject(i) &&
      !syntax_.has_child(i, Deprel::kAux) && !syntax_.has_child(i, Deprel::kObj)) {
    return true;
  }
  if (syntax_.deprel(i) == Deprel::kConj && !has_subject(i) && is_participle &&
      !syntax_.has_child(i, Deprel::kAux) && !syntax_.has_child(i, Deprel::kObj)) {
    return is_passive(syntax_.head(i)) &&
           (syntax_[i].xpos == "VBN" || syntax_.has_child(i, Deprel::kOblAgent));
  }
  return (is_participle || syntax_[i].xpos == "VB") && is_told_passive(i);
}

bool FrameFinder::is_told_passive(std::size_t i) const {
  if (syntax_.child(i, {Deprel::kObj, Deprel::kAux, Deprel::kXcomp, Deprel::kCcomp}) != kNoToken) {
    return false;
  }
  if (syntax_.has_child(i, Deprel::kOblAgent)) return true;
  // "Chad hit with fine", a headline: nobody hits with that alone.
  static constexpr std::array<std::string_view, 3> kHitting = {"hit", "slap", "saddle"};
  const bool is_hit = std::ranges::any_of(syntax_.children(i), [&](std::size_t c) {
    return base_of(syntax_.deprel(c)) == Deprel::kObl && syntax_.preposition(c) == "with";
  });
  if (is_hit && is_in(kHitting, syntax_.lemma(i))) return true;
  const Predicate* predicate = syntax_.predicate_at(i);
  const auto subject = syntax_.child(i, Deprel::kNsubj);
  if (predicate == nullptr || subject == kNoToken || subject > i) return false;
  bool undergoes = false;
  for (const auto& argument : predicate->arguments) {
    if (argument.is_of_tree || argument.part != ArgumentPart::kHead) continue;
    if (argument.role == SemanticRole::kArg0 && syntax_.preposition(argument.token) == "by") {
      undergoes = true;
    }
  }
  return undergoes;
}

bool FrameFinder::has_subject(std::size_t i) const {
  return std::ranges::any_of(syntax_.children(i), [&](std::size_t c) {
    return is_subject(syntax_.deprel(c)) || base_of(syntax_.deprel(c)) == Deprel::kCsubj;
  });
}

std::vector<std::size_t> FrameFinder::heads(std::size_t word) const {
  const auto antecedent = antecedents_[word];
  if (antecedent != kNoToken && !syntax_.has_child(antecedent, Deprel::kCop)) return {antecedent};
  auto found = syntax_.conjuncts(antecedent == kNoToken ? word : antecedent);
  std::erase_if(found, [&](std::size_t head) { return is_in_gap(head); });
  if (lexicon_ == nullptr) return found;
  for (std::size_t k = 0; k < found.size(); ++k) {
    append(found, exceptions_of(syntax_, *lexicon_, found[k]));
  }
  return found;
}

void FrameFinder::append(std::vector<std::size_t>& to, const std::vector<std::size_t>& from) {
  for (const auto word : from) {
    if (std::ranges::find(to, word) == to.end()) to.push_back(word);
  }
}

bool FrameFinder::is_late_complement(std::size_t i) const {
  const auto up = syntax_.head(i);
  return is_advcl(syntax_.deprel(i)) && up != kNoToken && up < i && !has_subject(i) &&
         takes_infinitive(syntax_.lemma(up)) && !syntax_.has_child(up, Deprel::kObj) &&
         !syntax_.has_child(up, Deprel::kXcomp) && syntax_.lemma(syntax_.first(i)) == "to";
}

void FrameFinder::add_governors(std::size_t i, Frame& frame) const {
  auto at = i;
  while (syntax_.deprel(at) == Deprel::kXcomp || syntax_.deprel(at) == Deprel::kConj ||
         is_late_complement(at)) {
    const auto up = syntax_.head(at);
    if (syntax_.deprel(at) == Deprel::kConj) {
      // "wants to sell and buy": the second verb is governed like the first.
      if (!is_predicate(up) || has_subject(at) || syntax_.deprel(up) != Deprel::kXcomp) break;
      at = up;
      continue;
    }
    if (!is_predicate(up) || has_subject(at)) break;
    const auto object = syntax_.child(up, {Deprel::kObj, Deprel::kIobj});
    if (object != kNoToken && !is_done_by_subject(up)) break;
    if (addressee_of(at, up) != kNoToken) break;
    frame.governors.insert(frame.governors.begin(), up);
    at = up;
  }
}

Frame FrameFinder::frame_of(std::size_t i) const {
  Frame frame;
  frame.predicate = i;
  frame.kind = is_copular(i) ? FrameKind::kCopula : FrameKind::kVerb;
  frame.is_passive = frame.kind == FrameKind::kVerb && is_passive(i);
  frame.rule = frame.kind == FrameKind::kCopula ? Rule::kCopula : Rule::kClause;
  frame.surface = surface_subjects(i, frame.rule);
  if (frame.is_passive && frame.rule == Rule::kClause) frame.rule = Rule::kPassive;
  append(frame.is_passive ? frame.objects : frame.subjects, frame.surface);
  add_dependents(i, frame);
  add_gap_object(i, frame);
  share_object(i, frame);
  split_recipient(i, frame);
  add_told_roles(i, frame);
  add_elliptic(i, frame);
  add_governors(i, frame);
  return frame;
}

std::vector<Frame> find_frames(const Syntax& syntax, const Lexicon* lexicon) {
  return FrameFinder(syntax, lexicon).find();
}

const Frame* find_frame(const std::vector<Frame>& frames, std::size_t predicate) {
  const auto found = std::ranges::find(frames, predicate, &Frame::predicate);
  return found == frames.end() ? nullptr : &*found;
}

}  // namespace entente
