#include "extract/coreference/resolve.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <vector>

#include "extract/coreference/pair_features.hpp"

namespace entente {
namespace {

constexpr std::uint32_t kPronounWindow = 3;  ///< sentences
constexpr std::uint32_t kNounWindow = 1;
constexpr std::size_t kMostNearby = 50;
constexpr std::size_t kRemembered = 3;  ///< earlier phrases by a shared word

/// The last few phrases that share something.
struct Recent {
  std::array<std::uint32_t, kRemembered> phrases{};
  std::uint32_t count = 0;

  void add(std::uint32_t phrase) { phrases[count++ % kRemembered] = phrase; }
};

class Resolver {
 public:
  Resolver(Document& document, const Traits& traits, const LinkChooser& choose,
           const MeaningReader& read_meaning)
      : document_(document),
        traits_(traits),
        choose_(choose),
        read_meaning_(read_meaning),
        features_(document, traits),
        entities_(document.phrases.size()) {}

  void run() {
    for (std::uint32_t i = 0; i < document_.phrases.size(); ++i) {
      collect(i);
      weigh(i);
      const LinkChoice choice = choose_(i, {options_.data(), used_});
      link(i, options_[choice.option].antecedent, choice);
      remember(i);
    }
  }

 private:
  const PhraseTraits& traits(std::uint32_t i) const { return traits_.phrases[i]; }

  /// Fills `candidates_`, nearest first.
  void collect(std::uint32_t i) {
    candidates_.clear();
    const std::uint32_t sentence = document_.phrases[i].sentence;
    const bool is_pronoun = traits(i).kind == PhraseKind::kPronoun;
    const std::uint32_t window = is_pronoun ? kPronounWindow : kNounWindow;
    for (std::uint32_t j = i; j-- > 0 && candidates_.size() < kMostNearby;) {
      if (document_.phrases[j].sentence + window < sentence) break;
      candidates_.push_back(j);
    }
    const std::size_t nearby = candidates_.size();
    const std::uint32_t oldest = nearby > 0 ? candidates_.back() : i;
    const auto add_recent = [&](std::uint64_t key) {
      const auto found = recent_.find(key);
      if (found == recent_.end()) return;
      const Recent& recent = found->second;
      for (std::uint32_t k = 0; k < std::min<std::uint32_t>(recent.count, kRemembered); ++k)
        if (recent.phrases[k] < oldest) candidates_.push_back(recent.phrases[k]);
    };
    for_keys(i, add_recent);
    std::sort(candidates_.begin() + static_cast<std::ptrdiff_t>(nearby), candidates_.end(),
              std::greater{});
    candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
  }

  /// What a phrase is found by from afar.
  template <typename Use>
  void for_keys(std::uint32_t i, Use use) const {
    const PhraseTraits& t = traits(i);
    if (t.kind == PhraseKind::kPronoun) {
      if (t.pronoun == PronounClass::kI || t.pronoun == PronounClass::kWe ||
          t.pronoun == PronounClass::kYou)
        use(feature_hash(1, static_cast<std::uint64_t>(t.pronoun)));
      return;
    }
    use(feature_hash(2, t.head));
    use(feature_hash(3, t.text));
    if (t.chain != kNoChain) use(feature_hash(4, static_cast<std::uint64_t>(t.chain)));
    if (t.kind != PhraseKind::kName) return;
    const std::uint32_t end = std::min(t.words_end, t.words_begin + 4);
    for (std::uint32_t w = t.words_begin; w < end; ++w) use(feature_hash(2, traits_.words[w]));
  }

  /// Writes the options and their features; vectors are used again from phrase to phrase.
  void weigh(std::uint32_t i) {
    used_ = 0;
    const auto next = [&](std::int32_t antecedent, std::uint32_t entity) -> Features& {
      if (used_ == options_.size()) options_.emplace_back();
      options_[used_].antecedent = antecedent;
      options_[used_].entity = entity;
      return options_[used_++].features;
    };
    features_.of_new(i, count_of(feature_hash(2, traits(i).head)),
                     count_of(feature_hash(3, traits(i).text)), next(kNoPhrase, i));
    std::uint32_t rank = 0;
    meanings_.assign(1, 0.F);
    for (const std::uint32_t j : candidates_) {
      const std::uint32_t first = document_.phrases[j].entity;
      const EntityTraits& entity = entities_[first];
      if (!features_.may_corefer(i, j, entity)) continue;
      features_.of_pair(i, j, entity, rank, next(static_cast<std::int32_t>(j), first));
      meanings_.push_back(read_meaning_(document_, document_.phrases[i], document_.phrases[j]));
      if (features_.agree(i, j, entity)) ++rank;
    }
    add_meanings(i);
  }

