#include "extract/triple/tuple.hpp"

namespace entente {

TripleKind kind_of(const Clause& clause) {
  const Frame& frame = *clause.frame;
  if (frame.rule == Rule::kParticiple || frame.rule == Rule::kNounInfinitive ||
      frame.rule == Rule::kRelative) {
    return TripleKind::kParticiple;
  }
  if (frame.rule == Rule::kAdverbial) return TripleKind::kAdverbial;
  if (frame.kind == FrameKind::kCopula) return TripleKind::kCopula;
  return clause.has_own_subject ? TripleKind::kVerb : TripleKind::kShared;
}

void mark(Tuple& tuple, ComplementKind kind) {
  tuple.has_clause |= kind == ComplementKind::kContent || kind == ComplementKind::kInfinitive;
  tuple.has_adverbial |= kind == ComplementKind::kAdverbial;
  tuple.has_adverb |= kind == ComplementKind::kAdverb;
}

}  // namespace entente
