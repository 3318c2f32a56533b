#include "extract/claim/vague_ties.hpp"

#include <set>
#include <string>
#include <utility>

namespace entente {
namespace {

bool tells_office(const Claim& claim) {
  const std::string& rule = claim.evidence.front().rule;
  return claim.verb != "work" &&
         (rule == "title" || rule == "apposition" || rule == "drawn-office");
}

}  // namespace

void remove_vague_ties(std::vector<Claim>& claims) {
  std::set<std::pair<std::string, std::string>> offices;
  for (const Claim& claim : claims) {
    if (tells_office(claim)) offices.emplace(claim.subject.id, claim.object.id);
  }
  std::erase_if(claims, [&](const Claim& claim) {
    return claim.verb == "work" && claim.evidence.front().rule == "title" &&
           offices.contains({claim.subject.id, claim.object.id});
  });
}

}  // namespace entente
