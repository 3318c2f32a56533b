#include "extract/number_words.hpp"

#include <array>
#include <charconv>

#include "graph/actors/tsv.hpp"

namespace entente {
namespace {

using PlainWords = std::vector<PlainWord>;

bool is_word(const PlainWords& words, std::size_t at, std::string_view word) {
  return at < words.size() && words[at].lower == word;
}

/// "24", "11,000", "3.5"; not "10:30", "1980s" or "1.2.3".
std::optional<double> parse_digits(std::string_view word) {
  std::string digits;
  std::size_t group = 0;  // digits since a comma
  bool has_comma = false;
  for (const char c : word) {
    if (c == ',') {
      if (has_comma && group != 3) return {};
      has_comma = true;
      group = 0;
      continue;
    }
    if (c == '.' && has_comma && group != 3) return {};
    if ((c < '0' || c > '9') && c != '.') return {};
    if (digits.find('.') == std::string::npos && c != '.') ++group;
    digits += c;
  }
  if (digits.empty() || (has_comma && group != 3)) return {};
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  return value;
}

}  // namespace

NumberWords NumberWords::load(const std::string& folder) {
  static constexpr std::array<std::string_view, 7> kKinds = {
      "digit", "ten", "scale", "group", "ordinal", "fraction", "vague"};
  NumberWords numbers;
  const Tsv table = Tsv::read(folder + "/number_words.tsv");
  table.for_each(3, [&](const Tsv::Row& row) {
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
      if (kKinds[kind] != row[1]) continue;
      const auto value = parse_digits(row[2]);
      if (!value) row.fail("the value is no number");
      numbers.words_[std::string(row[0])].push_back({static_cast<Kind>(kind), *value});
      return;
    }
    row.fail("unknown class \"" + std::string(row[1]) + '"');
  });
  return numbers;
}

const NumberWords::Entry* NumberWords::find(const PlainWords& words, std::size_t at,
                                            Kind kind) const {
  if (at >= words.size()) return nullptr;
  const auto found = words_.find(std::string_view(words[at].lower));
  if (found == words_.end()) return nullptr;
  for (const Entry& entry : found->second) {
    if (entry.kind == kind) return &entry;
  }
  return nullptr;
}

/// One word or two: "24", "seven", "twenty-four", "a" before a scale or a group.
std::optional<ReadNumber> NumberWords::read_small(const PlainWords& words, std::size_t at) const {
  if (at >= words.size()) return {};
  if (const auto value = parse_digits(words[at].lower)) {
    return ReadNumber{*value, false, true, at + 1};
  }
  if (const Entry* ten = find(words, at, Kind::kTen)) {
    const std::size_t next = is_word(words, at + 1, "-") ? at + 2 : at + 1;
    const Entry* digit = find(words, next, Kind::kDigit);
    if (digit != nullptr && digit->value < 10 && digit->value > 0) {
      return ReadNumber{ten->value + digit->value, false, false, next + 1};
    }
    return ReadNumber{ten->value, false, false, at + 1};
  }
  if (const Entry* digit = find(words, at, Kind::kDigit)) {
    return ReadNumber{digit->value, false, false, at + 1};
  }
  const bool is_article = is_word(words, at, "a") || is_word(words, at, "an");
  if (is_article && (find(words, at + 1, Kind::kScale) != nullptr ||
                     find(words, at + 1, Kind::kGroup) != nullptr)) {
    return ReadNumber{1, false, false, at + 1};
  }
  return {};
}

/// "3.5 billion", "two hundred and six", "nineteen dozen".
void NumberWords::read_scales(const PlainWords& words, ReadNumber& number) const {
  double total = 0;
  double current = number.value;
  for (;;) {
    const std::size_t next = is_word(words, number.end, "-") ? number.end + 1 : number.end;
    const Entry* scale = find(words, next, Kind::kScale);
    if (scale == nullptr) scale = find(words, next, Kind::kGroup);
    if (scale == nullptr) break;
    current *= scale->value;
    number.end = next + 1;
    number.is_digits = false;
    if (scale->value >= 1000) {
      total += current;
      current = 0;
    }
    const std::size_t more = is_word(words, number.end, "and") ? number.end + 1 : number.end;
    const auto rest = read_small(words, more);
    if (!rest || rest->is_digits || rest->value >= scale->value) break;
    current += rest->value;
    number.end = rest->end;
  }
  number.value = total + current;
}

/// "two-thirds", "three quarters of"; "two and a half", "2 1/2".
void NumberWords::read_fraction(const PlainWords& words, ReadNumber& number) const {
  const std::size_t next = is_word(words, number.end, "-") ? number.end + 1 : number.end;
  const Entry* part = find(words, next, Kind::kFraction);
  const bool is_plural = part != nullptr && words[next].lower.ends_with('s');
  if (part != nullptr && number.value > 1 && number.value < 10 && is_plural &&
      (next > number.end || is_word(words, next + 1, "of"))) {
    number.value *= part->value;
    number.end = next + 1;
  } else if (is_word(words, number.end, "and") && is_word(words, number.end + 1, "a") &&
             is_word(words, number.end + 2, "half")) {
    number.value += 0.5;
    number.end += 3;
  } else if (number.is_digits && is_word(words, number.end + 1, "/") &&
             is_word(words, number.end, "1") && is_word(words, number.end + 2, "2")) {
    number.value += 0.5;
    number.end += 3;
  }
}

std::optional<ReadNumber> NumberWords::read(const PlainWords& words, std::size_t at,
                                            bool takes_article) const {
  if (auto number = read_small(words, at)) {
    read_scales(words, *number);
    read_fraction(words, *number);
    return number;
  }
  const bool is_article = is_word(words, at, "a") || is_word(words, at, "an");
  const std::size_t next = is_article ? at + 1 : at;
  if (is_word(words, next, "half")) {  // "half a dozen", "half an hour", "a half"
    ReadNumber half{0.5, false, false, next + 1};
    if (is_word(words, next + 1, "a") || is_word(words, next + 1, "an")) ++half.end;
    read_scales(words, half);
    return half;
  }
  const Entry* part = is_article ? find(words, next, Kind::kFraction) : nullptr;
  if (part != nullptr && is_word(words, next + 1, "of")) {  // "a third of"
    return ReadNumber{part->value, false, false, next + 1};
  }
  if (const Entry* vague = find(words, next, Kind::kVague)) {
    ReadNumber number{vague->value, true, false, next + 1};
    const bool has_of = is_word(words, next + 1, "of");
    if (has_of && vague->value > 0) ++number.end;  // "a couple of"
    return number;
  }
  if (is_article && takes_article) return ReadNumber{1, false, false, at + 1};
  return {};
}

std::optional<ReadNumber> NumberWords::read_ordinal(const PlainWords& words, std::size_t at) const {
  if (at >= words.size()) return {};
  std::string_view word = words[at].lower;
  for (const std::string_view end : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(end)) {
      const auto value = parse_digits(word.substr(0, word.size() - 2));
      if (value) return ReadNumber{*value, false, true, at + 1};
    }
  }
  if (const Entry* ordinal = find(words, at, Kind::kOrdinal)) {
    return ReadNumber{ordinal->value, false, false, at + 1};
  }
  if (const Entry* ten = find(words, at, Kind::kTen)) {
    const std::size_t next = is_word(words, at + 1, "-") ? at + 2 : at + 1;
    const Entry* ordinal = find(words, next, Kind::kOrdinal);
    if (ordinal != nullptr && ordinal->value < 10) {
      return ReadNumber{ten->value + ordinal->value, false, false, next + 1};
    }
  }
  return {};
}

}  // namespace entente
