#include "cli/explain_claim.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "cli/command.hpp"
#include "cli/explain_json.hpp"
#include "cli/explain_text.hpp"
#include "cli/relation_text.hpp"
#include "export/fields.hpp"
#include "graph/graph.hpp"
#include "graph/relation_index.hpp"
#include "graph/stored_articles.hpp"

namespace entente {
namespace {

/// A stored claim with what it belongs to.
struct StoredClaim {
  Claim claim;
  Snapshot snapshot;
  std::size_t relation = 0;     ///< index in snapshot.relations
  std::vector<Claim> siblings;  ///< all claims of the relation, this one too, in document order
};

bool is_in(const std::vector<std::uint32_t>& relations, std::size_t relation) {
  return std::ranges::find(relations, relation) != relations.end();
}

/// The one relation or claim whose id begins like this. Throws Error (input).
template <typename Item>
const Item& get_by_id(const std::vector<Item>& items, const std::string& id,
                      const std::string& graph) {
  const Item* found = nullptr;
  for (const auto& item : items) {
    if (item.id == id) return item;
    if (!item.id.starts_with(id)) continue;
    if (found != nullptr && found->id != item.id) {
      throw Error(ErrorKind::kInput, fmt::format("{}: several ids begin with {}", graph, id),
                  "give more of its digits");
    }
    found = &item;
  }
  if (found != nullptr) return *found;
  throw Error(
      ErrorKind::kInput, fmt::format("{}: no claim or relation {}", graph, id),
      fmt::format("`entente export {} --format jsonl` and `entente show --json` print ids", graph));
}

StoredClaim find_stored(const Graph& graph, const std::string& path, const std::string& id) {
  StoredClaim stored;
  stored.snapshot = load_snapshot(graph, {.with_things = true});
  std::vector<Claim> claims;
  for_each_claim(graph, [&](const Claim& claim) { claims.push_back(claim); });
  const auto& relations = stored.snapshot.relations;
  const RelationIndex index(stored.snapshot);
  std::string claim_id = id;
  stored.relation = relations.size();
  if (id.starts_with('r')) {
    const Relation& relation = get_by_id(relations, id, path);
    stored.relation = static_cast<std::size_t>(&relation - relations.data());
    const auto best = std::ranges::find_if(claims, [&](const Claim& claim) {
      return is_in(index.relations_of(claim), stored.relation) &&
             claim.evidence.front().document == relation.quote.document &&
             claim.evidence.front().span == relation.quote.span;
    });
    if (best != claims.end()) claim_id = best->id;
  }
  stored.claim = get_by_id(claims, claim_id, path);
  if (stored.relation == relations.size()) {
    const auto own = index.relations_of(stored.claim);
    if (own.empty()) return stored;
    stored.relation = own.front();
  }
  for (auto& claim : claims) {
    if (!is_in(index.relations_of(claim), stored.relation)) continue;
    stored.siblings.push_back(std::move(claim));
  }
  return stored;
}

std::string value_of(const Claim& claim) {
  return fmt::format("{}, {}", to_string(claim.stance.polarity),
                     to_string(claim.stance.factuality));
}

std::string relation_text(const StoredClaim& stored) {
  if (stored.relation == stored.snapshot.relations.size()) {
    return "\nRelation: none; one of its ends is not drawn\n";
  }
  const Relation& relation = stored.snapshot.relations[stored.relation];
  auto text = fmt::format("\nRelation {}\n  {}\n  {}; {} claim{} in {} article{}\n", relation.id,
                          arrow_text(stored.snapshot, relation, true), support_text(relation),
                          relation.claim_count, relation.claim_count == 1 ? "" : "s",
                          relation.article_count, relation.article_count == 1 ? "" : "s");
  for (const auto& claim : stored.siblings) {
    auto line = fmt::format("{}, {}", value_of(claim), claim.evidence.front().document);
    if (claim.attribution) line += ", said by " + claim.attribution->speaker.name;
    text += wrapped((claim.id == stored.claim.id ? "  ▶ " : "    ") + claim.id + "  ", 23, line);
  }
  return text;
}

std::string stored_text(const Claim& claim) {
  const Evidence& evidence = claim.evidence.front();
  auto text = fmt::format("Claim {}\n", claim.id);
  text += wrapped("  ", 2,
                  fmt::format("{} ─ {} {} {}", claim.subject.name, claim.relation,
                              claim.is_symmetric ? "─" : "→", claim.object.name));
  auto about = fmt::format("{}; {}; {}; {}", value_of(claim),
                           claim.attribution ? "said by " + claim.attribution->speaker.name
                                             : "said by the article itself",
                           doubt_text(claim.right, claim.confidence), evidence.document);
  if (!evidence.publisher.empty()) about += ", " + evidence.publisher;
  if (evidence.published) about += ", " + format_date(*evidence.published);
  return text + wrapped("  ", 2, about);
}

/// The sentence between the one before and the one after.
std::string context_text(const Article& article, const Document& document, std::size_t sentence) {
  std::string text = "\nEvidence\n";
  const auto last = std::min(sentence + 2, document.sentences.size());
  for (auto s = sentence == 0 ? 0 : sentence - 1; s < last; ++s) {
    const bool is_it = s == sentence;
    const auto words = slice(article.text, document.sentences[s].span);
    text += wrapped(is_it ? "  ▶ " : "    ", 4,
                    is_it ? fmt::format("“{}”", words) : std::string(words));
  }
  return text;
}

std::optional<std::uint32_t> find_sentence(const Document& document, Span span) {
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
    if (document.sentences[s].span == span) return s;
  return {};
}

/// The stored article, read anew.
struct Reading {
  Article article;
  Document document;
  ClaimTrace trace;
  std::optional<std::uint32_t> sentence;
};

Reading read_again(const Pipeline& pipeline, const Graph& graph, const Claim& claim) {
  Reading reading;
  const std::string& name = claim.evidence.front().document;
  const auto shown = find_shown_article(graph, name);
  if (!shown) return reading;
  reading.article = shown->article;
  reading.document = pipeline.analyse(reading.article);
  static_cast<void>(pipeline.find_claims(reading.article, reading.document, &reading.trace));
  for (TraceStep& step : reading.trace.steps) step.claim.id = shown->shown_id(step.claim);
  reading.sentence = find_sentence(reading.document, claim.evidence.front().span);
  return reading;
}

std::string reading_text(const Reading& reading, const Claim& claim) {
  const bool has_it = std::ranges::any_of(reading.trace.steps, [&](const TraceStep& step) {
    return step.reason.empty() && step.claim.id == claim.id;
  });
  std::string text = "\n" + std::string(100, '-') + "\n";
  if (!has_it) {
    text +=
        wrapped("", 0,
                "This version of entente does not read this claim there: another one, a pattern "
                "(--patterns) or another extractor did.");
  }
  return text + explain_text({reading.article, reading.document, reading.trace, *reading.sentence,
                              claim.id});
}

void print_text(const StoredClaim& stored, const Reading& reading) {
  auto text = stored_text(stored.claim);
  if (reading.sentence) {
    text += context_text(reading.article, reading.document, *reading.sentence);
  } else {
    text += "\nEvidence\n" + wrapped("    ", 4, "“" + stored.claim.evidence.front().sentence + "”");
  }
  text += relation_text(stored);
  text += reading.sentence
              ? reading_text(reading, stored.claim)
              : "\nThe sentence cannot be read again: its article's text is not in the graph.\n";
  print_out(text);
}

void print_json(const StoredClaim& stored, const Reading& reading) {
  nlohmann::ordered_json json = {{"claim", claim_json(stored.claim)}};
  json["relation"] = nullptr;
  if (stored.relation < stored.snapshot.relations.size()) {
    json["relation"] = relation_json(stored.snapshot, stored.snapshot.relations[stored.relation]);
  }
  auto ids = nlohmann::ordered_json::array();
  for (const auto& claim : stored.siblings) ids.push_back(claim.id);
  json["relation_claims"] = std::move(ids);
  json["explanation"] = nullptr;
  if (reading.sentence) {
    json["explanation"] = explain_json(
        {reading.article, reading.document, reading.trace, *reading.sentence, stored.claim.id});
  }
  print_out(json.dump() + '\n');
}

}  // namespace

bool looks_like_id(std::string_view word) {
  return word.size() == 17 && (word[0] == 'c' || word[0] == 'r') &&
         word.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

void explain_claim(const Pipeline& pipeline, const std::string& graph, const std::string& id,
                   bool is_json) {
  const Graph file = Graph::open(graph, Access::kRead);
  const auto stored = find_stored(file, graph, id);
  const auto reading = read_again(pipeline, file, stored.claim);
  is_json ? print_json(stored, reading) : print_text(stored, reading);
}

}  // namespace entente
