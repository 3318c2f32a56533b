#include "extract/syntax/frame.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/syntax/control_verbs.hpp"

namespace entente {
namespace {

bool is_subject(Deprel deprel) { return base_of(deprel) == Deprel::kNsubj; }
bool is_advcl(Deprel deprel) { return base_of(deprel) == Deprel::kAdvcl; }

bool is_relative_word(const Token& token) {
  return token.xpos == "WDT" || token.xpos == "WP" || token.xpos == "WP$" ||
         has_feature(token, "PronType=Rel");
}

/// The clause that a word belongs to most closely, going up from it.
std::size_t enclosing_relative(const Syntax& syntax, std::size_t word) {
  for (auto at = syntax.head(word); at != kNoToken; at = syntax.head(at)) {
    if (syntax.deprel(at) == Deprel::kAclRelcl) return at;
    if (syntax.deprel(at) == Deprel::kCcomp || syntax.deprel(at) == Deprel::kRoot) break;
  }
  return kNoToken;
}

/// The noun that ends right before ", who": the parser may have hung the clause elsewhere.
std::size_t noun_before(const Syntax& syntax, std::size_t word) {
  if (word < 2 || syntax.form(word - 1) != "," || syntax.lemma(word) == "what") return kNoToken;
  auto noun = word - 2;
  if (!is_nominal(syntax[noun].upos)) return kNoToken;
  for (auto up = syntax.head(noun); up != kNoToken && up < word; up = syntax.head(up)) {
    if (!is_nominal(syntax[up].upos) || base_of(syntax.deprel(noun)) == Deprel::kNmod) break;
    noun = up;
  }
  return noun;
}

class FrameFinder {
 public:
  explicit FrameFinder(const Syntax& syntax)
      : syntax_(syntax), antecedents_(find_antecedents(syntax)) {}

  std::vector<Frame> find() {
    std::vector<Frame> frames;
    for (std::size_t i = 0; i < syntax_.size(); ++i) {
      if (is_predicate(i)) frames.push_back(frame_of(i));
    }
    return frames;
  }

 private:
  bool is_copular(std::size_t i) const { return syntax_.has_child(i, Deprel::kCop); }

  bool is_predicate(std::size_t i) const {
    const Deprel deprel = syntax_.deprel(i);
    if (is_copular(i)) return true;
    if (syntax_[i].upos != Upos::kVerb) return false;
    // "the warring sides", "following the vote": verbs in form only.
    return deprel != Deprel::kAmod && deprel != Deprel::kCase && deprel != Deprel::kMark &&
           deprel != Deprel::kCompound && deprel != Deprel::kFixed;
  }

  bool is_passive(std::size_t i) const {
    if (syntax_.has_child(i, Deprel::kAuxPass) || syntax_.has_child(i, Deprel::kNsubjPass)) {
      return true;
    }
    // "weapons sent to Russia": a bare participle behind a noun.
    const bool is_participle = syntax_[i].xpos == "VBN" || syntax_[i].xpos == "VBD";
    if (syntax_.deprel(i) == Deprel::kAcl && is_participle && !has_subject(i)) return true;
    if (is_advcl(syntax_.deprel(i)) && syntax_[i].xpos == "VBN" && !has_subject(i) &&
        !syntax_.has_child(i, Deprel::kAux) && !syntax_.has_child(i, Deprel::kObj)) {
      return true;
    }
    if (syntax_.deprel(i) == Deprel::kConj && !has_subject(i) && syntax_[i].xpos == "VBN" &&
        !syntax_.has_child(i, Deprel::kAux) && !syntax_.has_child(i, Deprel::kObj)) {
      return is_passive(syntax_.head(i));
    }
    return false;
  }

  bool has_subject(std::size_t i) const {
    return std::ranges::any_of(syntax_.children(i), [&](std::size_t c) {
      return is_subject(syntax_.deprel(c)) || base_of(syntax_.deprel(c)) == Deprel::kCsubj;
    });
  }

  /// A participant's heads: a relative pronoun's antecedent, or the noun and its conjuncts.
  std::vector<std::size_t> heads(std::size_t word) const {
    if (antecedents_[word] != kNoToken) return {antecedents_[word]};
    return syntax_.conjuncts(word);
  }

  static void append(std::vector<std::size_t>& to, const std::vector<std::size_t>& from) {
    for (const auto word : from) {
      if (std::ranges::find(to, word) == to.end()) to.push_back(word);
    }
  }

