#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim.hpp"
#include "graph/date.hpp"

namespace entente {

/// How a stance is counted and asked for: negative of any factuality is denied, positive is certain
/// or possible.
enum class StanceKind { kCertain, kPossible, kDenied };

/// What readers are told. "Certain" would say that it is true: what is certain in its text is no
/// more than stated.
inline constexpr std::array<std::string_view, 3> kStanceNames = {"stated", "possible", "denied"};

[[nodiscard]] StanceKind kind_of(Stance stance);

[[nodiscard]] std::string_view to_string(StanceKind kind);
[[nodiscard]] std::optional<StanceKind> parse_stance_kind(std::string_view name);

/// Claims less sure than this stay in a graph, but nobody is shown them, no path goes over them and
/// no export has them, unless all are asked for: they are likelier wrong or worth no line than not.
/// Chosen on the dev part of the articles that were read: what it leaves out is wrong twice as
/// often as what it keeps (docs/quality.md).
inline constexpr double kLeastShown = 0.45;

/// What becomes of claims without a day where days are asked for: an article without a date may
/// say what happened on any.
enum class Undated { kLeftOut, kKept, kAlone };

/// What a claim must be for a reader to hear of it. They are applied before claims are merged, so
/// that a relation is what the claims that meet them say: its counts, dates, sources and quote.
struct ClaimConditions {
  std::optional<Date> since = std::nullopt;  ///< on this day or later, at least its last day
  std::optional<Date> until = std::nullopt;  ///< on this day or earlier, at least its first day
  Undated undated = Undated::kLeftOut;       ///< without `since` and `until` of no account
  double min_confidence = 0;
  std::optional<StanceKind> stance = std::nullopt;
  std::vector<Event> events = {};  ///< of one of these classes; none: of any or none
  std::string publisher = {};      ///< the slug of one in whose article it stands; empty: of any
  std::string speaker = {};        ///< the id of who says it; empty: whoever does

  [[nodiscard]] bool ask_for_days() const { return since || until; }

  bool operator==(const ClaimConditions&) const = default;
};

/// What the conditions look at: the days are those of the claim's time or else of its article's
/// date, both or neither known.
struct ClaimMerits {
  std::optional<Date> first;
  std::optional<Date> last;
  double confidence = 0;
  Stance stance;
  Event event = Event::kNone;
  std::string_view speaker = {};  ///< an entity's id; empty: the article itself
};

/// All but the publisher's, which is asked of each of the claim's articles.
[[nodiscard]] bool meets(const ClaimMerits& claim, const ClaimConditions& conditions);
[[nodiscard]] bool meets_publisher(std::string_view publisher, const ClaimConditions& conditions);
[[nodiscard]] bool meets(const Claim& claim, const ClaimConditions& conditions);

}  // namespace entente
