#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extract/syntax/operator.hpp"
#include "extract/syntax/stance_reader.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {

Modifiers StanceReader::modifiers(std::size_t predicate) const {
  Modifiers found;
  for (const auto c : syntax_.children(predicate)) {
    const Deprel deprel = base_of(syntax_.deprel(c));
    if (deprel == Deprel::kAdvmod || deprel == Deprel::kAux || deprel == Deprel::kMark ||
        deprel == Deprel::kCc || deprel == Deprel::kDet || deprel == Deprel::kCase) {
      read_modifier(predicate, c, found);
    } else if (deprel == Deprel::kNsubj || deprel == Deprel::kObj ||
               syntax_.deprel(c) == Deprel::kOblAgent) {
      if (is_none(syntax_, c) || has_not_one(c)) negate(c, found);
      if (is_either(c)) found.mood = compose(found.mood, noted(c, kPossible));
    } else if (deprel == Deprel::kObl && is_at_no_time(c)) {
      negate(c, found);
    }
  }
  if (is_to_come(predicate)) found.mood = compose(found.mood, kProbable);
  if (found.is_negated && (waits_until(predicate) || denies_manner(predicate))) {
    found.is_negated = false;
  }
  return found;
}

bool StanceReader::is_at_no_time(std::size_t oblique) const {
  static constexpr std::array<std::string_view, 6> kNouns = {"time",     "point",   "stage",
                                                             "occasion", "account", "circumstance"};
  const auto determiner = syntax_.child(oblique, Deprel::kDet);
  return determiner != kNoToken && syntax_.lemma(determiner) == "no" &&
         is_in(kNouns, syntax_.lemma(oblique)) && !syntax_.preposition(oblique).empty();
}

bool StanceReader::is_either(std::size_t noun) const {
  const auto word = syntax_.child(noun, Deprel::kCcPreconj);
  return word != kNoToken && syntax_.lemma(word) == "either" &&
         syntax_.has_child(noun, Deprel::kConj);
}

bool StanceReader::is_still_to(std::size_t predicate, std::size_t word) const {
  return (syntax_.lemma(word) == "yet" || syntax_.lemma(word) == "still") &&
         syntax_.deprel(word) == Deprel::kAdvmod && marker_of(syntax_, predicate) == "to";
}

bool StanceReader::is_to_come(std::size_t predicate) const {
  if (syntax_[predicate].xpos != "VB" || marker_of(syntax_, predicate) != "to") return false;
  const bool is_left = std::ranges::any_of(
      syntax_.children(predicate), [&](std::size_t c) { return is_still_to(predicate, c); });
  if (is_left) return false;
  return std::ranges::any_of(syntax_.children(predicate), [&](std::size_t c) {
    const Deprel deprel = syntax_.deprel(c);
    return (deprel == Deprel::kAux || deprel == Deprel::kCop) && syntax_.lemma(c) == "be";
  });
}

bool StanceReader::waits_until(std::size_t predicate) const {
  return std::ranges::any_of(syntax_.children(predicate), [&](std::size_t c) {
    if (c < predicate) return false;
    const auto word = base_of(syntax_.deprel(c)) == Deprel::kAdvcl
                          ? marker_of(syntax_, c)
                          : std::string(syntax_.preposition(c));
    return word == "until" || word == "till";
  });
}

bool StanceReader::denies_manner(std::size_t predicate) const {
  return std::ranges::any_of(syntax_.children(predicate), [&](std::size_t c) {
    if (c < predicate) return false;
    switch (base_of(syntax_.deprel(c))) {
      case Deprel::kAdvmod:
        return lexicon_.is_listed(RuleWords::kManner, syntax_.lemma(c)) || is_compared(c);
      case Deprel::kObl:
        return (syntax_.preposition(c) == "for" &&
                (syntax_.lemma(c) == "nothing" || is_first_time(c))) ||
               is_compared(c);
      case Deprel::kObj:
        return is_compared(c);
      default:
        return false;
    }
  });
}

bool StanceReader::is_first_time(std::size_t noun) const {
  const auto which = syntax_.child(noun, Deprel::kAmod);
  return syntax_.lemma(noun) == "time" && which != kNoToken && syntax_.lemma(which) == "first";
}

bool StanceReader::is_compared(std::size_t word) const {
  const auto as = syntax_.child(word, Deprel::kAdvmod);
  if (as == kNoToken || lower_ascii(syntax_.form(as)) != "as") return false;
  return std::ranges::any_of(syntax_.children(word), [&](std::size_t c) {
    return c > word && marker_of(syntax_, c) == "as";
  });
}

void StanceReader::negate(std::size_t word, Modifiers& found) const {
  noted(word, kNegative);
  found.is_negated = !found.is_negated;
}