  /// The subject as the sentence shows it, found upwards where the clause has none of its own.
  /// Trees are finite and each step goes to an ancestor, so this ends.
  std::vector<std::size_t> surface_subjects(std::size_t i, std::string& rule) const {
    std::vector<std::size_t> found;
    for (const auto c : syntax_.children(i)) {
      if (is_subject(syntax_.deprel(c))) append(found, heads(c));
    }
    if (found.empty()) found = subjects_of_auxiliary(i);
    if (!found.empty() || has_subject(i)) return found;
    const auto up = syntax_.head(i);
    if (up == kNoToken) return found;
    const Deprel deprel = syntax_.deprel(i);
    if (is_false_expletive(i)) return surface_subjects(up, rule);
    if (deprel == Deprel::kConj && is_predicate(up)) return surface_subjects(up, rule);
    if (deprel == Deprel::kXcomp) return controllers(i, up, rule);
    if (is_advcl(deprel) && is_predicate(up)) {
      // "accused Ben of selling": Ben sells.
      const auto accused =
          is_marked_gerund(syntax_, i) ? syntax_.child(up, Deprel::kObj) : kNoToken;
      if (accused != kNoToken && syntax_.lemma(syntax_.child(i, Deprel::kMark)) == "of") {
        rule = "control";
        return heads(accused);
      }
      rule = "adverbial";
      return surface_subjects(up, rule);
    }
    if (deprel == Deprel::kAclRelcl) {  // no subject of its own: "the man leaving"
      rule = "relative";
      return {up};
    }
    if (deprel == Deprel::kAcl) return noun_subjects(i, up, rule);
    return found;
  }

  /// "Chad and Niger have both in the past years left": with much in between a parser may hang the
  /// subject on the auxiliary.
  std::vector<std::size_t> subjects_of_auxiliary(std::size_t i) const {
    std::vector<std::size_t> found;
    for (const auto aux : syntax_.children(i)) {
      if (syntax_.deprel(aux) != Deprel::kAux) continue;
      for (const auto c : syntax_.children(aux)) {
        if (is_subject(syntax_.deprel(c))) append(found, heads(c));
      }
    }
    return found;
  }

  /// "Chad said it is willing to talk": a parser may take this "it" for an expletive, but what is
  /// willing has a will.
  bool is_false_expletive(std::size_t i) const {
    static constexpr std::array<std::string_view, 7> kWilling = {
        "willing", "ready", "prepared", "determined", "eager", "unwilling", "reluctant"};
    return syntax_.deprel(i) == Deprel::kCcomp && syntax_.has_child(i, Deprel::kExpl) &&
           std::ranges::find(kWilling, syntax_.lemma(i)) != kWilling.end() &&
           is_predicate(syntax_.head(i));
  }

  /// "Ada wants to leave" (Ada), "Ada asked Ben to leave" (Ben), "Ben was asked to leave" (Ben).
  std::vector<std::size_t> controllers(std::size_t i, std::size_t up, std::string& rule) const {
    rule = "control";
    if (!is_predicate(up)) return {};
    const auto object = syntax_.child(up, {Deprel::kObj, Deprel::kIobj});
    if (object != kNoToken && object != i && !is_subject_control(syntax_.lemma(up))) {
      return heads(object);
    }
    return surface_subjects(up, rule);
  }

  /// "a plan by Iran to send", "Iran's plan to send", "forces building roads", "arms sold to Chad".
  std::vector<std::size_t> noun_subjects(std::size_t i, std::size_t noun, std::string& rule) const {
    rule = "participle";
    const bool is_infinitive = syntax_[i].xpos == "VB" || syntax_.has_child(i, Deprel::kMark);
    if (!is_infinitive) {
      const auto issuer = syntax_.head(noun);
      if (is_utterance(syntax_.lemma(noun)) && syntax_[i].xpos == "VBG" && issuer != kNoToken &&
          syntax_.deprel(noun) == Deprel::kObj && is_predicate(issuer)) {
        return surface_subjects(issuer, rule);
      }
      return {noun};
    }
    rule = "noun-infinitive";
    const auto owner = syntax_.child(noun, Deprel::kNmodPoss);
    if (owner != kNoToken) return heads(owner);
    for (const auto c : syntax_.children(noun)) {
      if (base_of(syntax_.deprel(c)) == Deprel::kNmod && syntax_.preposition(c) == "by") {
        return heads(c);
      }
    }
    // "Iran has a plan to send": whoever has it.
    const auto governor = syntax_.head(noun);
    // "accused the army of killing", hung on the army: not what the accuser does.
    const bool is_gerund = syntax_[i].xpos == "VBG";
    if (is_gerund && governor != kNoToken && is_charge(syntax_.lemma(governor))) return {};
    if (governor != kNoToken && syntax_.deprel(noun) == Deprel::kObj && is_predicate(governor)) {
      return surface_subjects(governor, rule);
    }
    return {};
  }

