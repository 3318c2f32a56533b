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

void FrameFinder::add_gap_object(std::size_t i, Frame& frame) const {
  if (!is_relative_clause(syntax_, i) || is_copular(i) || !has_subject(i)) return;
  if (!frame.objects.empty() || frame.is_passive) return;
  for (std::size_t w = syntax_.first(i); w <= syntax_.last(i); ++w) {
    if (enclosing_relative(syntax_, w) != i) continue;
    const bool is_adverb = syntax_[w].xpos == "WRB";
    if ((is_relative_word(syntax_[w]) && syntax_.deprel(w) != Deprel::kMark) || is_adverb) return;
  }
  if (syntax_.has_child(i, Deprel::kXcomp) || syntax_.has_child(i, Deprel::kCcomp)) return;
  const auto gap =
      is_cleft(syntax_, i) ? heads(syntax_.head(i)) : std::vector<std::size_t>{syntax_.head(i)};
  // "the firm she works for": the preposition is left behind.
  for (const auto c : syntax_.children(i)) {
    const bool is_left =
        c > i && syntax_[c].upos == Upos::kAdp && syntax_.first(c) == syntax_.last(c);
    if (!is_left || syntax_.deprel(c) == Deprel::kCompoundPrt) continue;
    for (const auto noun : gap) {
      frame.obliques.push_back({noun, lower_ascii(syntax_.form(c))});
    }
    return;
  }
  append(frame.objects, gap);
}

bool FrameFinder::is_called_after(std::size_t i, std::size_t first, std::size_t second) const {
  static constexpr std::array<std::string_view, 16> kVerbs = {
      "import", "export", "eat",   "grow",    "plant",  "produce", "use",   "import",
      "wear",   "drink",  "smoke", "harvest", "admire", "collect", "study", "like"};
  return is_in(kVerbs, syntax_.lemma(i)) && first + 1 == second &&
         syntax_[second].upos == Upos::kNoun;
}

bool FrameFinder::is_second_phrase(std::size_t i, std::size_t c) const {
  return syntax_.deprel(c) == Deprel::kConj && c > i && is_nominal(syntax_[c].upos) &&
         syntax_.has_child(c, Deprel::kCase) && !is_copular(c);
}

bool FrameFinder::is_denied_object(std::size_t i, std::size_t c) const {
  if (syntax_.deprel(c) != Deprel::kConj || c < i || syntax_[c].upos != Upos::kPropn) return false;
  const auto denied = syntax_.child(c, Deprel::kAdvmod);
  return denied != kNoToken && lower_ascii(syntax_.form(denied)) == "not" &&
         syntax_.has_child(i, Deprel::kObj) && !syntax_.has_child(c, Deprel::kCase) &&
         !is_copular(c);
}

bool FrameFinder::is_object_astray(std::size_t i, std::size_t c) const {
  const Deprel deprel = syntax_.deprel(c);
  const bool is_left = deprel == Deprel::kVocative || deprel == Deprel::kDep;
  return is_left && syntax_[c].upos == Upos::kPropn && c > i && !is_copular(i) &&
         !syntax_.has_child(i, Deprel::kObj) && !syntax_.has_child(c, Deprel::kCase) &&
         (syntax_.first(c) == i + 1 || deprel == Deprel::kDep);
}

void FrameFinder::add_dependents(std::size_t i, Frame& frame) const {
  for (const auto c : syntax_.children(i)) {
    const Deprel deprel = syntax_.deprel(c);
    if (deprel == Deprel::kObj) {
      // Of two objects the first is whom it is given to: "gave Ben a boat".
      if (syntax_.child(c, Deprel::kConj) < c) continue;  // "gave Ada a boat and Ben a car"
      if (!frame.objects.empty() && frame.recipients.empty() && !frame.is_passive) {
        if (is_called_after(i, frame.objects.front(), c)) {  // "imported Brazil nuts"
          frame.objects = heads(c);
          continue;
        }
        frame.recipients = std::move(frame.objects);
        frame.objects.clear();
      }
      append(frame.objects, heads(c));
    } else if (deprel == Deprel::kIobj) {
      append(frame.recipients, heads(c));
    } else if (deprel == Deprel::kCompoundPrt || (deprel == Deprel::kAdvmod && is_particle(i, c))) {
      frame.particle = c;
      for (const auto below : syntax_.children(c)) {  // "walked away from Chad"
        if (base_of(syntax_.deprel(below)) == Deprel::kObl && below > c) add_oblique(below, frame);
      }
    } else if (deprel == Deprel::kOblAgent && frame.is_passive &&
               syntax_.preposition(c) != "than") {  // "better placed than Chad"
      append(frame.subjects, heads(c));
    } else if (is_object_astray(i, c) || is_denied_object(i, c)) {
      append(frame.objects, heads(c));
    } else if (base_of(deprel) == Deprel::kObl || is_second_phrase(i, c) ||
               (is_copular(i) && base_of(deprel) == Deprel::kNmod && deprel != Deprel::kNmodPoss &&
                deprel != Deprel::kNmodDesc)) {
      add_oblique(c, frame);
    }
  }
  if (frame.particle != kNoToken) leave_out_fronted(i, frame);
}

