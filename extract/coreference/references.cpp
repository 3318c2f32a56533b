#include "extract/coreference/references.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/coreference/first_persons.hpp"
#include "extract/coreference/groups.hpp"
#include "extract/coreference/meaning.hpp"
#include "extract/coreference/pronouns.hpp"
#include "extract/lexicon.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// What a noun's link must score above none, in 1/1024 nats.
constexpr std::int32_t kNounMargin = 512;
/// What "it" must score above none, which often refers to nothing that has a name.
constexpr std::int32_t kNeuterMargin = 768;
/// What the antecedent of "he" and "she" must score above anybody else.
constexpr std::int32_t kPersonalLead = 1024;

/// What "the company" must mean an actor at least, in nats, and how many sentences back that one
/// may stand.
constexpr float kLeastMeaning = 3.F;
constexpr std::uint32_t kReach = 4;
/// By how much more than anybody else.
constexpr float kMeaningLead = 1.F;

class ReferenceLinker {
 public:
  ReferenceLinker(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                  Document& document)
      : article_(article),
        actors_(actors),
        lexicon_(lexicon),
        document_(document),
        groups_(document),
        chains_(document.phrases.size(), kNoChain) {}

  void link() {
    std::uint32_t p = 0, m = 0;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Syntax syntax(document_.sentences[s], article_.text);
      read_mentions(s, m, syntax.size());
      for (; p < document_.phrases.size() && document_.phrases[p].sentence == s; ++p)
        link_phrase(p, syntax);
    }
    link_first_persons(article_, document_);
    for (auto& chain : document_.chains) std::ranges::sort(chain.mentions);
  }

 private:
  static constexpr std::uint32_t kNoMention = static_cast<std::uint32_t>(-1);

  /// Which mention has each word as its head; `m` moves to the next sentence's first.
  void read_mentions(std::uint32_t sentence, std::uint32_t& m, std::size_t words) {
    mentions_.assign(words, kNoMention);
    for (; m < document_.mentions.size() && document_.mentions[m].sentence == sentence; ++m)
      mentions_[document_.mentions[m].head] = m;
  }

  void link_phrase(std::uint32_t p, const Syntax& syntax) {
    Phrase& phrase = document_.phrases[p];
    if (phrase.antecedent != kNoPhrase)  // which may have moved to an earlier entity
      phrase.entity = document_.phrases[static_cast<std::size_t>(phrase.antecedent)].entity;
    if (phrase.is_coordination) return;  // its group is made when something refers to it
    const std::uint32_t m = mentions_[phrase.head];
    if (m != kNoMention && document_.mentions[m].kind == MentionKind::kName) {
      chains_[p] = document_.mentions[m].chain;
      if (chains_[p] != kNoChain) groups_.note(m, p, syntax);
      return;
    }
    const auto chain = syntax[phrase.head].upos == Upos::kPron ? follow_pronoun(syntax, p)
                                                               : follow_noun(syntax, p, m);
    if (!chain) return;
    chains_[p] = *chain;
    if (m == kNoMention) return;
    attach(m, *chain);
    groups_.note(m, p, syntax);
  }

  void attach(std::uint32_t m, std::int32_t chain) {
    Chain& target = chain_at(chain);
    document_.mentions[m].chain = chain;
    document_.mentions[m].type = target.type;
    target.mentions.push_back(m);
  }

  Chain& chain_at(std::int32_t chain) { return document_.chains[static_cast<std::size_t>(chain)]; }

  /// The chain that the learned link leads to.
  std::optional<std::int32_t> learned(std::uint32_t p, std::int32_t least_margin) {
    const Phrase& phrase = document_.phrases[p];
    if (phrase.antecedent == kNoPhrase || phrase.margin < least_margin) return {};
    const auto antecedent = static_cast<std::size_t>(phrase.antecedent);
    const Phrase& earlier = document_.phrases[antecedent];
    if (earlier.is_coordination && chains_[antecedent] == kNoChain) {
      const Syntax syntax(document_.sentences[earlier.sentence], article_.text);
      chains_[antecedent] = groups_.of_coordination(earlier, syntax).value_or(kNoChain);
    }
    if (chains_[antecedent] == kNoChain) return {};
    return chains_[antecedent];
  }

  std::optional<std::int32_t> follow_pronoun(const Syntax& syntax, std::uint32_t p) {
    const auto form = lower_ascii(syntax.form(document_.phrases[p].head));
    const Pronoun pronoun = find_pronoun(form);
    const std::uint8_t gender = pronoun.gender;
    const bool is_plural = pronoun.kind == PronounClass::kThey;
    if (pronoun.kind == PronounClass::kThis || (gender == kNoGender && !is_plural)) return {};
    const auto chain = learned(p, gender == kNeuter && !is_plural ? kNeuterMargin : 0);
    if (!chain) return {};
    const bool is_personal = gender == kMale || gender == kFemale;
    if (is_personal && document_.phrases[p].lead < kPersonalLead) return {};
    const Chain& target = chain_at(*chain);
    const bool is_person = target.type == EntityType::kPerson;
    const bool is_group = !target.members.empty();
    if (is_plural) {
      // "the company … they": as often the people of the sentence before, whom nobody named.
      if (!is_group) return {};
      return chain;
    }
    if (is_group || (gender == kNeuter) == is_person) return {};
    genders_.resize(document_.chains.size(), kNoGender);
    std::uint8_t& known = genders_[static_cast<std::size_t>(*chain)];
    if (!genders_agree(known, gender)) return {};
    known = gender;
    return chain;
  }

  std::optional<std::int32_t> follow_noun(const Syntax& syntax, std::uint32_t p, std::uint32_t m) {
    const Phrase& phrase = document_.phrases[p];
    if (m != kNoMention) {
      const Mention& mention = document_.mentions[m];
      if (const auto chain = by_context_name(mention)) return chain;
      if (syntax[mention.head].xpos == "NNS" && is_pair(syntax, mention.head))
        return pair(syntax, mention);
      if (is_bare_country(syntax, phrase)) return follow_country(p);
    }
    if (syntax[phrase.head].upos != Upos::kNoun) return {};
    const auto chain = learned(p, kNounMargin);
    if (chain && fits(syntax, phrase, chain_at(*chain))) return chain;
    return is_definite(syntax, phrase) ? likeliest(syntax, p) : std::nullopt;
  }

  /// "the company", "the senator": with nothing that says which.
  static bool is_definite(const Syntax& syntax, const Phrase& phrase) {
    return lower_ascii(syntax.form(phrase.first)) == "the" && phrase.last == phrase.head + 1;
  }

  /// Of the actors named in the last sentences the one that the encoder holds for likeliest by far.
  std::optional<std::int32_t> likeliest(const Syntax& syntax, std::uint32_t p) {
    Phrase& phrase = document_.phrases[p];
    std::optional<std::uint32_t> best;
    float highest = kLeastMeaning;
    float second = highest - kMeaningLead;
    for (std::uint32_t q = p; q-- > 0;) {
      const Phrase& earlier = document_.phrases[q];
      if (earlier.sentence + kReach < phrase.sentence) break;
      if (chains_[q] == kNoChain || earlier.is_coordination ||
          !fits(syntax, phrase, chain_at(chains_[q])))
        continue;
      const float score = meaning(document_, phrase, earlier);
      if (score > highest) {
        if (best && chains_[*best] != chains_[q]) second = highest;
        highest = score;
        best = q;
      } else if (best && chains_[*best] != chains_[q]) {
        second = std::max(second, score);
      }
    }
    if (!best || highest < second + kMeaningLead) return {};
    return follow(phrase, *best);
  }

  /// Links a phrase past the ranking, whose scores then say nothing of it.
  std::int32_t follow(Phrase& phrase, std::uint32_t earlier) const {
    phrase.antecedent = static_cast<std::int32_t>(earlier);
    phrase.entity = document_.phrases[earlier].entity;
    phrase.margin = 0;
    phrase.lead = 0;
    return chains_[earlier];
  }

  /// "the country", with nothing that says which.
  bool is_bare_country(const Syntax& syntax, const Phrase& phrase) const {
    const auto lemma = syntax.lemma(phrase.head);
    return phrase.antecedent == kNoPhrase && syntax[phrase.head].xpos == "NN" &&
           (lemma == "country" || lemma == "nation") && phrase.last - phrase.first == 2 &&
           lower_ascii(syntax.form(phrase.first)) == "the";
  }

  /// GUM's genres seldom say "the country"; news does.
  std::optional<std::int32_t> follow_country(std::uint32_t p) {
    Phrase& phrase = document_.phrases[p];
    const auto earlier = groups_.last_of(EntityType::kCountry, phrase.sentence);
    if (!earlier) return {};
    return follow(phrase, *earlier);
  }

  /// "the North" once North Korea was named in full.
  std::optional<std::int32_t> by_context_name(const Mention& mention) const {
    for (const auto* actor : actors_.find_in_context(mention_text(article_, document_, mention))) {
      const auto found = std::ranges::find(document_.chains, actor->id, &Chain::id);
      if (found != document_.chains.end())
        return static_cast<std::int32_t>(found - document_.chains.begin());
    }
    return {};
  }

  static bool is_pair(const Syntax& syntax, std::size_t head) {
    return std::ranges::any_of(syntax.children(head), [&](std::size_t c) {
      const auto lemma = syntax.lemma(c);
      return lemma == "both" || lemma == "two";
    });
  }

  std::optional<std::int32_t> pair(const Syntax& syntax, const Mention& mention) {
    const auto noun = syntax.lemma(mention.head);
    const auto classes = lexicon_.noun_info(noun).classes;
    if (has_class(classes, NounClass::kCountry) || noun == "side")
      return groups_.last_pair(syntax, mention, EntityType::kCountry);
    if (has_class(classes, NounClass::kPerson))
      return groups_.last_pair(syntax, mention, EntityType::kPerson);
    return {};
  }

  /// May the noun stand for what the chain names? A plural for a group, a singular for one of its
  /// own type.
  bool fits(const Syntax& syntax, const Phrase& phrase, const Chain& chain) const {
    const bool is_plural = syntax[phrase.head].xpos == "NNS";
    if (is_plural != !chain.members.empty()) return false;
    const auto classes = lexicon_.noun_info(lower_ascii(syntax.lemma(phrase.head))).classes;
    switch (chain.type) {
      case EntityType::kPerson:
        return has_class(classes, NounClass::kPerson) ||
               (classes == NounClass::kNone && phrase.type == EntityType::kPerson);
      case EntityType::kCountry:
        return has_class(classes, NounClass::kCountry);
      case EntityType::kOrganization:
        return has_class(classes, NounClass::kOrganization) ||
               (classes == NounClass::kNone && phrase.type == EntityType::kOrganization);
      case EntityType::kThing:
        return !has_class(classes, NounClass::kPerson | NounClass::kCountry);
      default:
        return phrase.type == chain.type;
    }
  }

  const Article& article_;
  const ActorTable& actors_;
  const Lexicon& lexicon_;
  Document& document_;
  Groups groups_;
  std::vector<std::int32_t> chains_;     ///< of each phrase
  std::vector<std::uint32_t> mentions_;  ///< of this sentence, by head
  std::vector<std::uint8_t> genders_;    ///< of each chain
};

}  // namespace

void link_references(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                     Document& document) {
  ReferenceLinker(article, actors, lexicon, document).link();
}

}  // namespace entente
