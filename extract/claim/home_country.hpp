#pragma once

#include <vector>

#include "extract/claim/draft.hpp"

namespace entente {

/// Gives the people of an article the country that a title or apposition in it names ("Chadian
/// foreign minister Ada Abba"), wherever they stand in its claims. Who has a country keeps it; who
/// is given two by the text gets none.
void give_home_countries(std::vector<FoundClaim>& claims);

}  // namespace entente
