#include "extract/claim/home_country.hpp"

#include <map>
#include <string>

namespace entente {
namespace {

/// "is foreign minister of", but not "is ambassador to": that country is the host.
bool tells_home(const FoundClaim& read) {
  const Claim& claim = read.claim;
  const bool is_title = read.rules == Rule::kTitle || read.rules == Rule::kApposition;
  return is_title && claim.predicate.ends_with(" of") &&
         claim.subject.type == EntityType::kPerson && !claim.object.country.empty();
}

}  // namespace

void give_home_countries(std::vector<FoundClaim>& claims) {
  std::map<std::string, std::string> homes;  // by person; empty where the text names two
  for (const auto& read : claims) {
    if (!tells_home(read)) continue;
    const Claim& claim = read.claim;
    const auto [home, is_new] = homes.emplace(claim.subject.id, claim.object.country);
    if (!is_new && home->second != claim.object.country) home->second.clear();
  }
  if (homes.empty()) return;
  const auto give = [&](Participant& person) {
    if (person.type != EntityType::kPerson || !person.country.empty()) return;
    if (const auto home = homes.find(person.id); home != homes.end()) person.country = home->second;
  };
  for (FoundClaim& found : claims) {
    Claim& claim = found.claim;
    give(claim.subject);
    give(claim.object);
    if (claim.attribution) give(claim.attribution->speaker);
    for (auto& argument : claim.arguments) {
      if (argument.entity) give(*argument.entity);
    }
  }
}

}  // namespace entente
