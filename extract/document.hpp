#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/deprel.hpp"
#include "extract/semantic_role.hpp"
#include "extract/sex.hpp"
#include "graph/claim.hpp"
#include "graph/date.hpp"
#include "graph/span.hpp"
#include "graph/types.hpp"

namespace entente {

/// The head of a sentence's root.
inline constexpr std::int32_t kNoHead = -1;
/// The factuality of a word that is no predicate.
inline constexpr std::int8_t kNoFactuality = -128;
/// No chain.
inline constexpr std::int32_t kNoChain = -1;

/// One syntactic word by Universal Dependencies' English rules. Its form is the slice of `span`;
/// the words of a contraction ("don't" = "do" + "n't") have adjacent spans.
struct Token {
  Span span;
  std::string lemma;
  Upos upos = Upos::kX;
  std::string xpos;             ///< Penn tag: "VBD"
  std::string feats;            ///< "Number=Sing|Person=3", or empty
  std::int32_t head = kNoHead;  ///< index in its own sentence, kNoHead for the root
  Deprel deprel = Deprel::kDep;
  std::string ner = "O";  ///< "B-Person", "I-Location", … or "O"; of names that stand in no other
  std::string inner_ner;  ///< of the innermost name within that one; empty where there is none
  bool joins_next = false;  ///< in one multiword token with the next word ("do" before "n't")
  /// How certain the text holds a predicate: tenths of the unified scale, 30 certain, 20 probable,
  /// 10 possible, 0 unknown, below 0 the same for what did not happen.
  std::int8_t factuality = kNoFactuality;

  bool operator==(const Token&) const = default;
};

/// A word that says what somebody does or what is the case, and who and what take part in it.
struct Predicate {
  std::uint32_t token = 0;                   ///< index in its sentence
  std::vector<PredicateArgument> arguments;  ///< in word order

  bool operator==(const Predicate&) const = default;
};

/// What a word is to the cue of an attribution.
enum class SpeechPart : std::uint8_t { kNone, kSource, kContent };

/// A word that may introduce somebody's words or thoughts, as the head of attribution reads it.
struct CueReading {
  std::uint32_t token = 0;        ///< index in its sentence
  std::int32_t margin = 0;        ///< how much likelier it is a cue than none, in 1/1024 nats
  std::vector<SpeechPart> parts;  ///< of each word of the sentence

  bool operator==(const CueReading&) const = default;
};

/// What an arrow may tell without its words naming it: "Ada said the plan was a gamble" criticises.
enum class ToldRelation : std::uint8_t {
  kCriticises,
  kPraises,
  kSupports,
  kOpposes,
  kAccuses,
  kUrges,
  kWarns,
  kDefends,
  kDoubts,
  kThanks,
  kOwns,
  kLeads,
  kWorksFor,
  kIsMemberOf,
  kRepresents,
  kCompetesWith
};

/// Their labels, as train/claims/gold/relations.py has them.
inline constexpr std::array<std::string_view, 16> kToldRelations = {
    "criticises", "praises",      "supports",   "opposes",      "accuses", "urges",
    "warns",      "defends",      "doubts",     "thanks",       "owns",    "leads",
    "works for",  "is member of", "represents", "competes with"};

/// Three words that may head an arrow's predicate and its two ends, as the head of arrows reads
/// them: indexes in their sentence. Where the predicate is the subject too, that stands in another
/// sentence: who speaks, most often. All else in 1/1024 nats.
struct ArrowReading {
  std::uint32_t predicate = 0, subject = 0, object = 0;
  std::int32_t least = 0;  ///< of three: that an arrow stands here, that these are its ends
  std::int32_t right = 0;  ///< how much likelier the text says so than not
  std::int32_t worth = 0;  ///< and that a reader would give it a line
  ToldRelation relation{};
  std::int32_t told = 0;  ///< how much likelier it tells `relation` than what its words say

  bool operator==(const ArrowReading&) const = default;
};

/// How certain a word's predicate is held, in tenths, by those who judged news and by those who
/// judged web text, and how likely the word stands in news (a logit).
struct CertaintyReading {
  std::int8_t news = 0, web = 0;
  float is_news = 0;

  bool operator==(const CertaintyReading&) const = default;
};

/// What each word of a sentence looks for as the head of a mention, and what it offers to those
/// behind it, as the head of coreference has it: words × size.
struct ReferenceStates {
  std::size_t size = 0;  ///< a multiple of 16
  std::vector<float> sought, offered;
  std::vector<float> least;  ///< of each word: its score with one that offers nothing

  bool operator==(const ReferenceStates&) const = default;
};

struct Sentence {
  Span span;  ///< from its first word to its last
  std::vector<Token> tokens;
  std::vector<Predicate> predicates;          ///< in word order
  std::vector<CueReading> cues;               ///< in word order; those in doubt too
  std::vector<ArrowReading> arrows;           ///< in the predicates' order; those in doubt too
  std::vector<CertaintyReading> certainties;  ///< of each word, as if it were a predicate
  ReferenceStates references;
  std::uint32_t block = 0;  ///< index in Document::blocks
  std::string speaker;      ///< whose turn it is in a dialogue, where the source marks it; or empty

