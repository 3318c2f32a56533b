#include "export/claim_quotes.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/relation_index.hpp"

namespace entente {
namespace {

/// Words of a participant that the quote itself holds: others stand in another sentence.
void add_mark(std::vector<Mark>& marks, MarkKind kind, Span words, std::string_view text,
              const Evidence& evidence) {
  if (words.empty() || !evidence.span.contains(words)) return;
  const Span span{words.begin - evidence.span.begin, words.end - evidence.span.begin};
  if (span.end > evidence.sentence.size()) return;
  if (!text.empty() && slice(evidence.sentence, span) != text) return;
  const bool is_free =
      std::ranges::none_of(marks, [span](const Mark& mark) { return mark.span.overlaps(span); });
  if (is_free) marks.push_back({kind, span});
}

std::vector<Mark> marks_of(const Claim& claim, const Evidence& evidence) {
  std::vector<Mark> marks;
  add_mark(marks, MarkKind::kSubject, claim.subject.span, claim.subject.text, evidence);
  add_mark(marks, MarkKind::kObject, claim.object.span, claim.object.text, evidence);
  add_mark(marks, MarkKind::kPredicate, claim.predicate_span, "", evidence);
  std::ranges::sort(marks, {}, [](const Mark& mark) { return mark.span.begin; });
  return marks;
}

ClaimQuote quote_of(const Claim& claim, const Evidence& evidence) {
  ClaimQuote result;
  result.stance = claim.stance;
  Quote& quote = result.quote;
  quote.sentence = evidence.sentence;
  quote.document = evidence.document;
  quote.title = evidence.title;
  quote.publisher = evidence.publisher;
  quote.url = evidence.url;
  quote.published = evidence.published;
  quote.span = evidence.span;
  if (claim.attribution) {
    const Participant& speaker = claim.attribution->speaker;
    quote.speaker = speaker.name;
    // "Pak said he thought …" names nobody else.
    const auto& outer = claim.attribution->outer;
    if (outer && outer->speaker.id != speaker.id) result.outer_speaker = outer->speaker.name;
  }
  result.confidence = claim.confidence;
  result.right = claim.right;
  result.date = result.until = evidence.published;
  if (!claim.time) return result;
  result.time = claim.time->text;
  if (!claim.time->from && !claim.time->to) return result;
  result.date = claim.time->from ? claim.time->from : claim.time->to;
  result.until = claim.time->to ? claim.time->to : claim.time->from;
  return result;
}

/// The snapshot's own quote, where it is all that is known.
ClaimQuote quote_of(const Relation& relation) {
  ClaimQuote result;
  result.quote = relation.quote;
  result.date = relation.first ? relation.first : relation.quote.published;
  result.until = relation.last ? relation.last : result.date;
  result.confidence = relation.confidence;
  result.right = relation.right;
  if (relation.stances.certain > 0) return result;
  if (relation.stances.possible > 0) {
    result.stance.factuality = Factuality::kPossible;
  } else if (relation.stances.denied > 0) {
    result.stance.polarity = Polarity::kNegative;
  }
  return result;
}

void sort_by_date(std::vector<ClaimQuote>& quotes) {
  std::ranges::stable_sort(quotes, [](const ClaimQuote& a, const ClaimQuote& b) {
    if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
    return a.date && *a.date < *b.date;
  });
}

}  // namespace

std::vector<std::vector<ClaimQuote>> collect_quotes(const Snapshot& snapshot,
                                                    const ClaimSource& claims) {
  const RelationIndex index(snapshot);
  std::vector<std::vector<ClaimQuote>> quotes(snapshot.relations.size());
  claims([&](const Claim& claim) {
    const std::vector<std::uint32_t> relations = index.relations_of(claim);
    if (relations.empty()) return;
    for (const Evidence& evidence : claim.evidence) {
      ClaimQuote quote = quote_of(claim, evidence);
      // The spans are those of the first evidence's article.
      if (&evidence == &claim.evidence.front()) quote.marks = marks_of(claim, evidence);
      for (const std::uint32_t relation : relations) quotes[relation].push_back(quote);
    }
  });
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    if (quotes[i].empty()) quotes[i].push_back(quote_of(snapshot.relations[i]));
    sort_by_date(quotes[i]);
  }
  return quotes;
}

}  // namespace entente