  /// What the encoder holds of each option, beside the best one's, the best of its entity's and how
  /// many other entities are likelier.
  void add_meanings(std::uint32_t i) {
    const float highest = *std::ranges::max_element(meanings_);
    features_.add_meaning_of_new(i, highest, options_[0].features);
    std::map<std::uint32_t, float> entities;
    for (std::size_t k = 1; k < used_; ++k) {
      const auto found = entities.try_emplace(options_[k].entity, meanings_[k]).first;
      found->second = std::max(found->second, meanings_[k]);
    }
    for (std::size_t k = 1; k < used_; ++k) {
      const float own = entities.at(options_[k].entity);
      const auto better =
          std::ranges::count_if(entities, [&](const auto& entity) { return entity.second > own; });
      features_.add_meaning(i, static_cast<std::uint32_t>(options_[k].antecedent),
                            {meanings_[k], own, highest, static_cast<std::uint32_t>(better)},
                            options_[k].features);
    }
  }

  std::uint32_t count_of(std::uint64_t key) const {
    const auto found = recent_.find(key);
    return found == recent_.end() ? 0 : found->second.count;
  }

  void link(std::uint32_t i, std::int32_t antecedent, const LinkChoice& choice) {
    Phrase& phrase = document_.phrases[i];
    phrase.antecedent = antecedent;
    phrase.margin = choice.margin;
    phrase.lead = choice.lead;
    phrase.entity = antecedent == kNoPhrase
                        ? i
                        : document_.phrases[static_cast<std::size_t>(antecedent)].entity;
    EntityTraits& entity = entities_[phrase.entity];
    const PhraseTraits& t = traits(i);
    ++entity.size;
    entity.last = i;
    entity.gender |= t.gender;
    entity.number |= t.number;
    if (entity.word_class == 0) entity.word_class = t.word_class;
    if (entity.chain == kNoChain) entity.chain = t.chain;
    entity.has_name |= t.kind == PhraseKind::kName;
    entity.has_pronoun |= t.kind == PhraseKind::kPronoun;
  }

  void remember(std::uint32_t i) {
    for_keys(i, [&](std::uint64_t key) { recent_[key].add(i); });
  }

  Document& document_;
  const Traits& traits_;
  const LinkChooser& choose_;
  const MeaningReader& read_meaning_;
  PairFeatures features_;
  std::vector<EntityTraits> entities_;  ///< by the index of an entity's first phrase
  std::unordered_map<std::uint64_t, Recent> recent_;
  std::vector<std::uint32_t> candidates_;
  std::vector<LinkOption> options_;
  std::vector<float> meanings_;  ///< of each option; 0 of the first, to name something new
  std::size_t used_ = 0;
};

/// How much sooner "he" and "she" follow somebody, in 1/1024 nats.
constexpr std::int32_t kPersonalBias = 3072;

}  // namespace

LinkChoice choose_highest(const HashedWeights& weights, std::int32_t new_bias,
                          const PhraseTraits& phrase, std::span<const LinkOption> options) {
  const bool is_personal =
      phrase.pronoun == PronounClass::kHe || phrase.pronoun == PronounClass::kShe;
  const std::int32_t none =
      weights.sum(options[0].features) + new_bias - (is_personal ? kPersonalBias : 0);
  std::vector<std::int32_t> margins(options.size(), 0);
  LinkChoice choice;
  for (std::size_t k = 1; k < options.size(); ++k) {
    margins[k] = weights.sum(options[k].features) - none;
    if (margins[k] > choice.margin) choice = {k, margins[k], kNoRival};
  }
  for (std::size_t k = 1; k < options.size(); ++k) {
    if (options[k].entity == options[choice.option].entity) continue;
    choice.lead = std::min(choice.lead, choice.margin - margins[k]);
  }
  return choice;
}

void resolve(Document& document, const Traits& traits, const LinkChooser& choose,
             const MeaningReader& read_meaning) {
  Resolver(document, traits, choose, read_meaning).run();
}

}  // namespace entente
