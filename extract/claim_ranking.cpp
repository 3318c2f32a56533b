#include "extract/claim_ranking.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace entente {
namespace {

using Fact = std::tuple<std::string, std::string, std::string, Polarity>;

/// What a claim says, whoever says it and however surely.
Fact fact_of(const Claim& claim) {
  auto ends = std::pair(claim.subject.id, claim.object.id);
  if (claim.is_symmetric && ends.second < ends.first) std::swap(ends.first, ends.second);
  return {std::move(ends.first), std::move(ends.second), std::string(sense_of(claim)),
          claim.stance.polarity};
}

void add_quotes(Claim& claim, std::vector<Evidence> quotes) {
  for (auto& quote : quotes) {
    const bool is_known = std::ranges::any_of(
        claim.evidence, [&](const Evidence& own) { return own.span == quote.span; });
    if (!is_known) claim.evidence.push_back(std::move(quote));
  }
}

}  // namespace

std::vector<Claim> rank_claims(std::vector<Claim> claims, std::size_t count) {
  std::ranges::stable_sort(claims, std::ranges::greater{}, &Claim::confidence);
  std::vector<Claim> ranking;
  std::map<Fact, std::size_t> place_of;  // in the ranking, also of what it has no room for
  for (auto& claim : claims) {
    const auto [place, is_new] = place_of.emplace(fact_of(claim), place_of.size());
    if (is_new && ranking.size() < count)
      ranking.push_back(std::move(claim));
    else if (!is_new && place->second < count)
      add_quotes(ranking[place->second], std::move(claim.evidence));
  }
  for (auto& claim : ranking) {
    std::sort(std::next(claim.evidence.begin()), claim.evidence.end(),
              [](const Evidence& a, const Evidence& b) { return a.span.begin < b.span.begin; });
  }
  return ranking;
}

}  // namespace entente
