#include "extract/syntax/stance.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/text.hpp"

namespace entente {
namespace {

constexpr Stance kNegative = {Polarity::kNegative, Factuality::kCertain};
constexpr Stance kUnderspecified = {Polarity::kPositive, Factuality::kUnderspecified};
constexpr Stance kPossible = {Polarity::kPositive, Factuality::kPossible};
constexpr Stance kProbable = {Polarity::kPositive, Factuality::kProbable};

// Learned values, in tenths, below which a positive claim is no longer held certain.
constexpr int kProbableBelow = 15, kPossibleBelow = 8;

/// A predicate's own modifiers: whether it is negated, and what modals and adverbs say.
struct Modifiers {
  bool is_negated = false;
  Stance mood;

  [[nodiscard]] Stance all() const { return is_negated ? compose(kNegative, mood) : mood; }
};

bool is_condition(std::string_view word) { return word == "if" || word == "unless"; }

class StanceReader {
 public:
  StanceReader(const Syntax& syntax, const Lexicon& lexicon, std::vector<StanceCue>* cues)
      : syntax_(syntax), lexicon_(lexicon), cues_(cues) {}

  Stance read(std::size_t predicate) const {
    Stance stance = compose(conditioned(predicate), modifiers(predicate).all());
    auto at = predicate;
    for (auto up = syntax_.head(at); up != kNoToken; at = up, up = syntax_.head(at)) {
      const auto step = outer_of(at, up);
      if (!step) return stance;
      stance = compose(*step, stance);
    }
    return compose(sentence_mood(at), stance);
  }

 private:
  /// Notes a word that sets the stance, and gives back what it does.
  Stance noted(std::size_t word, Stance stance) const {
    const StanceCue cue{word, stance};
    if (cues_ != nullptr && std::ranges::find(*cues_, cue) == cues_->end()) cues_->push_back(cue);
    return stance;
  }

  /// Negations, modals and adverbs right below the predicate, and "no" at its participants.
  Modifiers modifiers(std::size_t predicate) const {
    Modifiers found;
    for (const auto c : syntax_.children(predicate)) {
      const Deprel deprel = base_of(syntax_.deprel(c));
      if (deprel == Deprel::kAdvmod || deprel == Deprel::kAux || deprel == Deprel::kMark ||
          deprel == Deprel::kCc || deprel == Deprel::kDet || deprel == Deprel::kCase) {
        read_modifier(c, found);
      } else if (deprel == Deprel::kNsubj || deprel == Deprel::kObj) {
        if (is_none(c)) {
          noted(c, kNegative);
          found.is_negated = !found.is_negated;
        }
      }
    }
    return found;
  }

  void read_modifier(std::size_t word, Modifiers& found) const {
    const auto* entry = lexicon_.find_stance(syntax_.lemma(word), syntax_[word].upos);
    if (entry == nullptr) return;
    if (entry->kind == StanceClass::kNegation) {
      noted(word, kNegative);
      found.is_negated = !found.is_negated;
    } else if (entry->kind == StanceClass::kModal || entry->kind == StanceClass::kAdverb) {
      found.mood = compose(found.mood, noted(word, entry->affirmed));
    }
  }

  /// "no country left", "nobody came", "neither side signed".
  bool is_none(std::size_t word) const {
    const auto form = lower_ascii(syntax_.form(word));
    if (form == "nobody" || form == "nothing" || form == "none" || form == "neither") return true;
    for (const auto c : syntax_.children(word)) {
      const auto lemma = syntax_.lemma(c);
      if (syntax_.deprel(c) == Deprel::kDet && (lemma == "no" || lemma == "neither")) return true;
    }
    return false;
  }

  std::string mark_of(std::size_t clause) const {
    for (const auto c : syntax_.children(clause)) {
      if (syntax_.deprel(c) == Deprel::kMark) return lower_ascii(syntax_.form(c));
    }
    return {};
  }

  /// "If it rains, we stay": the consequence holds only so far as the condition does.
  Stance conditioned(std::size_t clause) const {
    for (const auto c : syntax_.children(clause)) {
      if (base_of(syntax_.deprel(c)) == Deprel::kAdvcl && is_condition(mark_of(c))) {
        return noted(c, kPossible);
      }
    }
    return {};
  }

