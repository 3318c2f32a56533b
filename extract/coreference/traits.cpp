#include "extract/coreference/traits.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/coreference/quotations.hpp"
#include "extract/coreference/speaker_turns.hpp"
#include "extract/learned/string_table.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"
#include "extract/word_span.hpp"
#include "extract/wordnet.hpp"

namespace entente {
namespace {

/// Word classes of names and of dates and amounts stand beside WordNet's.
constexpr std::uint8_t kFirstNameType = 32;
constexpr std::uint8_t kDateClass = 62;
constexpr std::uint8_t kMoneyClass = 63;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::uint64_t hash_lower(std::string_view word) { return hash_bytes(lower_ascii(word)); }

Determiner determiner_of(const Syntax& syntax, std::size_t head) {
  for (const std::size_t c : syntax.children(head)) {
    if (c > head) break;
    if (syntax.deprel(c) == Deprel::kNmodPoss) return Determiner::kPossessive;
    if (syntax.deprel(c) != Deprel::kDet) continue;
    const auto form = lower_ascii(syntax.form(c));
    if (form == "the") return Determiner::kThe;
    if (form == "a" || form == "an") return Determiner::kA;
    if (is_one_of(form, {"this", "that", "these", "those"})) return Determiner::kThis;
    return Determiner::kOther;
  }
  return Determiner::kNone;
}

class TraitReader {
 public:
  TraitReader(const Article& article, const Document& document, const WordNet& wordnet)
      : article_(article), document_(document), wordnet_(wordnet) {}

  void read_sentence(std::uint32_t s, const Syntax& syntax,
                     const std::vector<std::uint32_t>& quotes, std::uint32_t turn) {
    names_.assign(syntax.size(), nullptr);
    const auto begin = std::ranges::lower_bound(document_.mentions, s, {}, &Mention::sentence);
    for (auto m = begin; m != document_.mentions.end() && m->sentence == s; ++m)
      if (m->kind == MentionKind::kName)
        for (auto t = m->first; t < m->last; ++t) names_[t] = &*m;
    while (next_ < document_.phrases.size() && document_.phrases[next_].sentence == s) {
      const Phrase& phrase = document_.phrases[next_++];
      PhraseTraits& traits = found.phrases.emplace_back();
      traits.block = document_.sentences[s].block;
      traits.quote = quotes[phrase.head];
      traits.turn = turn;
      read_place(syntax, phrase, traits);
      read_words(syntax, phrase, traits);
      read_reference(syntax, phrase, traits);
      if (!phrase.is_coordination) read_descriptions(syntax, phrase.head);
    }
  }

  /// Which of the speakers a name names ("Ms. Ames" in "ROSA AMES: …").
  void find_named_speakers(const SpeakerTurns& turns) {
    if (turns.empty()) return;
    for (std::size_t i = 0; i < found.phrases.size(); ++i) {
      const Phrase& phrase = document_.phrases[i];
      if (found.phrases[i].kind != PhraseKind::kName) continue;
      found.phrases[i].named_turn = turns.find(slice(article_.text, word_span(document_, phrase)));
    }
  }

  Traits found;

 private:
  struct NounTraits {
    std::uint8_t word_class = 0;
    std::uint8_t gender = kNoGender;
  };

  static void read_place(const Syntax& syntax, const Phrase& phrase, PhraseTraits& traits) {
    const std::size_t governor = syntax.head(phrase.head);
    const auto none = static_cast<std::uint32_t>(syntax.size());
    traits.role = base_of(syntax.deprel(phrase.head));
    traits.is_subject = traits.role == Deprel::kNsubj;
    traits.governor_at = governor == kNoToken ? none : static_cast<std::uint32_t>(governor);
    traits.is_predicate = syntax.has_child(phrase.head, Deprel::kCop);
    const std::size_t subject = syntax.child(phrase.head, Deprel::kNsubj);
    traits.subject_at =
        traits.is_predicate && subject != kNoToken ? static_cast<std::uint32_t>(subject) : none;
    for (const std::size_t c : syntax.children(phrase.head))
      traits.has_clause |= base_of(syntax.deprel(c)) == Deprel::kAcl;
  }

  /// A word whose absence from the antecedent matters: no function word, no mark.
  static bool is_content(const Token& token) {
    switch (token.upos) {
      case Upos::kNoun:
      case Upos::kPropn:
      case Upos::kAdj:
      case Upos::kNum:
      case Upos::kVerb:
      case Upos::kAdv:
        return true;
      default:
        return false;
    }
  }

