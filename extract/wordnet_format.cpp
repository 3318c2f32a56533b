#include "extract/wordnet_format.hpp"

#include <algorithm>
#include <charconv>

namespace entente {
namespace {

std::uint32_t to_number(std::string_view word, int base = 10) {
  std::uint32_t value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value, base);
  return value;
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

std::string_view take_word(std::string_view& line) {
  const auto end = std::min(line.find(' '), line.size());
  const auto word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

std::optional<std::string_view> find_index_line(std::string_view index, std::string_view lemma) {
  std::size_t low = 0;
  std::size_t high = index.size();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    const auto before = index.rfind('\n', middle == 0 ? 0 : middle - 1);
    const auto begin = middle == 0 || before == std::string_view::npos ? 0 : before + 1;
    const auto line = line_at(index, begin);
    auto rest = line;
    const bool is_licence = line.starts_with(' ');
    const auto word = take_word(rest);
    if (!is_licence && word == lemma) return line;
    if (is_licence || word < lemma) {
      low = begin + line.size() + 1;
    } else {
      high = begin;
    }
  }
  return {};
}

std::vector<std::uint32_t> senses_of(std::string_view line) {
  take_word(line);  // lemma
  take_word(line);  // part of speech
  const auto count = to_number(take_word(line));
  for (auto pointers = to_number(take_word(line)); pointers > 0; --pointers) take_word(line);
  take_word(line);  // number of senses again
  take_word(line);  // senses with a frequency
  std::vector<std::uint32_t> senses;
  for (std::uint32_t i = 0; i < count && !line.empty(); ++i) {
    senses.push_back(to_number(take_word(line)));
  }
  return senses;
}

Synset synset_at(std::string_view data, std::uint32_t offset) {
  Synset synset;
  if (offset >= data.size()) return synset;
  auto line = line_at(data, offset);
  take_word(line);  // offset
  synset.file = static_cast<int>(to_number(take_word(line)));
  take_word(line);  // type
  for (auto words = to_number(take_word(line), 16); words > 0; --words) {
    take_word(line);
    take_word(line);
  }
  for (auto pointers = to_number(take_word(line)); pointers > 0 && !line.empty(); --pointers) {
    const auto symbol = take_word(line);
    const auto target = to_number(take_word(line));
    take_word(line);  // part of speech
    take_word(line);  // source and target words
    if (symbol == "@" || symbol == "@i") synset.hypernyms.push_back(target);
  }
  return synset;
}

}  // namespace entente
