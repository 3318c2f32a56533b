#include "graph/claim.hpp"

#include <fmt/format.h>

#include "graph/slug.hpp"

namespace entente {
namespace {

/// Fields end with a byte that no text has, so that "ab"+"c" and "a"+"bc" differ.
void add_text(std::string& bytes, std::string_view text) {
  bytes += text;
  bytes += '\0';
}

void add_span(std::string& bytes, Span span) {
  for (const std::uint32_t offset : {span.begin, span.end}) {
    for (int shift = 0; shift < 32; shift += 8)
      bytes += static_cast<char>((offset >> shift) & 0xff);
  }
}

void add_participant(std::string& bytes, const Participant& participant) {
  add_text(bytes, participant.id);
  add_span(bytes, participant.span);
}

}  // namespace

std::string claim_id(const Claim& claim) {
  std::string bytes;
  for (const Evidence& evidence : claim.evidence) {
    add_text(bytes, evidence.document);
    add_span(bytes, evidence.span);
    // Claims of other extractors may come without offsets: then the words tell sentences apart.
    if (evidence.span.empty()) add_text(bytes, evidence.sentence);
  }
  add_text(bytes, claim.predicate);
  add_participant(bytes, claim.subject);
  add_participant(bytes, claim.object);
  add_text(bytes, to_string(claim.stance.polarity));
  add_text(bytes, to_string(claim.stance.factuality));
  if (claim.attribution) add_text(bytes, claim.attribution->speaker.id);
  return fmt::format("c{:016x}", stable_hash(bytes));
}

}  // namespace entente