  bool operator==(const Sentence&) const = default;
};

/// What a stretch of an article is. Only headings, captions and paragraphs are read for claims.
enum class BlockKind { kTitle, kHeading, kByline, kDateline, kCaption, kParagraph, kBoilerplate };

[[nodiscard]] constexpr bool is_read(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading || kind == BlockKind::kCaption ||
         kind == BlockKind::kParagraph;
}

struct Block {
  Span span;
  BlockKind kind = BlockKind::kParagraph;

  bool operator==(const Block&) const = default;
};

/// Words in a sentence that name or refer to something.
enum class MentionKind { kName, kNominal, kPronoun };
struct Mention {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0;  ///< tokens [first, last) of the sentence
  std::uint32_t last = 0;
  std::uint32_t head = 0;  ///< the syntactic head among them
  MentionKind kind = MentionKind::kNominal;
  EntityType type = EntityType::kThing;
  std::int32_t chain = kNoChain;  ///< index in Document::chains

  bool operator==(const Mention&) const = default;
};

/// Mentions of one thing in one article.
struct Chain {
  std::string id;    ///< slug of the name
  std::string name;  ///< canonical: from the actor table, else its fullest name
  EntityType type = EntityType::kThing;
  std::string country;                  ///< ISO 3166-1 alpha-3, or empty
  std::vector<std::uint32_t> mentions;  ///< indexes in Document::mentions, ascending
  std::vector<std::uint32_t> members;   ///< of a group ("the two leaders"): indexes of chains
  Sex sex = Sex::kUnknown;

  bool operator==(const Chain&) const = default;
};

/// No antecedent.
inline constexpr std::int32_t kNoPhrase = -1;

/// A noun phrase with its modifiers, relative clauses and appositions, as coreference links them.
struct Phrase {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0;  ///< tokens [first, last) of the sentence
  std::uint32_t last = 0;
  std::uint32_t head = 0;               ///< of a coordination: its first conjunct's head
  bool is_coordination = false;         ///< "the mayor and her deputy" as one
  std::int32_t antecedent = kNoPhrase;  ///< index in Document::phrases of an earlier one
  float probability = 0;                ///< that it means whom the antecedent means
  std::uint32_t entity = 0;  ///< the first phrase of all that refer to the same, by its index
  EntityType type = EntityType::kThing;

  bool operator==(const Phrase&) const = default;
};

/// No attribution.
inline constexpr std::int32_t kNoAttribution = -1;

/// Who says, writes, thinks or wants what: the attribution relation of PolNeAR (Newell et al.
/// 2018). A list of spans where the words stand apart, in text order.
struct AttributionRelation {
  std::uint32_t sentence = 0;          ///< of the cue
  std::uint32_t cue_head = 0;          ///< its token: "said", "according", "claim", ":"
  std::int32_t source_head = kNoHead;  ///< token of the same sentence; kNoHead: nobody is named
  std::vector<Span> cue;
  std::vector<Span> source;   ///< empty when nobody is named: "it is said that"
  std::vector<Span> content;  ///< may run over sentences
  bool is_unspoken = false;   ///< no verb of speech introduces it: "by her account", a dash
  /// Index in Document::attributions of the one inside whose larger content this one stands.
  std::int32_t outer = kNoAttribution;

  bool operator==(const AttributionRelation&) const = default;
};

/// TIMEX3's four types (Pustejovsky et al. 2003).
enum class TimeType { kDate, kTime, kDuration, kSet };

/// Words that name a time, wherever in the text they stand, boilerplate too.
struct TimeExpression {
  Span span;
  TimeType type = TimeType::kDate;
  std::string value;         ///< TIMEX3's: "2024-06-19", "P3Y", "PAST_REF", "XXXX-09"
  std::string mod;           ///< TIMEX3's modifier ("START", "APPROX"), or empty
  std::optional<Date> from;  ///< the days it covers, where the calendar tells them
  std::optional<Date> to;
  std::string precision = "none";  ///< of from and to: "day", "month", "year" or "none"

  bool operator==(const TimeExpression&) const = default;
};

/// A number in the text with what bounds it and its unit where that is no noun: "more than $3
/// billion", "10 to 15", "dozens" (no number told). Dates and the like are none.
struct Quantity {
  Span span;
  std::optional<double> from;
  std::optional<double> to;
  std::string unit;  ///< "dollar", "percent", or empty: what is counted stands behind it
  Approximation approximation = Approximation::kExact;

  bool operator==(const Quantity&) const = default;
};

/// All that is known about one article's language. Passive: each stage adds its part.
struct Document {
  std::vector<Block> blocks;        ///< cover the text in order
  std::vector<Sentence> sentences;  ///< in text order
  std::vector<Mention> mentions;    ///< by sentence, then first, then longest first
  std::vector<Phrase> phrases;      ///< in the mentions' order
  std::vector<Chain> chains;
  std::vector<AttributionRelation> attributions;  ///< by the cue's place
  std::vector<TimeExpression> times;              ///< in text order, none inside another
  std::vector<Quantity> quantities;               ///< in text order, none inside another

  bool operator==(const Document&) const = default;
};

/// Is the block of this number read for claims? What has no blocks is.
[[nodiscard]] inline bool is_read(const Document& document, std::uint32_t block) {
  return block >= document.blocks.size() || is_read(document.blocks[block].kind);
}

}  // namespace entente
