#include "export/columns.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <iterator>

#include "export/fields.hpp"

namespace entente {
namespace {

using enum ColumnType;

void append_number(std::uint32_t number, std::string& text) {
  const fmt::format_int digits(number);
  text.append(digits.data(), digits.size());
}

void append_date(const std::optional<Date>& date, std::string& text) {
  if (date) text += format_date(*date);
}

/// A column of a member: `&Entity::name`, or `&Relation::quote, &Quote::title`.
template <auto kMember>
void text_of(const auto& row, std::string& text) {
  text += row.*kMember;
}
template <auto kMember>
void number_of(const auto& row, std::string& text) {
  append_number(row.*kMember, text);
}
template <auto kMember>
void date_of(const auto& row, std::string& text) {
  append_date(row.*kMember, text);
}
template <auto kMember>
void quote_of(const Relation& relation, std::string& text) {
  text += relation.quote.*kMember;
}
template <auto kMember>
void stance_of(const Relation& relation, std::string& text) {
  append_number(relation.stances.*kMember, text);
}

template <typename Row, std::vector<std::string> Row::*kMember>
constexpr Column<Row> make_list_column(std::string_view name) {
  return {name, kList,
          [](const Row& row, std::string& text) { append_json_list(row.*kMember, text); },
          [](const Row& row) -> const std::vector<std::string>& { return row.*kMember; }};
}

constexpr std::array kEntityColumns = {
    Column<Entity>{"label", kText, text_of<&Entity::name>},
    Column<Entity>{"type", kText, [](const Entity& e, std::string& t) { t += to_string(e.type); }},
    Column<Entity>{"country", kText, text_of<&Entity::country>},
    make_list_column<Entity, &Entity::aliases>("aliases"),
    Column<Entity>{"mention_count", kInteger, number_of<&Entity::mention_count>},
    Column<Entity>{"article_count", kInteger, number_of<&Entity::article_count>},
};

void append_event(const Relation& relation, std::string& text) {
  if (relation.event != Event::kNone) text += to_string(relation.event);
}

void append_sign(const Relation& relation, std::string& text) {
  constexpr std::string_view kSigns[] = {"-1", "0", "1"};
  text += kSigns[sign_of(relation.event) + 1];
}

void append_weight(const Relation& relation, std::string& text) {
  append_number(weight_of(relation), text);
  text += ".0";
}

/// Numbers too small for a normal double are 0: igraph refuses them.
template <double Relation::*member>
void append_share(const Relation& relation, std::string& text) {
  const double share = std::fpclassify(relation.*member) == FP_SUBNORMAL ? 0 : relation.*member;
  fmt::format_to(std::back_inserter(text), "{}", share);
}

constexpr std::array kRelationColumns = {
    Column<Relation>{"relation", kText, text_of<&Relation::label>},
    Column<Relation>{"predicate", kText, text_of<&Relation::predicate>},
    Column<Relation>{"event", kText, append_event},
    Column<Relation>{"sign", kInteger, append_sign},
    Column<Relation>{
        "symmetric", kBoolean,
        [](const Relation& r, std::string& t) { t += r.is_symmetric ? "true" : "false"; }},
    Column<Relation>{"stance", kText,
                     [](const Relation& r, std::string& t) { t += main_stance(r.stances); }},
    Column<Relation>{"stated", kInteger, stance_of<&StanceCounts::certain>},
    Column<Relation>{"possible", kInteger, stance_of<&StanceCounts::possible>},
    Column<Relation>{"denied", kInteger, stance_of<&StanceCounts::denied>},
    Column<Relation>{"weight", kReal, append_weight},
    Column<Relation>{"claims", kInteger, number_of<&Relation::claim_count>},
    Column<Relation>{"articles", kInteger, number_of<&Relation::article_count>},
    Column<Relation>{"sources", kInteger, number_of<&Relation::source_count>},
    make_list_column<Relation, &Relation::publishers>("publishers"),
    Column<Relation>{"confidence", kReal, append_share<&Relation::confidence>},
    Column<Relation>{"right", kReal, append_share<&Relation::right>},
    Column<Relation>{"first_seen", kText, date_of<&Relation::first>},
    Column<Relation>{"last_seen", kText, date_of<&Relation::last>},
    Column<Relation>{"quote", kText, quote_of<&Quote::sentence>},
    Column<Relation>{"speaker", kText, quote_of<&Quote::speaker>},
    Column<Relation>{"document", kText, quote_of<&Quote::document>},
    Column<Relation>{"title", kText, quote_of<&Quote::title>},
    Column<Relation>{"publisher", kText, quote_of<&Quote::publisher>},
    Column<Relation>{"url", kText, quote_of<&Quote::url>},
    Column<Relation>{"published", kText,
                     [](const Relation& r, std::string& t) { append_date(r.quote.published, t); }},
};

}  // namespace

std::span<const Column<Entity>> entity_columns() { return kEntityColumns; }

std::span<const Column<Relation>> relation_columns() { return kRelationColumns; }

}  // namespace entente