void FrameFinder::leave_out_fronted(std::size_t i, Frame& frame) const {
  std::erase_if(frame.obliques, [&](const Oblique& fronted) {
    return fronted.head < i && std::ranges::any_of(frame.obliques, [&](const Oblique& own) {
             return own.head > i && own.preposition == fronted.preposition;
           });
  });
}

bool FrameFinder::is_particle(std::size_t i, std::size_t c) const {
  static constexpr std::array<std::string_view, 8> kWords = {"back",  "ahead",   "away",   "apart",
                                                             "along", "forward", "around", "aside"};
  // Before a preposition: "came out against Chad", "looked down on Chad".
  static constexpr std::array<std::string_view, 8> kBeforePreposition = {
      "out", "down", "up", "in", "off", "over", "through", "closer"};
  if (c != i + 1) return false;
  const auto form = lower_ascii(syntax_.form(c));
  const bool is_before_preposition = c + 1 < syntax_.size() && syntax_[c + 1].upos == Upos::kAdp &&
                                     syntax_.deprel(c + 1) == Deprel::kCase;
  return is_in(kWords, form) || (is_before_preposition && is_in(kBeforePreposition, form));
}

bool FrameFinder::replaces_participant(std::size_t c, std::string_view preposition,
                                       Frame& frame) const {
  if (syntax_.lemma(c) == "exception" && preposition == "with") {
    for (const auto inner : syntax_.children(c)) {
      if (base_of(syntax_.deprel(inner)) == Deprel::kNmod && syntax_.preposition(inner) == "of") {
        append(frame.is_passive ? frame.objects : frame.subjects, syntax_.conjuncts(inner));
        return true;
      }
    }
  }
  if (syntax_[c].upos != Upos::kPropn) return false;
  static constexpr std::array<std::string_view, 4> kDoers = {"unlike", "like", "except for",
                                                             "with the exception of"};
  static constexpr std::array<std::string_view, 5> kOthers = {
      "instead of", "rather than", "in lieu of", "in place of", "as oppose to"};
  if (is_in(kDoers, preposition) && c < frame.predicate) {
    append(frame.is_passive ? frame.objects : frame.subjects, heads(c));
    return true;
  }
  if (!is_in(kOthers, preposition) || frame.objects.empty() || frame.is_passive) return false;
  append(frame.objects, heads(c));
  return true;
}

std::size_t FrameFinder::recipient_inside(std::size_t i) const {
  static constexpr std::array<std::string_view, 24> kVerbs = {
      "give", "offer", "grant", "lend",   "send",  "hand",    "sell",  "owe",
      "pay",  "award", "deny",  "refuse", "cost",  "fine",    "loan",  "lease",
      "show", "teach", "wire",  "ship",   "allot", "promise", "bring", "assign"};
  const auto object = syntax_.child(i, Deprel::kObj);
  if (object == kNoToken || object < i || !is_in(kVerbs, syntax_.lemma(i))) return kNoToken;
  if (syntax_[object].upos != Upos::kNoun || syntax_.has_child(object, Deprel::kDet) ||
      syntax_.has_child(i, Deprel::kIobj)) {
    return kNoToken;
  }
  const auto first = syntax_.first(object);
  for (const auto c : syntax_.children(object)) {
    const bool is_first = syntax_.first(c) == first && c <= first + 3 && c < object;
    if (is_first && syntax_[c].upos == Upos::kPropn && syntax_.deprel(c) == Deprel::kCompound) {
      return c;
    }
  }
  return kNoToken;
}