  void read_words(const Syntax& syntax, const Phrase& phrase, PhraseTraits& traits) {
    traits.head = hash_lower(syntax.lemma(phrase.head));
    traits.words_begin = static_cast<std::uint32_t>(found.words.size());
    std::uint64_t text = 0;
    for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
      const Token& token = syntax[t];
      const bool is_left_out =
          token.upos == Upos::kPunct || token.xpos == "POS" ||
          (token.deprel == Deprel::kDet && token.head == static_cast<std::int32_t>(phrase.head));
      if (!is_left_out) text = text * 31 + hash_lower(syntax.form(t));
      if (t != phrase.head && is_content(token)) found.words.push_back(hash_lower(token.lemma));
    }
    traits.words_end = static_cast<std::uint32_t>(found.words.size());
    traits.text = text;
    traits.core = core_of(syntax, phrase.head);
  }

  std::uint64_t core_of(const Syntax& syntax, std::size_t head) const {
    std::uint64_t core = 0;
    for (std::size_t t = core_first(syntax, head); t <= head; ++t) {
      const bool is_word = is_content(syntax[t]) && (t == head || names_[t] == nullptr);
      if (is_word) core = core * 31 + hash_lower(syntax.lemma(t));
    }
    return core;
  }

  void describe(const Syntax& syntax, std::size_t name, std::size_t noun) {
    if (names_[name] == nullptr || names_[noun] != nullptr) return;
    if (!is_nominal(syntax[noun].upos) || syntax[noun].upos == Upos::kPron) return;
    found.descriptions.add(
        {names_[name]->chain, core_of(syntax, noun), hash_lower(syntax.lemma(noun))});
  }

  /// "Home Secretary Ada", "Ada, the home secretary", "the home secretary, Ada", "Ada is home
  /// secretary".
  void read_descriptions(const Syntax& syntax, std::size_t head) {
    for (const std::size_t c : syntax.children(head)) {
      const Deprel base = base_of(syntax.deprel(c));
      const bool is_title =
          c < head && (base == Deprel::kCompound || syntax.deprel(c) == Deprel::kNmodDesc);
      if (is_title || base == Deprel::kAppos) describe(syntax, head, c);
      if (base == Deprel::kAppos) describe(syntax, c, head);
      if (base == Deprel::kNsubj && syntax.has_child(head, Deprel::kCop)) describe(syntax, c, head);
    }
  }

  void read_reference(const Syntax& syntax, const Phrase& phrase, PhraseTraits& traits) {
    const Token& head = syntax[phrase.head];
    if (phrase.is_coordination) {
      traits.kind = PhraseKind::kCoordination;
      traits.number = kPlural;
      traits.word_class = class_of(syntax, phrase.head).word_class;
      return;
    }
    if (head.upos == Upos::kPron || head.upos == Upos::kDet) {
      read_pronoun(syntax, phrase.head, traits);
      return;
    }
    traits.determiner = determiner_of(syntax, phrase.head);
    traits.number = head.xpos == "NNS" || head.xpos == "NNPS" ? kPlural
                    : head.xpos == "NN" || head.xpos == "NNP" ? kSingular
                                                              : kNoNumber;
    traits.country = country_in_front(syntax, phrase.head);
    traits.is_former = std::ranges::any_of(syntax.children(phrase.head),
                                           [&](std::size_t c) { return is_privative(syntax, c); });
    const NounTraits noun = class_of(syntax, phrase.head);
    traits.word_class = noun.word_class;
    traits.gender = noun.gender;
    if (const Mention* name = names_[phrase.head]) {
      traits.kind = PhraseKind::kName;
      traits.chain = name->chain;
    } else if (head.upos == Upos::kPropn) {
      traits.kind = PhraseKind::kName;
    }
  }

  std::int32_t country_in_front(const Syntax& syntax, std::size_t head) const {
    for (const std::size_t c : syntax.children(head)) {
      const Deprel deprel = syntax.deprel(c);
      const bool is_owner = deprel == Deprel::kAmod || deprel == Deprel::kNmodPoss;
      if (c > head || !is_owner || names_[c] == nullptr || names_[c]->chain == kNoChain) continue;
      const auto chain = names_[c]->chain;
      if (document_.chains[static_cast<std::size_t>(chain)].type == EntityType::kCountry) {
        return chain;
      }
    }
    return kNoChain;
  }

  static void read_pronoun(const Syntax& syntax, std::size_t head, PhraseTraits& traits) {
    traits.kind = PhraseKind::kPronoun;
    const auto form = lower_ascii(syntax.form(head));
    const Pronoun pronoun = find_pronoun(form);
    traits.pronoun = pronoun.kind;
    traits.gender = pronoun.gender;
    traits.number = pronoun.number;
    traits.is_reflexive = pronoun.is_reflexive();
    traits.is_possessive = syntax.deprel(head) == Deprel::kNmodPoss;
    traits.head = hash_bytes(form);
  }

