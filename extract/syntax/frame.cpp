#include "extract/syntax/frame.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/syntax/control_verbs.hpp"
#include "extract/syntax/operator.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

bool is_subject(Deprel deprel) { return base_of(deprel) == Deprel::kNsubj; }
bool is_advcl(Deprel deprel) { return base_of(deprel) == Deprel::kAdvcl; }

bool is_relative_word(const Token& token) {
  return token.xpos == "WDT" || token.xpos == "WP" || token.xpos == "WP$" ||
         has_feature(token, "PronType=Rel");
}

/// "It was Ada who left": the clause behind the name, which the tree hangs on the whole.
bool is_cleft(const Syntax& syntax, std::size_t clause) {
  const auto up = syntax.head(clause);
  if (syntax.deprel(clause) != Deprel::kAdvclRelcl || up == kNoToken) return false;
  const auto subject = syntax.child(up, {Deprel::kNsubj, Deprel::kExpl});
  return is_nominal(syntax[up].upos) && syntax.has_child(up, Deprel::kCop) && subject != kNoToken &&
         syntax.lemma(subject) == "it";
}

bool is_relative_clause(const Syntax& syntax, std::size_t clause) {
  return syntax.deprel(clause) == Deprel::kAclRelcl || is_cleft(syntax, clause);
}

