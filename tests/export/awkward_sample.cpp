#include <fmt/format.h>

#include <limits>
#include <string>
#include <vector>

#include "sample_graph.hpp"

namespace entente {
namespace {

const std::vector<std::string>& awkward_texts() {
  static const std::vector<std::string> texts = {
      "",
      " ",
      " leading and trailing ",
      "\"double\" and 'single' quotes",
      "<b>bold</b> &amp; <!-- comment --> ]]> <![CDATA[x]]>",
      "first line\nsecond line\r\nthird\ttab",
      "ends with a backslash \\",
      "C:\\new\\table \\N \\G \\\"",
      "ministère de l'Énergie 🛢️👩‍🚀",
      "وزارة الخارجية שלום",
      std::string("bell \x07 escape \x1b and \x01 end"),
      "broken \xff\xc3 bytes",
      "noncharacter \xef\xbf\xbf here",
      std::string(10'000, 'w'),
      "{record|label} ${name} %s %d",
      "graph [ node [ edge [ a=b; }",
      "\u200F\u202Emirrored\u2028 and broken\xC2\x85 lines",
      "=1+1",
      "[\"no\", \"list\"]",
      "2031-05-02",
      "007",
      "Q & \"A\"",
      "</data></node>",
      "NaN",
      "true",
  };
  return texts;
}

Quote awkward_quote(const std::string& text) {
  Quote quote;
  quote.sentence = quote.document = quote.title = quote.publisher = quote.speaker = text;
  quote.url = "https://example.org/?a=1&b=\"2\"<3>";
  return quote;
}

}  // namespace

Snapshot awkward_sample() {
  Snapshot snapshot;
  const auto& texts = awkward_texts();
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    Entity entity;
    entity.id = fmt::format("e{:02}", i);
    entity.name = texts[i];
    entity.type = static_cast<EntityType>(i % kEntityTypeNames.size());
    entity.aliases = {texts[i], "plain"};
    entity.mention_count = std::numeric_limits<std::int32_t>::max();
    snapshot.entities.push_back(entity);
    Relation relation;
    relation.id = fmt::format("r{:02}", i);
    relation.subject = i;
    relation.object = (i * 7 + 3) % static_cast<std::uint32_t>(texts.size());
    relation.label = relation.predicate = texts[i];
    relation.event = static_cast<Event>(i % kEventNames.size());
    relation.is_symmetric = i % 5 == 0;
    relation.claim_count = i == 0   ? 0
                           : i == 7 ? std::numeric_limits<std::int32_t>::max()
                                    : i * 1000;
    relation.stances.certain = i % 3 == 0 ? relation.claim_count : 0;
    relation.stances.possible = i % 3 == 1 ? relation.claim_count : 0;
    relation.stances.denied = i % 3 == 2 ? relation.claim_count : 0;
    relation.source_count = i;
    relation.confidence = i == 1 ? 1e-300 : 0.1 * i;
    relation.right = i == 2 ? 1e-300 : 0.1 * i;
    if (i % 2 == 0) relation.first = parse_iso_date("0001-01-01");
    if (i % 4 < 2) relation.last = parse_iso_date("9999-12-31");
    relation.publishers = {texts[i], "The Valdora Courier"};
    relation.quote = awkward_quote(texts[i]);
    if (i % 3 == 0) relation.quote.published = parse_iso_date("2031-02-28");
    snapshot.relations.push_back(relation);
  }
  snapshot.entities[3].id = "id with \"blanks\" & <marks> _x20_";
  snapshot.entities[4].id = "نفط-🛢";
  for (std::uint32_t i = 0; i < 6; ++i) {  // parallel edges, then self edges
    Relation relation = snapshot.relations[8];
    relation.id = fmt::format("s{:02}", i);
    relation.subject = 8;
    relation.object = i < 3 ? 9 : 8;
    relation.predicate = fmt::format("repeats {}", i);
    relation.label = relation.predicate;
    snapshot.relations.push_back(relation);
  }
  return snapshot;
}

}  // namespace entente
