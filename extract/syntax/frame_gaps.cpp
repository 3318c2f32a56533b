#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/syntax/control_verbs.hpp"
#include "extract/syntax/ellipsis.hpp"
#include "extract/syntax/frame_finder.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

void FrameFinder::find_gaps() {
  for (std::size_t other = 0; other < syntax_.size(); ++other) {
    if (syntax_.deprel(other) != Deprel::kOrphan) continue;
    const auto doer = syntax_.head(other);
    if (syntax_.deprel(doer) == Deprel::kConj && is_predicate(syntax_.head(doer))) {
      gaps_.push_back({doer, other, syntax_.head(doer)});
    }
  }
}

bool FrameFinder::is_in_gap(std::size_t head) const {
  return std::ranges::any_of(
      gaps_, [&](const Gap& gap) { return gap.doer == head || gap.object == head; });
}

void FrameFinder::add_gapped(std::size_t i, std::vector<Frame>& frames) const {
  const auto first = frames.size() - 1;
  if (is_mutual(i)) {
    Frame frame = frames[first];
    std::swap(frame.subjects, frame.objects);
    frame.rule = Rule::kGapping;
    frames.push_back(std::move(frame));
  }
  for (const auto& gap : gaps_) {
    if (gap.verb != i) continue;
    frames.push_back(gapped(frames[first], gap));
  }
  if (frames[first].recipients.empty()) return;
  for (const auto c : syntax_.children(i)) {
    const auto recipient = syntax_.child(c, Deprel::kConj);
    if (syntax_.deprel(c) != Deprel::kObj || recipient >= c) continue;
    Frame frame = frames[first];
    frame.recipients = {recipient};
    frame.objects = {c};
    frame.rule = Rule::kGapping;
    frames.push_back(std::move(frame));
  }
}

bool FrameFinder::is_mutual(std::size_t i) const {
  const auto last = syntax_.last(i);
  for (auto w = i + 2; w <= last; ++w) {
    if (lower_ascii(syntax_.form(w)) == "versa" && syntax_.is_below(w, i)) return true;
  }
  return false;
}

Frame FrameFinder::gapped(Frame frame, const Gap& gap) const {
  frame.rule = Rule::kGapping;
  frame.surface = {gap.doer};
  const auto preposition = syntax_.preposition(gap.object);
  if (frame.is_passive && preposition == "by") {  // "… and Acme by Niger"
    frame.objects = {gap.doer};
    frame.subjects = {gap.object};
    return frame;
  }
  if (!frame.recipients.empty() && syntax_[gap.object].upos == Upos::kNum) {
    frame.recipients = {gap.doer};  // "owes Chad two billion and Mali three"
    return frame;
  }
  (frame.is_passive && frame.subjects.empty() ? frame.objects : frame.subjects) = {gap.doer};
  const auto beside = std::ranges::find(frame.obliques, preposition, &Oblique::preposition);
  if (beside != frame.obliques.end()) {
    beside->head = gap.object;
  } else if (syntax_[gap.object].upos != Upos::kNum) {  // "… and Mali three" of the same things
    frame.objects = {gap.object};
  }
  return frame;
}

void FrameFinder::add_elliptic(std::size_t i, Frame& frame) const {
  if (frame.kind == FrameKind::kCopula) return;
  static constexpr std::array<std::string_view, 4> kWords = {"nor", "neither", "so", "as"};
  for (std::size_t w = i + 1; w < syntax_.size(); ++w) {
    if (const auto ellipsis = find_ellipsis(syntax_, w); ellipsis && ellipsis->verb == i) {
      append(frame.is_passive ? frame.objects : frame.subjects, heads(ellipsis->subject));
      continue;
    }
    static constexpr std::array<std::string_view, 4> kVerbs = {"do", "have", "be", "will"};
    if (!is_in(kVerbs, syntax_.lemma(w)) || !is_bare(w) || syntax_.head(w) != i) continue;
    const auto subject = elliptic_subject(w);
    const auto cc = syntax_.child(w, Deprel::kCc);
    const bool has_nor = cc != kNoToken && lower_ascii(syntax_.form(cc)) == "nor";
    const bool is_marked = w > 0 && (has_nor || is_in(kWords, lower_ascii(syntax_.form(w - 1))) ||
                                     is_in(kWords, lower_ascii(syntax_.form(syntax_.first(w)))));
    if (subject == kNoToken || !is_marked) continue;
    append(frame.is_passive ? frame.objects : frame.subjects, heads(subject));
  }
}

bool FrameFinder::is_bare(std::size_t w) const {
  return syntax_.child(w, {Deprel::kXcomp, Deprel::kCcomp, Deprel::kAux}) == kNoToken;
}

std::size_t FrameFinder::elliptic_subject(std::size_t w) const {
  const auto subject = syntax_.child(w, {Deprel::kNsubj, Deprel::kObj});
  return subject != kNoToken && subject > w ? subject : kNoToken;
}

}  // namespace entente
