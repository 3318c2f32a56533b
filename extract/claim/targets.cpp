#include "extract/claim/targets.hpp"

#include <algorithm>
#include <array>

#include "extract/claim/event_class.hpp"
#include "extract/lexicon.hpp"
#include "extract/participant/phrase_country.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// Prepositions that introduce somebody affected, likeliest first; "in", "at" and the like only
/// say where.
constexpr std::array<std::string_view, 16> kTargetWords = {
    "to",   "with", "against", "for",     "on",      "from",  "of", "over",
    "upon", "into", "toward",  "towards", "between", "among", "at", "about"};

/// How many prepositions may stand between a phrase and the actor inside it.
constexpr int kMaxDepth = 2;

bool is_target_word(std::string_view word) {
  return std::ranges::find(kTargetWords, word) != kTargetWords.end();
}

/// What may be somebody's because their name stands in front of it: bodies, troops, deeds, words
/// and ties are; wares, works and what is called after a place are not ("Turkish delight", "Chadian
/// photographs").
bool is_owned(const ClauseView& clause, const NounInfo& noun, std::size_t head, std::size_t owner) {
  constexpr NounClass kOwned = NounClass::kTroops | NounClass::kSanction | NounClass::kMeeting |
                               NounClass::kViolence | NounClass::kRelation | NounClass::kStatement |
                               NounClass::kDemand | NounClass::kProtest | NounClass::kTerritory |
                               NounClass::kAid | NounClass::kOrganization;
  const Syntax& syntax = clause.syntax();
  const auto& lexicon = clause.view.tables.lexicon;
  const auto lemma = lower_ascii(syntax.lemma(head));
  constexpr NounClass kNamed = NounClass::kAgreement | NounClass::kDocument;
  if (has_class(noun.classes, kNamed)) {
    // "the Chadian treaty", but not "the Minsk accords".
    return syntax.deprel(owner) == Deprel::kAmod && syntax[head].upos != Upos::kPropn;
  }
  return has_class(noun.classes, kOwned) || lexicon.event_of_noun(lemma) != Event::kNone ||
         lexicon.verb_of_noun(lemma) != nullptr;
}

/// "Chadian" in "the Chadian proposal", "NATO" in "the NATO summit": whose it is. Not of people and
/// bodies, which the phrase itself names: "Chadian rebels".
bool is_owner_in_front(const ClauseView& clause, std::size_t head, std::size_t c) {
  const Deprel deprel = clause.syntax().deprel(c);
  if (c > head || (deprel != Deprel::kAmod && deprel != Deprel::kCompound)) return false;
  if (clause.view.resolver.name_at(head) != nullptr || clause.view.resolver.is_party(head)) {
    return false;
  }
  // "US dollars" are nobody's.
  const auto noun = clause.view.tables.lexicon.noun_info(lower_ascii(clause.syntax().lemma(head)));
  if (has_class(noun.classes, NounClass::kMoney)) return false;
  // "the Paris Agreement" and "Brazil nuts" are nobody's: they are only called after a place.
  if (!is_owned(clause, noun, head, c)) return false;
  // "the U.S.-Chad alliance" is of both.
  if (c + 1 < clause.syntax().size() && clause.syntax().form(c + 1) == "-") return false;
  if (c > 0 && clause.syntax().form(c - 1) == "-") return false;
  const auto* chain =
      clause.view.resolver.name_at(c) == nullptr ? nullptr : clause.view.resolver.chain_at(c);
  return chain != nullptr &&
         (chain->type == EntityType::kCountry ||
          (chain->type == EntityType::kOrganization && deprel == Deprel::kCompound));
}

/// The search for an actor inside a phrase, one preposition deeper at a time.
class NestedSearch {
 public:
  NestedSearch(const ClauseView& clause, bool takes_unnamed)
      : clause_(clause), syntax_(clause.syntax()), takes_unnamed_(takes_unnamed) {}

  Nested find(std::size_t head) const {
    std::vector<Step> level = {{head, {}, {}}};
    for (int depth = 0; depth < kMaxDepth && !level.empty(); ++depth) {
      std::vector<Step> next;
      for (const auto& step : level) {
        const auto found = look(step, next);
        if (found.head != kNoToken) return found;
      }
      level = std::move(next);
    }
    return {};
  }

 private:
  struct Step {
    std::size_t head = kNoToken;
    std::vector<std::size_t> nouns;  // on the way from the phrase's head, it excluded
    std::string first_preposition;
  };

  /// Deeper than one preposition people without a name must at least have a country.
  bool is_taken(std::size_t c, bool is_deep) const {
    if (std::ranges::find(clause_.frame.subjects, c) != clause_.frame.subjects.end()) return false;
    if (clause_.is_subject(c)) return false;
    if (clause_.is_actor(c)) return true;
    const auto& view = clause_.view;
    if (!takes_unnamed_ || syntax_[c].upos == Upos::kPron || !view.resolver.is_party(c)) {
      return false;
    }
    return !is_deep ||
           !country_of(view.resolver, syntax_, view.tables.lexicon, counted_noun(syntax_, c))
                .empty();
  }

  Nested nested(const Step& from, std::size_t actor, std::string_view preposition) const {
    const auto first = from.nouns.empty() ? actor : from.nouns.front();
    Nested found{actor, std::string(first == actor ? preposition : from.first_preposition), {}, {}};
    for (std::size_t k = 0; k < from.nouns.size(); ++k) {
      const auto noun = from.nouns[k];
      const auto own = link_before(clause_.view, noun);
      found.label = join_words({found.label, own, folded_words(syntax_, noun, actor)});
      found.key = join_words({found.key, own, folded_lemmas(syntax_, noun, actor)});
    }
    found.label = join_words({found.label, preposition});
    found.key = join_words({found.key, preposition});
    return found;
  }

