#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "graph/claim.hpp"
#include "graph/snapshot.hpp"

namespace entente {

/// Hands every claim of a graph, entities resolved, to a sink: for_each_claim with its graph.
using ClaimSource = std::function<void(const std::function<void(const Claim&)>&)>;

/// Whom or what some words of a quote name.
enum class MarkKind { kSubject, kPredicate, kObject };
struct Mark {
  MarkKind kind = MarkKind::kSubject;
  Span span;  ///< bytes of the quote's sentence

  bool operator==(const Mark&) const = default;
};

/// One claim of a relation as a reader is shown it.
struct ClaimQuote {
  Quote quote;
  Stance stance;
  std::string outer_speaker;  ///< who says that the speaker says so, or empty
  std::string time;           ///< "in May 2022", or empty
  std::optional<Date> date;   ///< when it happened or began, or else when it was published
  std::optional<Date> until;  ///< when it ended; `date` again where it took no longer
  double confidence = 0;
  double right = 0;
  std::vector<Mark> marks;  ///< in order, none inside another

  bool operator==(const ClaimQuote&) const = default;
};

/// The quotes of each relation of `snapshot`, in its order; of one relation the earliest first,
/// undated ones last. A relation that no claim is found for has the snapshot's own quote.
/// O(claims · log claims).
[[nodiscard]] std::vector<std::vector<ClaimQuote>> collect_quotes(const Snapshot& snapshot,
                                                                  const ClaimSource& claims);

}  // namespace entente
