#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
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

/// The first mention of a body of several words whose initials are these letters, in an article
/// that may nowhere say so; none for most. Needs mentions.
[[nodiscard]] std::optional<std::uint32_t> find_long_form(const Article& article,
                                                          const Document& document,
                                                          std::string_view letters);

/// Needs mentions.
[[nodiscard]] Abbreviations find_abbreviations(const Article& article, const Document& document);

}  // namespace entente