  Nested look(const Step& from, std::vector<Step>& next) const {
    for (const auto c : syntax_.children(from.head)) {
      if (base_of(syntax_.deprel(c)) != Deprel::kNmod || is_time_phrase(clause_.view, c)) continue;
      const auto preposition = link_before(clause_.view, c);
      const bool may_end = is_target_word(preposition) || preposition == "by";
      if (may_end && is_taken(c, !from.nouns.empty())) return nested(from, c, preposition);
      // "dollars in aid for Chad": nothing happens to whom it is in.
      if (!may_end && preposition != "in") continue;
      Step step = from;
      step.head = c;
      if (step.nouns.empty()) step.first_preposition = preposition;
      step.nouns.push_back(c);
      next.push_back(std::move(step));
    }
    for (const auto c : syntax_.children(from.head)) {
      if (is_owner_in_front(clause_, from.head, c) && !clause_.is_subject(c)) {
        return nested(from, c, owner_link(clause_.view, from.head, c));
      }
    }
    return {};
  }

  const ClauseView& clause_;
  const Syntax& syntax_;
  bool takes_unnamed_;
};

}  // namespace

bool leads_to_target(const ClauseView& clause, const Oblique& oblique) {
  if (is_target_word(oblique.preposition)) return oblique.preposition != "at";
  // "took part in the war on Chad", but not "fell in Chad's capital" or "since Chad's war".
  const auto noun = lower_ascii(clause.syntax().lemma(oblique.head));
  return oblique.preposition == "in" &&
         clause.view.tables.lexicon.event_of_noun(noun) != Event::kNone;
}

Nested nested_actor(const ClauseView& clause, std::size_t head) {
  return NestedSearch(clause, false).find(head);
}

Nested nested_party(const ClauseView& clause, std::size_t head) {
  const auto found = nested_actor(clause, head);
  return found.head != kNoToken ? found : NestedSearch(clause, true).find(head);
}

std::vector<Oblique> find_targets(const ClauseView& clause) {
  std::vector<Oblique> found;
  const auto collect = [&](std::string_view word, auto is_wanted) {
    for (const auto& oblique : clause.frame.obliques) {
      if (oblique.preposition != word || is_time_phrase(clause.view, oblique.head)) continue;
      if (is_wanted(oblique.head)) found.push_back(oblique);
    }
    return !found.empty();
  };
  const auto& resolver = clause.view.resolver;
  for (const auto word : kTargetWords) {
    if (collect(word, [&](std::size_t head) { return resolver.is_actor(head); })) return found;
  }
  for (const auto word : kTargetWords) {
    if (collect(word, [&](std::size_t head) { return resolver.is_party(head); })) return found;
  }
  return found;
}

namespace {

/// A named place: "in Bern", "in the town of Bern".
std::size_t named_place(const ClauseView& clause, std::size_t head) {
  const Syntax& syntax = clause.syntax();
  const auto& resolver = clause.view.resolver;
  const auto is_place = [&](std::size_t word) {
    const auto* chain = resolver.name_at(word) == nullptr ? nullptr : resolver.chain_at(word);
    return chain != nullptr && !clause.is_subject(word) &&
           (chain->type == EntityType::kPlace || chain->type == EntityType::kCountry);
  };
  if (is_place(head)) return head;
  for (const auto c : syntax.children(head)) {
    if (c > head && syntax.preposition(c) == "of" && is_place(c)) return c;
  }
  return kNoToken;
}

}  // namespace

Oblique find_struck_place(const ClauseView& clause, std::size_t object) {
  const Syntax& syntax = clause.syntax();
  // A meeting or a treaty in Geneva is none with Geneva.
  const Event deed = deed_of(clause.view.tables.lexicon, syntax.lemma(clause.frame.predicate),
                             folded_lemmas(syntax, object));
  if (deed == Event::kNone || deed == Event::kAgree || deed == Event::kConsult) return {};
  static constexpr std::array<std::string_view, 10> kWhere = {
      "on", "over", "at", "in", "near", "inside", "around", "outside", "across", "off"};
  const auto look = [&](std::size_t word) {
    const bool says_where = std::ranges::find(kWhere, syntax.preposition(word)) != kWhere.end();
    return says_where ? named_place(clause, word) : kNoToken;
  };
  for (const auto c : syntax.children(object)) {
    if (base_of(syntax.deprel(c)) != Deprel::kNmod) continue;
    if (const auto place = look(c); place != kNoToken) return {place, syntax.preposition(c)};
  }
  for (const auto& oblique : clause.frame.obliques) {
    if (const auto place = look(oblique.head); place != kNoToken)
      return {place, oblique.preposition};
  }
  return {};
}

std::string_view owner_link(const SentenceView& view, std::size_t noun, std::size_t owner) {
  const Syntax& syntax = view.syntax;
  const auto* nominal = view.tables.lexicon.verb_of_noun(lower_ascii(syntax.lemma(noun)));
  if (nominal == nullptr || !nominal->verb_preposition.empty()) return "of";
  const bool has_object = std::ranges::any_of(syntax.children(noun), [&](std::size_t c) {
    return c > noun && c != owner && is_listed(nominal->object_prepositions, syntax.preposition(c));
  });
  return has_object ? "by" : "of";
}

std::string link_before(const SentenceView& view, std::size_t word) {
  const Syntax& syntax = view.syntax;
  const Deprel deprel = syntax.deprel(word);
  const bool is_owner = deprel == Deprel::kNmodPoss || deprel == Deprel::kCompound;
  return is_owner ? std::string(owner_link(view, syntax.head(word), word))
                  : syntax.preposition(word);
}

}  // namespace entente
