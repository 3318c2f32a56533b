#include "extract/mention/coreference.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/syntax.hpp"
#include "extract/lexicon.hpp"
#include "extract/mention/mentions.hpp"
#include "extract/text.hpp"

namespace entente {
namespace {

/// How far back an antecedent may stand, in sentences.
constexpr std::uint32_t kWindow = 2;

enum class Gender { kUnknown, kMale, kFemale };

/// A mention that a later one may refer to.
struct Candidate {
  std::uint32_t mention = 0;
  std::int32_t chain = kNoChain;
  std::uint32_t sentence = 0;
  bool is_subject = false;
  std::size_t predicate = kNoToken;  // the word it depends on
};

bool is_subject(Deprel deprel) { return base_of(deprel) == Deprel::kNsubj; }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

class ReferenceLinker {
 public:
  ReferenceLinker(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                  Document& document)
      : article_(article),
        actors_(actors),
        lexicon_(lexicon),
        document_(document),
        genders_(document.chains.size(), Gender::kUnknown) {}

  void link() {
    std::uint32_t m = 0;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Syntax syntax(document_.sentences[s], article_.text);
      for (; m < document_.mentions.size() && document_.mentions[m].sentence == s; ++m) {
        Mention& mention = document_.mentions[m];
        if (mention.kind != MentionKind::kName) {
          const auto chain = mention.kind == MentionKind::kPronoun ? pronoun(syntax, mention)
                                                                   : nominal(syntax, mention);
          if (!chain) continue;
          attach(m, *chain);
        }
        if (mention.chain == kNoChain) continue;
        note_gender(syntax, mention);
        candidates_.push_back({m, mention.chain, s, is_subject(syntax.deprel(mention.head)),
                               syntax.head(mention.head)});
      }
    }
    for (auto& chain : document_.chains) std::ranges::sort(chain.mentions);
  }

 private:
  const Chain& chain_of(const Candidate& c) const {
    return document_.chains[static_cast<std::size_t>(c.chain)];
  }

  void attach(std::uint32_t m, std::int32_t chain) {
    Chain& target = document_.chains[static_cast<std::size_t>(chain)];
    document_.mentions[m].chain = chain;
    document_.mentions[m].type = target.type;
    target.mentions.push_back(m);
  }

  void note_gender(const Syntax& syntax, const Mention& mention) {
    if (mention.kind != MentionKind::kName) return;
    for (const auto c : syntax.children(mention.head)) {
      const auto form = lower_ascii(syntax.form(c));
      Gender& gender = genders_[static_cast<std::size_t>(mention.chain)];
      if (is_one_of(form, {"mr", "mr.", "sir", "king", "prince"})) gender = Gender::kMale;
      if (is_one_of(form, {"ms", "ms.", "mrs", "mrs.", "queen"})) gender = Gender::kFemale;
    }
  }

  /// Candidates for a mention at the end of the list, nearest clause first: the best by recency
  /// and subjecthood, or nothing when none fits. Co-arguments of one predicate differ.
  template <typename Fits>
  std::optional<std::int32_t> best(const Syntax& syntax, const Mention& mention, Fits fits) const {
    const auto predicate = syntax.head(mention.head);
    const bool may_bind = base_of(syntax.deprel(mention.head)) == Deprel::kNmod ||
                          is_subject(syntax.deprel(mention.head));
    int best_score = 0;
    std::optional<std::int32_t> found;
    for (auto c = candidates_.rbegin(); c != candidates_.rend(); ++c) {
      if (mention.sentence - c->sentence > kWindow) break;
      if (!fits(*c)) continue;
      const bool is_same_sentence = c->sentence == mention.sentence;
      if (is_same_sentence && !may_bind && c->predicate == predicate) continue;
      int score = is_same_sentence ? 20 : c->sentence + 1 == mention.sentence ? 12 : 6;
      if (c->is_subject) score += 5;
      if (score > best_score) {
        best_score = score;
        found = c->chain;
      }
    }
    return found;
  }

  std::optional<std::int32_t> pronoun(const Syntax& syntax, const Mention& mention) {
    const auto form = lower_ascii(syntax.form(mention.head));
    if (is_one_of(form, {"he", "him", "his", "himself"})) {
      return person(syntax, mention, Gender::kMale);
    }
    if (is_one_of(form, {"she", "her", "herself"})) {
      return person(syntax, mention, Gender::kFemale);
    }
    if (is_one_of(form, {"it", "its", "itself"})) return neuter(syntax, mention);
    if (is_one_of(form, {"they", "them", "their", "themselves"})) return plural(mention);
    return {};
  }

