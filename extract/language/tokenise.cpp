#include "extract/language/tokenise.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/language/initials.hpp"
#include "extract/language/normal_form.hpp"
#include "extract/title_abbreviations.hpp"

namespace entente {
namespace {

/// Longer chunks are cut into pieces of this many bytes first, so that the cost
/// stays linear.
constexpr std::size_t kLongestChunk = 200;
/// Inside a longer run of one mark ("------") there is no cut.
constexpr std::size_t kLongestMarkRun = 4;

/// What addresses and names of files hold.
constexpr std::array<std::string_view, 13> kAddressMarks = {
    "://", "www.", "@", ".com", ".org", ".co", ".html", "/", ".doc", ".pdf", ".xls", ".jpg", "..."};

[[nodiscard]] char32_t plain_code(char32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0x00B4:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return '-';
    default:
      return to_lower(code);
  }
}

}  // namespace

std::size_t space_size(std::string_view text, std::size_t at) {
  std::size_t end = at;
  return is_space(next_code_point(text, end)) ? end - at : 0;
}

Chunk::Chunk(std::string_view text, std::string_view next) {
  for (std::size_t at = 0; at < text.size();) {
    bytes_.push_back(at);
    const char32_t code = next_code_point(text, at);
    codes_.push_back(plain_code(code));
    if (is_invisible(code)) {
      classes_.push_back(classes_.empty() ? Class::kLower : classes_.back());
      continue;
    }
    classes_.push_back(is_digit(code)           ? Class::kDigit
                       : !is_letter(code)       ? Class::kMark
                       : to_lower(code) != code ? Class::kUpper
                                                : Class::kLower);
  }
  bytes_.push_back(text.size());
  if (!next.empty()) {
    std::size_t at = 0;
    const char32_t code = next_code_point(next, at);
    next_class_ = is_digit(code) ? 1 : to_lower(code) != code ? 2 : is_letter(code) ? 3 : 4 + code;
  }
  for (std::size_t i = 0; i < kAddressMarks.size(); ++i)
    if (text.find(kAddressMarks[i]) != std::string_view::npos)
      address_marks_ |= std::uint64_t{1} << i;
  for (std::size_t at = 1; at < codes_.size(); ++at)
    if (may_cut(at)) candidates_.push_back(at);
}

bool Chunk::is_inner_hyphen(std::size_t at) const {
  return codes_[at] == '-' && at > 0 && at + 1 < codes_.size() &&
         classes_[at - 1] != Class::kMark && classes_[at + 1] != Class::kMark;
}

bool Chunk::is_stop_of_title(std::size_t at) const {
  constexpr std::uint64_t kCapital = 2;
  if (codes_[at] != '.' || at + 1 != codes_.size() || next_class_ != kCapital) return false;
  std::string form = ".";
  for (std::size_t i = at; i > 0 && codes_[i - 1] >= 'a' && codes_[i - 1] <= 'z'; --i) {
    form.insert(form.begin(), static_cast<char>(codes_[i - 1]));
  }
  return is_title_abbreviation(form);
}

bool Chunk::is_inside_word(std::size_t at) const {
  static constexpr std::array<std::u32string_view, 9> kShortened = {U"s", U"t", U"re", U"ve", U"ll",
                                                                    U"d", U"m", U"em", U"all"};
  const auto is_alphabetic = [&](std::size_t i) {
    return i < classes_.size() && (classes_[i] == Class::kLower || classes_[i] == Class::kUpper);
  };
  const std::size_t mark = codes_[at] == '\'' ? at : at - 1;
  if (codes_[mark] != '\'' || mark == 0 || !is_alphabetic(mark - 1) || !is_alphabetic(mark + 1)) {
    return false;
  }
  auto end = mark + 1;
  while (is_alphabetic(end)) ++end;
  const std::u32string_view behind(codes_.data() + mark + 1, end - mark - 1);
  return std::ranges::find(kShortened, behind) == kShortened.end();
}

