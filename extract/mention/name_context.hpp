#pragma once

#include <cstddef>
#include <string_view>

#include "extract/syntax/syntax.hpp"

namespace entente {

/// Offices of a town or province: the mayor of a capital is not its country's.
[[nodiscard]] bool is_city_office(std::string_view lemma);

/// "Moscow's mayor", "the governor of Tokyo": the name at `head` is a town's.
[[nodiscard]] bool is_of_city_office(const Syntax& syntax, std::size_t head);

/// "the MP for Gordon": a place, whatever the tagger takes it for.
[[nodiscard]] bool is_constituency(const Syntax& syntax, std::size_t head);

/// "in Moscow", "outside the Pentagon", "Moscow's mayor": the words name the place, not who sits
/// there.
[[nodiscard]] bool stands_as_place(const Syntax& syntax, std::size_t head);

/// "Americans died", "two Britons", but "the Americans attacked", "Israelis and Palestinians met":
/// some people are not their country.
[[nodiscard]] bool stands_for_people(const Syntax& syntax, std::size_t head);

/// Does a bare name act, or is it acted on ("Israel condemned the mayor"), so that it may be
/// somebody's last name?
[[nodiscard]] bool takes_part(const Syntax& syntax, std::size_t head);

}  // namespace entente
