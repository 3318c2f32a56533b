#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/actors/actors.hpp"
#include "graph/actors/form_table.hpp"

namespace entente {

/// An office's other names: the offices to look for, in order, in these countries (empty: all).
struct OfficeAlias {
  std::string name;
  std::vector<std::string> offices;
  std::vector<std::string> countries;
};

/// All rows of the actor tables.
struct ActorRows {
  std::vector<Actor> actors;
  std::vector<std::vector<Office>> offices;  ///< parallel to actors
  FormTable forms;
  std::unordered_map<std::string, std::vector<std::uint32_t>> contexts;  ///< by form_key
  std::vector<OfficeAlias> office_aliases;
};

/// Reads countries.tsv, organizations.tsv, persons.tsv, places.tsv and offices.tsv; their order is
/// the order of preference among actors that share a form. Throws Error (input) with file:line.
[[nodiscard]] ActorRows read_actor_rows(const std::string& folder);

}  // namespace entente
