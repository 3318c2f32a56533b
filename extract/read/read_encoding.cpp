#include "extract/read/read_encoding.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "extract/read/utf8.hpp"

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kConvert = "convert it to text, HTML or JSON Lines first";
constexpr std::string_view kUnzip = "unpack it and give the folder: unzip FILE -d FOLDER";
constexpr std::string_view kUntar =
    "unpack it and give what was in it: tar -xf FILE -C FOLDER, or of one file gunzip, bunzip2, "
    "unxz or unzstd";
constexpr std::string_view kUnpack = "unpack it and give the folder";

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view kind;
  std::string_view hint = kConvert;
};
constexpr std::array kSignatures = {
    Signature{0, "\x89PNG"sv, "a PNG image"},
    Signature{0, "\xFF\xD8\xFF"sv, "a JPEG image"},
    Signature{0, "GIF8"sv, "a GIF image"},
    Signature{8, "WEBP"sv, "a WebP image"},
    Signature{0, "II*\0"sv, "a TIFF image"},
    Signature{0, "MM\0*"sv, "a TIFF image"},
    Signature{0, "%PDF-"sv, "a PDF document"},
    Signature{0, "{\\rtf"sv, "an RTF document"},
    Signature{0, "PK\x03\x04"sv, "a ZIP archive or an office document", kUnzip},
    Signature{0, "PK\x05\x06"sv, "an empty ZIP archive", kUnzip},
    Signature{0, "\xD0\xCF\x11\xE0"sv, "an old office document"},
    Signature{0, "\x1F\x8B"sv, "a gzip archive", kUntar},
    Signature{0, "BZh"sv, "a bzip2 archive", kUntar},
    Signature{0, "\xFD\x37zXZ"sv, "an xz archive", kUntar},
    Signature{0, "\x28\xB5\x2F\xFD"sv, "a zstd archive", kUntar},
    Signature{0, "7z\xBC\xAF"sv, "a 7z archive", kUnpack},
    Signature{0, "Rar!"sv, "a RAR archive", kUnpack},
    Signature{257, "ustar"sv, "a tar archive", kUntar},
    Signature{0, "SQLite format 3\0"sv, "an SQLite file"},
    Signature{0, "\x7F\x45LF"sv, "a program"},
    Signature{4, "ftyp"sv, "a video"},
    Signature{0, "ID3"sv, "a sound file"},
    Signature{0, "OggS"sv, "a sound file"},
    Signature{8, "WAVE"sv, "a sound file"},
    Signature{0, "wOF"sv, "a font"},
};

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};
// UTF-32 before UTF-16: its mark begins with the other's.
constexpr std::array kByteOrderMarks = {
    ByteOrderMark{"\xEF\xBB\xBF"sv, "UTF-8"},    ByteOrderMark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
    ByteOrderMark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, ByteOrderMark{"\xFF\xFE"sv, "UTF-16LE"},
    ByteOrderMark{"\xFE\xFF"sv, "UTF-16BE"},
};
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

const ByteOrderMark* find_mark(std::string_view bytes) {
  for (const auto& mark : kByteOrderMarks) {
    if (bytes.starts_with(mark.bytes)) return &mark;
  }
  return nullptr;
}

struct Utf8Counts {
  std::size_t valid = 0;    ///< sequences of two bytes and more
  std::size_t invalid = 0;  ///< sequences, and NUL bytes
};

Utf8Counts count_utf8(std::string_view bytes) {
  Utf8Counts counts;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = code_point_at(bytes, at);
    if (!point.is_valid || point.value == 0) ++counts.invalid;
    if (point.is_valid && point.size > 1) ++counts.valid;
    at += point.size;
  }
  return counts;
}

/// The bytes in UTF-8, or nothing when ICU does not know the encoding.
std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> from(ucnv_open(encoding, &status));
  const std::unique_ptr<UConverter, Close> to(ucnv_open("UTF-8", &status));
  if (U_FAILURE(status)) return {};
  std::string text;
  std::array<UChar, 2048> pivot{};
  std::array<char, 8192> chunk{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  bool is_first = true;
  do {
    status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_source, &pivot_target,
                   pivot.data() + pivot.size(), is_first, true, &status);
    text.append(chunk.data(), target);
    is_first = false;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) return {};
  return text;
}

