#include "graph/actors/actor_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>

#include "graph/actors/form_key.hpp"
#include "graph/actors/tsv.hpp"
#include "graph/slug.hpp"

namespace entente {
namespace {

bool is_country_code(std::string_view code) {
  return code.size() == 3 && std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

class ActorReader {
 public:
  explicit ActorReader(const std::string& folder) : folder_(folder) {
    rows_.actors.reserve(8192);
    rows_.offices.reserve(8192);
  }

  ActorRows read() {
    table("countries.tsv", 10, &ActorReader::read_country);
    table("organizations.tsv", 7, &ActorReader::read_organization);
    table("persons.tsv", 9, &ActorReader::read_person);
    table("places.tsv", 5, &ActorReader::read_place);
    table("offices.tsv", 3, &ActorReader::read_office_alias);
    return std::move(rows_);
  }

 private:
  using Row = Tsv::Row;

  void table(const char* file, std::size_t columns, void (ActorReader::*read_row)(const Row&)) {
    const auto tsv = Tsv::read(folder_ + "/" + file);
    tsv.for_each(columns, [&](const Row& row) { (this->*read_row)(row); });
  }

  void add_actor(const Row& row, std::string_view name, EntityType type, std::string_view country,
                 std::string_view sector) {
    if (!country.empty() && !is_country_code(country)) {
      row.fail(fmt::format("\"{}\" is not an alpha-3 code", country));
    }
    Actor actor;
    actor.id = slug(fold_latin(name));
    actor.name = name;
    actor.type = type;
    actor.country = country;
    actor.sector = sector;
    rows_.actors.push_back(std::move(actor));
    rows_.offices.emplace_back();
  }

  /// Adds a form of the last actor; a form it has already is kept as it is.
  void add_form(const Row& row, std::string_view text, ActorForm form, bool is_place = false,
                std::string_view place_name = {}) {
    FormEntry entry;
    entry.is_secondary = text.starts_with('~');
    if (entry.is_secondary) text.remove_prefix(1);
    entry.actor = static_cast<std::uint32_t>(rows_.actors.size() - 1);
    entry.form = form;
    entry.is_place = is_place;
    const auto spelling = form_spelling(text);
    if (spelling.empty()) row.fail(fmt::format("\"{}\" is no form", text));
    const auto place = place_name.empty() ? text : place_name;
    rows_.forms.add(entry, spelling, is_place ? place : std::string_view{});
  }

  void add_forms(const Row& row, std::string_view list, ActorForm form) {
    for (const auto item : split_list(list)) add_form(row, item, form);
  }

  /// "U.S." is an acronym, "Britain" is not.
  void add_names(const Row& row, std::string_view list) {
    for (const auto item : split_list(list)) {
      const auto spelling = form_spelling(item);
      const bool is_acronym = spelling.size() <= 6 && spelling == ascii_upper(spelling);
      add_form(row, item, is_acronym ? ActorForm::kAcronym : ActorForm::kName);
    }
  }

  void add_contexts(std::string_view list) {
    for (const auto item : split_list(list)) {
      rows_.contexts[form_key(item)].push_back(static_cast<std::uint32_t>(rows_.actors.size() - 1));
    }
  }

  /// Seats of government: "Kyiv=Kiev" has two spellings of one place.
  void add_seats(const Row& row, std::string_view list) {
    for (const auto seat : split_list(list)) {
      const auto name = seat.substr(0, seat.find('='));
      const auto place = name.starts_with('~') ? name.substr(1) : name;
      for (std::string_view rest = seat; !rest.empty();) {
        const auto end = rest.find('=');
        add_form(row, rest.substr(0, end), ActorForm::kMetonym, true, place);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      }
    }
  }

  void read_country(const Row& row) {
    add_actor(row, row[1], EntityType::kCountry, row[0], "");
    add_form(row, row[1], ActorForm::kName);
    add_names(row, row[2]);
    add_forms(row, row[3], ActorForm::kDemonym);
    add_forms(row, row[4], ActorForm::kDemonym);
    add_seats(row, row[5]);
    for (const auto item : split_list(row[6])) add_form(row, item, ActorForm::kMetonym, true);
    add_contexts(row[7]);
    for (const std::size_t column : {8U, 9U}) {
      if (!row[column].empty() && !parse_iso_date(row[column])) row.fail("not a date");
    }
  }

  void read_organization(const Row& row) {
    const bool is_state = row[4] == "PRE";
    add_actor(row, row[0], is_state ? EntityType::kCountry : EntityType::kOrganization, row[3],
              row[4]);
    add_form(row, row[0], ActorForm::kName);
    add_forms(row, row[1], ActorForm::kAcronym);
    add_names(row, row[2]);
    for (const auto item : split_list(row[5])) add_form(row, item, ActorForm::kMetonym, true);
    add_contexts(row[6]);
  }

  void read_person(const Row& row) {
    const bool is_new = rows_.actors.empty() || rows_.actors.back().name != row[0] ||
                        rows_.actors.back().type != EntityType::kPerson;
    if (is_new) {
      add_actor(row, row[0], EntityType::kPerson, row[3], row[4]);
      add_form(row, row[0], ActorForm::kName);
      add_names(row, row[1]);
      add_forms(row, row[2], ActorForm::kSurname);
    }
    if (row[5].empty()) return;
    Office office;
    office.name = ascii_lower(row[5]);
    office.country = row[6].empty() ? row[3] : row[6];
    office.sector = row[4];
    if (!row[7].empty()) office.from = parse_partial_date(row[7], DateEnd::kFirst);
    if (!row[8].empty()) office.to = parse_partial_date(row[8], DateEnd::kLast);
    const bool is_dated = (row[7].empty() || office.from) && (row[8].empty() || office.to);
    if (!is_dated) row.fail("dates are YYYY-MM-DD, YYYY-MM or YYYY");
    if (office.from && office.to && *office.to < *office.from) row.fail("ends before it begins");
    rows_.offices.back().push_back(std::move(office));
  }

  void read_place(const Row& row) {
    const bool is_facility = row[3] == "facility";
    add_actor(row, row[0], is_facility ? EntityType::kFacility : EntityType::kPlace, row[2], "");
    add_form(row, row[0], ActorForm::kPlace, true);
    for (const auto item : split_list(row[1])) {
      add_form(row, item, ActorForm::kPlace, true, row[0]);
    }
    add_forms(row, row[4], ActorForm::kDemonym);
  }

  void read_office_alias(const Row& row) {
    OfficeAlias alias;
    alias.name = row[0];
    for (const auto office : split_list(row[1])) alias.offices.emplace_back(office);
    for (const auto country : split_list(row[2])) alias.countries.emplace_back(country);
    if (alias.offices.empty()) row.fail("no office");
    rows_.office_aliases.push_back(std::move(alias));
  }

  std::string folder_;
  ActorRows rows_;
};

}  // namespace

ActorRows read_actor_rows(const std::string& folder) { return ActorReader(folder).read(); }

}  // namespace entente
