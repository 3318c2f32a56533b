#pragma once

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
  kName,     ///< the actor's own name or another spelling of it: "North Korea", "DPRK"
  kDemonym,  ///< adjective or people: "Russian", "Russians"
  kMetonym,  ///< a place that stands for the actor when it acts: "Moscow", "the Kremlin"
  kAcronym,  ///< "CSIS", "UN"
};

/// One actor of the table: a country, a well-known organization, a leader.
struct Actor {
  std::string id;    ///< slug of the name
  std::string name;  ///< canonical: "North Korea"
  EntityType type = EntityType::kThing;
  std::string country;  ///< ISO 3166-1 alpha-3, or empty
  std::string sector;   ///< GOV, MIL, …, or empty
};

/// A hit in the table. `is_place` is set where the same words also name a place ("Moscow").
struct ActorMatch {
  const Actor* actor = nullptr;
  ActorForm form = ActorForm::kName;
  bool is_place = false;
  std::string place_name;  ///< the place's own canonical name ("Moscow") when is_place
};

/// Countries, capitals, demonyms, metonyms, organizations and dated office holders, read from the
/// tab-separated tables in a data folder (extract/data/*.tsv; their headers explain the columns).
/// Immutable after loading, so that threads may share it.
class ActorTable {
 public:
  /// Throws Error (input) with file:line on a malformed row.
  [[nodiscard]] static ActorTable load(const std::string& folder);

  ActorTable(ActorTable&&) noexcept;
  ActorTable& operator=(ActorTable&&) noexcept;
  ~ActorTable();

  /// Looks a surface form up, with or without a leading "the"; letter case matters only for
  /// forms of at most four letters ("US" is not "us"). O(length).
  [[nodiscard]] std::optional<ActorMatch> find(std::string_view form) const;

  /// Who held an office of a country on a day: office_holder("president", "RUS", 2024-06-19).
  /// Without a date, the latest holder on record. Office names are lower case: "president",
  /// "secretary of state", "foreign minister".
  [[nodiscard]] std::optional<Actor> office_holder(std::string_view office,
                                                   std::string_view country,
                                                   std::optional<Date> on) const;

  /// The country whose ISO 3166-1 alpha-3 code this is, or null.
  [[nodiscard]] const Actor* find_country(std::string_view alpha3) const;

  [[nodiscard]] const std::vector<Actor>& actors() const;

 private:
  struct Index;
  explicit ActorTable(std::unique_ptr<Index> index);
  std::unique_ptr<Index> index_;
};

}  // namespace entente