  /// What the edge from `at` to its head `up` does to the clause below it; nothing when the words
  /// above have no say over it ("the arms that they sent": a relative clause tells a fact).
  std::optional<Stance> outer_of(std::size_t at, std::size_t up) const {
    const Deprel deprel = syntax_.deprel(at);
    const auto mark = mark_of(at);
    const Stance asked =
        mark == "whether" || is_condition(mark) ? noted(at, kUnderspecified) : Stance{};
    switch (base_of(deprel)) {
      case Deprel::kConj:
        return compose(has_subject(at) || has_modal(at) ? Stance{} : modifiers(up).all(),
                       conditioned(up));
      case Deprel::kXcomp:
      case Deprel::kCcomp:
      case Deprel::kCsubj:
        return compose(asked, complement(up));
      case Deprel::kAcl:
        if (deprel == Deprel::kAclRelcl) return {};
        return noun_complement(at, up);
      case Deprel::kAdvcl:
        // "promised to help when he met Ben": he did meet him, whatever became of the promise.
        if (!mark.empty() && mark != "to" && mark != "if" && mark != "unless" &&
            mark != "whether" && has_subject(at)) {
          return {};
        }
        if (is_ruled_out(at, up) || (is_report(up) && is_marked_gerund(syntax_, at))) {
          return complement(up);
        }
        return compose(asked, adverbial(at, up, mark));
      case Deprel::kAppos:
        return {};
      case Deprel::kParataxis:
      case Deprel::kDiscourse:
        return Stance{};
      case Deprel::kObj:
        // "denied any part in the sale": what is denied may be a noun with a clause below it.
        if (syntax_[at].upos == Upos::kVerb || is_denial(up)) return complement(up);
        return event_object(at, up);
      case Deprel::kNsubj:
        // "the visit was cancelled"
        return deprel == Deprel::kNsubjPass ? event_object(at, up) : beside(up);
      case Deprel::kObl:
      case Deprel::kNmod:
        return event_oblique(at, up);
      default:
        return beside(up);
    }
  }

  /// A part of what `up` says is held as that is.
  std::optional<Stance> beside(std::size_t up) const {
    if (is_nominal(syntax_[up].upos) || syntax_[up].upos == Upos::kVerb) return Stance{};
    return std::nullopt;
  }

  /// An event named by a noun as the object of a verb: "prevented an attack", "seeks talks". What
  /// is forbidden or opposed may happen all the same.
  std::optional<Stance> event_object(std::size_t at, std::size_t up) const {
    if (syntax_[at].upos != Upos::kNoun || syntax_[up].upos != Upos::kVerb) return beside(up);
    const auto* entry = lexicon_.find_stance(with_particle(up), Upos::kVerb);
    if (entry == nullptr) return beside(up);
    switch (entry->kind) {
      case StanceClass::kPrevention:
      case StanceClass::kIntention:
      case StanceClass::kDemand:
      case StanceClass::kAttempt:
        return complement(up);
      case StanceClass::kImplicative:
        if (entry->affirmed.polarity == Polarity::kPositive) return beside(up);
        return compose(modifiers(up).mood, kUnderspecified);
      default:
        return beside(up);
    }
  }

  /// "called for an attack", "the threat of war": words that govern their event with a preposition.
  std::optional<Stance> event_oblique(std::size_t at, std::size_t up) const {
    if (syntax_[at].upos != Upos::kNoun) return beside(up);
    const auto preposition = syntax_.preposition(at);
    const auto lemma = std::string(syntax_.lemma(up));
    if (syntax_[up].upos == Upos::kVerb) {
      const auto* entry = lexicon_.find_stance(lemma + " " + preposition, Upos::kVerb);
      if (entry == nullptr) return beside(up);
      const auto outer = modifiers(up);
      return compose(outer.mood, outer.is_negated ? entry->negated : entry->affirmed);
    }
    if (syntax_[up].upos != Upos::kNoun || (preposition != "of" && preposition != "for")) {
      return beside(up);
    }
    const auto* entry = lexicon_.find_stance(lemma, Upos::kNoun);
    if (entry == nullptr || entry->affirmed.factuality == Factuality::kCertain) return beside(up);
    return entry->affirmed;
  }

  /// "rule out": a verb's lemma with its particle.
  std::string with_particle(std::size_t verb) const {
    auto lemma = std::string(syntax_.lemma(verb));
    const auto particle = syntax_.child(verb, Deprel::kCompoundPrt);
    if (particle != kNoToken) lemma += " " + std::string(syntax_.lemma(particle));
    return lemma;
  }

  bool is_report(std::size_t verb) const {
    return lexicon_.find_report(syntax_.lemma(verb), syntax_[verb].upos) != nullptr;
  }

