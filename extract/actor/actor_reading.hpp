#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/date.hpp"
#include "graph/types.hpp"

namespace entente {

/// An actor string as it stands in news or in somebody's table: "Russian troops".
struct ActorQuery {
  std::string_view text;
  std::optional<Date> on;  ///< decides who held an office, and which office a person held
  /// Words around it: a country in them chooses between namesakes and is the home of an office that
  /// names none; a date in them counts where `on` is empty.
  std::string_view context;
};

/// Who an actor string names. Fields that nothing says are empty.
struct ActorReading {
  std::string name;  ///< canonical where a table has the actor, else the string without articles
  std::string id;    ///< the table's id; empty when no table has the actor
  std::optional<EntityType> type;  ///< none: the string names nothing that can act
  /// ISO 3166-1 alpha-3; for organizations between states PLOVER's codes: EUR for the European
  /// Union's, UNO for the United Nations', IGO for others.
  std::string country;
  std::string sector;  ///< codes: data/organizations.tsv; UNK: somebody, but nothing says who
  std::string_view rule;
  double score = 0;  ///< from 0 to 1; how much the rule is to be trusted
};

}  // namespace entente
