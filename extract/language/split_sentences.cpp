#include "extract/language/split_sentences.hpp"

#include <algorithm>
#include <array>

#include "extract/language/initials.hpp"
#include "extract/language/normal_form.hpp"
#include "extract/learned/string_table.hpp"
#include "extract/title_abbreviations.hpp"

namespace entente {
namespace {

/// Marks stand for themselves; words for the case of their first letters.
[[nodiscard]] std::uint64_t shape_of(std::string_view form) {
  if (form.find("://") != std::string_view::npos || form.starts_with("www.")) return 1;
  if (form.size() > 3 && form.find('@') != std::string_view::npos) return 2;
  std::uint64_t shape = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < form.size() && letters < 3; ++letters) {
    const char32_t code = next_code_point(form, at);
    const std::uint64_t kind = is_digit(code)           ? 1
                               : !is_letter(code)       ? 4 + code
                               : to_lower(code) != code ? 2
                                                        : 3;
    shape = feature_hash(99, shape, kind);
  }
  return shape;
}

[[nodiscard]] std::uint64_t space_behind(std::string_view text, std::uint32_t at) {
  std::uint64_t lines = 0, blanks = 0;
  for (std::size_t i = at; i < text.size();) {
    const std::size_t size = space_size(text, i);
    if (size == 0) break;
    ++blanks;
    if (text[i] == '\n') ++lines;
    i += size;
  }
  if (lines > 0) return lines > 1 ? 3 : 2;
  return blanks > 0 ? 1 : 0;
}

[[nodiscard]] std::uint64_t bucket(std::size_t count) {
  return count < 4 ? count : count < 8 ? 4 : count < 16 ? 5 : count < 32 ? 6 : count < 64 ? 7 : 8;
}

}  // namespace

SplitterView::SplitterView(std::string_view text, std::span<const Word> words) {
  marks_.reserve(words.size());
  std::uint64_t quotes = 0, depth = 0;
  for (const Word& word : words) {
    const std::string normal = normal_form(slice(text, word.span));
    if (normal == "\"") quotes ^= 1;
    if (normal == "(" || normal == "[") depth = 2;
    if (normal == ")" || normal == "]") depth = 0;
    if (normal == "." || normal == "?" || normal == "!") has_full_stop_ = true;
    marks_.push_back(
        {hash_bytes(lower_case(normal)), shape_of(normal), space_behind(text, word.span.end),
         quotes | depth,
         is_title_abbreviation(lower_case(normal)) || is_middle_initial(text, word.span)});
  }
}

const SplitterView::Mark& SplitterView::mark(std::size_t at, std::ptrdiff_t offset) const {
  const std::ptrdiff_t index = static_cast<std::ptrdiff_t>(at) + offset;
  if (index < 0 || index >= static_cast<std::ptrdiff_t>(marks_.size())) return outside_;
  return marks_[static_cast<std::size_t>(index)];
}

void SplitterView::features(std::size_t first, std::size_t at, Features& out) const {
  const Mark &w = mark(at, 0), &next = mark(at, 1), &after = mark(at, 2), &before = mark(at, -1),
             &earlier = mark(at, -2);
  const std::uint64_t length = bucket(at + 1 - first), rest = bucket(marks_.size() - at - 1);
  const std::uint64_t stop = has_full_stop_ ? 1 : 0;
  out.assign({feature_hash(1, 0),
              feature_hash(2, w.form),
              feature_hash(3, next.form),
              feature_hash(4, w.form, next.form),
              feature_hash(5, before.form, w.form),
              feature_hash(6, next.form, after.form),
              feature_hash(7, w.shape, next.shape, w.space),
              feature_hash(8, before.shape, w.shape, next.shape),
              feature_hash(9, w.form, next.shape, w.space),
              feature_hash(10, w.shape, next.form, w.space),
              feature_hash(11, w.form, w.space),
              feature_hash(12, next.shape, w.space, stop),
              feature_hash(13, before.form, w.form, next.shape),
              feature_hash(14, before.shape, w.form, next.shape),
              feature_hash(15, w.form, next.form, after.shape),
              feature_hash(16, w.form, next.shape, after.form),
              feature_hash(17, w.shape, next.shape, length),
              feature_hash(18, w.form, length, next.shape),
              feature_hash(19, w.form, rest, next.shape),
              feature_hash(20, w.quotes, w.form, next.shape),
              feature_hash(21, w.quotes, next.form, w.shape),
              feature_hash(22, earlier.form, before.form, w.form),
              feature_hash(23, earlier.shape, before.shape, w.form),
              feature_hash(24, next.shape, after.shape, w.form),
              feature_hash(25, w.space, stop, w.shape),
              feature_hash(26, w.shape, next.form, stop),
              feature_hash(27, length, rest, next.shape),
              feature_hash(28, mark(first, 0).form, length, w.form),
              feature_hash(29, next.form, length, w.shape),
              feature_hash(30, next.form, after.shape, w.shape),
              feature_hash(31, before.shape, w.shape, stop),
              feature_hash(32, next.shape, after.shape, w.shape),
              feature_hash(33, mark(first, 0).shape, w.shape, next.shape)});
}

bool SplitterView::is_inside(std::size_t at) const {
  static const std::array<std::uint64_t, 2> kQuotes = {hash_bytes("\""), hash_bytes("'")};
  static const std::array<std::uint64_t, 2> kBrackets = {hash_bytes(")"), hash_bytes("]")};
  static const std::array<std::uint64_t, 8> kStops = {
      hash_bytes("."), hash_bytes("?"), hash_bytes("!"), hash_bytes("..."),
      hash_bytes(")"), hash_bytes("]"), hash_bytes(":"), hash_bytes(";")};
  const auto is_in = [](const auto& hashes, std::uint64_t form) {
    return std::ranges::find(hashes, form) != hashes.end();
  };
  const Mark& w = mark(at, 0);
  if (w.space > 1) return false;
  if (w.is_short) return true;
  const auto before = mark(at, -1).form;
  if (is_in(kBrackets, w.form)) return !is_in(kStops, before) && !is_in(kQuotes, before);
  return is_in(kQuotes, w.form) && !is_in(kStops, before);
}

SentenceSplitter::SentenceSplitter(const ModelFile& file)
    : ends_{file.get_array<std::int16_t>("sentence_ends")} {}

std::vector<std::size_t> SentenceSplitter::split(std::string_view text,
                                                 std::span<const Word> words) const {
  const SplitterView view(text, words);
  std::vector<std::size_t> sizes;
  Features features;
  std::size_t first = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    bool is_end = at + 1 == words.size();
    if (!is_end && !words[at].joins_next) {
      view.features(first, at, features);
      is_end = ends_.decide(features) && !view.is_inside(at);
    }
    if (!is_end) continue;
    sizes.push_back(at + 1 - first);
    first = at + 1;
  }
  return sizes;
}

}  // namespace entente
