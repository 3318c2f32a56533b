#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/date.hpp"
#include "graph/types.hpp"

namespace entente {

/// How a surface form names an actor of the table.
enum class ActorForm {
  kName,     ///< the actor's own name or another spelling of it: "North Korea", "Kim Jong-un"
  kDemonym,  ///< adjective or people: "Russian", "Russians"
  kMetonym,  ///< a place that stands for the actor when it acts: "Moscow", "the Kremlin"
  kAcronym,  ///< "CSIS", "UN", "U.S."
  kSurname,  ///< a leader's last name alone, "Putin"; a namesake in the article goes first
  kPlace,    ///< a place of the table that never acts: "Vladivostok", "Korean Peninsula"
};

/// One actor of the table: a country, a well-known organization, a leader; or a place.
struct Actor {
  std::string id;    ///< slug of the name
  std::string name;  ///< canonical: "North Korea"
  EntityType type = EntityType::kThing;
  std::string country;  ///< ISO 3166-1 alpha-3 (XKX for Kosovo), or empty
  std::string sector;   ///< GOV, MIL, …, or empty; the codes: data/organizations.tsv
};

/// An office that somebody held. `to` is empty while it is held.
struct Office {
  std::string name;     ///< lower case: "president", "secretary of state"
  std::string country;  ///< alpha-3; an organization's name for its head ("United Nations")
  std::string sector;
  std::optional<Date> from;
  std::optional<Date> to;
};

/// A hit in the table. `is_place` is set where the same words also name a place ("Moscow").
struct ActorMatch {
  const Actor* actor = nullptr;
  ActorForm form = ActorForm::kName;
  bool is_place = false;
  bool is_secondary = false;  ///< another actor is the likelier reading, in or out of a table
  std::string place_name;     ///< the place's own canonical name ("Moscow") when is_place
  std::vector<const Actor*> others;  ///< further actors the form may name ("Congo", "Labour"),
                                     ///< likeliest first; an article's context decides
};

/// Countries, capitals, demonyms, metonyms, organizations and dated office holders, read from the
/// tab-separated tables in a data folder (extract/data/*.tsv; their headers explain the columns).
/// Immutable after loading, so that threads may share it.
///
/// Forms are compared without accents, full stops, a leading "the", a closing "'s" and the
/// difference between blank and hyphen: "U.S." = "US", "Élysée" = "Elysee", "Kim Jong-un" =
/// "Kim Jong Un". A form written with a capital is never found in words without one ("polish"),
/// and one of at most four letters only as written or in capitals ("Iran", "IRAN"; "us" and "Us"
/// are not "US").
class ActorTable {
 public:
  /// Throws Error (input) with file:line on a malformed row.
  [[nodiscard]] static ActorTable load(const std::string& folder);

  ActorTable(ActorTable&&) noexcept;
  ActorTable& operator=(ActorTable&&) noexcept;
  ~ActorTable();

  /// Looks a surface form up. O(length).
  [[nodiscard]] std::optional<ActorMatch> find(std::string_view form) const;

  /// The longest form that `text` begins with and that ends at a word's end, and its size in
  /// bytes (a leading "the" and a closing "'s" are not eaten). O(words in the longest form).
  struct Prefix {
    ActorMatch match;
    std::size_t size = 0;
  };
  [[nodiscard]] std::optional<Prefix> find_prefix(std::string_view text) const;

  /// The actors that a short name can name once the article has named one of them in full: "the
  /// North" → North Korea; "the union" → European Union. Empty for other words.
  [[nodiscard]] std::vector<const Actor*> find_in_context(std::string_view form) const;

  /// Who held an office of a country on a day: office_holder("president", "RUS", 2024-06-19).
  /// Without a date, the latest holder on record. Office names are lower case: "president",
  /// "secretary of state", "foreign minister"; "leader" finds whoever governs. For an
  /// organization's head pass its canonical name: ("secretary general", "United Nations").
  [[nodiscard]] std::optional<Actor> office_holder(std::string_view office,
                                                   std::string_view country,
                                                   std::optional<Date> on) const;

  /// The offices of a person of the table, in the table's order; empty for others.
  [[nodiscard]] const std::vector<Office>& offices_of(const Actor& actor) const;

  /// The country whose ISO 3166-1 alpha-3 code this is, or null.
  [[nodiscard]] const Actor* find_country(std::string_view alpha3) const;

  [[nodiscard]] const std::vector<Actor>& actors() const;

  /// Calls `on_form` with the spelling of each form, in the table's order; namesakes come twice.
  void each_form(const std::function<void(std::string_view spelling)>& on_form) const;

 private:
  struct Index;
  /// "the Republic of Mauritius": the state by its short name.
  [[nodiscard]] std::optional<ActorMatch> find_state(std::string_view form) const;
  explicit ActorTable(std::unique_ptr<Index> index);
  std::unique_ptr<Index> index_;
};

}  // namespace entente