bool Chunk::may_cut(std::size_t at) const {
  const auto is_alphabetic = [](Class c) { return c == Class::kLower || c == Class::kUpper; };
  const Class left = classes_[at - 1], right = classes_[at];
  if (is_alphabetic(left) && is_alphabetic(right))
    return codes_[at] == 'n' && at + 2 < codes_.size() && codes_[at + 1] == '\'' &&
           codes_[at + 2] == 't';
  if (left == Class::kDigit && right == Class::kDigit) return false;
  if (left != Class::kMark || codes_[at] != codes_[at - 1]) return true;
  std::size_t first = at, last = at;
  while (first > 0 && codes_[first - 1] == codes_[at]) --first;
  while (last < codes_.size() && codes_[last] == codes_[at]) ++last;
  return last - first < kLongestMarkRun;
}

std::uint64_t Chunk::hash_of(std::size_t first, std::size_t last) const {
  return hash_bytes(
      {reinterpret_cast<const char*>(codes_.data() + first), (last - first) * sizeof(char32_t)});
}

std::uint64_t Chunk::shape_of(std::size_t first, std::size_t last) const {
  std::uint64_t shape = 1;
  Class previous = Class::kNone;
  for (std::size_t i = first; i < last; ++i) {
    if (classes_[i] == previous && classes_[i] != Class::kMark) continue;
    previous = classes_[i];
    const std::uint64_t kind =
        previous == Class::kMark ? codes_[i] + 8 : static_cast<std::uint64_t>(previous);
    shape = feature_hash(1, shape, kind);
  }
  return shape;
}

std::uint64_t Chunk::code_at(std::size_t at, std::ptrdiff_t offset) const {
  const std::ptrdiff_t index = static_cast<std::ptrdiff_t>(at) + offset;
  if (index < 0 || index >= static_cast<std::ptrdiff_t>(codes_.size())) return 0;
  return codes_[static_cast<std::size_t>(index)];
}

void Chunk::features(std::size_t at, Features& out) const {
  const std::size_t size = codes_.size();
  std::size_t first = at - 1, last = at + 1;
  while (first > 0 && classes_[first - 1] == classes_[at - 1] && at - first < 12) --first;
  while (last < size && classes_[last] == classes_[at] && last - at < 12) ++last;
  const std::uint64_t left_run = hash_of(first, at), right_run = hash_of(at, last),
                      left = hash_of(0, at), right = hash_of(at, size),
                      left_shape = shape_of(0, at), right_shape = shape_of(at, size);
  const auto code = [&](std::ptrdiff_t offset) { return code_at(at, offset); };
  const std::uint64_t rest = std::min<std::size_t>(size - at, 4),
                      done = std::min<std::size_t>(at, 4);
  const std::uint64_t pair = code(-1) << 32 | code(0);
  out.assign({feature_hash(1, 0),
              feature_hash(2, pair),
              feature_hash(3, pair, code(-2)),
              feature_hash(4, pair, code(1)),
              feature_hash(5, pair, code(-2), code(1)),
              feature_hash(6, left_run, code(0)),
              feature_hash(7, right_run, code(-1)),
              feature_hash(8, left_run, right_run),
              feature_hash(9, left, code(0)),
              feature_hash(10, right, code(-1)),
              feature_hash(11, left, right),
              feature_hash(12, left_shape, right_shape),
              feature_hash(13, code(0), rest, next_class_),
              feature_hash(14, left, next_class_, rest),
              feature_hash(15, left_shape, code(0), next_class_),
              feature_hash(16, pair, address_marks_),
              feature_hash(17, address_marks_, rest, done),
              feature_hash(18, left_shape, code(0)),
              feature_hash(19, right_shape, code(-1)),
              feature_hash(20, pair, rest, done),
              feature_hash(21, left_run, rest, next_class_),
              feature_hash(22, code(0), code(1), code(2)),
              feature_hash(23, code(-1), code(-2), code(-3)),
              feature_hash(24, left_run),
              feature_hash(25, right_run),
              feature_hash(26, left_shape, right_run)});
}

