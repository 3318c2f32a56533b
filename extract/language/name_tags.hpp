#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The types of names that the model tells apart.
inline constexpr std::array<std::string_view, 9> kNameTypes = {
    "Person", "Organization", "Location", "NORP", "Facility", "Product", "Money", "Date", "Misc"};
/// Labels of a word: 0 = O, 1 + 2t = B-type t, 2 + 2t = I-type t.
inline constexpr std::size_t kNameLabels = 1 + 2 * kNameTypes.size();
/// Names are told on two levels: those that stand in no other, then the innermost ones in them
/// ("Kenya" in "Bank of Kenya").
inline constexpr std::size_t kNameLevels = 2;

/// "O", "B-Person", "I-Person", …
[[nodiscard]] std::string name_label(std::size_t label);
/// The number of a label, 0 for one that is not known.
[[nodiscard]] std::size_t find_name_label(std::string_view name);

/// The best well-formed sequence for `scores`, words × kNameLabels, of one level: an I- stands only
/// behind a B- or I- of its type, and no person's name touches another's ("Ada | Abba"; of 11,800 in
/// UNER 15 do, most of them wrongly); O(words × labels).
[[nodiscard]] std::vector<std::size_t> decode_names(std::span<const float> scores);

}  // namespace entente
