#include "extract/syntax/stance.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
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

/// What the words above a clause or event make of it, and from where to read on upwards.
struct Step {
  Stance stance;
  std::size_t next = kNoToken;  ///< kNoToken: the words above have no say
};

class StanceReader {
 public:
  StanceReader(const Syntax& syntax, const Lexicon& lexicon, std::vector<StanceCue>* cues)
      : syntax_(syntax), lexicon_(lexicon), cues_(cues) {}

  Stance read(std::size_t predicate) const {
    const Stance stance = read_clause(predicate);
    // "the planned visit was cancelled": what did not happen is not only planned.
    const bool is_settled = stance.polarity == Polarity::kNegative;
    if (syntax_[predicate].upos != Upos::kNoun || is_settled) return stance;
    return compose(attributes(predicate), stance);
  }

 private:
  Stance read_clause(std::size_t predicate) const {
    Stance stance = compose(conditioned(predicate), modifiers(predicate).all());
    auto at = predicate;
    while (syntax_.head(at) != kNoToken) {
      const auto step = step_from(at, syntax_.head(at));
      stance = compose(step.stance, stance);
      if (step.next == kNoToken) return stance;
      at = step.next;
    }
    return compose(sentence_mood(at), stance);
  }

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
        read_modifier(predicate, c, found);
      } else if (deprel == Deprel::kNsubj || deprel == Deprel::kObj ||
                 syntax_.deprel(c) == Deprel::kOblAgent) {
        if (is_none(syntax_, c) || has_not_one(c)) negate(c, found);
      }
    }
    return found;
  }

  void negate(std::size_t word, Modifiers& found) const {
    noted(word, kNegative);
    found.is_negated = !found.is_negated;
  }

  /// An adverb with what makes one word of it: "no longer", "any more".
  std::string adverb_words(std::size_t word) const {
    std::string words = lower_ascii(syntax_.form(word));
    for (const auto c : syntax_.children(word)) {
      if (syntax_.deprel(c) == Deprel::kAdvmod && c + 1 == word) {
        words = lower_ascii(syntax_.form(c)) + " " + words;
      } else if (syntax_.deprel(c) == Deprel::kFixed) {
        words += " " + lower_ascii(syntax_.form(c));
      }
    }
    return words;
  }

  /// "not only bombed but invaded" denies nothing, and in "Not Ada but Ben left" somebody left.
  bool is_emphasis(std::size_t word) const {
    static constexpr std::array<std::string_view, 4> kOnly = {"only", "just", "merely", "simply"};
    return lower_ascii(syntax_.form(word)) == "not" && word + 1 < syntax_.size() &&
           is_in(kOnly, lower_ascii(syntax_.form(word + 1)));
  }

  void read_modifier(std::size_t predicate, std::size_t word, Modifiers& found) const {
    // "is yet to recognize" has not recognized.
    const bool is_yet = (syntax_.lemma(word) == "yet" || syntax_.lemma(word) == "still") &&
                        syntax_.deprel(word) == Deprel::kAdvmod &&
                        marker_of(syntax_, predicate) == "to";
    if (is_yet) return negate(word, found);
    const auto words = adverb_words(word);
    const auto* entry = lexicon_.find_operator(words, syntax_[word].upos);
    if (entry == nullptr) entry = lexicon_.find_operator(syntax_.lemma(word), syntax_[word].upos);
    if (entry == nullptr && syntax_.deprel(word) == Deprel::kMark) {
      entry = lexicon_.find_operator(syntax_.lemma(word), Upos::kAdj);  // "is due to leave"
      if (entry != nullptr) found.mood = compose(found.mood, noted(word, entry->affirmed));
      return;
    }
    if (entry == nullptr || is_emphasis(word)) return;
    if (entry->kind == OperatorClass::kNegation) {
      negate(word, found);
    } else if (entry->kind == OperatorClass::kModal && is_counterfactual(predicate, word)) {
      found.mood = compose(found.mood, noted(word, kUnderspecified));
    } else if (entry->kind == OperatorClass::kModal || entry->kind == OperatorClass::kAdverb) {
      const bool is_negative = entry->affirmed.polarity == Polarity::kNegative;
      found.is_negated = found.is_negated != is_negative;
      const Stance said = noted(word, entry->affirmed);
      found.mood = compose(found.mood, {Polarity::kPositive, said.factuality});
    }
  }

  /// "would have left", "could have left": who says so holds that it was not so, or leaves it open.
  bool is_counterfactual(std::size_t predicate, std::size_t modal) const {
    static constexpr std::array<std::string_view, 3> kModals = {"would", "could", "should"};
    return is_in(kModals, lower_ascii(syntax_.form(modal))) &&
           std::ranges::any_of(syntax_.children(predicate), [&](std::size_t c) {
             return syntax_.deprel(c) == Deprel::kAux && c > modal && syntax_.lemma(c) == "have";
           });
  }

  /// "not one country signed", "not a single firm".
  bool has_not_one(std::size_t noun) const {
    static constexpr std::array<std::string_view, 3> kOne = {"a", "one", "single"};
    const auto first = syntax_.first(noun);
    return lower_ascii(syntax_.form(first)) == "not" && first + 1 < syntax_.size() &&
           is_in(kOne, lower_ascii(syntax_.form(first + 1))) && syntax_[noun].upos != Upos::kPropn;
  }

  /// "the cancelled visit", "the planned attack", "no attack".
  Stance attributes(std::size_t noun) const {
    Stance stance;
    for (const auto c : syntax_.children(noun)) {
      if (syntax_.deprel(c) != Deprel::kAmod || c > noun) continue;
      const auto* entry = operator_of_event(syntax_, lexicon_, c, noun);
      if (entry != nullptr) stance = compose(noted(c, entry->affirmed), stance);
    }
    return stance;
  }

  /// "If it rains, we stay": the consequence holds only so far as the condition does.
  Stance conditioned(std::size_t clause) const {
    for (const auto c : syntax_.children(clause)) {
      if (base_of(syntax_.deprel(c)) != Deprel::kAdvcl) continue;
      const auto marker = marker_of(syntax_, c);
      if (is_concession(c)) continue;
      const bool is_condition = marker == "if" || marker == "unless" || marker == "only if" ||
                                marker == "provided" || marker == "provided that";
      if (is_condition || is_inverted(c)) return noted(c, kPossible);
    }
    return {};
  }

  /// "even if few noticed it": told as a fact of what it stands beside.
  bool is_concession(std::size_t clause) const {
    const auto first = syntax_.first(clause);
    return lower_ascii(syntax_.form(first)) == "even" ||
           (first > 0 && lower_ascii(syntax_.form(first - 1)) == "even");
  }

  /// "Had Ada left, …", "Should Ada leave, …": a condition without a word for it.
  bool is_inverted(std::size_t clause) const {
    static constexpr std::array<std::string_view, 3> kFirst = {"had", "should", "were"};
    const auto first = syntax_.first(clause);
    const auto subject = syntax_.child(clause, {Deprel::kNsubj, Deprel::kNsubjPass});
    return marker_of(syntax_, clause).empty() && subject != kNoToken && first < subject &&
           is_in(kFirst, lower_ascii(syntax_.form(first))) && syntax_.head(first) == clause &&
           syntax_[first].upos == Upos::kAux;
  }

  /// What introduces a clause or a noun may say enough by itself: "if", "without", "instead of",
  /// "as if".
  std::optional<Step> introduced(std::size_t at, std::size_t up) const {
    if (is_inverted(at)) return Step{noted(syntax_.first(at), kUnderspecified)};
    const auto marker = marker_of(syntax_, at);
    if (marker.empty()) return {};
    const auto* entry = lexicon_.find_operator(marker, Upos::kSconj);
    if (entry == nullptr) entry = lexicon_.find_operator(marker, Upos::kAdp);
    if (entry == nullptr) return {};
    // "looks as if Ada left".
    static constexpr std::array<std::string_view, 5> kSeeming = {"look", "seem", "appear", "sound",
                                                                 "feel"};
    if (marker.starts_with("as ") && is_in(kSeeming, syntax_.lemma(up))) {
      return Step{noted(at, kPossible), up};
    }
    switch (entry->kind) {
      case OperatorClass::kCondition:
        return Step{noted(at, kUnderspecified), up};
      case OperatorClass::kNegation: {
        // "left without paying": modifiers() has read a lone "without" already.
        const bool is_read = marker.find(' ') == std::string::npos;
        const Stance mood = is_finite(syntax_, at) ? Stance{} : modifiers(up).mood;
        return Step{is_read ? mood : compose(noted(at, kNegative), mood), up};
      }
      default:
        return {};
    }
  }

  Step step_from(std::size_t at, std::size_t up) const {
    const Deprel deprel = syntax_.deprel(at);
    if (const auto step = introduced(at, up)) return *step;
    switch (base_of(deprel)) {
      case Deprel::kConj:
        return {coordinated(at, up), up};
      case Deprel::kXcomp:
      case Deprel::kCcomp:
      case Deprel::kCsubj:
        return {complement(up, at), up};
      case Deprel::kAcl:
        return deprel == Deprel::kAclRelcl ? Step{} : noun_complement(at, up);
      case Deprel::kAdvcl:
        return adverbial(at, up);
      case Deprel::kAppos:
        return {};
      case Deprel::kParataxis:
      case Deprel::kDiscourse:
        // "Chad to sue Niger", a headline.
        if (marker_of(syntax_, at) == "to" && is_nominal(syntax_[up].upos)) {
          return {noted(at, kProbable)};
        }
        return {{}, up};
      case Deprel::kObj:
        // "denied any part in the sale": what is denied may be a noun with a clause below it.
        if (syntax_[at].upos == Upos::kVerb || is_denial(up)) return {complement(up, at), up};
        return event_step(at, up);
      case Deprel::kNsubj:
      case Deprel::kObl:
        return event_step(at, up);
      case Deprel::kNmod:
        return event_of_noun(at, up);
      default:
        return beside(up);
    }
  }

  /// A second predicate shares the first one's negation and mood, unless its words begin anew: "did
  /// not sign but left", "neither signed nor left" (its own "nor" says it).
  Stance coordinated(std::size_t at, std::size_t up) const {
    if (has_subject(at) || has_modal(at)) return conditioned(up);
    const auto outer = modifiers(up);
    const auto cc = syntax_.child(at, Deprel::kCc);
    const auto word = cc == kNoToken ? std::string() : lower_ascii(syntax_.form(cc));
    const bool is_other_tense = syntax_[up].xpos == "VB" && syntax_[at].xpos == "VBD";
    const auto* row =
        lexicon_.find_operator(cc == kNoToken ? word : fixed_words(syntax_, cc), Upos::kSconj);
    if (row != nullptr && row->kind == OperatorClass::kNegation && word != "nor") {
      return compose(noted(cc, kNegative), compose(outer.all(), conditioned(up)));
    }
    const bool begins_anew = word == "but" || word == "yet" || word == "nor" || is_other_tense;
    return compose(begins_anew ? outer.mood : outer.all(), conditioned(up));
  }

  /// A part of what `up` says is held as that is.
  Step beside(std::size_t up) const {
    const bool holds = is_nominal(syntax_[up].upos) || syntax_[up].upos == Upos::kVerb;
    return holds ? Step{{}, up} : Step{};
  }

  /// An event named by a noun below a verb: "prevented an attack", "seeks talks", "the visit took
  /// place", "called for an attack". What is forbidden or opposed may happen all the same.
  Step event_step(std::size_t at, std::size_t up) const {
    if (syntax_[at].upos != Upos::kNoun || syntax_[up].upos != Upos::kVerb) return beside(up);
    const auto* entry = operator_of_event(syntax_, lexicon_, up, at);
    if (entry == nullptr) return beside(up);
    const auto outer = modifiers(up);
    return {compose(outer.mood, noted(up, outer.is_negated ? entry->negated : entry->affirmed)),
            up};
  }

  /// "the threat of war": what a noun makes of an event below it.
  Step event_of_noun(std::size_t at, std::size_t up) const {
    if (syntax_[at].upos != Upos::kNoun || syntax_[up].upos != Upos::kNoun) return beside(up);
    const auto preposition = syntax_.preposition(at);
    const bool is_about = preposition == "about" || preposition == "on";
    if (preposition != "of" && preposition != "for" && !is_about) return beside(up);
    if (const auto judged = verdict(up)) return *judged;
    if (is_about) return beside(up);
    const auto* entry = lexicon_.find_operator(syntax_.lemma(up), Upos::kNoun);
    if (entry != nullptr && entry->kind == OperatorClass::kEvidence && is_missing(up)) {
      return {noted(up, entry->negated), up};
    }
    if (entry == nullptr || entry->affirmed.factuality == Factuality::kCertain) return beside(up);
    return {entry->affirmed, up};
  }

  bool is_denial(std::size_t verb) const {
    const auto* cue = lexicon_.find_report(syntax_.lemma(verb), syntax_[verb].upos);
    return cue != nullptr && cue->kind == ReportClass::kDeny;
  }

  bool has_subject(std::size_t clause) const {
    return syntax_.child(clause, {Deprel::kNsubj, Deprel::kNsubjPass}) != kNoToken;
  }
  bool has_modal(std::size_t clause) const {
    return syntax_.child(clause, {Deprel::kAux, Deprel::kCop}) != kNoToken;
  }

  /// "rule out": a verb's lemma with its particle.
  std::string with_particle(std::size_t verb) const {
    auto lemma = std::string(syntax_.lemma(verb));
    const auto particle = syntax_.child(verb, Deprel::kCompoundPrt);
    if (particle != kNoToken) lemma += " " + std::string(syntax_.lemma(particle));
    return lemma;
  }

  /// The stance that a governing word gives its complement, its own negation and mood included.
  Stance complement(std::size_t word, std::size_t clause) const {
    const auto outer = modifiers(word);
    const auto upos = syntax_[word].upos;
    if (syntax_.lemma(word) == "go" && syntax_[word].xpos == "VBG") {  // "is going to send"
      return noted(word, outer.is_negated ? compose(kNegative, kProbable) : kProbable);
    }
    const auto* row = operator_of(syntax_, lexicon_, word, clause);
    const auto* cue = lexicon_.find_report(with_particle(word), upos);
    if (marker_of(syntax_, clause) == "to" && has_degree(word, "too")) {
      return compose(outer.mood, noted(word, outer.is_negated ? Stance{} : kNegative));
    }
    // "warned that", "told Ben that": words that report clauses; "warned Ben to" is a demand.
    if (const auto beside = adjective_beside(word, clause); beside != kNoToken) {
      return compose(outer.mood, complement(beside, clause));
    }
    const bool is_told = cue != nullptr && (row == nullptr || is_finite(syntax_, clause));
    if (is_told) {
      return compose(outer.mood, noted(word, outer.is_negated ? cue->negated : cue->affirmed));
    }
    // "wants Ben to leave": whether he will is not told.
    if (row != nullptr && row->kind == OperatorClass::kIntention && !row->is_done_by_subject &&
        is_done_by_other(word, clause)) {
      return compose(outer.mood, noted(word, kUnderspecified));
    }
    // "was able to leave" did, "fast enough to win" won; "is able to" may.
    const bool is_feat = (row != nullptr && row->kind == OperatorClass::kAbility &&
                          (syntax_.lemma(word) == "able" || syntax_.lemma(word) == "free")) ||
                         has_degree(word, "enough");
    if (is_feat && marker_of(syntax_, clause) == "to") {
      const Stance done = is_past(word) ? Stance{} : kPossible;
      return compose(outer.mood, noted(word, outer.is_negated ? kNegative : done));
    }
    // "could not keep him from leaving": he left.
    if (row != nullptr && outer.is_negated && row->affirmed.polarity == Polarity::kNegative &&
        row->negated == Stance{}) {
      return noted(word, row->negated);
    }
    if (row != nullptr) {
      return compose(outer.mood, noted(word, outer.is_negated ? row->negated : row->affirmed));
    }
    // "It is rare for Chad to attack": what an adjective of no table says holds of what happens.
    return outer.all();
  }

  /// "made it impossible for Chad to leave": the adjective that the clause belongs to.
  std::size_t adjective_beside(std::size_t word, std::size_t clause) const {
    if (syntax_[word].upos != Upos::kVerb) return kNoToken;
    for (const auto c : syntax_.children(word)) {
      if (syntax_.deprel(c) == Deprel::kXcomp && c < clause && syntax_[c].upos == Upos::kAdj &&
          lexicon_.find_operator(syntax_.lemma(c), Upos::kAdj) != nullptr) {
        return c;
      }
    }
    return kNoToken;
  }

  bool is_done_by_other(std::size_t word, std::size_t clause) const {
    static constexpr std::array<std::string_view, 9> kWishes = {
        "want", "wish", "like", "hope", "desire", "expect", "need", "prefer", "love"};
    if (!is_in(kWishes, syntax_.lemma(word)) || syntax_.lemma(word) == "expect") return false;
    const auto object = syntax_.child(word, {Deprel::kObj, Deprel::kIobj});
    return (object != kNoToken && object < clause) || has_subject(clause);
  }

  bool is_past(std::size_t word) const {
    const auto is_past_form = [&](std::size_t w) { return syntax_[w].xpos == "VBD"; };
    return is_past_form(word) ||
           std::ranges::any_of(syntax_.children(word),
                               [&](std::size_t c) {
                                 const Deprel deprel = syntax_.deprel(c);
                                 return (deprel == Deprel::kCop || deprel == Deprel::kAux) &&
                                        is_past_form(c);
                               }) ||
           (syntax_.head(word) != kNoToken && syntax_.deprel(word) == Deprel::kAdvmod &&
            is_past_form(syntax_.head(word)));
  }

  /// "too weak", "weak enough".
  bool has_degree(std::size_t word, std::string_view degree) const {
    return std::ranges::any_of(syntax_.children(word), [&](std::size_t c) {
      return syntax_.deprel(c) == Deprel::kAdvmod && lower_ascii(syntax_.form(c)) == degree;
    });
  }

  /// "a plan to send", "speculation that", "no evidence that", "reports that … are untrue": only
  /// nouns of the lexicon govern their clause.
  Step noun_complement(std::size_t at, std::size_t noun) const {
    const bool is_participle = marker_of(syntax_, at).empty() && syntax_[at].xpos != "VB" &&
                               syntax_.child(at, Deprel::kNsubj) == kNoToken;
    if (const auto judged = verdict(noun)) {
      // "a letter saying that Chad left": what it says, but not who holds the letter.
      const bool is_said = !is_participle || lexicon_.find_report(syntax_.lemma(at), Upos::kVerb);
      if (is_said) return *judged;
    }
    if (is_participle) return {};
    const auto lemma = syntax_.lemma(noun);
    const auto* row = lexicon_.find_operator(lemma, Upos::kNoun);
    const auto* cue = lexicon_.find_report(lemma, Upos::kNoun);
    const bool is_evidence = row != nullptr && row->kind == OperatorClass::kEvidence;
    if (cue != nullptr && !is_evidence && (row == nullptr || is_finite(syntax_, at))) {
      return {noted(noun, cue->affirmed), noun};
    }
    if (row != nullptr) {
      if (is_forgone(noun)) return {noted(syntax_.head(noun), kNegative), noun};
      return {noted(noun, is_missing(noun) ? row->negated : row->affirmed), noun};
    }
    return {syntax_[at].xpos == "VB" ? noted(at, kPossible) : Stance{}, noun};
  }

  /// "resisted the temptation to leave", "passed up a chance to leave".
  bool is_forgone(std::size_t noun) const {
    const auto up = syntax_.head(noun);
    if (up == kNoToken || syntax_.deprel(noun) != Deprel::kObj) return false;
    const auto* row = operator_of(syntax_, lexicon_, up, noun);
    return row != nullptr && row->kind == OperatorClass::kImplicative &&
           row->affirmed == kNegative && !modifiers(up).is_negated;
  }

  /// "no evidence", "did not find evidence", "without evidence", "lacks evidence".
  bool is_missing(std::size_t noun) const {
    static constexpr std::array<std::string_view, 2> kLacking = {"lack", "without"};
    static constexpr std::array<std::string_view, 7> kParts = {"shred", "iota",  "scrap", "piece",
                                                               "bit",   "trace", "hint"};
    if (is_none(syntax_, noun) || marker_of(syntax_, noun) == "without") return true;
    const auto up = syntax_.head(noun);
    if (up == kNoToken) return false;
    if (is_in(kParts, syntax_.lemma(up)) && syntax_.preposition(noun) == "of") {
      return is_missing(up);  // "not a shred of evidence"
    }
    if (is_in(kLacking, syntax_.lemma(up))) return true;
    return syntax_[up].upos == Upos::kVerb && modifiers(up).is_negated;
  }

  /// What is said is judged: "reports that Chad left are untrue", "denied reports that Chad left".
  /// The verdict takes the place of the noun's own doubt.
  std::optional<Step> verdict(std::size_t noun) const {
    const auto up = syntax_.head(noun);
    if (up == kNoToken || !is_statement(noun)) return {};
    for (const auto c : syntax_.children(noun)) {  // "false reports that"
      const auto* row = syntax_.deprel(c) == Deprel::kAmod
                            ? lexicon_.find_operator(syntax_.lemma(c), Upos::kAdj)
                            : nullptr;
      if (row != nullptr && row->kind == OperatorClass::kVerdict) {
        return Step{noted(c, row->affirmed)};
      }
    }
    const Deprel deprel = base_of(syntax_.deprel(noun));
    // "are untrue", "turned out to be false", "called them nonsense".
    const auto judging = syntax_[up].upos == Upos::kVerb ? syntax_.child(up, Deprel::kXcomp) : up;
    if (judging != kNoToken && (deprel == Deprel::kNsubj || deprel == Deprel::kObj)) {
      const auto* row = lexicon_.find_operator(syntax_.lemma(judging), syntax_[judging].upos);
      if (row != nullptr && row->kind == OperatorClass::kVerdict) {
        const auto outer = modifiers(judging);
        const bool is_negated = outer.is_negated != (judging != up && modifiers(up).is_negated);
        return Step{compose(outer.mood, noted(judging, is_negated ? row->negated : row->affirmed)),
                    up};
      }
    }
    const bool is_object = deprel == Deprel::kObj || syntax_.deprel(noun) == Deprel::kNsubjPass ||
                           (deprel == Deprel::kObl && syntax_.preposition(noun) == "as");
    if (!is_object || syntax_[up].upos != Upos::kVerb) return {};
    const auto* cue = lexicon_.find_report(with_particle(up), Upos::kVerb);
    const bool is_judging =
        cue != nullptr && (cue->kind == ReportClass::kDeny || cue->kind == ReportClass::kConfirm ||
                           cue->kind == ReportClass::kDoubt);
    if (!is_judging) return {};
    const auto outer = modifiers(up);
    return Step{compose(outer.mood, noted(up, outer.is_negated ? cue->negated : cue->affirmed)),
                up};
  }

  bool is_statement(std::size_t noun) const {
    static constexpr std::array<std::string_view, 6> kOthers = {"talk",   "tale",    "chatter",
                                                                "gossip", "whisper", "conspiracy"};
    const auto lemma = syntax_.lemma(noun);
    return lexicon_.find_report(lemma, Upos::kNoun) != nullptr || is_in(kOthers, lemma);
  }

  Step adverbial(std::size_t at, std::size_t up) const {
    const auto marker = marker_of(syntax_, at);
    // "It is a lie that Chad left", which parsers take for a cleft.
    const auto* noun = lexicon_.find_operator(syntax_.lemma(up), syntax_[up].upos);
    if (syntax_.deprel(at) == Deprel::kAdvclRelcl && noun != nullptr &&
        syntax_.has_child(up, Deprel::kCop)) {
      return {complement(up, at), up};
    }
    // "promised to help when he met Ben": he did meet him, whatever became of the promise.
    const bool is_own = !marker.empty() && marker != "to" && is_finite(syntax_, at);
    if (is_own) return {};
    // "refrained from criticizing", "called on Ben to leave", "is too weak to attack".
    const bool may_govern = syntax_[up].upos == Upos::kVerb || syntax_[up].upos == Upos::kAdj ||
                            syntax_[up].upos == Upos::kNoun;
    const auto* row = may_govern ? operator_of(syntax_, lexicon_, up, at) : nullptr;
    const bool is_gerund = syntax_[at].xpos == "VBG";
    const bool is_report_gerund =
        lexicon_.find_report(with_particle(up), syntax_[up].upos) != nullptr &&
        is_marked_gerund(syntax_, at);
    const bool is_bare =
        marker.empty() && is_gerund && at > up && syntax_.child(up, Deprel::kCompoundPrt) + 1 == at;
    if (is_report_gerund || has_degree(up, "too")) return {complement(up, at), up};
    // "came to arm Ben" and "served to arm Ben" say what for.
    static constexpr std::array<std::string_view, 4> kPurposeful = {"come", "serve", "help",
                                                                    "contribute"};
    const bool is_purpose = marker == "to" && is_in(kPurposeful, syntax_.lemma(up));
    if (row != nullptr && !is_purpose && at > up &&
        (marker == "to" || is_bare || (is_gerund && governs(marker)))) {
      return {complement(up, at), up};
    }
    if (marker == "to") return {compose(noted(at, kPossible), modifiers(up).mood), up};
    if (marker.empty() && !has_subject(at))
      return {modifiers(up).mood, up};  // "…, posing a threat"
    return {};
  }

  /// Prepositions by which verbs take gerunds as complements; "by", "after" and "while" have them
  /// say how and when.
  static bool governs(std::string_view marker) {
    static constexpr std::array<std::string_view, 12> kMarkers = {
        "from", "against", "of", "into", "in", "on", "at", "about", "for", "with", "to", "out of"};
    return is_in(kMarkers, marker);
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
