#include "extract/claim/claims.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "extract/attribution/speaker.hpp"
#include "extract/claim/clause_claims.hpp"
#include "extract/claim/draft.hpp"
#include "extract/claim/frame.hpp"
#include "extract/claim/home_country.hpp"
#include "extract/claim/nominal_claims.hpp"
#include "extract/claim/trace.hpp"

namespace entente {
namespace {

bool is_read(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading || kind == BlockKind::kCaption ||
         kind == BlockKind::kParagraph;
}

/// Adds a sentence's claims, each edge with its stance once: two rules may read the same words.
void add_claims(const SentenceView& view, std::vector<Claim>& claims) {
  std::set<std::tuple<std::string, std::string, std::string, Stance>> seen;
  const auto add = [&](const std::vector<Draft>& drafts) {
    for (const auto& draft : drafts) {
      for (auto& claim : finish(view, draft)) {
        if (seen.emplace(claim.subject.id, claim.predicate, claim.object.id, claim.stance).second) {
          claims.push_back(std::move(claim));
        } else {
          note_discarded(view, claim, "the sentence says the same already");
        }
      }
    }
  };
  for (const auto& frame : find_frames(view.syntax)) {
    if (view.trace != nullptr) view.trace->frames.push_back({view.sentence, frame});
    add(read_clause(view, frame));
  }
  for (std::size_t i = 0; i < view.syntax.size(); ++i) add(read_noun(view, i));
}

}  // namespace

std::vector<Claim> find_claims(const Article& article, const Document& document,
                               const ClaimTables& tables, ClaimTrace* trace) {
  std::vector<Claim> claims;
  const auto testimonies = find_testimonies(article, document, tables.lexicon, tables.actors);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (sentence.tokens.empty()) continue;
    if (sentence.block < document.blocks.size() && !is_read(document.blocks[sentence.block].kind)) {
      continue;
    }
    const Syntax syntax(sentence, article.text);
    const ParticipantResolver resolver(article, document, s, syntax, tables.lexicon, tables.actors);
    add_claims({article, document, tables, s, syntax, resolver, testimonies, trace}, claims);
  }
  give_home_countries(claims);
  return claims;
}

}  // namespace entente
