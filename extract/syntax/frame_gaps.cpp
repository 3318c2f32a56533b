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

void FrameFinder::find_gaps() {
  for (std::size_t doer = 1; doer + 1 < syntax_.size(); ++doer) {
    const auto second = name_end(doer) + 1;  // a name that starts right behind the first one
    if (second >= syntax_.size()) return;
    const bool are_names =
        syntax_[doer].ner.starts_with("B-") && syntax_[second].ner.starts_with("B-") &&
        syntax_[doer].upos == Upos::kPropn && syntax_[second].upos == Upos::kPropn;
    const bool is_joined =
        syntax_.has_child(doer, Deprel::kCc) || syntax_.child(second, Deprel::kCc) < doer;
    if (!are_names || !is_joined) continue;
    const auto object = shared_object(doer, second);
    if (object == kNoToken || base_of(syntax_.deprel(object)) != Deprel::kObj) continue;
    gaps_.push_back({doer, second, syntax_.head(object)});
  }
}

std::size_t FrameFinder::shared_object(std::size_t doer, std::size_t second) const {
  const Deprel first = syntax_.deprel(doer);
  const Deprel behind = syntax_.deprel(second);
  if (first == Deprel::kConj) {
    const bool is_beside =
        (behind == Deprel::kConj && syntax_.head(second) == syntax_.head(doer)) ||
        (syntax_.head(second) == doer && (behind == Deprel::kFlat || behind == Deprel::kAppos ||
                                          behind == Deprel::kDep || behind == Deprel::kConj));
    return is_beside ? syntax_.head(doer) : kNoToken;
  }
  const bool is_inside = first == Deprel::kCompound && syntax_.head(doer) == second;
  return is_inside && behind == Deprel::kConj ? syntax_.head(second) : kNoToken;
}

std::size_t FrameFinder::name_end(std::size_t c) const {
  auto end = c;
  while (end + 1 < syntax_.size() && syntax_[end + 1].ner.starts_with("I-")) ++end;
  return end;
}

bool FrameFinder::is_in_gap(std::size_t head) const {
  return std::ranges::any_of(
      gaps_, [&](const Gap& gap) { return gap.doer == head || gap.object == head; });
}

void FrameFinder::add_gapped(std::size_t i, std::vector<Frame>& frames) const {
  const auto first = frames.size() - 1;
  for (const auto& gap : gaps_) {
    if (gap.verb != i) continue;
    Frame frame = frames[first];
    frame.subjects = {gap.doer};
    frame.surface = {gap.doer};
    frame.objects = {gap.object};
    frame.rule = Rule::kGapping;
    frames.push_back(std::move(frame));
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

void FrameFinder::add_elliptic(std::size_t i, Frame& frame) const {
  if (frame.kind == FrameKind::kCopula) return;
  static constexpr std::array<std::string_view, 4> kWords = {"nor", "neither", "so", "as"};
  for (std::size_t w = i + 1; w < syntax_.size(); ++w) {
    static constexpr std::array<std::string_view, 4> kVerbs = {"do", "have", "be", "will"};
    if (!is_in(kVerbs, syntax_.lemma(w)) || !is_bare(w)) continue;
    const auto up = syntax_.head(w);
    if (up != i) continue;
    const auto before = syntax_.child(w, {Deprel::kNsubj, Deprel::kNsubjPass});
    if (is_denied_ellipsis(syntax_, w)) {
      append(frame.is_passive ? frame.objects : frame.subjects, heads(before));
      continue;
    }
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
