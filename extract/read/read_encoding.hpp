#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// The byte order mark of UTF-8.
inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// What a file is instead of text, and what to do about it.
struct BinaryKind {
  std::string_view name;  ///< "a PNG image", "a PDF document" …
  std::string_view hint;
};

/// What the first bytes say the file is. Nothing for bytes that may be text; NUL bytes and a tenth
/// of control characters are binary too, unless a byte order mark announces UTF-16 or UTF-32.
[[nodiscard]] std::optional<BinaryKind> find_binary_kind(std::string_view bytes);

/// Text in UTF-8 and what had to be done to get it.
struct DecodedText {
  std::string text;
  std::string note;  ///< "converted from windows-1252 to UTF-8"; empty when the bytes were kept
};

/// Makes bytes valid UTF-8 without NUL. Valid UTF-8 is kept byte for byte, save for a byte order
/// mark at its start, which is dropped without a note: offsets count from the byte after it.
/// Otherwise, in this order: a UTF-16 or UTF-32 byte order mark; `declared`, the encoding that the
/// document names for itself, if any, and a single-byte encoding as ICU guesses it, both only where
/// hardly any byte beyond ASCII is UTF-8; at last each invalid byte sequence becomes U+FFFD. Linear
/// in the size.
[[nodiscard]] DecodedText decode_text(std::string bytes, std::string_view declared = "");

/// Whether bytes begin with the byte order mark of UTF-16 or UTF-32.
[[nodiscard]] bool has_wide_mark(std::string_view bytes);

/// Invalid sequences and NUL become U+FFFD, as decode_text does at last; no other guess is made.
[[nodiscard]] DecodedText repair_utf8(std::string bytes);

}  // namespace entente
