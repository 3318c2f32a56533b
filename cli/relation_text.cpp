#include "cli/relation_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "export/fields.hpp"

namespace entente {
namespace {

using nlohmann::ordered_json;

ordered_json date_or_null(const std::optional<Date>& date) {
  return date ? ordered_json(format_date(*date)) : ordered_json();
}

ordered_json end_json(const Entity& entity) {
  return {{"id", entity.id}, {"name", entity.name}, {"type", to_string(entity.type)}};
}

/// How else the relation is told: "; also: provides weapons, sells arms".
std::string variants_text(const std::vector<std::string>& variants) {
  constexpr std::size_t kShown = 3;
  if (variants.empty()) return {};
  const auto end =
      variants.begin() + static_cast<std::ptrdiff_t>(std::min(variants.size(), kShown));
  std::string text = fmt::format("; also: {}", fmt::join(variants.begin(), end, ", "));
  if (variants.size() > kShown) text += fmt::format(" and {} more", variants.size() - kShown);
  return text;
}

}  // namespace

ordered_json text_or_null(const std::string& text) {
  return text.empty() ? ordered_json() : ordered_json(text);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  if (count == 1 || !many.empty()) return fmt::format("{} {}", count, count == 1 ? one : many);
  return fmt::format("{} {}s", count, one);
}

std::string stance_text(const StanceCounts& stances) {
  std::vector<std::string> parts;
  if (stances.certain > 0) parts.push_back(fmt::format("{} stated", stances.certain));
  if (stances.possible > 0) parts.push_back(fmt::format("{} possible", stances.possible));
  if (stances.denied > 0) parts.push_back(fmt::format("{} denied", stances.denied));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string arrow_text(const Snapshot& snapshot, const Relation& relation, bool is_from_subject) {
  const std::string& subject = snapshot.entities[relation.subject].name;
  const std::string& object = snapshot.entities[relation.object].name;
  const char* head = relation.is_symmetric ? "─" : "→";
  if (is_from_subject) return fmt::format("{} ─ {} {} {}", subject, relation.label, head, object);
  const char* tail = relation.is_symmetric ? "─" : "←";
  return fmt::format("{} {} {} ─ {}", object, tail, relation.label, subject);
}

std::string support_text(const Relation& relation) {
  constexpr std::size_t kShownPublishers = 3;
  std::string text = fmt::format("{}; {} source{}", stance_text(relation.stances),
                                 relation.source_count, relation.source_count == 1 ? "" : "s");
  if (relation.article_count > relation.source_count) {
    text += fmt::format(" in {} articles", relation.article_count);
  }
  const std::vector<std::string>& publishers = relation.publishers;
  const auto end = publishers.begin() +
                   static_cast<std::ptrdiff_t>(std::min(publishers.size(), kShownPublishers));
  if (!publishers.empty()) {
    text += fmt::format(": {}", fmt::join(publishers.begin(), end, ", "));
  }
  if (publishers.size() > kShownPublishers) {
    text += fmt::format(" and {} more", publishers.size() - kShownPublishers);
  }
  if (relation.first) text += "; " + format_date(*relation.first);
  if (relation.last && relation.last != relation.first)
    text += " to " + format_date(*relation.last);
  text += "; " + doubt_text(relation.right, relation.confidence);
  return text + variants_text(relation.variants);
}

std::string quote_text(const Quote& quote, std::size_t indent) {
  std::string sentence = quote.sentence;
  for (char& c : sentence) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  std::vector<std::string> origin;
  if (!quote.speaker.empty()) origin.push_back(quote.speaker + " said so");
  origin.push_back(quote.document);
  if (!quote.publisher.empty()) origin.push_back(quote.publisher);
  if (quote.published) origin.push_back(format_date(*quote.published));
  return fmt::format("{0:{1}}“{2}”\n{0:{1}}({3})\n", "", indent, sentence, fmt::join(origin, ", "));
}

ordered_json quote_json(const Quote& quote) {
  return {{"sentence", quote.sentence},
          {"speaker", text_or_null(quote.speaker)},
          {"document", quote.document},
          {"start", quote.span.begin},
          {"end", quote.span.end},
          {"title", text_or_null(quote.title)},
          {"publisher", text_or_null(quote.publisher)},
          {"published", date_or_null(quote.published)},
          {"url", text_or_null(quote.url)}};
}

std::string entity_text(const Entity& entity) {
  std::string text = fmt::format("{} ({}", entity.name, to_string(entity.type));
  if (!entity.country.empty()) text += ", " + entity.country;
  return text + fmt::format("): {} mention{} in {} article{}", entity.mention_count,
                            entity.mention_count == 1 ? "" : "s", entity.article_count,
                            entity.article_count == 1 ? "" : "s");
}

ordered_json entity_json(const Entity& entity) {
  ordered_json json = end_json(entity);
  json["country"] = text_or_null(entity.country);
  json["aliases"] = entity.aliases;
  json["mentions"] = entity.mention_count;
  json["articles"] = entity.article_count;
  return json;
}

ordered_json relation_json(const Snapshot& snapshot, const Relation& relation) {
  return {{"id", relation.id},
          {"subject", end_json(snapshot.entities[relation.subject])},
          {"relation", relation.label},
          {"variants", relation.variants},
          {"predicate", relation.predicate},
          {"object", end_json(snapshot.entities[relation.object])},
          {"event", relation.event == Event::kNone ? ordered_json()
                                                   : ordered_json(to_string(relation.event))},
          {"symmetric", relation.is_symmetric},
          {"stances",
           {{"stated", relation.stances.certain},
            {"possible", relation.stances.possible},
            {"denied", relation.stances.denied}}},
          {"claims", relation.claim_count},
          {"articles", relation.article_count},
          {"sources", relation.source_count},
          {"publishers", relation.publishers},
          {"confidence", relation.confidence},
          {"right", relation.right},
          {"first", date_or_null(relation.first)},
          {"last", date_or_null(relation.last)},
          {"quote", quote_json(relation.quote)}};
}

}  // namespace entente
