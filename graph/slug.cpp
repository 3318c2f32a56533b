#include "graph/slug.hpp"

#include <fmt/format.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "graph/error.hpp"

namespace entente {
namespace {

bool is_all_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string ascii_slug(std::string_view name) {
  std::string id;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool is_part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_part) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  if (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

/// Latin letters lose their accents ("ø" → "o"); other scripts are only lower-cased. Safe to share:
/// ICU's transliterate() does not change a Transliterator.
const icu::Transliterator& latin_folder() {
  static const std::unique_ptr<icu::Transliterator> kFolder = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> folder(
        icu::Transliterator::createInstance("NFKC; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) {
      throw Error(ErrorKind::kStorage,
                  fmt::format("cannot load ICU's transliterations ({})", u_errorName(status)),
                  "install ICU's data (libicu)");
    }
    return folder;
  }();
  return *kFolder;
}

std::string folded_slug(std::string_view name) {
  auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
  latin_folder().transliterate(text);
  icu::UnicodeString kept;
  bool is_gap = false;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    const bool is_mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (c != 0xfffd && (u_isalnum(c) || (is_mark && !kept.isEmpty() && !is_gap))) {
      if (is_gap && !kept.isEmpty()) kept.append(u'-');
      kept.append(c);
      is_gap = false;
    } else {
      is_gap = true;
    }
  }
  std::string id;
  kept.toUTF8String(id);
  return id;
}

}  // namespace

std::string slug(std::string_view name) {
  std::string id = is_all_ascii(name) ? ascii_slug(name) : folded_slug(name);
  if (!id.empty()) return id;
  id.push_back('x');
  for (const char c : name) id.append(fmt::format("{:02x}", static_cast<unsigned char>(c)));
  return id;
}

std::uint64_t stable_hash(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

}  // namespace entente