std::string StanceReader::adverb_words(std::size_t word) const {
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

bool StanceReader::is_emphasis(std::size_t word) const {
  static constexpr std::array<std::string_view, 8> kNext = {"only",   "just",  "merely", "simply",
                                                            "before", "until", "till",   "since"};
  return lower_ascii(syntax_.form(word)) == "not" && word + 1 < syntax_.size() &&
         is_in(kNext, lower_ascii(syntax_.form(word + 1)));
}

void StanceReader::read_modifier(std::size_t predicate, std::size_t word, Modifiers& found) const {
  // "is yet to recognize" has not recognized.
  if (is_still_to(predicate, word)) return negate(word, found);
  const auto words = adverb_words(word);
  const auto* entry = lexicon_.find_operator(words, syntax_[word].upos);
  if (entry == nullptr) entry = lexicon_.find_operator(syntax_.lemma(word), syntax_[word].upos);
  const Deprel deprel = syntax_.deprel(word);
  if (deprel == Deprel::kMark || deprel == Deprel::kCase) {  // "is due to leave"
    const auto* ready = lexicon_.find_operator(syntax_.lemma(word), Upos::kAdj);
    if (ready != nullptr && syntax_[predicate].upos == Upos::kVerb) {
      found.mood = compose(found.mood, noted(word, ready->affirmed));
      return;
    }
  }
  if (entry == nullptr || is_emphasis(word)) return;
  if (entry->kind == OperatorClass::kNegation) {
    negate(word, found);
  } else if (entry->kind == OperatorClass::kModal && is_counterfactual(predicate, word)) {
    if (is_left_undone(predicate)) return negate(word, found);
    found.mood = compose(found.mood, noted(word, kUnderspecified));
  } else if (entry->kind == OperatorClass::kModal || entry->kind == OperatorClass::kAdverb) {
    const bool is_negative = entry->affirmed.polarity == Polarity::kNegative;
    found.is_negated = found.is_negated != is_negative;
    const Stance said = noted(word, entry->affirmed);
    found.mood = compose(found.mood, {Polarity::kPositive, said.factuality});
  }
}

bool StanceReader::is_counterfactual(std::size_t predicate, std::size_t modal) const {
  static constexpr std::array<std::string_view, 3> kModals = {"would", "could", "should"};
  return is_in(kModals, lower_ascii(syntax_.form(modal))) &&
         std::ranges::any_of(syntax_.children(predicate), [&](std::size_t c) {
           return syntax_.deprel(c) == Deprel::kAux && c > modal && syntax_.lemma(c) == "have";
         });
}

bool StanceReader::is_left_undone(std::size_t predicate) const {
  static constexpr std::array<std::string_view, 5> kAuxiliaries = {"do", "have", "be", "will",
                                                                   "would"};
  static constexpr std::array<std::string_view, 4> kChoices = {"choose", "decide", "opt", "elect"};
  return std::ranges::any_of(syntax_.children(predicate), [&](std::size_t c) {
    if (c < predicate || syntax_.deprel(c) != Deprel::kConj || has_subject(c)) return false;
    if (is_in(kAuxiliaries, syntax_.lemma(c))) return has_not(syntax_, c);
    // "but chose not to": nothing follows what is not done.
    const auto to = syntax_.child(c, Deprel::kXcomp);
    return is_in(kChoices, syntax_.lemma(c)) && to != kNoToken &&
           lower_ascii(syntax_.form(to)) == "to" && has_not(syntax_, to);
  });
}

bool StanceReader::has_not_one(std::size_t noun) const {
  static constexpr std::array<std::string_view, 4> kOne = {"a", "one", "single", "even"};
  const auto first = syntax_.first(noun);
  return lower_ascii(syntax_.form(first)) == "not" && first + 1 < syntax_.size() &&
         is_in(kOne, lower_ascii(syntax_.form(first + 1))) &&
         (syntax_[noun].upos != Upos::kPropn || syntax_.lemma(first + 1) == "even");
}

Stance StanceReader::attributes(std::size_t noun) const {
  Stance stance;
  const auto up = syntax_.head(noun);
  const bool is_told_of =
      up != kNoToken && operator_of_event(syntax_, lexicon_, up, noun) != nullptr;
  for (const auto c : syntax_.children(noun)) {
    const auto word = c < noun || !is_told_of ? attribute_at(c, noun) : kNoToken;
    if (word == kNoToken) continue;
    const auto* entry =
        lexicon_.find_operator(lower_ascii(syntax_.form(word)) + " @event", Upos::kAdj);
    if (entry != nullptr) stance = compose(noted(word, entry->affirmed), stance);
  }
  return stance;
}

std::size_t StanceReader::attribute_at(std::size_t child, std::size_t noun) const {
  const Deprel deprel = syntax_.deprel(child);
  if (child < noun) {
    return deprel == Deprel::kAmod && lower_ascii(syntax_.form(child)) != "due" ? child : kNoToken;
  }
  if (deprel == Deprel::kAcl && syntax_[child].xpos.starts_with("VB")) return child;
  // "the visit, due in May": hung as the words before May.
  const auto is_due = [&](std::size_t word) {  // not "due to the flood"
    return lower_ascii(syntax_.form(word)) == "due" && word + 1 < syntax_.size() &&
           lower_ascii(syntax_.form(word + 1)) != "to";
  };
  if (is_due(child)) return child;
  const auto inside = syntax_.children(child);
  const auto due = std::ranges::find_if(inside, is_due);
  return base_of(deprel) == Deprel::kNmod && due != inside.end() ? *due : kNoToken;
}

}  // namespace entente