/// A single-byte Western or other encoding in which the whole text makes sense to ICU.
std::string guess_encoding(std::string_view bytes) {
  struct Close {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
  };
  constexpr std::int32_t kSample = 1 << 16;
  constexpr std::int32_t kLeastConfidence = 10;  // of 100; ASCII with two accents gets about 20
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
  // The first bytes beyond ASCII may come late in a long English text.
  const auto first = std::ranges::find_if(bytes, [](char c) { return (c & 0x80) != 0; });
  auto start = static_cast<std::size_t>(first - bytes.begin());
  start -= std::min<std::size_t>(start, 1024);
  const auto size = std::min<std::size_t>(bytes.size() - start, kSample);
  ucsdet_setText(detector.get(), bytes.data() + start, static_cast<std::int32_t>(size), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const std::string name = ucsdet_getName(matches[i], &status);
    if (ucsdet_getConfidence(matches[i], &status) < kLeastConfidence) break;
    if (name == "ISO-8859-1" || name == "windows-1252") {
      // Its letters ÿ and þ and its five unused bytes are noise in news: rather U+FFFD for each.
      const bool is_noise = bytes.find_first_of("\xFE\xFF\x81\x8D\x8F\x90\x9D") != bytes.npos;
      return is_noise ? "" : "windows-1252";
    }
    if (name.starts_with("ISO-8859") || name.starts_with("windows")) return name;
  }
  return "";
}

DecodedText note_conversion(std::string text, std::string_view encoding) {
  auto repaired = repair_utf8(std::move(text));
  return {std::move(repaired.text), fmt::format("converted from {} to UTF-8", encoding)};
}

}  // namespace

std::optional<BinaryKind> find_binary_kind(std::string_view bytes) {
  for (const auto& signature : kSignatures) {
    if (bytes.size() > signature.offset &&
        bytes.substr(signature.offset).starts_with(signature.bytes)) {
      return BinaryKind{signature.kind, signature.hint};
    }
  }
  if (has_wide_mark(bytes)) return {};
  const auto head = bytes.substr(0, 1 << 16);
  if (head.find('\0') != std::string_view::npos)
    return BinaryKind{"binary data (it holds NUL bytes)", kConvert};
  const auto controls = std::ranges::count_if(head, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
  });
  if (static_cast<std::size_t>(controls) * 10 > head.size())
    return BinaryKind{"binary data", kConvert};
  return {};
}

DecodedText decode_text(std::string bytes, std::string_view declared) {
  if (const auto* mark = find_mark(bytes)) {
    if (mark == &kByteOrderMarks[0]) {
      bytes.erase(0, mark->bytes.size());
    } else if (auto text =
                   convert(std::string_view(bytes).substr(mark->bytes.size()), mark->encoding)) {
      return note_conversion(std::move(*text), mark->encoding);
    }
  }
  const auto counts = count_utf8(bytes);
  if (counts.invalid == 0) return {std::move(bytes), ""};
  if (counts.valid * 10 < counts.invalid) {
    for (const auto& encoding : {std::string(declared), guess_encoding(bytes)}) {
      if (encoding.empty()) continue;
      if (auto text = convert(bytes, encoding.c_str())) {
        return note_conversion(std::move(*text), encoding);
      }
    }
  }
  return repair_utf8(std::move(bytes));
}

bool has_wide_mark(std::string_view bytes) {
  const auto* mark = find_mark(bytes);
  return mark && mark != &kByteOrderMarks[0];
}

DecodedText repair_utf8(std::string bytes) {
  const auto counts = count_utf8(bytes);
  if (counts.invalid == 0) return {std::move(bytes), ""};
  std::string text;
  text.reserve(bytes.size() + 2 * counts.invalid);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = code_point_at(bytes, at);
    const bool is_kept = point.is_valid && point.value != 0;
    text += is_kept ? std::string_view(bytes).substr(at, point.size) : kReplacement;
    at += point.size;
  }
  return {std::move(text), fmt::format("{} invalid byte sequence{} replaced by U+FFFD",
                                       counts.invalid, counts.invalid == 1 ? "" : "s")};
}

}  // namespace entente
