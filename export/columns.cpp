#include "export/columns.hpp"

#include <fmt/format.h>

#include <array>

#include "export/fields.hpp"

namespace entente {
namespace {

using enum ColumnType;

constexpr std::array kEntityColumns = {
    Column<Entity>{"label", kText, [](const Entity& e) { return e.name; }},
    Column<Entity>{"type", kText, [](const Entity& e) { return std::string(to_string(e.type)); }},
    Column<Entity>{"country", kText, [](const Entity& e) { return e.country; }},
    Column<Entity>{"aliases", kList, [](const Entity& e) { return json_list(e.aliases); }},
    Column<Entity>{"mention_count", kInteger,
                   [](const Entity& e) { return std::to_string(e.mention_count); }},
    Column<Entity>{"article_count", kInteger,
                   [](const Entity& e) { return std::to_string(e.article_count); }},
};

std::string event_text(const Relation& r) {
  return r.event == Event::kNone ? "" : std::string(to_string(r.event));
}

constexpr std::array kRelationColumns = {
    Column<Relation>{"relation", kText, [](const Relation& r) { return r.label; }},
    Column<Relation>{"predicate", kText, [](const Relation& r) { return r.predicate; }},
    Column<Relation>{"event", kText, event_text},
    Column<Relation>{"sign", kInteger,
                     [](const Relation& r) { return std::to_string(sign_of(r.event)); }},
    Column<Relation>{
        "symmetric", kBoolean,
        [](const Relation& r) { return std::string(r.is_symmetric ? "true" : "false"); }},
    Column<Relation>{"stance", kText,
                     [](const Relation& r) { return std::string(main_stance(r.stances)); }},
    Column<Relation>{"certain", kInteger,
                     [](const Relation& r) { return std::to_string(r.stances.certain); }},
    Column<Relation>{"possible", kInteger,
                     [](const Relation& r) { return std::to_string(r.stances.possible); }},
    Column<Relation>{"denied", kInteger,
                     [](const Relation& r) { return std::to_string(r.stances.denied); }},
    Column<Relation>{"weight", kReal,
                     [](const Relation& r) { return fmt::format("{}.0", weight_of(r)); }},
    Column<Relation>{"claims", kInteger,
                     [](const Relation& r) { return std::to_string(r.claim_count); }},
    Column<Relation>{"articles", kInteger,
                     [](const Relation& r) { return std::to_string(r.article_count); }},
    Column<Relation>{"sources", kInteger,
                     [](const Relation& r) { return std::to_string(r.source_count); }},
    Column<Relation>{"publishers", kList,
                     [](const Relation& r) { return json_list(r.publishers); }},
    Column<Relation>{"confidence", kReal,
                     [](const Relation& r) { return fmt::format("{}", r.confidence); }},
    Column<Relation>{"first", kText, [](const Relation& r) { return date_text(r.first); }},
    Column<Relation>{"last", kText, [](const Relation& r) { return date_text(r.last); }},
    Column<Relation>{"quote", kText, [](const Relation& r) { return r.quote.sentence; }},
    Column<Relation>{"speaker", kText, [](const Relation& r) { return r.quote.speaker; }},
    Column<Relation>{"document", kText, [](const Relation& r) { return r.quote.document; }},
    Column<Relation>{"title", kText, [](const Relation& r) { return r.quote.title; }},
    Column<Relation>{"publisher", kText, [](const Relation& r) { return r.quote.publisher; }},
    Column<Relation>{"url", kText, [](const Relation& r) { return r.quote.url; }},
    Column<Relation>{"published", kText,
                     [](const Relation& r) { return date_text(r.quote.published); }},
};

}  // namespace

std::span<const Column<Entity>> entity_columns() { return kEntityColumns; }

std::span<const Column<Relation>> relation_columns() { return kRelationColumns; }

}  // namespace entente