void FrameFinder::split_recipient(std::size_t i, Frame& frame) const {
  if (frame.objects.empty() || !frame.recipients.empty()) return;
  if (frame.is_passive) {
    // "Ada was granted asylum by Chad".
    const auto given = syntax_.child(i, Deprel::kObj);
    if (given == kNoToken || given < i || frame.subjects.empty() || frame.surface.empty()) return;
    frame.recipients = frame.surface;
    frame.objects = heads(given);
    return;
  }
  const auto recipient = recipient_inside(i);
  if (recipient != kNoToken) append(frame.recipients, heads(recipient));
}

void FrameFinder::add_oblique(std::size_t c, Frame& frame) const {
  const auto preposition = syntax_.preposition(c);
  // Below a passive "by" names the agent: "sold by Ada"; a parser may miss the subtype.
  if (frame.is_passive && preposition == "by" && syntax_.deprel(c) == Deprel::kObl &&
      syntax_[c].upos == Upos::kPropn) {
    append(frame.subjects, heads(c));
    return;
  }
  if (replaces_participant(c, preposition, frame)) return;
  for (const auto head : heads(c)) {
    const auto own = head == c ? preposition : syntax_.preposition(head);
    frame.obliques.push_back({head, own.empty() ? preposition : own});
  }
}

void FrameFinder::share_object(std::size_t i, Frame& frame) const {
  if (frame.is_passive ? !frame.subjects.empty() : !frame.objects.empty()) return;
  if (syntax_.child(i, {Deprel::kCcomp, Deprel::kXcomp}) != kNoToken) return;
  for (const auto c : syntax_.children(i)) {
    const Deprel deprel = base_of(syntax_.deprel(c));
    if (deprel == Deprel::kObl && c > i) return;
    if (deprel != Deprel::kConj || c < i || !is_predicate(c) || has_subject(c)) continue;
    if (frame.is_passive) {
      const auto agent = syntax_.child(c, Deprel::kOblAgent);
      if (agent != kNoToken) append(frame.subjects, heads(agent));
      return;
    }
    auto object = syntax_.child(c, Deprel::kObj);
    if (object == kNoToken) {
      for (const auto d : syntax_.children(c)) {
        if (is_object_astray(c, d)) object = d;
      }
    }
    if (object != kNoToken && object > c) append(frame.objects, heads(object));
    return;
  }
}

void FrameFinder::add_told_roles(std::size_t i, Frame& frame) const {
  const Predicate* predicate = syntax_.predicate_at(i);
  if (predicate == nullptr || frame.kind == FrameKind::kCopula) return;
  const bool has_clause = syntax_.child(i, {Deprel::kCcomp, Deprel::kXcomp}) != kNoToken;
  for (const auto& argument : predicate->arguments) {
    if (argument.part != ArgumentPart::kHead || argument.is_of_tree) continue;
    // Whoever fills a role fills it with their title: "the minister Ada Abba resigned".
    const bool is_title = syntax_.deprel(argument.token) == Deprel::kNmodDesc;
    const std::size_t word = is_title ? syntax_.head(argument.token) : argument.token;
    if (!is_nominal(syntax_[word].upos) || !is_new_to(word, frame)) continue;
    if (argument.role == SemanticRole::kArg0 && frame.subjects.empty()) {
      if (frame.is_passive && syntax_.preposition(word) != "by") continue;
      append(frame.subjects, heads(word));
      if (frame.surface.empty()) frame.rule = Rule::kRole;
    } else if (argument.role == SemanticRole::kArg1 && frame.objects.empty() && !has_clause &&
               !frame.is_passive && syntax_.preposition(word).empty()) {
      append(frame.objects, heads(word));
    }
  }
}

bool FrameFinder::is_new_to(std::size_t word, const Frame& frame) {
  const auto has = [&](const std::vector<std::size_t>& words) {
    return std::ranges::find(words, word) != words.end();
  };
  return !has(frame.subjects) && !has(frame.objects) && !has(frame.recipients) &&
         std::ranges::find(frame.obliques, word, &Oblique::head) == frame.obliques.end();
}

}  // namespace entente