void fusion_features(std::string_view word, std::string_view before, std::string_view behind,
                     Features& out) {
  std::size_t end = 0;
  while (end < behind.size() && end < 40 && space_size(behind, end) == 0) ++end;
  const std::string after = lower_case(behind.substr(0, end));
  const std::uint64_t form = hash_bytes(word), left = hash_bytes(before), right = hash_bytes(after);
  const std::string_view ending =
      std::string_view(after).substr(after.size() < 3 ? 0 : after.size() - 3);
  out.assign({feature_hash(1, form), feature_hash(2, form, left), feature_hash(3, form, right),
              feature_hash(4, right), feature_hash(5, form, left, right),
              feature_hash(6, form, hash_bytes(ending)), feature_hash(7, left)});
}

Tokeniser::Tokeniser(const ModelFile& file)
    : cuts_{file.get_array<std::int16_t>("cuts")},
      joins_{file.get_array<std::int16_t>("joins")},
      fusions_{file.get_array<std::int16_t>("fusions")},
      fused_(file.get("fused")),
      fused_first_size_(file.get_array<std::uint8_t>("fused_sizes", fused_.size())) {}

std::vector<std::size_t> Tokeniser::find_cuts(const Chunk& chunk) const {
  const auto& candidates = chunk.candidates();
  std::vector<std::int32_t> scores;
  Features features;
  for (const std::size_t candidate : candidates) {
    chunk.features(candidate, features);
    scores.push_back(cuts_.sum(features));
  }
  // A hyphen between two words stands by itself or in one word with both.
  for (std::size_t i = 0; i + 1 < candidates.size(); ++i)
    if (candidates[i + 1] == candidates[i] + 1 && chunk.is_inner_hyphen(candidates[i]))
      scores[i] = scores[i + 1] = scores[i] + scores[i + 1];
  std::vector<std::size_t> cuts;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (scores[i] > 0 && !chunk.is_stop_of_title(candidates[i]) &&
        !chunk.is_inside_word(candidates[i])) {
      cuts.push_back(candidates[i]);
    }
  return cuts;
}

void Tokeniser::cut_chunk(std::string_view text, Span span, Span block,
                          std::vector<Word>& words) const {
  std::size_t next = span.end;
  while (next < block.end && space_size(text, next) > 0) next += space_size(text, next);
  const std::string_view chunk_text = slice(text, span);
  const std::string_view behind = text.substr(next, block.end - next);
  const Chunk chunk(chunk_text, behind);
  Features features;
  std::uint32_t begin = span.begin;
  const auto close = [&](std::uint32_t end, bool joins) {
    const std::string word = lower_case(slice(text, {begin, end}));
    if (const std::int32_t fused = fused_.find(word); fused >= 0) {
      const std::string before = words.empty() ? "" : lower_case(slice(text, words.back().span));
      fusion_features(word, before, end == span.end ? behind : std::string_view{}, features);
      if (fusions_.decide(features)) {
        const std::uint32_t middle = begin + fused_first_size_[static_cast<std::size_t>(fused)];
        words.push_back({{begin, middle}, true});
        begin = middle;
      }
    }
    words.push_back({{begin, end}, joins});
    begin = end;
  };
  const auto cuts = is_middle_initial(text, span) ? std::vector<std::size_t>() : find_cuts(chunk);
  for (const std::size_t candidate : cuts) {
    chunk.features(candidate, features);
    const bool joins = joins_.decide(features);
    close(span.begin + static_cast<std::uint32_t>(chunk.byte_of(candidate)), joins);
  }
  close(span.end, false);
}

std::vector<Word> Tokeniser::tokenise(std::string_view text, Span block) const {
  std::vector<Word> words;
  std::uint32_t at = block.begin;
  while (at < block.end) {
    if (const std::size_t space = space_size(text, at); space > 0) {
      at += static_cast<std::uint32_t>(space);
      continue;
    }
    const std::uint32_t begin = at;
    while (at < block.end && space_size(text, at) == 0 && at - begin < kLongestChunk) {
      std::size_t end = at;
      (void)next_code_point(text, end);
      at = static_cast<std::uint32_t>(end);
    }
    cut_chunk(text, {begin, std::min(at, block.end)}, block, words);
  }
  return words;
}

}  // namespace entente
