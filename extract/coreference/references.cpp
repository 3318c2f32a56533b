#include "extract/coreference/references.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/coreference/countries.hpp"
#include "extract/coreference/first_persons.hpp"
#include "extract/coreference/groups.hpp"
#include "extract/coreference/pronouns.hpp"
#include "extract/lexicon.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/syntax/syntax.hpp"
#include "extract/syntax/wording.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// How likely a phrase must follow its antecedent for a claim to be told of whom that names; chosen
/// on the dev part of the articles that were read.
constexpr float kLeastLikely = 0.35F;

class ReferenceLinker {
 public:
  ReferenceLinker(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                  Document& document)
      : article_(article),
        actors_(actors),
        lexicon_(lexicon),
        document_(document),
        groups_(document),
        chains_(document.phrases.size(), kNoChain),
        named_(document.phrases.size(), kNoChain) {}

  void link() {
    note_names();
    std::uint32_t p = 0, m = 0;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Syntax syntax(document_.sentences[s], article_.text);
      read_mentions(s, m, syntax.size());
      for (; p < document_.phrases.size() && document_.phrases[p].sentence == s; ++p)
        link_phrase(p, syntax);
    }
    link_first_persons(article_, document_);
    for (const auto& [mention, chain] : speakers_)
      if (document_.mentions[mention].chain == kNoChain) attach(mention, chain);
    for (auto& chain : document_.chains) std::ranges::sort(chain.mentions);
  }

 private:
  static constexpr std::uint32_t kNoMention = static_cast<std::uint32_t>(-1);

  /// Whom each entity's first name calls, by its first phrase.
  void note_names() {
    std::uint32_t p = 0, m = 0;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      read_mentions(s, m, document_.sentences[s].tokens.size());
      for (; p < document_.phrases.size() && document_.phrases[p].sentence == s; ++p) {
        const Phrase& phrase = document_.phrases[p];
        const std::uint32_t own = mentions_[phrase.head];
        if (phrase.is_coordination || own == kNoMention) continue;
        const Mention& mention = document_.mentions[own];
        std::int32_t& named = named_[phrase.entity];
        if (mention.kind == MentionKind::kName && named == kNoChain) named = mention.chain;
      }
    }
  }

  /// Which mention has each word as its head; `m` moves to the next sentence's first.
  void read_mentions(std::uint32_t sentence, std::uint32_t& m, std::size_t words) {
    mentions_.assign(words, kNoMention);
    for (; m < document_.mentions.size() && document_.mentions[m].sentence == sentence; ++m)
      mentions_[document_.mentions[m].head] = m;
  }

  void link_phrase(std::uint32_t p, const Syntax& syntax) {
    const Phrase& phrase = document_.phrases[p];
    if (phrase.is_coordination) return;  // its group is made when something refers to it
    const std::uint32_t m = mentions_[phrase.head];
    if (m != kNoMention && document_.mentions[m].kind == MentionKind::kName) {
      chains_[p] = document_.mentions[m].chain;
      if (chains_[p] != kNoChain) groups_.note(m, p, syntax);
      return;
    }
    if (is_speaker(syntax, phrase)) return follow_speaker(p, m);
    const auto chain = syntax[phrase.head].upos == Upos::kPron ? follow_pronoun(syntax, p)
                                                               : follow_noun(syntax, p, m);
    if (!chain) return;
    chains_[p] = *chain;
    if (m == kNoMention) return;
    attach(m, *chain);
    groups_.note(m, p, syntax);
  }

  static bool is_speaker(const Syntax& syntax, const Phrase& phrase) {
    return find_pronoun(lower_ascii(syntax.form(phrase.head))).kind == PronounClass::kI;
  }

  void attach(std::uint32_t m, std::int32_t chain) {
    Chain& target = chain_at(chain);
    document_.mentions[m].chain = chain;
    document_.mentions[m].type = target.type;
    target.mentions.push_back(m);
  }

  Chain& chain_at(std::int32_t chain) { return document_.chains[static_cast<std::size_t>(chain)]; }

  /// The chain that the learned link leads to: of the nearest phrase with a name, else of whoever
  /// is named first of its entity, be it later.
  std::optional<std::int32_t> learned(std::uint32_t p) {
    const Phrase& phrase = document_.phrases[p];
    if (phrase.antecedent == kNoPhrase || phrase.probability < kLeastLikely) return {};
    for (auto at = phrase.antecedent; at != kNoPhrase;) {
      const auto antecedent = static_cast<std::size_t>(at);
      const Phrase& earlier = document_.phrases[antecedent];
      if (earlier.is_coordination && chains_[antecedent] == kNoChain) {
        const Syntax syntax(document_.sentences[earlier.sentence], article_.text);
        chains_[antecedent] = groups_.of_coordination(earlier, syntax).value_or(kNoChain);
      }
      if (chains_[antecedent] != kNoChain) return chains_[antecedent];
      at = earlier.antecedent;
    }
    const std::int32_t named = named_[phrase.entity];
    return named == kNoChain ? std::nullopt : std::optional(named);
  }

  /// "I" is whoever speaks; what a quotation says of that goes before what was learned.
  void follow_speaker(std::uint32_t p, std::uint32_t m) {
    const auto chain = learned(p);
    if (!chain || m == kNoMention) return;
    const Chain& target = chain_at(*chain);
    if (target.type == EntityType::kPerson && target.members.empty())
      speakers_.emplace_back(m, *chain);
  }

  std::optional<std::int32_t> follow_pronoun(const Syntax& syntax, std::uint32_t p) {
    const Pronoun pronoun = find_pronoun(lower_ascii(syntax.form(document_.phrases[p].head)));
    switch (pronoun.kind) {
      case PronounClass::kHe:
      case PronounClass::kShe:
        return follow_person(p, pronoun.gender);
      case PronounClass::kIt:
      case PronounClass::kThey:
      case PronounClass::kWe:
        return follow_body(p);
      default:
        return {};
    }
  }

  std::optional<std::int32_t> follow_person(std::uint32_t p, std::uint8_t gender) {
    const auto chain = learned(p);
    if (!chain) return {};
    const Chain& target = chain_at(*chain);
    if (!target.members.empty() || target.type != EntityType::kPerson) return {};
    genders_.resize(document_.chains.size(), kNoGender);
    std::uint8_t& known = genders_[static_cast<std::size_t>(*chain)];
    if (!genders_agree(known, gender)) return {};
    known = gender;
    return chain;
  }

  /// "it", "they" and the "we" of a body: what is no person.
  std::optional<std::int32_t> follow_body(std::uint32_t p) {
    const auto chain = learned(p);
    if (!chain) return {};
    const Chain& target = chain_at(*chain);
    if (target.members.empty() && target.type == EntityType::kPerson) return {};
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
    const auto chain = learned(p);
    if (chain && is_no_person(syntax, phrase, *chain)) return {};
    if (const auto owner = syntax.child(phrase.head, Deprel::kNmodPoss); owner != kNoToken) {
      return chain && may_be_owned(syntax, phrase, owner, *chain) ? chain : std::nullopt;
    }
    if (m == kNoMention || !is_bare_government(syntax, phrase)) return chain;
    return chain && may_govern(chain_at(*chain)) ? chain : follow_main_country(p);
  }

  /// "a dozen emails" are nobody, whoever sent them, nor is "the party" its leader.
  bool is_no_person(const Syntax& syntax, const Phrase& phrase, std::int32_t chain) {
    const Chain& target = chain_at(chain);
    const auto noun = syntax.lemma(phrase.head);
    if (target.type != EntityType::kPerson || !target.members.empty() ||
        lexicon_.is_person_noun(noun)) {
      return false;
    }
    if (lexicon_.noun_info(noun).sector == "BUS" && may_be_firm(chain_at(chain))) {
      make_firm(chain_at(chain));
      return false;
    }
    constexpr NounClass kBodies = NounClass::kOrganization | NounClass::kTroops |
                                  NounClass::kFacility | NounClass::kPlace | NounClass::kCountry;
    return syntax[phrase.head].xpos == "NNS" ||
           has_class(lexicon_.noun_info(noun).classes, kBodies);
  }

  /// A name that the tagger took for a person's, though nothing else says so.
  bool may_be_firm(const Chain& chain) const {
    return chain.sex == Sex::kUnknown && std::ranges::none_of(chain.mentions, [&](std::uint32_t m) {
             const Mention& mention = document_.mentions[m];
             const auto& tokens = document_.sentences[mention.sentence].tokens;
             return std::ranges::any_of(tokens, [&](const Token& token) {
               return token.deprel == Deprel::kNmodDesc &&
                      token.head == static_cast<std::int32_t>(mention.head);
             });
           });
  }

  /// "Millcon Steel raised prices. The company …".
  void make_firm(Chain& chain) {
    chain.type = EntityType::kOrganization;
    for (const auto m : chain.mentions) document_.mentions[m].type = EntityType::kOrganization;
  }

  /// "his wife", "Ada's firm": one of them, surely meant, and neither the owner nor, of a person's
  /// noun, anything but a person.
  bool may_be_owned(const Syntax& syntax, const Phrase& phrase, std::size_t owner,
                    std::int32_t chain) {
    constexpr float kLeastLikelyOwned = 0.6F;
    if (phrase.probability < kLeastLikelyOwned || syntax[phrase.head].xpos != "NN") return false;
    const std::uint32_t m = mentions_[owner];
    if (m != kNoMention && document_.mentions[m].chain == chain) return false;
    return lexicon_.is_person_noun(syntax.lemma(phrase.head)) ==
           (chain_at(chain).type == EntityType::kPerson);
  }

  /// The country that the article names more often than any other, before the phrase or behind it.
  std::optional<std::int32_t> follow_main_country(std::uint32_t p) {
    const auto chain = main_country(document_);
    if (!chain) return {};
    const auto before = chains_.begin() + p;
    const auto first = std::find(chains_.begin(), before, *chain);
    if (first != before) follow(p, static_cast<std::uint32_t>(first - chains_.begin()));
    return chain;
  }

  /// Instead of whom the ranking chose.
  void follow(std::uint32_t p, std::uint32_t earlier) {
    Phrase& phrase = document_.phrases[p];
    phrase.antecedent = static_cast<std::int32_t>(earlier);
    phrase.entity = document_.phrases[earlier].entity;
    phrase.probability = 0;
  }

  /// The country named last, a subject before others, rather than whom the link leads to.
  std::optional<std::int32_t> follow_country(std::uint32_t p) {
    const auto earlier = groups_.last_of(EntityType::kCountry, document_.phrases[p].sentence);
    if (!earlier) return {};
    follow(p, *earlier);
    return chains_[*earlier];
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

  const Article& article_;
  const ActorTable& actors_;
  const Lexicon& lexicon_;
  Document& document_;
  Groups groups_;
  std::vector<std::int32_t> chains_;  ///< of each phrase
  std::vector<std::int32_t> named_;   ///< of each entity
  /// Mentions of "I" and the chains that were learned for them.
  std::vector<std::pair<std::uint32_t, std::int32_t>> speakers_;
  std::vector<std::uint32_t> mentions_;  ///< of this sentence, by head
  std::vector<std::uint8_t> genders_;    ///< of each chain
};

}  // namespace

void link_references(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                     Document& document) {
  ReferenceLinker(article, actors, lexicon, document).link();
}

}  // namespace entente
