#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/date.hpp"
#include "graph/span.hpp"
#include "graph/types.hpp"

namespace entente {

/// A participant of a claim: the words in the sentence, and who or what they name.
/// `name` is the canonical name (actor table, or the fullest name in the article's chain).
struct Participant {
  std::string id;  ///< slug of the canonical name: "north-korea"; equal ids are one entity
  std::string name;
  EntityType type = EntityType::kThing;
  std::string country;               ///< ISO 3166-1 alpha-3, or empty
  std::string text;                  ///< the words themselves: slice of `span`
  Span span;                         ///< may lie in another sentence than the claim's
  std::vector<std::string> aliases;  ///< other names of it in this article, sorted

  bool operator==(const Participant&) const = default;
};

/// How exactly a number is meant.
enum class Approximation { kExact, kAbout, kAtLeast, kAtMost, kMoreThan, kLessThan };

/// How much or how many of it: "around 11,000 containers". `from` equals `to` but for a range ("10
/// to 15"); both are missing for a number that is not told ("dozens").
struct Amount {
  std::string text;  ///< slice of `span`
  std::optional<double> from;
  std::optional<double> to;
  std::string unit;  ///< what is counted, a lemma: "container", "dollar"; or "percent"
  Approximation approximation = Approximation::kExact;
  Span span;

  bool operator==(const Amount&) const = default;
};

/// One more participant or circumstance of a claim.
struct Argument {
  std::string role;  ///< preposition lemma, or subject, object, recipient, time, place, …
  std::string text;
  Span span;
  std::optional<Participant> entity;  ///< set where it names an entity
  std::optional<Amount> amount = {};

  bool operator==(const Argument&) const = default;
};

/// The speaker who says that the speaker says so: Pak in "Pak said the generals had denied it".
struct OuterSpeaker {
  Participant speaker;
  std::string verb;  ///< lemma of the cue

  bool operator==(const OuterSpeaker&) const = default;
};

/// The speaker to whom the article ascribes the claim ("Pak said …").
struct Attribution {
  Participant speaker;
  std::string verb;  ///< lemma of the cue: "say", "according to"
  Span cue;
  std::optional<OuterSpeaker> outer = std::nullopt;  ///< of the attribution around this one

  bool operator==(const Attribution&) const = default;
};

/// When it happened, as far as the text says. `precision`: "day", "month", "year" or "none".
struct TimeRange {
  std::string text;
  std::optional<Date> from;
  std::optional<Date> to;
  std::string precision;

  bool operator==(const TimeRange&) const = default;
};

/// Where the claim was read.
struct Evidence {
  std::string document;
  std::string title;
  std::string publisher;
  std::string url;
  std::optional<Date> published;
  std::string sentence;   ///< the quote, equal to the slice of the article at `span`
  Span span;              ///< the sentence's bytes in the article
  std::string extractor;  ///< "clause", "nominal", …
  std::string rule;       ///< the rule that read it: "ditransitive-with"

  bool operator==(const Evidence&) const = default;
};

/// What one sentence says: subject, relation, object, arguments, stance, speaker, time, evidence.
/// JSON form: docs/claim.schema.json.
struct Claim {
  std::string id;  ///< hash of document, spans, predicate and stance (claim_id)
  Participant subject;
  std::string relation;   ///< the label: "supplies artillery shells"
  std::string verb;       ///< lemma of the predicate's head: "supply"
  std::string predicate;  ///< its lemmas: verb + particle + folded object + preposition
  std::string sense;      ///< what all that mean the same are merged by; empty: the predicate
  /// The label from the object's side, where the sense is told from there: "sells tanks to" of
  /// "buys tanks from"; else empty.
  std::string turned;
  Event event = Event::kNone;
  Participant object;
  std::optional<Amount> subject_amount;
  std::optional<Amount> object_amount;
  std::vector<Argument> arguments;
  Stance stance;
  std::optional<Attribution> attribution;
  std::optional<TimeRange> time;
  double confidence = 0;           ///< how likely it is right and a reader would give it a line
  double right = 0;                ///< how likely the text says so, worth a line or not
  Span predicate_span;             ///< the words of the predicate's head
  bool is_symmetric = false;       ///< "met", "agreed with": the edge has no direction
  std::vector<Evidence> evidence;  ///< at least one; several after merging equal claims

  bool operator==(const Claim&) const = default;
};

/// "about", "at least", "more than" …; "exact".
[[nodiscard]] std::string_view to_string(Approximation approximation);
[[nodiscard]] std::optional<Approximation> parse_approximation(std::string_view text);

/// What edges are merged by, beside their ends: "supply weapon".
[[nodiscard]] inline std::string_view sense_of(const Claim& claim) {
  return claim.sense.empty() ? claim.predicate : claim.sense;
}

/// Are both of its ends persons, organizations or countries?
[[nodiscard]] inline bool is_between_actors(const Claim& claim) {
  return is_actor(claim.subject.type) && is_actor(claim.object.type);
}

/// Where the edge of a claim starts and ends: the other way round where its sense is told from the
/// object's side, and from the smaller id where it has no direction. Points into the claim.
struct EdgeEnds {
  const Participant* subject;
  const Participant* object;
};
[[nodiscard]] EdgeEnds edge_ends(const Claim& claim);

/// The rule of edge_ends(), for ids of any kind: does the edge start at the object?
template <typename Id>
[[nodiscard]] bool starts_at_object(bool is_symmetric, bool is_turned, const Id& subject,
                                    const Id& object) {
  return is_symmetric ? object < subject : is_turned;
}

/// A stable id: "c" and 16 hex digits over document, predicate, stance, speaker, and the spans of
/// participants and evidence.
[[nodiscard]] std::string claim_id(const Claim& claim);

}  // namespace entente
