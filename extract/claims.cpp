#include "extract/claims.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extract/attribution/speaker.hpp"
#include "extract/claim/claim_tables.hpp"
#include "extract/claim/clause_claims.hpp"
#include "extract/claim/draft.hpp"
#include "extract/claim/drawn_claims.hpp"
#include "extract/claim/home_country.hpp"
#include "extract/claim/nominal_claims.hpp"
#include "extract/claim/trace.hpp"
#include "extract/claim/vague_ties.hpp"
#include "extract/pattern/match.hpp"
#include "extract/pattern/pattern_claims.hpp"
#include "extract/syntax/frame.hpp"

namespace entente {
namespace {

/// Collects a sentence's claims, each edge with its stance once: two rules may read the same words.
/// Where a pattern and a rule of ours read an edge between the same two at the same predicate, the
/// pattern's stands alone, whichever way round it is; so it does against an edge that ends at the
/// object which the pattern looks through: "buys a stake" beside "buys a stake in Acme".
class ClaimCollector {
 public:
  ClaimCollector(const SentenceView& view, std::vector<FoundClaim>& claims)
      : view_(view), claims_(claims), first_(claims.size()) {}

  void add(const std::vector<Draft>& drafts) {
    for (const auto& draft : drafts) {
      for (auto& read : finish(view_, draft)) {
        const Claim& claim = read.claim;
        if (patterned_.contains(pair_of(claim)) || ends_at_theme(claim)) {
          note_discarded(view_, claim, "a pattern reads the same here");
        } else if (!is_new(claim)) {
          note_discarded(view_, claim, "the sentence says the same already");
        } else {
          claims_.push_back(std::move(read));
        }
      }
    }
  }

  /// What joins two ends that no rule has joined, either way round; the surest first.
  void add_drawn(const std::vector<Draft>& drafts) {
    std::set<Ends> joined;
    for (auto i = first_; i < claims_.size(); ++i) joined.insert(ends_of(claims_[i].claim));
    for (const auto& draft : drafts) {
      for (auto& read : finish(view_, draft)) {
        const Claim& claim = read.claim;
        if (!is_actor(claim.subject.type) && !is_actor(claim.object.type)) {
          note_discarded(view_, claim, "neither end is an actor");
        } else if (joined.contains(ends_of(claim))) {
          note_discarded(view_, claim, "the sentence joins the two already");
        } else if (is_told_inside(claim)) {
          note_discarded(view_, claim, "is told in another's label");
        } else if (!read.is_likely) {
          note_unlikely(view_, claim);
        } else {
          joined.insert(ends_of(claim));
          claims_.push_back(std::move(read));
        }
      }
    }
  }

  void add_matches(const std::vector<Match>& matches) {
    std::set<Pair> pairs;
    std::vector<Theme> themes;
    for (const auto& match : matches) {
      const auto before = claims_.size();
      add({draft_of(view_, match)});
      for (auto i = before; i < claims_.size(); ++i) {
        const Claim& claim = claims_[i].claim;
        pairs.insert(pair_of(claim));
        if (match.theme == kNoToken) continue;
        themes.push_back({claim.predicate_span, claim.subject.id, view_.syntax[match.theme].span});
      }
    }
    // Two patterns may well read the same two.
    patterned_ = std::move(pairs);
    themes_ = std::move(themes);
  }

 private:
  /// A predicate's words and the two ends, in either direction.
  using Pair = std::tuple<Span, std::string, std::string>;

  static Pair pair_of(const Claim& claim) {
    const auto [first, second] = ends_of(claim);
    return {claim.predicate_span, first, second};
  }

  using Ends = std::pair<std::string, std::string>;  ///< in either direction
  static Ends ends_of(const Claim& claim) { return std::minmax(claim.subject.id, claim.object.id); }

  struct Theme {
    Span predicate;
    std::string subject;
    Span word;
  };

  /// "sells → trawlers" beside "sells trawlers → Chad".
  bool is_told_inside(const Claim& claim) const {
    return std::any_of(claims_.begin() + static_cast<std::ptrdiff_t>(first_), claims_.end(),
                       [&](const FoundClaim& read) {
                         const Claim& other = read.claim;
                         return other.predicate_span == claim.predicate_span &&
                                other.subject.id == claim.subject.id &&
                                std::ranges::any_of(other.arguments, [&](const Argument& each) {
                                  return each.role == "object" &&
                                         each.span.contains(claim.object.span);
                                });
                       });
  }

  bool ends_at_theme(const Claim& claim) const {
    return std::ranges::any_of(themes_, [&](const Theme& theme) {
      return claim.predicate_span == theme.predicate && claim.subject.id == theme.subject &&
             claim.object.span.contains(theme.word);
    });
  }

  bool is_new(const Claim& claim) {
    return seen_.emplace(claim.subject.id, claim.predicate, claim.object.id, claim.stance).second;
  }

  const SentenceView& view_;
  std::vector<FoundClaim>& claims_;
  std::size_t first_;  ///< of the sentence's own
  std::set<std::tuple<std::string, std::string, std::string, Stance>> seen_;
  std::set<Pair> patterned_;
  std::vector<Theme> themes_;
};

void add_claims(const SentenceView& view, std::vector<FoundClaim>& claims) {
  ClaimCollector collector(view, claims);
  const auto frames = find_frames(view.syntax, &view.tables.lexicon);
  if (view.tables.patterns != nullptr) {
    collector.add_matches(find_matches(view, *view.tables.patterns, frames));
  }
  for (const auto& frame : frames) {
    if (view.trace != nullptr) view.trace->frames.push_back({view.sentence, frame});
    collector.add(read_clause(view, frame));
  }
  for (std::size_t i = 0; i < view.syntax.size(); ++i) collector.add(read_noun(view, i));
  collector.add_drawn(read_drawn(view, frames));
}

}  // namespace

std::vector<Claim> find_claims(const Article& article, const Document& document,
                               const ClaimTables& tables, ClaimTrace* trace) {
  std::vector<FoundClaim> read;
  const auto testimonies = find_testimonies(article, document, tables.lexicon, tables.actors);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (sentence.tokens.empty() || !is_read(document, sentence.block)) continue;
    const Syntax syntax(sentence, article.text);
    const ParticipantResolver resolver(article, document, s, syntax, tables.lexicon, tables.actors);
    add_claims({article, document, tables, s, syntax, resolver, testimonies, trace}, read);
  }
  give_home_countries(read);
  remove_vague_ties(read);
  std::vector<Claim> claims;
  claims.reserve(read.size());
  for (auto& each : read) claims.push_back(std::move(each.claim));
  return claims;
}

}  // namespace entente
