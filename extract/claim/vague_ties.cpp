#include "extract/claim/vague_ties.hpp"

#include <set>
#include <string>
#include <utility>

namespace entente {
namespace {

bool tells_office(const FoundClaim& read) {
  return read.claim.verb != "work" &&
         (read.rules == Rule::kTitle || read.rules == Rule::kApposition ||
          read.rules == Rule::kDrawnOffice);
}

}  // namespace

void remove_vague_ties(std::vector<FoundClaim>& claims) {
  std::set<std::pair<std::string, std::string>> offices;
  for (const FoundClaim& read : claims) {
    if (tells_office(read)) offices.emplace(read.claim.subject.id, read.claim.object.id);
  }
  std::erase_if(claims, [&](const FoundClaim& read) {
    return read.claim.verb == "work" && read.rules == Rule::kTitle &&
           offices.contains({read.claim.subject.id, read.claim.object.id});
  });
}

}  // namespace entente
