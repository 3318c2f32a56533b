#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// How a word of Latin letters is sounded, so that transliterations of one word fall together:
/// "zelenskyy", "zelenskiy" → "zelenski"; "qaddafi" → "kadafi". Rules over letters; a word that is
/// not in lower-case ASCII is left as it is.
[[nodiscard]] std::string sound_of(std::string_view word);

/// The consonants of a sound, close ones as one: "muhamad", "mohamed" → "mhmd". The sound itself
/// where it has none.
[[nodiscard]] std::string bones_of(std::string_view sound);

/// Whether two sounds with the same bones differ in vowels as transliterations do: "khaled" and
/// "khalid", but "hasan" and "husein" do not, nor "maria" and "mario".
[[nodiscard]] bool have_like_vowels(std::string_view a, std::string_view b);

}  // namespace entente