/// The clause that a word belongs to most closely, going up from it.
std::size_t enclosing_relative(const Syntax& syntax, std::size_t word) {
  for (auto at = syntax.head(word); at != kNoToken; at = syntax.head(at)) {
    if (is_relative_clause(syntax, at)) return at;
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
  FrameFinder(const Syntax& syntax, const Lexicon* lexicon)
      : syntax_(syntax), lexicon_(lexicon), antecedents_(find_antecedents(syntax)) {}

  std::vector<Frame> find() {
    std::vector<Frame> frames;
    find_gaps();
    for (std::size_t i = 0; i < syntax_.size(); ++i) {
      if (!is_predicate(i)) continue;
      frames.push_back(frame_of(i));
      add_gapped(i, frames);
    }
    return frames;
  }

 private:
  /// "Chad sued Niger, and Mali Togo": two phrases side by side whose verb is left out.
  struct Gap {
    std::size_t doer = kNoToken;
    std::size_t object = kNoToken;
  };

  /// Of two neighbours without a word between them, coordinated with an object, the first does and
  /// the second undergoes what the verb says.
  void find_gaps() {
    for (std::size_t c = 1; c + 1 < syntax_.size(); ++c) {
      if (syntax_.deprel(c) != Deprel::kConj || !is_nominal(syntax_[c].upos)) continue;
      const auto object = syntax_.head(c);
      const auto end = name_end(c);
      const auto second = end + 1;
      if (second >= syntax_.size()) continue;
      const bool is_joined =
          syntax_.has_child(c, Deprel::kCc) || syntax_.child(second, Deprel::kCc) < c;
      if (!is_joined) continue;
      // A name starts right behind the first one.
      if (!syntax_[second].ner.starts_with("B-") || !syntax_[c].ner.starts_with("B-")) continue;
      if (syntax_[second].upos != Upos::kPropn || syntax_[c].upos != Upos::kPropn) continue;
      const auto head = syntax_.head(second);
      const Deprel deprel = syntax_.deprel(second);
      const bool is_beside = (deprel == Deprel::kConj && head == object) ||
                             (head == c && (deprel == Deprel::kFlat || deprel == Deprel::kAppos ||
                                            deprel == Deprel::kDep || deprel == Deprel::kConj));
      if (is_beside && base_of(syntax_.deprel(object)) == Deprel::kObj)
        gaps_.push_back({c, second});
    }
  }

  /// The last token of the name that begins at `c`.
  std::size_t name_end(std::size_t c) const {
    auto end = c;
    while (end + 1 < syntax_.size() && syntax_[end + 1].ner.starts_with("I-")) ++end;
    return end;
  }

  bool is_in_gap(std::size_t head) const {
    return std::ranges::any_of(
        gaps_, [&](const Gap& gap) { return gap.doer == head || gap.object == head; });
  }

  /// The frames of the verb's other pairs: "and Mali Togo", "and Cyprus a grant".
  void add_gapped(std::size_t i, std::vector<Frame>& frames) const {
    const auto first = frames.size() - 1;
    for (const auto& gap : gaps_) {
      if (syntax_.head(syntax_.head(gap.doer)) != i) continue;
      Frame frame = frames[first];
      frame.subjects = {gap.doer};
      frame.surface = {gap.doer};
      frame.objects = {gap.object};
      frame.rule = "gapping";
      frames.push_back(std::move(frame));
    }
    if (frames[first].recipients.empty()) return;
    for (const auto c : syntax_.children(i)) {
      const auto recipient = syntax_.child(c, Deprel::kConj);
      if (syntax_.deprel(c) != Deprel::kObj || recipient >= c) continue;
      Frame frame = frames[first];
      frame.recipients = {recipient};
      frame.objects = {c};
      frame.rule = "gapping";
      frames.push_back(std::move(frame));
    }
  }

  /// "is mayor", "the plan is to leave", but not "Ada is to leave", "is due to leave", "is yet to
  /// leave".
  bool is_copular(std::size_t i) const {
    if (!syntax_.has_child(i, Deprel::kCop)) return false;
    const auto marker = marker_of(syntax_, i);
    const bool is_infinitive =
        syntax_[i].upos == Upos::kVerb && syntax_[i].xpos == "VB" && marker.ends_with("to");
    if (!is_infinitive) return true;
    const auto subject = syntax_.child(i, Deprel::kNsubj);
    const bool may_act = subject != kNoToken && syntax_[subject].upos != Upos::kNoun;
    return marker == "to" && !may_act && !syntax_.has_child(i, Deprel::kAdvmod);
  }

  bool is_predicate(std::size_t i) const {
    const Deprel deprel = syntax_.deprel(i);
    if (is_copular(i)) return true;
    if (syntax_[i].upos != Upos::kVerb || is_elliptic(i)) return false;
    // "the warring sides", "following the vote": verbs in form only.
    return deprel != Deprel::kAmod && deprel != Deprel::kCase && deprel != Deprel::kMark &&
           deprel != Deprel::kCompound && deprel != Deprel::kFixed;
  }

  /// "so has Niger", "nor did Niger": stands for the verb before it.
  bool is_elliptic(std::size_t i) const {
    static constexpr std::array<std::string_view, 3> kWords = {"nor", "neither", "so"};
    static constexpr std::array<std::string_view, 3> kVerbs = {"do", "have", "be"};
    return i > 0 && is_in(kVerbs, syntax_.lemma(i)) &&
           is_in(kWords, lower_ascii(syntax_.form(i - 1))) && elliptic_subject(i) != kNoToken &&
           syntax_.head(i) != kNoToken;
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
    if (syntax_.deprel(i) == Deprel::kConj && !has_subject(i) && is_participle &&
        !syntax_.has_child(i, Deprel::kAux) && !syntax_.has_child(i, Deprel::kObj)) {
      return is_passive(syntax_.head(i)) &&
             (syntax_[i].xpos == "VBN" || syntax_.has_child(i, Deprel::kOblAgent));
    }
    return is_participle && is_told_passive(i);
  }

  /// "Mayor sued by Bern", "shunned by Chad": a participle with an agent, or whose subject
  /// undergoes it as who does what has it.
  bool is_told_passive(std::size_t i) const {
    if (syntax_.child(i, {Deprel::kObj, Deprel::kAux, Deprel::kXcomp, Deprel::kCcomp}) !=
        kNoToken) {
      return false;
    }
    if (syntax_.has_child(i, Deprel::kOblAgent)) return true;
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

  bool has_subject(std::size_t i) const {
    return std::ranges::any_of(syntax_.children(i), [&](std::size_t c) {
      return is_subject(syntax_.deprel(c)) || base_of(syntax_.deprel(c)) == Deprel::kCsubj;
    });
  }

  /// A participant's heads: a relative pronoun's antecedent, or the noun, its conjuncts and those
  /// whom "everyone but" takes out.
  std::vector<std::size_t> heads(std::size_t word) const {
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
    if (is_headline_future(i, up)) return heads(up);
    if (deprel == Deprel::kXcomp) return controllers(i, up, rule);
    if (is_advcl(deprel) && is_predicate(up)) return adverbial_subjects(i, up, rule);
    if (deprel == Deprel::kAclRelcl) {  // no subject of its own: "the man leaving"
      rule = "relative";
      return {up};
    }
    if (deprel == Deprel::kAcl) {
      auto told = noun_subjects(i, up, rule);
      return told.empty() ? told_doers(i) : told;
    }
    return found;
  }

  /// "accused Ben of selling", "barred Ben from selling", "called on Ben to sell": Ben sells; "left
  /// after selling": whoever left.
  std::vector<std::size_t> adverbial_subjects(std::size_t i, std::size_t up,
                                              std::string& rule) const {
    static constexpr std::array<std::string_view, 5> kOfObject = {"of", "from", "against", "into",
                                                                  "out of"};
    const auto marker = marker_of(syntax_, i);
    const auto given = recipient_inside(up);
    const auto object =
        given == kNoToken ? syntax_.child(up, {Deprel::kObj, Deprel::kIobj}) : given;
    const bool is_passive_up = syntax_.has_child(up, Deprel::kNsubjPass);
    const auto first_aux = syntax_.child(i, Deprel::kAux);
    const bool is_gerund =
        syntax_[i].xpos == "VBG" || (first_aux != kNoToken && syntax_[first_aux].xpos == "VBG");
    const bool is_of_object =
        is_gerund && (is_in(kOfObject, marker) || (marker == "for" && is_blamed_for(up)));
    if (is_of_object && object != kNoToken && object < i && !is_passive_up) {
      rule = "control";
      return heads(object);
    }
    if (marker == "to" && i > up) {
      const auto addressee = addressee_of(i, up);
      if (addressee != kNoToken) {
        rule = "control";
        return heads(addressee);
      }
    }
    rule = "adverbial";
    return surface_subjects(up, rule);
  }

  /// "thanked Ben for coming", "sued Ben for selling": what Ben did.
  bool is_blamed_for(std::size_t verb) const {
    const std::string lemma(syntax_.lemma(verb));
    return is_charge(lemma) ||
           (lexicon_ != nullptr && lexicon_->find_operator(lemma + " for", Upos::kVerb) != nullptr);
  }

  /// "Chad to sue Niger", a headline: an infinitive right behind the name at the root.
  bool is_headline_future(std::size_t i, std::size_t up) const {
    const bool is_apart = syntax_.deprel(i) != Deprel::kAcl || syntax_[up].upos == Upos::kPropn;
    return is_apart && syntax_.head(up) == kNoToken && is_nominal(syntax_[up].upos) &&
           !is_copular(up) && up < i && syntax_[i].xpos == "VB" && marker_of(syntax_, i) == "to" &&
           !has_subject(i) && syntax_.child(up, {Deprel::kNsubj, Deprel::kNsubjPass}) == kNoToken;
  }

  /// "called on Ben to sell": the noun below the preposition that belongs to the verb.
  std::size_t addressee_of(std::size_t i, std::size_t up) const {
    if (lexicon_ == nullptr) return kNoToken;
    for (const auto c : syntax_.children(up)) {
      if (base_of(syntax_.deprel(c)) != Deprel::kObl || c < up || c > i) continue;
      const auto words = std::string(syntax_.lemma(up)) + " " + syntax_.preposition(c);
      const auto* row = lexicon_->find_operator(words, syntax_[up].upos);
      if (row != nullptr && row->kind == OperatorClass::kDemand) return c;
    }
    return kNoToken;
  }

  /// Who does it, as who does what has it.
  std::vector<std::size_t> told_doers(std::size_t i) const {
    const Predicate* predicate = syntax_.predicate_at(i);
    if (predicate == nullptr) return {};
    for (const auto& argument : predicate->arguments) {
      const bool is_doer = argument.role == SemanticRole::kArg0 &&
                           argument.part == ArgumentPart::kHead && !argument.is_of_tree;
      if (is_doer && is_nominal(syntax_[argument.token].upos)) return heads(argument.token);
    }
    return {};
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

  /// "Ada promised Ben to come": her infinitive, although he is the object.
  bool is_done_by_subject(std::size_t verb) const {
    const auto* row =
        lexicon_ == nullptr ? nullptr : lexicon_->find_operator(syntax_.lemma(verb), Upos::kVerb);
    return lexicon_ == nullptr ? is_subject_control(syntax_.lemma(verb))
                               : row != nullptr && row->is_done_by_subject;
  }

  /// "Ada wants to leave" (Ada), "Ada asked Ben to leave" (Ben), "Ben was asked to leave" (Ben).
  std::vector<std::size_t> controllers(std::size_t i, std::size_t up, std::string& rule) const {
    rule = "control";
    if (!is_predicate(up)) return {};
    const auto object = syntax_.child(up, {Deprel::kObj, Deprel::kIobj});
    if (object != kNoToken && object != i && !is_done_by_subject(up)) return heads(object);
    const auto addressee = marker_of(syntax_, i) == "to" ? addressee_of(i, up) : kNoToken;
    if (addressee != kNoToken) return heads(addressee);
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
    const auto governs = syntax_.head(noun);
    // "Breaking his promise to marry her, Ben fled": whoever breaks it has promised.
    const bool is_own = owner != kNoToken && syntax_[owner].upos == Upos::kPron &&
                        governs != kNoToken && syntax_.deprel(noun) == Deprel::kObj &&
                        is_predicate(governs);
    if (owner != kNoToken) return is_own ? surface_subjects(governs, rule) : heads(owner);
    for (const std::string_view preposition : {"by", "from", "of"}) {
      for (const auto c : syntax_.children(noun)) {
        if (base_of(syntax_.deprel(c)) == Deprel::kNmod && c < i &&
            syntax_[c].upos != Upos::kNoun && syntax_.preposition(c) == preposition) {
          return heads(c);
        }
      }
    }
    // "the Chadian plan to sell".
    for (const auto c : syntax_.children(noun)) {
      const bool is_name = syntax_[c].ner.ends_with("-NORP") || syntax_[c].upos == Upos::kPropn;
      const Deprel deprel = syntax_.deprel(c);
      if (c < noun && is_name && (deprel == Deprel::kAmod || deprel == Deprel::kCompound)) {
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
    // "is on the verge of selling", "stands on the brink of selling".
    if (is_copular(noun)) return surface_subjects(noun, rule);
    if (governor != kNoToken && base_of(syntax_.deprel(noun)) == Deprel::kObl &&
        is_predicate(governor) && syntax_.preposition(noun) != "by") {
      return surface_subjects(governor, rule);
    }
    // "Chad in talks to buy Niger's port", a headline: the noun's own noun.
    if (governor != kNoToken && syntax_[governor].upos == Upos::kPropn &&
        base_of(syntax_.deprel(noun)) == Deprel::kNmod) {
      return heads(governor);
    }
    return {};
  }

  /// The object of a relative clause whose pronoun is left out: "the arms they sent".
  void add_gap_object(std::size_t i, Frame& frame) const {
    if (!is_relative_clause(syntax_, i) || is_copular(i) || !has_subject(i)) return;
    if (!frame.objects.empty() || frame.is_passive) return;
    for (std::size_t w = syntax_.first(i); w <= syntax_.last(i); ++w) {
      if (enclosing_relative(syntax_, w) != i) continue;
      const bool is_adverb = syntax_[w].xpos == "WRB";
      if ((is_relative_word(syntax_[w]) && syntax_.deprel(w) != Deprel::kMark) || is_adverb) return;
    }
    if (syntax_.has_child(i, Deprel::kXcomp) || syntax_.has_child(i, Deprel::kCcomp)) return;
    append(frame.objects, is_cleft(syntax_, i) ? heads(syntax_.head(i))
                                               : std::vector<std::size_t>{syntax_.head(i)});
  }

  /// Two bare nouns behind a verb that gives nothing: the first only says which the second are.
  bool is_called_after(std::size_t i, std::size_t first, std::size_t second) const {
    static constexpr std::array<std::string_view, 16> kVerbs = {
        "import", "export", "eat",   "grow",    "plant",  "produce", "use",   "import",
        "wear",   "drink",  "smoke", "harvest", "admire", "collect", "study", "like"};
    return is_in(kVerbs, syntax_.lemma(i)) && first + 1 == second &&
           syntax_[second].upos == Upos::kNoun;
  }

  /// "apologized to Ada but not to Ben": a phrase with its own preposition, coordinated with the
  /// verb.
  bool is_second_phrase(std::size_t i, std::size_t c) const {
    return syntax_.deprel(c) == Deprel::kConj && c > i && is_nominal(syntax_[c].upos) &&
           syntax_.has_child(c, Deprel::kCase) && !is_copular(c);
  }

  /// "Bern thanks Chad, not Niger": a name right behind its verb that the parser left over.
  bool is_object_astray(std::size_t i, std::size_t c) const {
    const Deprel deprel = syntax_.deprel(c);
    const bool is_left = deprel == Deprel::kVocative || deprel == Deprel::kDep;
    return is_left && syntax_[c].upos == Upos::kPropn && c > i && !is_copular(i) &&
           !syntax_.has_child(i, Deprel::kObj) && !syntax_.has_child(c, Deprel::kCase) &&
           (syntax_.first(c) == i + 1 || deprel == Deprel::kDep);
  }

  void add_dependents(std::size_t i, Frame& frame) const {
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
      } else if (deprel == Deprel::kCompoundPrt) {
        frame.particle = c;
      } else if (deprel == Deprel::kOblAgent && frame.is_passive) {
        append(frame.subjects, heads(c));
      } else if (is_object_astray(i, c)) {
        append(frame.objects, heads(c));
      } else if (base_of(deprel) == Deprel::kObl || is_second_phrase(i, c) ||
                 (is_copular(i) && base_of(deprel) == Deprel::kNmod &&
                  deprel != Deprel::kNmodPoss && deprel != Deprel::kNmodDesc)) {
        add_oblique(c, frame);
      }
    }
  }

  /// "Unlike Chad, Niger left", "sued Chad instead of Niger": somebody beside whom the verb has,
  /// who is taken out of what it says (is_excepted) or, after "like", is not.
  bool replaces_participant(std::size_t c, std::string_view preposition, Frame& frame) const {
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

  /// "lent Chad two billion dollars", "sent Chad arms": two bare nouns behind a verb of giving are
  /// whom and what, though the parser took the first for a part of the second.
  std::size_t recipient_inside(std::size_t i) const {
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

  void split_recipient(std::size_t i, Frame& frame) const {
    if (frame.objects.empty() || !frame.recipients.empty() || frame.is_passive) return;
    const auto recipient = recipient_inside(i);
    if (recipient != kNoToken) append(frame.recipients, heads(recipient));
  }

  void add_oblique(std::size_t c, Frame& frame) const {
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

  /// "signed and ratified the treaty", "was jailed rather than freed by Chad": the first verb
  /// shares what stands behind the second.
  void share_object(std::size_t i, Frame& frame) const {
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

  /// Who does what has its say where the tree names nobody: "Chad neither signed nor left the pact"
  /// (what is signed), "sold, it was said, by Chad".
  void add_told_roles(std::size_t i, Frame& frame) const {
    const Predicate* predicate = syntax_.predicate_at(i);
    if (predicate == nullptr || frame.kind == FrameKind::kCopula) return;
    const bool has_clause = syntax_.child(i, {Deprel::kCcomp, Deprel::kXcomp}) != kNoToken;
    for (const auto& argument : predicate->arguments) {
      if (argument.part != ArgumentPart::kHead || argument.is_of_tree) continue;
      const std::size_t word = argument.token;
      if (!is_nominal(syntax_[word].upos) || !is_new_to(word, frame)) continue;
      if (argument.role == SemanticRole::kArg0 && frame.subjects.empty()) {
        if (frame.is_passive && syntax_.preposition(word) != "by") continue;
        append(frame.subjects, heads(word));
        if (frame.surface.empty()) frame.rule = "role";
      } else if (argument.role == SemanticRole::kArg1 && frame.objects.empty() && !has_clause &&
                 !frame.is_passive && syntax_.preposition(word).empty()) {
        append(frame.objects, heads(word));
      }
    }
  }

  /// "Chad did not sign, nor did Niger", "Chad has signed, and so has Niger", "as did Niger": whom
  /// a bare auxiliary adds to the verb before it.
  void add_elliptic(std::size_t i, Frame& frame) const {
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

  /// No verb and nothing else that is done hangs below the auxiliary.
  bool is_bare(std::size_t w) const {
    return syntax_.child(w, {Deprel::kXcomp, Deprel::kCcomp, Deprel::kAux}) == kNoToken;
  }

  std::size_t elliptic_subject(std::size_t w) const {
    const auto subject = syntax_.child(w, {Deprel::kNsubj, Deprel::kObj});
    return subject != kNoToken && subject > w ? subject : kNoToken;
  }

  static bool is_new_to(std::size_t word, const Frame& frame) {
    const auto has = [&](const std::vector<std::size_t>& words) {
      return std::ranges::find(words, word) != words.end();
    };
    return !has(frame.subjects) && !has(frame.objects) && !has(frame.recipients) &&
           std::ranges::find(frame.obliques, word, &Oblique::head) == frame.obliques.end();
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
      if (!is_predicate(up) || has_subject(at)) break;
      const auto object = syntax_.child(up, {Deprel::kObj, Deprel::kIobj});
      if (object != kNoToken && !is_done_by_subject(up)) break;
      if (addressee_of(at, up) != kNoToken) break;
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
    split_recipient(i, frame);
    add_told_roles(i, frame);
    add_elliptic(i, frame);
    add_governors(i, frame);
    return frame;
  }

  const Syntax& syntax_;
  const Lexicon* lexicon_;
  std::vector<std::size_t> antecedents_;
  std::vector<Gap> gaps_;
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

std::vector<Frame> find_frames(const Syntax& syntax, const Lexicon* lexicon) {
  return FrameFinder(syntax, lexicon).find();
}

}  // namespace entente
