#include "extract/coreference/groups.hpp"

#include <algorithm>

namespace entente {
namespace {

bool is_nominal_subject(Deprel deprel) { return base_of(deprel) == Deprel::kNsubj; }

/// Is `upper` the predicate itself or a verb that it is a complement of?
bool governs(const Syntax& syntax, std::size_t upper, std::size_t predicate) {
  for (auto at = predicate; at != kNoToken; at = syntax.head(at)) {
    if (at == upper) return true;
    if (syntax.deprel(at) != Deprel::kXcomp && syntax.deprel(at) != Deprel::kConj) return false;
  }
  return false;
}

}  // namespace

void Groups::note(std::uint32_t mention, std::uint32_t phrase, const Syntax& syntax) {
  const Mention& noted = document_.mentions[mention];
  noted_.push_back({noted.chain, noted.sentence, phrase,
                    is_nominal_subject(syntax.deprel(noted.head)), syntax.head(noted.head)});
}

std::optional<std::uint32_t> Groups::last_of(EntityType type, std::uint32_t sentence) const {
  constexpr std::uint32_t kWindow = 2;
  std::optional<std::uint32_t> best;
  int best_score = 0;
  for (auto noted = noted_.rbegin(); noted != noted_.rend(); ++noted) {
    if (noted->sentence + kWindow < sentence) break;
    const Chain& chain = document_.chains[static_cast<std::size_t>(noted->chain)];
    if (chain.type != type || !chain.members.empty()) continue;
    const int distance = static_cast<int>(sentence - noted->sentence);
    const int score = 20 - 7 * distance + (noted->is_subject ? 5 : 0);
    if (score <= best_score) continue;
    best_score = score;
    best = noted->phrase;
  }
  return best;
}

std::optional<std::int32_t> Groups::of_coordination(const Phrase& phrase, const Syntax& syntax) {
  const auto begin =
      std::ranges::lower_bound(document_.mentions, phrase.sentence, {}, &Mention::sentence);
  std::vector<std::uint32_t> members;
  for (const std::size_t head : syntax.conjuncts(phrase.head)) {
    auto member = begin;
    while (member != document_.mentions.end() && member->sentence == phrase.sentence &&
           member->head != head)
      ++member;
    const bool is_found = member != document_.mentions.end() && member->sentence == phrase.sentence;
    if (!is_found || member->chain == kNoChain) return {};
    const auto chain = static_cast<std::uint32_t>(member->chain);
    if (!document_.chains[chain].members.empty()) return {};
    members.push_back(chain);
  }
  std::ranges::sort(members);
  const auto repeated = std::ranges::unique(members);
  members.erase(repeated.begin(), repeated.end());
  if (members.size() < 2) return {};
  return group(members);
}

std::optional<std::int32_t> Groups::last_pair(const Syntax& syntax, const Mention& mention,
                                              EntityType type) {
  const auto predicate = syntax.head(mention.head);
  std::vector<std::uint32_t> counts(document_.chains.size(), 0);
  for (const Noted& noted : noted_) {
    const Chain& chain = document_.chains[static_cast<std::size_t>(noted.chain)];
    if (chain.type == type && chain.members.empty())
      ++counts[static_cast<std::size_t>(noted.chain)];
  }
  for (const Noted& noted : noted_) {
    const bool is_agent = noted.sentence == mention.sentence && noted.is_subject &&
                          governs(syntax, noted.predicate, predicate);
    if (is_agent && !is_nominal_subject(syntax.deprel(mention.head)))
      counts[static_cast<std::size_t>(noted.chain)] = 0;
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t c = 0; c < counts.size(); ++c)
    if (counts[c] > 0) order.push_back(c);
  if (order.size() < 2) return {};
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::uint32_t c) { return counts[c]; });
  if (order.size() > 2 && counts[order[1]] == counts[order[2]]) return {};
  order.resize(2);
  std::ranges::sort(order);
  return group(order);
}

/// The chain that stands for them; made when it is first needed.
std::int32_t Groups::group(const std::vector<std::uint32_t>& members) {
  const auto known = std::ranges::find(document_.chains, members, &Chain::members);
  if (known != document_.chains.end())
    return static_cast<std::int32_t>(known - document_.chains.begin());
  Chain made;
  made.members = members;
  for (const auto member : members) {
    const Chain& chain = document_.chains[member];
    made.id += (made.id.empty() ? "" : "+") + chain.id;
    made.name += (made.name.empty() ? "" : " and ") + chain.name;
    made.type = chain.type;
  }
  document_.chains.push_back(std::move(made));
  return static_cast<std::int32_t>(document_.chains.size() - 1);
}

}  // namespace entente
