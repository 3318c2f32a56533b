#include "extract/coreference/link_options.hpp"

#include <algorithm>
#include <functional>

namespace entente {
namespace {

constexpr std::size_t kMostNearby = 120;
constexpr auto kNoName = static_cast<std::uint32_t>(-1);

/// How many sentences back a phrase sees all others.
std::uint32_t reach_of(const PhraseTraits& traits) {
  switch (traits.kind) {
    case PhraseKind::kPronoun:
      return 5;
    case PhraseKind::kNominal:
      return 6;
    default:
      return 3;
  }
}

/// "the company", "this company": somebody whom the article has named may be meant.
bool is_definite(const PhraseTraits& traits) {
  return traits.kind == PhraseKind::kNominal &&
         (traits.determiner == Determiner::kThe || traits.determiner == Determiner::kThis);
}

}  // namespace

OptionReader::OptionReader(const Document& document, const Traits& traits)
    : document_(document),
      traits_(traits),
      features_(document, traits),
      names_(document.chains.size(), kNoName) {}

const LinkOptions& OptionReader::read() {
  const std::uint32_t i = next_++;
  collect(i);
  options_.earlier.clear();
  features_.of_new(i, count_of(feature_hash(2, traits(i).head)),
                   count_of(feature_hash(3, traits(i).text)), options_.fresh);
  std::uint32_t rank = 0;
  for (const std::uint32_t j : candidates_) {
    if (is_hidden(i, j) || !features_.may_corefer(i, j)) continue;
    const std::size_t at = options_.earlier.size();
    if (at == options_.features.size()) options_.features.emplace_back();
    features_.of_pair(i, j, rank, options_.features[at]);
    options_.earlier.push_back(j);
    if (features_.agree(i, j)) ++rank;
  }
  remember(i);
  return options_;
}

/// Who stands in a byline, a dateline or boilerplate is nobody's "he" in the text, which speaks of
/// others; nor do these say whom a noun of the text means.
bool OptionReader::is_hidden(std::uint32_t i, std::uint32_t j) const {
  const bool is_text = is_read(document_, traits(i).block);
  if (is_text == is_read(document_, traits(j).block)) return false;
  return traits(is_text ? i : j).kind != PhraseKind::kName;
}

/// Fills `candidates_`, nearest first.
void OptionReader::collect(std::uint32_t i) {
  candidates_.clear();
  collect_nearby(i);
  const auto nearby = static_cast<std::ptrdiff_t>(candidates_.size());
  collect_from_afar(i);
  std::sort(candidates_.begin() + nearby, candidates_.end(), std::greater{});
  candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
}

void OptionReader::collect_nearby(std::uint32_t i) {
  const std::uint32_t sentence = document_.phrases[i].sentence;
  const std::uint32_t reach = reach_of(traits(i));
  for (std::uint32_t j = i; j-- > 0 && candidates_.size() < kMostNearby;) {
    if (document_.phrases[j].sentence + reach < sentence) break;
    candidates_.push_back(j);
  }
}

void OptionReader::collect_from_afar(std::uint32_t i) {
  const std::uint32_t oldest = candidates_.empty() ? i : candidates_.back();
  const auto add = [&](std::uint32_t j) {
    if (j < oldest) candidates_.push_back(j);
  };
  for_keys(i, [&](std::uint64_t key) {
    const auto found = recent_.find(key);
    if (found == recent_.end()) return;
    const Recent& recent = found->second;
    for (std::uint32_t k = 0; k < std::min<std::uint32_t>(recent.count, kRemembered); ++k)
      add(recent.phrases[k]);
  });
  if (!is_definite(traits(i))) return;
  for (const std::uint32_t name : names_)
    if (name != kNoName) add(name);
}

/// What a phrase is found by from afar.
template <typename Use>
void OptionReader::for_keys(std::uint32_t i, Use use) const {
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

std::uint32_t OptionReader::count_of(std::uint64_t key) const {
  const auto found = recent_.find(key);
  return found == recent_.end() ? 0 : found->second.count;
}

void OptionReader::remember(std::uint32_t i) {
  for_keys(i, [&](std::uint64_t key) { recent_[key].add(i); });
  const auto chain = traits(i).chain;
  if (chain != kNoChain) names_[static_cast<std::size_t>(chain)] = i;
}

}  // namespace entente