  std::optional<std::int32_t> person(const Syntax& syntax, const Mention& mention, Gender gender) {
    const auto chain = best(syntax, mention, [&](const Candidate& c) {
      const auto known = genders_[static_cast<std::size_t>(c.chain)];
      return chain_of(c).type == EntityType::kPerson && chain_of(c).members.empty() &&
             (known == Gender::kUnknown || known == gender);
    });
    if (chain) genders_[static_cast<std::size_t>(*chain)] = gender;
    return chain;
  }

  static bool is_body(const Chain& chain) {
    return chain.members.empty() &&
           (chain.type == EntityType::kCountry || chain.type == EntityType::kOrganization);
  }

  /// "it" refers to a country or organization only from a subject's place to a subject's, or as a
  /// possessor inside its own clause; other uses are too often about things and facts.
  std::optional<std::int32_t> neuter(const Syntax& syntax, const Mention& mention) const {
    const auto deprel = syntax.deprel(mention.head);
    const bool is_possessor = deprel == Deprel::kNmodPoss;
    const bool acts =
        is_subject(deprel) && !syntax.has_child(syntax.head(mention.head), Deprel::kCop);
    return best(syntax, mention, [&](const Candidate& c) {
      if (!is_body(chain_of(c)) || !c.is_subject) return false;
      if (c.sentence == mention.sentence) return true;
      return (is_possessor || acts) && c.sentence + 1 == mention.sentence;
    });
  }

  /// "they": the last pair that was a subject ("Putin and Kim"), else a plural name.
  std::optional<std::int32_t> plural(const Mention& mention) {
    for (auto c = candidates_.rbegin(); c != candidates_.rend(); ++c) {
      if (mention.sentence - c->sentence > 1) break;
      if (!chain_of(*c).members.empty()) return c->chain;
      if (!c->is_subject) continue;
      const auto members = coordinated(*c);
      if (members.size() > 1) return group(members);
      return {};
    }
    return {};
  }

  /// The chains of a candidate and of the names coordinated with it.
  std::vector<std::uint32_t> coordinated(const Candidate& c) const {
    const Mention& first = document_.mentions[c.mention];
    const Syntax syntax(document_.sentences[c.sentence], article_.text);
    std::vector<std::uint32_t> members;
    for (const auto head : syntax.conjuncts(first.head)) {
      for (const auto& other : document_.mentions) {
        if (other.sentence == c.sentence && other.head == head && other.chain != kNoChain) {
          members.push_back(static_cast<std::uint32_t>(other.chain));
        }
      }
    }
    std::ranges::sort(members);
    const auto repeated = std::ranges::unique(members);
    members.erase(repeated.begin(), repeated.end());
    return members;
  }

  /// The chain that stands for several; made when it is first needed.
  std::optional<std::int32_t> group(const std::vector<std::uint32_t>& members) {
    for (std::size_t c = 0; c < document_.chains.size(); ++c) {
      if (document_.chains[c].members == members) return static_cast<std::int32_t>(c);
    }
    Chain made;
    made.members = members;
    for (const auto member : members) {
      const Chain& chain = document_.chains[member];
      made.id += (made.id.empty() ? "" : "+") + chain.id;
      made.name += (made.name.empty() ? "" : " and ") + chain.name;
      made.type = chain.type;
    }
    document_.chains.push_back(made);
    genders_.push_back(Gender::kUnknown);
    return static_cast<std::int32_t>(document_.chains.size() - 1);
  }

  std::optional<std::int32_t> nominal(const Syntax& syntax, const Mention& mention) {
    if (const auto chain = by_context_name(mention)) return chain;
    const std::string noun(syntax.lemma(mention.head));
    const auto info = lexicon_.noun_info(noun);
    const bool is_plural = syntax[mention.head].xpos == "NNS";
    if (is_plural && is_pair(syntax, mention.head)) {
      if (has_class(info.classes, NounClass::kCountry) || noun == "side") {
        return last_pair(syntax, mention, EntityType::kCountry);
      }
      if (has_class(info.classes, NounClass::kPerson)) {
        return last_pair(syntax, mention, EntityType::kPerson);
      }
      return {};
    }
    if (is_plural || has_own_name(syntax, mention.head)) return {};
    if (is_one_of(noun, {"country", "nation"})) {
      return best(syntax, mention, [&](const Candidate& c) {
        return chain_of(c).type == EntityType::kCountry && chain_of(c).members.empty();
      });
    }
    if (is_one_of(noun, {"company", "firm", "group", "bank", "agency", "party", "organization"})) {
      return best(syntax, mention, [&](const Candidate& c) {
        return chain_of(c).type == EntityType::kOrganization && chain_of(c).members.empty();
      });
    }
    return by_title(noun);
  }

