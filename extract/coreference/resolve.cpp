#include "extract/coreference/resolve.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extract/coreference/link_options.hpp"
#include "extract/coreference/meaning.hpp"
#include "extract/language/exponential.hpp"

namespace entente {
namespace {

constexpr float kUnit = 1.F / 1024.F;  ///< of a weight, in nats

class Resolver {
 public:
  Resolver(Document& document, const Traits& traits, const LinkWeights& weights)
      : document_(document),
        traits_(traits),
        weights_(weights),
        options_(document, traits),
        groups_(document.phrases.size()),
        genders_(document.phrases.size() + document.chains.size(), kNoGender) {
    for (std::size_t c = 0; c < document.chains.size(); ++c) {
      genders_[document.phrases.size() + c] = gender_of(document.chains[c].sex);
    }
  }

  void run() {
    for (std::uint32_t i = 0; i < document_.phrases.size(); ++i) {
      weigh(i, options_.read());
      link(i, choose(i));
    }
  }

 private:
  /// Phrases that mean one, which a phrase may follow: one group, or to a name one entity.
  struct Choice {
    std::uint32_t key = 0;
    float share = 0;  ///< of its phrases together, beside 1 of the likeliest option
    float best = 0;   ///< score of the likeliest of them
    std::int32_t antecedent = kNoPhrase;
  };

  [[nodiscard]] static std::uint8_t gender_of(Sex sex) {
    return sex == Sex::kUnknown ? kNoGender : sex == Sex::kFemale ? kFemale : kMale;
  }

  [[nodiscard]] float score(const Features& features) const {
    return static_cast<float>(weights_.features.sum(features)) * kUnit;
  }

  /// "he" and somebody who was called "she".
  [[nodiscard]] static bool may_join(const PhraseTraits& phrase, std::uint8_t gender) {
    return (gender & (kMale | kFemale)) == 0 || phrase.gender == kNoGender ||
           (phrase.gender & gender) != 0;
  }

  /// "the Chadian minister" and somebody of another country; "the former government" and a country.
  [[nodiscard]] bool is_of_other(const PhraseTraits& phrase, std::uint32_t group) const {
    const auto phrases = document_.phrases.size();
    if (phrase.kind != PhraseKind::kNominal || group < phrases) return false;
    const Chain& chain = document_.chains[group - phrases];
    if (phrase.is_former && chain.type == EntityType::kCountry) return true;
    if (phrase.country == kNoChain) return false;
    const auto& named = chain.country;
    const auto& own = document_.chains[static_cast<std::size_t>(phrase.country)].country;
    return !named.empty() && named != own;
  }

  /// Fills `choices_` and `fresh_`.
  void weigh(std::uint32_t i, const LinkOptions& options) {
    choices_.clear();
    const Phrase& phrase = document_.phrases[i];
    const PhraseTraits& traits = traits_.phrases[i];
    const bool is_named = traits.chain != kNoChain;
    fresh_ = score(options.fresh);
    scores_.clear();
    float highest = fresh_;
    for (std::size_t k = 0; k < options.earlier.size(); ++k) {
      const Phrase& earlier = document_.phrases[options.earlier[k]];
      scores_.push_back(score(options.features[k]) + meaning(document_, phrase, earlier));
      highest = std::max(highest, scores_.back());
    }
    for (std::size_t k = 0; k < options.earlier.size(); ++k) {
      const std::uint32_t j = options.earlier[k];
      if (!may_join(traits, genders_[groups_[j]]) || is_of_other(traits, groups_[j])) continue;
      const std::uint32_t key = is_named ? document_.phrases[j].entity : groups_[j];
      auto choice = std::ranges::find(choices_, key, &Choice::key);
      if (choice == choices_.end()) choice = choices_.insert(choice, Choice{key});
      choice->share += exponential(scores_[k] - highest);
      if (choice->antecedent != kNoPhrase && scores_[k] <= choice->best) continue;
      choice->best = scores_[k];
      choice->antecedent = static_cast<std::int32_t>(j);
    }
    fresh_ -= highest;
  }

  /// The likeliest; where naming something new is likelier, one without an antecedent.
  [[nodiscard]] Choice choose(std::uint32_t i) const {
    const PhraseTraits& traits = traits_.phrases[i];
    const auto likeliest = std::ranges::max_element(choices_, {}, &Choice::share);
    const float bias = weights_.fresh[static_cast<std::size_t>(traits.kind)];
    if (likeliest == choices_.end() || likeliest->share <= exponential(fresh_ + bias)) return {i};
    float all = exponential(fresh_);
    for (const Choice& choice : choices_) all += choice.share;
    Choice chosen = *likeliest;
    chosen.share /= all;
    return chosen;
  }

  void link(std::uint32_t i, const Choice& choice) {
    Phrase& phrase = document_.phrases[i];
    const PhraseTraits& traits = traits_.phrases[i];
    const bool is_new = choice.antecedent == kNoPhrase;
    const auto antecedent = static_cast<std::size_t>(choice.antecedent);
    phrase.antecedent = choice.antecedent;
    phrase.probability = choice.share;
    phrase.entity = is_new ? i : document_.phrases[antecedent].entity;
    const auto phrases = static_cast<std::uint32_t>(document_.phrases.size());
    groups_[i] = traits.chain != kNoChain ? phrases + static_cast<std::uint32_t>(traits.chain)
                 : is_new                 ? i
                                          : groups_[antecedent];
    genders_[groups_[i]] |= traits.gender;
  }

  Document& document_;
  const Traits& traits_;
  const LinkWeights& weights_;
  OptionReader options_;
  /// Whom each phrase means: names of one chain mean one, whatever else they are linked to.
  std::vector<std::uint32_t> groups_;
  std::vector<std::uint8_t> genders_;  ///< by group
  std::vector<float> scores_;
  std::vector<Choice> choices_;
  float fresh_ = 0;  ///< of naming something new, beside 0 of the likeliest option
};

}  // namespace

void resolve(Document& document, const Traits& traits, const LinkWeights& weights) {
  Resolver(document, traits, weights).run();
}

}  // namespace entente
