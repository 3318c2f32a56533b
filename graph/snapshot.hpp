#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/claim.hpp"
#include "graph/date.hpp"
#include "graph/types.hpp"

namespace entente {

/// A node: one person, organization, country, … over all articles.
struct Entity {
  std::string id;    ///< "north-korea"; unique in a snapshot
  std::string name;  ///< what to show
  EntityType type = EntityType::kThing;
  std::string country;               ///< ISO 3166-1 alpha-3, or empty
  std::vector<std::string> aliases;  ///< sorted, without the name
  std::uint32_t mention_count = 0;
  std::uint32_t article_count = 0;

  bool operator==(const Entity&) const = default;
};

/// How many claims of a relation take each stance.
struct StanceCounts {
  std::uint32_t certain = 0;   ///< positive and certain
  std::uint32_t possible = 0;  ///< positive; probable, possible or underspecified
  std::uint32_t denied = 0;    ///< negative, of any factuality

  bool operator==(const StanceCounts&) const = default;
};

/// Some affirm it, as certain or possible, and others deny it.
[[nodiscard]] constexpr bool is_contradicted(const StanceCounts& stances) {
  return stances.denied > 0 && stances.certain + stances.possible > 0;
}

/// The claim that speaks best for a relation: highest confidence, certain before possible,
/// then the earliest document and byte.
struct Quote {
  std::string sentence;
  std::string document;
  std::string title;
  std::string publisher;
  std::string url;
  std::optional<Date> published;
  std::string speaker;  ///< empty when the article itself says it
  Span span;            ///< of the sentence in the document

  bool operator==(const Quote&) const = default;
};

/// The row that a quote is read from (read_quotes). Rows differ between equal graphs, and so they
/// are all equal.
struct QuoteRow {
  std::int64_t sentence = 0;  ///< 0: there is none

  bool operator==(const QuoteRow&) const { return true; }
};

/// An edge: all claims with the same subject, predicate and object, however each words it.
struct Relation {
  std::string id;                     ///< "r" and 16 hex digits over subject, predicate, object
  std::uint32_t subject = 0;          ///< index in Snapshot::entities
  std::uint32_t object = 0;           ///< index in Snapshot::entities
  std::string label;                  ///< "supplies artillery shells"
  std::vector<std::string> variants;  ///< the other labels of its claims, most frequent first
  std::string predicate;              ///< "supply weapon"
  Event event = Event::kNone;
  bool is_symmetric = false;
  StanceCounts stances;
  std::uint32_t claim_count = 0;
  std::uint32_t article_count = 0;
  std::uint32_t source_count = 0;  ///< independent ones (sources.hpp); never above article_count
  /// Of each source the sentences of the article that has most; 0: not known.
  std::uint32_t sentence_count = 0;
  std::vector<std::string> publishers;  ///< of the articles, sorted; unknown ones are left out
  double confidence = 0;                ///< the best claim's
  double right = 0;                     ///< the same one's
  std::optional<Date> first;            ///< of the claims' time or else the article's date
  std::optional<Date> last;
  Quote quote;
  QuoteRow quote_row;

  bool operator==(const Relation&) const = default;
};

/// What is drawn, exported and searched for paths: entities sorted by id, relations sorted by
/// (subject id, predicate, object id). Equal graphs give equal snapshots.
struct Snapshot {
  std::vector<Entity> entities;
  std::vector<Relation> relations;
  /// Objects folded into labels are nodes too, and one claim may be part of several relations.
  bool has_things = false;

  bool operator==(const Snapshot&) const = default;
};

}  // namespace entente
