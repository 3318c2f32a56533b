#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "extract/document.hpp"
#include "graph/article.hpp"

namespace entente {

/// "CSIS" for "Center for Strategic and International Studies": the capitals in order.
[[nodiscard]] std::string initials_of(std::string_view name);

/// Two to seven capitals and nothing else.
[[nodiscard]] bool is_acronym(std::string_view name);

/// What the article itself shortens, "the Election Commission (EC)": by the letters the mention
/// (its index) that tells them in full, the first one.
using Abbreviations = std::map<std::string, std::uint32_t, std::less<>>;

/// Needs mentions.
[[nodiscard]] Abbreviations find_abbreviations(const Article& article, const Document& document);

}  // namespace entente