  NounTraits class_of(const Syntax& syntax, std::size_t head) {
    const std::string_view ner = syntax[head].ner;
    if (ner.ends_with("-Date")) return {kDateClass, kNeuter};
    if (ner.ends_with("-Money")) return {kMoneyClass, kNeuter};
    if (const Mention* name = names_[head]) return name_traits(syntax, *name);
    return noun_traits(lower_ascii(syntax.lemma(head)));
  }

  NounTraits name_traits(const Syntax& syntax, const Mention& name) const {
    NounTraits traits{static_cast<std::uint8_t>(kFirstNameType + static_cast<int>(name.type)),
                      kNoGender};
    switch (name.type) {
      case EntityType::kPerson:
        break;
      case EntityType::kThing:
        return traits;
      default:
        traits.gender = kNeuter;
        return traits;
    }
    for (const std::size_t c : syntax.children(name.head)) {
      const auto form = lower_ascii(syntax.form(c));
      if (is_one_of(form, {"mr", "mr.", "sir", "king", "prince", "lord"})) traits.gender = kMale;
      if (is_one_of(form, {"ms", "ms.", "mrs", "mrs.", "miss", "queen", "princess", "lady"}))
        traits.gender = kFemale;
    }
    return traits;
  }

  NounTraits noun_traits(const std::string& lemma) {
    const auto [at, is_new] = nouns_.try_emplace(lemma);
    NounTraits& traits = at->second;
    if (!is_new) return traits;
    const WordClass word_class = wordnet_.noun_class(lemma);
    traits.word_class = static_cast<std::uint8_t>(word_class);
    if (word_class == WordClass::kPerson && lemma != "fellow") {  // a research fellow is no "boy"
      if (wordnet_.is_kind_of(lemma, "male person")) traits.gender = kMale;
      if (wordnet_.is_kind_of(lemma, "female person")) traits.gender = kFemale;
    } else if (word_class != WordClass::kUnknown && word_class != WordClass::kOther &&
               word_class != WordClass::kPerson) {
      traits.gender = kNeuter;
    }
    return traits;
  }

  const Article& article_;
  const Document& document_;
  const WordNet& wordnet_;
  std::size_t next_ = 0;
  std::vector<const Mention*> names_;
  std::map<std::string, NounTraits, std::less<>> nouns_;
};

/// How often the whole article has a phrase's words: its topics come again.
void count_texts(Traits& traits) {
  std::unordered_map<std::uint64_t, std::uint32_t> counts;
  for (const PhraseTraits& phrase : traits.phrases) ++counts[phrase.text];
  for (PhraseTraits& phrase : traits.phrases) phrase.repeats = counts[phrase.text];
}

}  // namespace

EntityType entity_type(const PhraseTraits& traits) {
  if (traits.pronoun == PronounClass::kHe || traits.pronoun == PronounClass::kShe ||
      traits.pronoun == PronounClass::kI || traits.pronoun == PronounClass::kYou ||
      traits.pronoun == PronounClass::kWe)
    return EntityType::kPerson;
  if (traits.word_class >= kDateClass) return EntityType::kThing;
  if (traits.word_class >= kFirstNameType)
    return static_cast<EntityType>(traits.word_class - kFirstNameType);
  switch (static_cast<WordClass>(traits.word_class)) {
    case WordClass::kPerson:
      return EntityType::kPerson;
    case WordClass::kGroup:
      return EntityType::kOrganization;
    case WordClass::kPlace:
      return EntityType::kPlace;
    case WordClass::kFacility:
      return EntityType::kFacility;
    case WordClass::kWeapon:
      return EntityType::kWeapon;
    case WordClass::kDocument:
      return EntityType::kDocument;
    case WordClass::kEvent:
      return EntityType::kEvent;
    default:
      return EntityType::kThing;
  }
}

Traits find_traits(const Article& article, const Document& document, const WordNet& wordnet) {
  TraitReader reader(article, document, wordnet);
  QuotationReader quotations;
  SpeakerTurns turns(article);
  std::size_t next = 0;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Syntax syntax(document.sentences[s], article.text);
    reader.read_sentence(s, syntax, quotations.read_sentence(document.sentences[s], syntax),
                         turns.read_sentence(document.sentences[s], syntax));
    const std::size_t speaker = quotations.speaker();
    for (; next < document.phrases.size() && document.phrases[next].sentence == s; ++next) {
      const Phrase& phrase = document.phrases[next];
      if (phrase.head == speaker && !phrase.is_coordination)
        quotations.set_speaker(static_cast<std::int32_t>(next));
    }
  }
  reader.find_named_speakers(turns);
  reader.found.speakers = quotations.take_speakers();
  count_texts(reader.found);
  return std::move(reader.found);
}

}  // namespace entente
