#pragma once

#include <memory>
#include <string>

#include "extract/actor/actor_reading.hpp"

namespace entente {

/// Says whom an actor string names, from the tables alone: no article, no graph, no parser. First
/// the whole string is looked up, then a name behind a title, then the phrase is taken apart: its
/// head noun gives the sector, a modifier or an of-phrase the country; last comes a misspelling.
/// Not for several threads at once.
class ActorResolver {
 public:
  /// Loads the tables of a data folder. Throws Error (input) when one is missing or malformed.
  [[nodiscard]] static ActorResolver load(const std::string& data_folder);

  ActorResolver(ActorResolver&&) noexcept;
  ActorResolver& operator=(ActorResolver&&) noexcept;
  ~ActorResolver();

  /// Any text will do; what names nobody gets an empty reading with the rule "unknown" or
  /// "no-actor".
  [[nodiscard]] ActorReading resolve(const ActorQuery& query) const;

 private:
  struct Parts;
  explicit ActorResolver(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace entente
