#include "random_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>

namespace entente {
namespace {

constexpr std::string_view kPieces[] = {"a",
                                        "Z",
                                        "7",
                                        " ",
                                        "  ",
                                        "\"",
                                        "'",
                                        "&",
                                        "<",
                                        ">",
                                        "\n",
                                        "\r\n",
                                        "\r",
                                        "\t",
                                        "\\",
                                        "\\n",
                                        "\\N",
                                        "\\\\",
                                        "]]>",
                                        "&amp;",
                                        ",",
                                        ";",
                                        "|",
                                        "[",
                                        "]",
                                        "{",
                                        "}",
                                        "%s",
                                        "${x}",
                                        "<!--",
                                        "é",
                                        "e\u0301",
                                        "🛢",
                                        "👩‍🚀",
                                        "وزارة",
                                        "שלום",
                                        "日本",
                                        "\u200F",
                                        "\u00A0",
                                        "\u2028",
                                        "\x01",
                                        "\x1b",
                                        "\x7f",
                                        "\xff",
                                        "\xc3",
                                        "\xed\xa0\x80",
                                        "\xef\xbf\xbf",
                                        "null",
                                        "NaN",
                                        "=1+1",
                                        "#",
                                        "/",
                                        "://",
                                        "_x20_",
                                        "-",
                                        ":",
                                        "$",
                                        "*",
                                        "`",
                                        "0.10"};

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  /// SplitMix64 (Steele, Lea and Flood 2014).
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(next() % limit); }
  bool is_lucky(std::uint32_t one_in) { return below(one_in) == 0; }

  std::string text() {
    if (is_lucky(6)) return "";
    std::string text;
    for (std::uint32_t pieces = 1 + below(9); pieces > 0; --pieces) {
      text += kPieces[below(std::size(kPieces))];
    }
    return text;
  }

  std::uint32_t count() {
    constexpr std::uint32_t kMost = std::numeric_limits<std::int32_t>::max();
    constexpr std::uint32_t kExtremes[] = {0, 1, kMost, kMost - 1, 16'777'217};
    return is_lucky(4) ? kExtremes[below(std::size(kExtremes))] : below(1000);
  }

  double share() {
    constexpr double kExtremes[] = {0, 1, 1e-300, 5e-324, 0.1 + 0.2, 1.0 / 3};
    if (is_lucky(4)) return kExtremes[below(std::size(kExtremes))];
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
  }

  std::optional<Date> day() {
    if (is_lucky(4)) return {};
    return parse_iso_date(fmt::format("{:04}-{:02}-{:02}", is_lucky(8) ? 1 : 1900 + below(200),
                                      1 + below(12), 1 + below(28)));
  }

 private:
  std::uint64_t state_;
};

Entity random_entity(Dice& dice, std::uint32_t index) {
  constexpr std::string_view kOddIds[] = {"",   "-a",  " b",  "_x2_", "é",
                                          "\"", "\\n", "<&>", "🛢", "."};
  Entity entity;
  entity.id = fmt::format("n{:02}{}", index, kOddIds[dice.below(std::size(kOddIds))]);
  entity.name = dice.text();
  entity.type = static_cast<EntityType>(dice.below(kEntityTypeNames.size()));
  entity.country = dice.is_lucky(2) ? "" : "PRK";
  for (std::uint32_t i = dice.below(4); i > 0; --i) entity.aliases.push_back(dice.text());
  std::ranges::sort(entity.aliases);
  entity.mention_count = dice.count();
  entity.article_count = dice.count();
  return entity;
}

Quote random_quote(Dice& dice) {
  Quote quote;
  for (std::string* field : {&quote.sentence, &quote.document, &quote.title, &quote.publisher,
                             &quote.url, &quote.speaker}) {
    *field = dice.text();
  }
  quote.published = dice.day();
  return quote;
}

Relation random_relation(Dice& dice, std::uint32_t entities) {
  Relation relation;
  relation.subject = dice.below(entities);
  relation.object = dice.below(entities);
  relation.label = dice.text();
  relation.predicate = dice.text();
  relation.event = static_cast<Event>(dice.below(kEventNames.size()));
  relation.is_symmetric = dice.is_lucky(4);
  relation.stances = {dice.count(), dice.count(), dice.count()};
  relation.claim_count = dice.count();
  relation.article_count = dice.count();
  relation.source_count = dice.count();
  for (std::uint32_t i = dice.below(3); i > 0; --i) relation.publishers.push_back(dice.text());
  relation.confidence = dice.share();
  relation.right = dice.share();
  relation.first = dice.day();
  relation.last = dice.day();
  if (relation.first && relation.last &&
      format_date(*relation.last) < format_date(*relation.first)) {
    std::swap(relation.first, relation.last);
  }
  relation.quote = random_quote(dice);
  return relation;
}

}  // namespace

Snapshot random_graph(std::uint64_t seed) {
  Dice dice(seed);
  Snapshot snapshot;
  const std::uint32_t entities = dice.below(8);
  for (std::uint32_t i = 0; i < entities; ++i) snapshot.entities.push_back(random_entity(dice, i));
  for (std::uint32_t i = entities == 0 ? 0 : dice.below(14); i > 0; --i) {
    snapshot.relations.push_back(random_relation(dice, entities));
  }
  std::ranges::sort(snapshot.relations, {}, [](const Relation& relation) {
    return std::tuple(relation.subject, relation.predicate, relation.object);
  });
  for (std::size_t i = 0; i < snapshot.relations.size(); ++i) {
    snapshot.relations[i].id = fmt::format("r{:016x}", i);
  }
  return snapshot;
}

}  // namespace entente