  /// The object of a relative clause whose pronoun is left out: "the arms they sent".
  void add_gap_object(std::size_t i, Frame& frame) const {
    if (syntax_.deprel(i) != Deprel::kAclRelcl || is_copular(i) || !has_subject(i)) return;
    if (!frame.objects.empty() || frame.is_passive) return;
    for (std::size_t w = syntax_.first(i); w <= syntax_.last(i); ++w) {
      if (enclosing_relative(syntax_, w) != i) continue;
      const bool is_adverb = syntax_[w].xpos == "WRB";
      if (is_relative_word(syntax_[w]) || is_adverb) return;
    }
    if (syntax_.has_child(i, Deprel::kXcomp) || syntax_.has_child(i, Deprel::kCcomp)) return;
    frame.objects.push_back(syntax_.head(i));
  }

  void add_dependents(std::size_t i, Frame& frame) const {
    for (const auto c : syntax_.children(i)) {
      const Deprel deprel = syntax_.deprel(c);
      if (deprel == Deprel::kObj) {
        // Of two objects the first is whom it is given to: "gave Ben a boat".
        if (!frame.objects.empty() && frame.recipients.empty() && !frame.is_passive) {
          frame.recipients = std::move(frame.objects);
          frame.objects.clear();
        }
        append(frame.objects, heads(c));
      } else if (deprel == Deprel::kIobj) {
        append(frame.recipients, heads(c));
      } else if (deprel == Deprel::kCompoundPrt) {
        frame.particle = c;
      } else if (deprel == Deprel::kOblAgent && frame.is_passive) {
        append(frame.subjects, heads(c));
      } else if (base_of(deprel) == Deprel::kObl ||
                 (is_copular(i) && base_of(deprel) == Deprel::kNmod &&
                  deprel != Deprel::kNmodPoss && deprel != Deprel::kNmodDesc)) {
        add_oblique(c, frame);
      }
    }
  }

  void add_oblique(std::size_t c, Frame& frame) const {
    const auto preposition = syntax_.preposition(c);
    // Below a passive "by" names the agent: "sold by Ada"; a parser may miss the subtype.
    if (frame.is_passive && preposition == "by" && syntax_.deprel(c) == Deprel::kObl &&
        syntax_[c].upos == Upos::kPropn) {
      append(frame.subjects, heads(c));
      return;
    }
    for (const auto head : heads(c)) {
      const auto own = head == c ? preposition : syntax_.preposition(head);
      frame.obliques.push_back({head, own.empty() ? preposition : own});
    }
  }

  /// "signed and ratified the treaty": the first verb shares the second one's object.
  void share_object(std::size_t i, Frame& frame) const {
    if (!frame.objects.empty() || frame.is_passive) return;
    for (const auto c : syntax_.children(i)) {
      if (syntax_.deprel(c) == Deprel::kConj && c == i + 2 && is_predicate(c)) {
        const auto object = syntax_.child(c, Deprel::kObj);
        if (object != kNoToken) append(frame.objects, heads(object));
      }
    }
  }

  bool is_late_complement(std::size_t i) const {
    const auto up = syntax_.head(i);
    return is_advcl(syntax_.deprel(i)) && up != kNoToken && up < i && !has_subject(i) &&
           takes_infinitive(syntax_.lemma(up)) && !syntax_.has_child(up, Deprel::kObj) &&
           !syntax_.has_child(up, Deprel::kXcomp) && syntax_.lemma(syntax_.first(i)) == "to";
  }

  void add_governors(std::size_t i, Frame& frame) const {
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
      if (!is_predicate(up)) break;
      const auto object = syntax_.child(up, {Deprel::kObj, Deprel::kIobj});
      if (object != kNoToken && !is_subject_control(syntax_.lemma(up))) break;
      frame.governors.insert(frame.governors.begin(), up);
      at = up;
    }
  }

  Frame frame_of(std::size_t i) const {
    Frame frame;
    frame.predicate = i;
    frame.kind = is_copular(i) ? FrameKind::kCopula : FrameKind::kVerb;
    frame.is_passive = frame.kind == FrameKind::kVerb && is_passive(i);
    frame.rule = frame.kind == FrameKind::kCopula ? "copula" : "clause";
    frame.surface = surface_subjects(i, frame.rule);
    if (frame.is_passive && frame.rule == "clause") frame.rule = "passive";
    append(frame.is_passive ? frame.objects : frame.subjects, frame.surface);
    add_dependents(i, frame);
    add_gap_object(i, frame);
    share_object(i, frame);
    add_governors(i, frame);
    return frame;
  }

  const Syntax& syntax_;
  std::vector<std::size_t> antecedents_;
};

}  // namespace

std::vector<std::size_t> find_antecedents(const Syntax& syntax) {
  std::vector<std::size_t> antecedents(syntax.size(), kNoToken);
  for (std::size_t i = 0; i < syntax.size(); ++i) {
    if (!is_relative_word(syntax[i])) continue;
    const auto clause = enclosing_relative(syntax, i);
    antecedents[i] = clause != kNoToken ? syntax.head(clause) : noun_before(syntax, i);
  }
  return antecedents;
}

std::vector<Frame> find_frames(const Syntax& syntax) { return FrameFinder(syntax).find(); }

}  // namespace entente
