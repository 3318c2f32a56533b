#include "graph/claim.hpp"

#include <fmt/format.h>

#include <array>

#include "graph/slug.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 6> kApproximations = {"exact",   "about",     "at least",
                                                             "at most", "more than", "less than"};

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

std::string_view to_string(Approximation approximation) {
  return kApproximations.at(static_cast<std::size_t>(approximation));
}

std::optional<Approximation> parse_approximation(std::string_view text) {
  for (std::size_t i = 0; i < kApproximations.size(); ++i) {
    if (kApproximations.at(i) == text) return static_cast<Approximation>(i);
  }
  return {};
}

EdgeEnds edge_ends(const Claim& claim) {
  const bool is_swapped = starts_at_object(claim.is_symmetric, !claim.turned.empty(),
                                           claim.subject.id, claim.object.id);
  return is_swapped ? EdgeEnds{&claim.object, &claim.subject}
                    : EdgeEnds{&claim.subject, &claim.object};
}

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