  /// "the North" once North Korea was named in full.
  std::optional<std::int32_t> by_context_name(const Mention& mention) const {
    for (const auto* actor : actors_.find_in_context(mention_text(article_, document_, mention))) {
      for (std::size_t c = 0; c < document_.chains.size(); ++c) {
        if (document_.chains[c].id == actor->id) return static_cast<std::int32_t>(c);
      }
    }
    return {};
  }

  static bool is_pair(const Syntax& syntax, std::size_t head) {
    return std::ranges::any_of(syntax.children(head), [&](std::size_t c) {
      const auto lemma = syntax.lemma(c);
      return lemma == "both" || lemma == "two";
    });
  }

  /// "the Russian company", "the company Acme", "the court that …": it says itself which.
  bool has_own_name(const Syntax& syntax, std::size_t head) const {
    return std::ranges::any_of(syntax.children(head), [&](std::size_t c) {
      const auto deprel = syntax.deprel(c);
      return deprel == Deprel::kCompound || deprel == Deprel::kAmod ||
             base_of(deprel) == Deprel::kNmod || base_of(deprel) == Deprel::kAcl ||
             deprel == Deprel::kAppos || deprel == Deprel::kFlat;
    });
  }

  /// "both countries": the two of that type that the article has named most so far, the actor of
  /// the same clause left out.
  std::optional<std::int32_t> last_pair(const Syntax& syntax, const Mention& mention,
                                        EntityType type) {
    const auto predicate = syntax.head(mention.head);
    std::vector<std::uint32_t> counts(document_.chains.size(), 0);
    for (const auto& c : candidates_) {
      if (chain_of(c).type != type || !chain_of(c).members.empty()) continue;
      ++counts[static_cast<std::size_t>(c.chain)];
    }
    for (const auto& c : candidates_) {
      const bool is_agent =
          c.sentence == mention.sentence && c.is_subject && governs(syntax, c.predicate, predicate);
      if (is_agent && !is_subject(syntax.deprel(mention.head))) {
        counts[static_cast<std::size_t>(c.chain)] = 0;
      }
    }
    std::vector<std::uint32_t> order;
    for (std::uint32_t c = 0; c < counts.size(); ++c) {
      if (counts[c] > 0) order.push_back(c);
    }
    if (order.size() < 2) return {};
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::uint32_t c) { return counts[c]; });
    if (order.size() > 2 && counts[order[1]] == counts[order[2]]) return {};
    order.resize(2);
    std::ranges::sort(order);
    return group(order);
  }

  /// Is `upper` the predicate itself or a verb that it is a complement of?
  static bool governs(const Syntax& syntax, std::size_t upper, std::size_t predicate) {
    for (auto at = predicate; at != kNoToken; at = syntax.head(at)) {
      if (at == upper) return true;
      if (syntax.deprel(at) != Deprel::kXcomp && syntax.deprel(at) != Deprel::kConj) return false;
    }
    return false;
  }

  /// "the president" after "President Park": the last person whose title holds the noun.
  std::optional<std::int32_t> by_title(const std::string& noun) const {
    for (auto c = candidates_.rbegin(); c != candidates_.rend(); ++c) {
      const Mention& name = document_.mentions[c->mention];
      if (name.kind != MentionKind::kName || chain_of(*c).type != EntityType::kPerson) continue;
      const auto& tokens = document_.sentences[name.sentence].tokens;
      for (const auto& token : tokens) {
        const bool is_title = token.head == static_cast<std::int32_t>(name.head) &&
                              (token.deprel == Deprel::kNmodDesc ||
                               token.deprel == Deprel::kAppos || token.deprel == Deprel::kCompound);
        if (is_title && lower_ascii(token.lemma) == noun) return c->chain;
      }
    }
    return {};
  }

  const Article& article_;
  const ActorTable& actors_;
  const Lexicon& lexicon_;
  Document& document_;
  std::vector<Gender> genders_;
  std::vector<Candidate> candidates_;
};

}  // namespace

void link_references(const Article& article, const ActorTable& actors, const Lexicon& lexicon,
                     Document& document) {
  ReferenceLinker(article, actors, lexicon, document).link();
}

}  // namespace entente