  bool is_denial(std::size_t verb) const {
    const auto* cue = lexicon_.find_report(syntax_.lemma(verb), syntax_[verb].upos);
    return cue != nullptr && cue->kind == ReportClass::kDeny;
  }

  /// "did not rule out sending arms": a bare gerund below a verb of the lexicon is its complement,
  /// whatever the parser calls it.
  bool is_ruled_out(std::size_t at, std::size_t up) const {
    if (syntax_[at].xpos != "VBG" || syntax_[up].upos != Upos::kVerb || at < up) return false;
    const auto particle = syntax_.child(up, Deprel::kCompoundPrt);
    if (particle == kNoToken || at != particle + 1) return false;
    const auto full = std::string(syntax_.lemma(up)) + " " + std::string(syntax_.lemma(particle));
    return lexicon_.find_stance(full, Upos::kVerb) != nullptr;
  }

  bool has_subject(std::size_t clause) const {
    return syntax_.child(clause, {Deprel::kNsubj, Deprel::kNsubjPass}) != kNoToken;
  }
  bool has_modal(std::size_t clause) const {
    return syntax_.child(clause, {Deprel::kAux, Deprel::kCop}) != kNoToken;
  }

  /// The stance that a governing word gives its complement, its own negation and mood included.
  Stance complement(std::size_t word) const {
    const auto outer = modifiers(word);
    const auto lemma = std::string(syntax_.lemma(word));
    if (lemma == "go" && syntax_[word].xpos == "VBG") {  // "is going to send"
      return noted(word, outer.is_negated ? compose(kNegative, kProbable) : kProbable);
    }
    const auto upos = syntax_[word].upos;
    const auto full = with_particle(word);
    if (const auto* entry = lexicon_.find_stance(full, upos)) {
      return compose(outer.mood, noted(word, outer.is_negated ? entry->negated : entry->affirmed));
    }
    if (const auto* cue = lexicon_.find_report(full, upos)) {
      return compose(outer.mood, noted(word, outer.is_negated ? cue->negated : cue->affirmed));
    }
    return outer.all();
  }

  /// "a plan to send", "speculation that": only nouns of the lexicon govern their clause.
  std::optional<Stance> noun_complement(std::size_t at, std::size_t noun) const {
    const bool is_participle = mark_of(at).empty() && syntax_[at].xpos != "VB";
    if (is_participle) return std::nullopt;
    const auto lemma = syntax_.lemma(noun);
    if (const auto* entry = lexicon_.find_stance(lemma, Upos::kNoun)) {
      return noted(noun, entry->affirmed);
    }
    if (const auto* cue = lexicon_.find_report(lemma, Upos::kNoun)) {
      return noted(noun, cue->affirmed);
    }
    return syntax_[at].xpos == "VB" ? noted(at, kPossible) : Stance{};
  }

  Stance adverbial(std::size_t at, std::size_t up, std::string_view mark) const {
    if (mark == "to") return compose(noted(at, kPossible), modifiers(up).mood);
    if (mark.empty() && !has_subject(at)) return modifiers(up).mood;  // "…, posing a threat"
    return {};
  }

  /// Questions and commands at the root.
  Stance sentence_mood(std::size_t root) const {
    const auto end = syntax_.size() - 1;
    for (std::size_t i = end + 1; i > 0 && i + 3 > end; --i) {
      if (syntax_.form(i - 1) == "?") return noted(i - 1, kUnderspecified);
    }
    const bool is_command = syntax_[root].upos == Upos::kVerb && syntax_[root].xpos == "VB" &&
                            !has_subject(root) && !syntax_.has_child(root, Deprel::kAux);
    return is_command ? noted(root, kUnderspecified) : Stance{};
  }

  const Syntax& syntax_;
  const Lexicon& lexicon_;
  std::vector<StanceCue>* cues_;
};

}  // namespace

Stance find_stance(const Syntax& syntax, const Lexicon& lexicon, std::size_t predicate,
                   std::vector<StanceCue>* cues) {
  return StanceReader(syntax, lexicon, cues).read(predicate);
}

Stance temper(Stance stance, std::int8_t learned) {
  // "denied having sold": readers seldom take the denial for the truth, but it is what is claimed.
  if (learned == kNoFactuality || stance.polarity == Polarity::kNegative) return stance;
  Stance mild;
  if (learned < kPossibleBelow) {
    mild = kPossible;
  } else if (learned < kProbableBelow) {
    mild = kProbable;
  }
  return compose(mild, stance);
}

}  // namespace entente
